"""The bot is added to a group, moved with it, removed from it."""

from __future__ import annotations

import pytest

from bot.store import ChatSettings, Mode
from tests.handlers import updates
from tests.handlers.talk import Talk
from tests.handlers.updates import GROUP, PRIVATE


async def test_it_greets_once(talk: Talk) -> None:
    (call,) = await talk.hear(updates.membership("left", "member"))
    assert "I see only commands" in call.text
    await talk.hear(updates.membership("member", "left"))
    assert await talk.hear(updates.membership("left", "member")) == []


async def test_as_an_administrator_it_sees_everything(talk: Talk) -> None:
    (call,) = await talk.hear(updates.membership("left", "administrator"))
    assert "I can see all messages here" in call.text


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [("member", "administrator", GROUP), ("member", "kicked", GROUP), ("left", "member", PRIVATE)],
)
async def test_other_changes_are_no_joining(talk: Talk, old: str, new: str, where: int) -> None:
    raw = updates.membership(old, new, where)
    for side in ("old_chat_member", "new_chat_member"):
        if raw["my_chat_member"][side]["status"] == "kicked":
            raw["my_chat_member"][side]["until_date"] = 0
    assert await talk.hear(raw) == []


async def test_the_settings_move_with_a_group_that_becomes_a_supergroup(talk: Talk) -> None:
    await talk.store.chats.save(-55, ChatSettings(mode=Mode.OFF))
    moved = updates.message(None, -55, chat={"id": -55, "type": "group", "title": "t"})
    moved["migrate_to_chat_id"] = GROUP
    assert await talk.hear(updates.update("message", moved)) == []
    assert (await talk.store.chats.get(GROUP)).mode is Mode.OFF
