"""What the article gives, as lists: /facts, /timeline, /numbers, /people, /quotes, and /source."""

from __future__ import annotations

import pytest

from tests.double.player import Person, Room
from tests.double.stage import Stage

NEXT, BACK = "▶", "◀"


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("/timeline", ["9 November 2023"]),
        ("/numbers", ["27", "9 миллиард", "20"]),
        ("/people", ["Путин", "Жұманғарин"]),
        ("/quotes", ["Жұманғарин"]),
        ("/facts", ["Путин", "9 November 2023", "27"]),
    ],
)
def test_each_list_has_what_the_article_says(aida: Person, command: str, words: list[str]) -> None:
    reply = aida.says(command).answer()
    shown = reply.text
    while NEXT in reply.buttons:
        reply.press(NEXT, aida)
        shown += reply.text
    assert [word for word in words if word not in shown] == []


def test_a_long_list_is_turned_page_by_page(group: Room, aida: Person) -> None:
    reply = group.says(aida, "/facts").answer()
    first = reply.text
    assert set(reply.buttons) == {NEXT}
    reply.press(NEXT, aida)
    assert reply.text != first
    assert BACK in reply.buttons
    reply.press(BACK, aida)
    assert reply.text == first


def test_somebody_else_does_not_turn_it(group: Room, aida: Person, bolat: Person) -> None:
    reply = group.says(aida, "/facts").answer()
    first = reply.text
    assert reply.press(NEXT, bolat).alert is not None
    assert reply.text == first


def test_its_buttons_do_not_work_in_another_chat(group: Room, stage: Stage, aida: Person) -> None:
    data = group.says(aida, "/facts").answer().buttons[NEXT]
    other = Room.group(stage).says(aida, "/facts").answer()
    assert other.press_data(data, aida).alert == "This button belongs to another chat."


def test_a_page_beyond_the_last_is_the_last(group: Room, aida: Person) -> None:
    reply = group.says(aida, "/facts").answer()
    button = reply.buttons[NEXT].split(":")[1]
    assert reply.press_data(f"p:{button}:999", aida).alert is None
    assert set(reply.buttons) == {BACK}


def test_the_lists_are_in_the_readers_language(stage: Stage) -> None:
    reader = Person(stage, "Reader", "ru")
    assert "9 ноября 2023" in reader.says("/timeline").answer().text


def test_the_source_in_its_own_words(aida: Person) -> None:
    told = aida.says("/source").answer().text
    assert "El.kz" in told
    assert "Zakon.kz" in told
    assert "Миражан Махан" in told


def test_a_list_in_a_group_replies_to_who_asked(group: Room, aida: Person) -> None:
    said = group.says(aida, "/timeline@DaiekBot")
    assert said.answer().replies_to == said.id
