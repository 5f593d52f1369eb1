"""Buttons: for whom, in which chat, and after a restart."""

from __future__ import annotations

import pytest
from telegram.error import BadRequest

from bot.facts.model import FactKind
from bot.language.tongue import Language
from handlers.articles import Articles
from handlers.keyboards import Press, answer_keyboard, button_data, read_button_data, translate_link
from tests.handlers import updates
from tests.handlers.offline import Call
from tests.handlers.shelf import COST, WHEN, fact
from tests.handlers.talk import Talk, posted_engine
from tests.handlers.updates import BOLAT, GROUP, PRIVATE

QUESTION = "When does the bridge open?"
ALERT = "Only the person who asked can use this button."


async def press(talk: Talk, call: Call, label: str, **more: object) -> list[Call]:
    where = call.data["chat_id"]
    raw = updates.press(call.buttons[label], where, talk.request._message_id)
    raw["callback_query"] |= more
    return await talk.hear(raw)


async def test_an_answer_has_its_buttons(talk: Talk) -> None:
    reply = await talk.answer_to(QUESTION)
    assert list(reply.buttons) == ["In context", "Next answer", "Translate", "👍", "👎"]
    assert reply.buttons["Translate"].startswith("https://translate.google.com/?sl=auto&tl=en")


async def test_no_translation_into_the_articles_own_language(talk: Talk) -> None:
    assert "Перевести" not in (await talk.answer_to("Когда откроют мост?")).buttons


async def test_the_passage_and_back(talk: Talk) -> None:
    reply = await talk.answer_to(QUESTION)
    edited, answered = await press(talk, reply, "In context")
    assert f"<b>{WHEN}</b>\nСтроительство" in edited.text
    assert edited.method == "editMessageText"
    assert answered.method == "answerCallbackQuery"
    back, _ = await press(talk, edited, "Back to the quote")
    assert back.text == reply.text


async def test_the_next_best_answer_and_round_again(talk: Talk) -> None:
    reply = await talk.answer_to(QUESTION)
    second, _ = await press(talk, reply, "Next answer")
    assert COST in second.text
    first, _ = await press(talk, second, "Next answer")
    assert first.text == reply.text


async def test_feedback_is_anybodys_and_the_last_counts(talk: Talk) -> None:
    reply = await talk.answer_to(QUESTION, GROUP)
    for label in ("👍", "👎"):
        (answered,) = await press(talk, reply, label, **{"from": BOLAT})
        assert answered.data["text"].startswith("Рақмет")
    stats = await talk.store.editor.stats()
    assert (stats.good, stats.bad) == (0, 1)


async def test_a_button_pressed_by_somebody_else_alerts_and_does_nothing(talk: Talk) -> None:
    reply = await talk.answer_to(QUESTION, GROUP)
    (answered,) = await press(talk, reply, "Next answer", **{"from": {**BOLAT, "language_code": "en"}})
    assert answered.data == {**answered.data, "text": ALERT, "show_alert": True}


async def test_a_button_works_only_in_its_chat(talk: Talk) -> None:
    reply = await talk.answer_to(QUESTION, GROUP)
    (answered,) = await talk.hear(updates.press(reply.buttons["Next answer"], PRIVATE, 1))
    assert answered.data["text"] == "This button belongs to another chat."


@pytest.mark.parametrize("data", ["n:unknown:0", "nonsense", "x:y:0", "n:y:many"])
async def test_a_button_nobody_knows(talk: Talk, data: str) -> None:
    (answered,) = await talk.hear(updates.press(data, PRIVATE, 1))
    assert answered.data["text"] == "This button no longer works. Ask again."


async def test_after_forget_the_buttons_no_longer_work(talk: Talk) -> None:
    reply = await talk.answer_to(QUESTION)
    await talk.say("/forget")
    (answered,) = await press(talk, reply, "Next answer")
    assert answered.data["text"] == "This button no longer works. Ask again."


async def test_an_unchanged_message_is_no_error(talk: Talk) -> None:
    reply = await talk.answer_to(QUESTION)
    talk.request.faults.add("editMessageText", BadRequest("Message is not modified: same"))
    assert [call.method for call in await press(talk, reply, "Next answer")] == [
        "editMessageText",
        "answerCallbackQuery",
    ]


async def test_a_list_is_paged_and_survives_a_restart(talk: Talk) -> None:
    words = [
        "Мост",
        "через",
        "реку",
        "Ишим",
        "откроют",
        "Мэр",
        "Асель",
        "сказала",
        "успели",
        "рады",
        "ноября",
        "Турсунова",
        "Kazinform",
    ]
    talk.shelf.engine.facts = [fact(FactKind.ORGANISATION, word, 0) for word in words]
    first = await talk.answer_to("/facts", GROUP)
    assert list(first.buttons) == ["▶"]
    talk.services.articles = Articles(talk.shelf, talk.store, posted_engine)  # nothing remembered
    second, _ = await press(talk, first, "▶")
    assert words[6] in second.text
    assert list(second.buttons) == ["◀", "▶"]


@pytest.mark.parametrize("key", ["x" * 80, "ж" * 40])
def test_callback_data_holds_64_bytes(key: str) -> None:
    with pytest.raises(ValueError, match="bytes"):
        button_data(Press.SHOW, key)


def test_callback_data_reads_back() -> None:
    assert read_button_data(button_data(Press.PAGE, "a_-Z:9", 12)) == (Press.PAGE, "a_-Z:9", 12)


def test_a_link_too_long_for_a_button_is_left_out() -> None:
    assert translate_link("сөз " * 500, Language.EN) is None
    keyboard = answer_keyboard("id", Language.EN, number=0, count=1, translate="сөз " * 500)
    assert [button.text for row in keyboard.inline_keyboard for button in row] == ["In context", "👍", "👎"]
