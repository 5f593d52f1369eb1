"""/settings: when it speaks and in which language, and who may say so."""

from __future__ import annotations

import pytest

from tests.double import people
from tests.double.player import Person, Room
from tests.double.stage import Stage
from tests.scenarios.phrases import ARRIVES, ARRIVES_KK, ARRIVES_RU, NOT_SAID, WHEN, WHEN_KK


def test_an_administrator_sets_the_mode_to_mention(group: Room, admin: Person, aida: Person) -> None:
    view = group.says(admin, "/settings").answer()
    assert view.press("mention", admin).text == "Saved."
    assert "✓ mention" in view.buttons
    assert group.says(aida, WHEN).is_ignored()
    assert group.says(aida, f"@DaiekBot {WHEN}").answer().bold == ARRIVES


def test_switched_off_it_only_leaves_the_way_back(group: Room, admin: Person, aida: Person) -> None:
    group.says(admin, "/settings").answer().press("off", admin)
    for words in (WHEN, f"@DaiekBot {WHEN}", f"/ask {WHEN}", "/facts"):
        assert group.says(aida, words).is_ignored()
    group.says(admin, "/settings").answer().press("auto", admin)
    assert group.says(aida, WHEN).answer().bold == ARRIVES


def test_other_members_are_told_who_may(group: Room, aida: Person) -> None:
    reply = group.says(aida, "/settings").answer()
    assert "administrators" in reply.text
    assert reply.buttons == {}


def test_a_button_pressed_by_another_member_alerts_and_does_nothing(group: Room, admin: Person, aida: Person) -> None:
    view = group.says(admin, "/settings").answer()
    before = view.text
    assert "administrators" in (view.press("off", aida).alert or "")
    assert view.text == before
    assert group.says(aida, f"@DaiekBot {WHEN}").answer().bold == ARRIVES


def test_an_anonymous_administrator_presses_as_themselves(group: Room, admin: Person) -> None:
    view = group.says(None, "/settings", also=people.anonymous_json(group.chat.raw)).answer()
    assert view.press("mention", admin).text == "Saved."


def test_somebody_who_is_no_administrator_any_more(group: Room, admin: Person) -> None:
    view = group.says(admin, "/settings").answer()
    group.stage.do(lambda: group.chat.statuses.pop(admin.id))
    assert view.press("off", admin).alert is not None


def test_the_same_choice_twice_is_no_trouble(group: Room, admin: Person) -> None:
    view = group.says(admin, "/settings").answer()
    data = view.buttons["mention"]
    assert [view.press_data(data, admin).text for _ in range(2)] == ["Saved.", "Saved."]


def test_the_groups_language_wins_over_the_questions(group: Room, admin: Person, aida: Person) -> None:
    group.says(admin, "/settings").answer().press("Русский", admin)
    assert group.says(aida, f"@DaiekBot {WHEN_KK}").answer().bold == ARRIVES_RU
    assert group.says(aida, f"@DaiekBot {WHEN}").answer().bold == ARRIVES_RU


def test_as_the_question_undoes_it(group: Room, admin: Person, aida: Person) -> None:
    group.says(admin, "/settings").answer().press("Русский", admin)
    view = group.says(admin, "/settings").answer()
    label = next(label for label, data in view.buttons.items() if data.startswith("l:auto"))
    view.press(label, admin)
    assert group.says(aida, f"@DaiekBot {WHEN_KK}").answer().bold == ARRIVES_KK


def test_a_persons_own_language(aida: Person) -> None:
    aida.says("/settings").answer().press("Қазақша", aida)
    assert aida.says(WHEN).answer().bold == ARRIVES_KK


@pytest.mark.parametrize(
    ("telegram", "words"),
    [
        ("kk", "мақала"),
        ("ru", "статье"),
        ("en", "article"),
        ("de", "article"),
        ("ru-RU", "статье"),
        (None, "article"),
    ],
)
def test_the_interface_is_in_the_language_of_the_telegram(stage: Stage, telegram: str | None, words: str) -> None:
    person = Person(stage, "Somebody", telegram)
    assert words in person.says("/start").answer().text.lower()


def test_what_is_set_in_one_group_is_not_in_another(group: Room, admin: Person, aida: Person) -> None:
    group.says(admin, "/settings").answer().press("off", admin)
    other = Room.group(group.stage)
    assert other.says(aida, "@DaiekBot What is the weather in Paris?").answer().text == NOT_SAID
