"""What the editor is told."""

from __future__ import annotations

from tests.double.player import Person, Room

ASKED = "How tall is the tower of Babel?"


def test_what_the_article_did_not_say_grouped_and_counted(editor: Person, aida: Person, bolat: Person) -> None:
    aida.says(ASKED).answer()
    bolat.says("how TALL is the tower of babel").answer()
    told = editor.says("/unanswered").answer().text
    assert f"2 times: {ASKED}" in told.splitlines()


def test_what_was_answered_is_not_among_it(editor: Person, aida: Person) -> None:
    aida.says("When will Putin arrive in Astana?").answer()
    assert "When will Putin arrive in Astana?" not in editor.says("/unanswered").answer().text


def test_a_thumb_is_counted_once_a_person(editor: Person, aida: Person) -> None:
    before = editor.says("/stats").answer().text.splitlines()[-1]
    reply = aida.says("When does Putin arrive?").answer()
    for thumb in ("👍", "👎", "👍"):
        reply.press(thumb, aida)
    after = editor.says("/stats").answer().text.splitlines()[-1]
    assert _thumbs(after) == (_thumbs(before)[0] + 1, _thumbs(before)[1])


def _thumbs(line: str) -> tuple[int, int]:
    good, bad = (int(word) for word in line.split() if word.isdigit())
    return good, bad


def test_nobody_else_is_told(group: Room, aida: Person) -> None:
    for command in ("/unanswered", "/stats"):
        assert aida.says(command).answer().text == "Only the editor can see this."
        assert group.says(aida, command).answer().text == "Only the editor can see this."
