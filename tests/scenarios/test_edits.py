"""A question is edited after it was answered, or only then becomes one."""

from __future__ import annotations

from tests.double.player import Person, Room
from tests.scenarios.phrases import (
    ARRIVES,
    CHATTER,
    HOW_LONG,
    HOW_LONG_QUOTE,
    NOT_IN_IT,
    NOT_SAID,
    TURNOVER,
    TURNOVER_QUOTE,
    WHEN,
)


def test_the_answer_follows_the_question(aida: Person) -> None:
    said = aida.says(WHEN)
    reply = said.answer()
    said.edit(TURNOVER)
    assert [one.id for one in said.answers()] == [reply.id]
    assert TURNOVER_QUOTE in reply.quote


def test_the_buttons_follow_it_too(aida: Person) -> None:
    said = aida.says(WHEN)
    reply = said.answer()
    said.edit(TURNOVER)
    aida.room.settle()
    reply.press("In context", aida)
    assert TURNOVER_QUOTE in reply.bold


def test_into_what_the_article_does_not_say(aida: Person) -> None:
    said = aida.says(WHEN)
    reply = said.answer()
    said.edit(NOT_IN_IT)
    aida.room.settle()
    assert (reply.text, reply.buttons) == (NOT_SAID, {})


def test_an_edited_ask(group: Room, aida: Person) -> None:
    said = group.says(aida, f"/ask {WHEN}")
    reply = said.answer()
    said.edit(f"/ask {HOW_LONG}")
    assert len(said.answers()) == 1
    assert HOW_LONG_QUOTE in reply.quote


def test_emptied_it_leaves_the_answer_alone(group: Room, aida: Person) -> None:
    said = group.says(aida, f"@DaiekBot {WHEN}")
    reply = said.answer()
    said.edit("@DaiekBot")
    assert len(said.answers()) == 1
    assert reply.bold == ARRIVES


def test_the_same_words_again_change_nothing(aida: Person) -> None:
    said = aida.says(WHEN)
    reply = said.answer()
    said.edit(WHEN)
    assert len(said.answers()) == 1
    assert "edit_date" not in reply.raw


def test_an_answer_that_was_deleted_stays_deleted(group: Room, aida: Person) -> None:
    said = group.says(aida, f"@DaiekBot {WHEN}")
    reply = said.answer()
    group.settle()
    group.stage.do(lambda: group.chat.messages.pop(reply.id))
    said.edit(f"@DaiekBot {TURNOVER}")
    assert said.is_ignored()


def test_a_mention_put_in_later_is_a_question_now(group: Room, aida: Person) -> None:
    said = group.says(aida, CHATTER)
    assert said.is_ignored()
    said.edit(f"@DaiekBot {WHEN}")
    assert said.answer().bold == ARRIVES


def test_a_typo_mended_in_the_talk_of_others_is_no_question(group: Room, aida: Person) -> None:
    said = group.says(aida, CHATTER)
    said.edit(WHEN)
    assert said.is_ignored()


def test_an_unasked_answer_to_what_is_no_question_any_more_is_taken_back(group: Room, aida: Person) -> None:
    said = group.says(aida, WHEN)
    assert said.answer().bold == ARRIVES
    group.settle()
    said.edit(CHATTER)
    assert said.is_ignored()
