"""An edited question edits its answer."""

from __future__ import annotations

from typing import Any

from tests.double.people import found_entities
from tests.handlers import updates
from tests.handlers.offline import Call
from tests.handlers.shelf import COST, WHEN
from tests.handlers.talk import Talk
from tests.handlers.updates import GROUP, PRIVATE

QUESTION = "When does the bridge open?"


async def edit(talk: Talk, asked: dict[str, Any], text: str | None) -> list[Call]:
    now = {**asked, "edit_date": asked["date"] + 1}
    now |= {"text": text, "entities": found_entities(text)} if text else {"text": ""}
    return await talk.hear(updates.update("edited_message", now))


async def ask(talk: Talk, text: str, where: int) -> tuple[dict[str, Any], int]:
    asked = updates.message(text, where)
    await talk.hear(updates.update("message", asked))
    return asked, talk.request._message_id


async def test_the_answer_changes_with_the_question(talk: Talk) -> None:
    asked, reply_id = await ask(talk, QUESTION, PRIVATE)
    (call,) = await edit(talk, asked, "How much?")
    assert (call.method, call.data["message_id"]) == ("editMessageText", reply_id)
    assert COST in call.text
    kept = await talk.store.questions.of_message(PRIVATE, asked["message_id"])
    assert kept is not None
    assert kept.text == "How much?"


async def test_its_buttons_are_the_new_answers(talk: Talk) -> None:
    asked, reply_id = await ask(talk, "How much?", PRIVATE)
    (call,) = await edit(talk, asked, QUESTION)
    shown, _ = await talk.hear(updates.press(call.buttons["In context"], PRIVATE, reply_id))
    assert f"<b>{WHEN}</b>" in shown.text


async def test_an_addressed_question_may_come_to_be_refused(talk: Talk) -> None:
    asked, _ = await ask(talk, QUESTION, PRIVATE)
    (call,) = await edit(talk, asked, "Who paid?")
    assert call.text == "The article does not say."


async def test_an_overheard_one_that_can_no_longer_be_answered_is_taken_back(talk: Talk) -> None:
    asked, reply_id = await ask(talk, QUESTION, GROUP)
    (call,) = await edit(talk, asked, "See you there")
    assert (call.method, call.data["message_id"]) == ("deleteMessage", reply_id)


async def test_an_emptied_question_is_left_alone(talk: Talk) -> None:
    asked, _ = await ask(talk, QUESTION, PRIVATE)
    assert await edit(talk, asked, None) == []


async def test_an_edit_of_something_else_is_left_alone(talk: Talk) -> None:
    asked, _ = await ask(talk, QUESTION, PRIVATE)
    assert await edit(talk, asked, QUESTION) == []  # a link preview came, a pin: the words are the same


async def test_a_message_edited_into_a_question_to_the_bot_is_answered(talk: Talk) -> None:
    asked, _ = await ask(talk, "@DaiekBto how long?", GROUP)
    (call,) = await edit(talk, asked, "@DaiekBot how much?")
    assert call.method == "sendMessage"


async def test_a_typo_mended_in_a_talk_is_left_alone(talk: Talk) -> None:
    asked, _ = await ask(talk, "hmm", GROUP)
    assert await edit(talk, asked, QUESTION) == []
