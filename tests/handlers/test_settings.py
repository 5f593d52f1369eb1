"""``/settings`` and its buttons: who may, and what changes."""

from __future__ import annotations

import pytest

from bot.language.tongue import Language
from bot.store import ChatSettings, Mode
from tests.handlers import updates
from tests.handlers.talk import Talk
from tests.handlers.updates import AIDA, ANONYMOUS, BOLAT, GROUP, PRIVATE


async def test_an_administrator_sees_buttons(talk: Talk) -> None:
    talk.request.admins.add(77)
    reply = await talk.answer_to("/settings", GROUP)
    assert list(reply.buttons)[:3] == ["✓ auto", "mention", "off"]
    assert "20 seconds" in reply.text


async def test_a_member_does_not(talk: Talk) -> None:
    reply = await talk.answer_to("/settings", GROUP)
    assert reply.text == "Only this group's administrators can change that."
    assert reply.keyboard == []


async def test_an_anonymous_administrator_does(talk: Talk) -> None:
    more = {"from": ANONYMOUS, "sender_chat": updates.chat(GROUP)}
    assert (await talk.answer_to("/settings", GROUP, **more)).keyboard != []


async def test_an_administrators_button_changes_the_mode(talk: Talk) -> None:
    talk.request.admins.add(77)
    reply = await talk.answer_to("/settings", GROUP)
    calls = await talk.hear(updates.press(reply.buttons["mention"], GROUP, 1))
    assert [call.method for call in calls] == ["getChatMember", "editMessageText", "answerCallbackQuery"]
    assert "✓ mention" in calls[1].buttons
    assert (await talk.store.chats.get(GROUP)).mode is Mode.MENTION


async def test_a_button_pressed_by_a_member_alerts_and_changes_nothing(talk: Talk) -> None:
    talk.request.admins.add(77)
    reply = await talk.answer_to("/settings", GROUP)
    calls = await talk.hear(updates.press(reply.buttons["off"], GROUP, 1, BOLAT))
    assert [call.method for call in calls] == ["getChatMember", "answerCallbackQuery"]
    assert calls[1].data["show_alert"] is True
    assert (await talk.store.chats.get(GROUP)).mode is Mode.AUTO


async def test_the_groups_language_is_spoken_from_then_on(talk: Talk) -> None:
    talk.request.admins.add(77)
    reply = await talk.answer_to("/settings", GROUP)
    await talk.hear(updates.press(reply.buttons["Қазақша"], GROUP, 1))
    assert (await talk.answer_to("/help", GROUP)).text.startswith("/ask арқылы")
    answer = await talk.answer_to("@DaiekBot who paid?", GROUP)
    assert answer.text == "Мақалада бұл туралы айтылмаған."
    assert talk.shelf.engine.heard[-1][2] is Language.KK


async def test_the_pause_can_be_changed(talk: Talk) -> None:
    talk.request.admins.add(77)
    reply = await talk.answer_to("/settings", GROUP)
    await talk.hear(updates.press(reply.buttons["0 seconds"], GROUP, 1))
    assert (await talk.store.chats.get(GROUP)).cool_down == 0
    assert [len(await talk.say("How much?", GROUP)) for _ in range(2)] == [1, 1]


@pytest.mark.parametrize("data", ["m:loud:0", "q:s:7", "l:de:0"])
async def test_a_choice_that_is_none_changes_nothing(talk: Talk, data: str) -> None:
    talk.request.admins.add(77)
    await talk.hear(updates.press(data, GROUP, 1))
    assert await talk.store.chats.get(GROUP) == ChatSettings()


async def test_a_person_chooses_their_language(talk: Talk) -> None:
    reply = await talk.answer_to("/settings")
    _, told = await talk.hear(updates.press(reply.buttons["Русский"], PRIVATE, 1, AIDA))
    assert told.data["text"] == "Saved."
    assert (await talk.answer_to("Who paid?")).text == "В статье об этом не сказано."
    shown = await talk.answer_to("/settings")
    await talk.hear(updates.press(shown.buttons["как в вопросе"], PRIVATE, 1, AIDA))
    assert (await talk.answer_to("Who paid?")).text == "The article does not say."
