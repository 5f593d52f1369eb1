"""Where a message names the bot, and the message without its name.

Telegram counts entity offsets in UTF-16 units: an emoji is two. User names have no case.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from telegram import Message, MessageEntity


class Words(NamedTuple):
    """A message's text without what only addresses the bot, and whether that stood there."""

    text: str
    mentioned: bool
    command: str | None  # without slash and name, lower case; None where the message is no command
    command_bot: str | None  # the name after @ in a command, lower case


def read_words(message: Message, bot_id: int, bot_username: str) -> Words:
    """Read the text or caption of a message.

    Args:
        message: the message.
        bot_id: the bot's own user id.
        bot_username: its user name, without @.
    """
    text = message.text if message.text is not None else message.caption or ""
    entities = message.entities if message.text is not None else message.caption_entities
    units = text.encode("utf-16-le")
    command, command_bot = _command(units, entities)
    ours = [entity for entity in entities if _names_bot(units, entity, bot_id, bot_username)]
    cut = ours + [entity for entity in entities if command is not None and _leads(entity)]
    return Words(_without(units, cut), bool(ours), command, command_bot)


def _slice(units: bytes, entity: MessageEntity) -> str:
    start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
    return units[start:end].decode("utf-16-le", "ignore")


def _leads(entity: MessageEntity) -> bool:
    return entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0


def _command(units: bytes, entities: Sequence[MessageEntity]) -> tuple[str | None, str | None]:
    for entity in entities:
        if _leads(entity):
            name, _, bot = _slice(units, entity).removeprefix("/").lower().partition("@")
            return name, bot or None
    return None, None


def _names_bot(units: bytes, entity: MessageEntity, bot_id: int, bot_username: str) -> bool:
    if entity.type == MessageEntity.MENTION:
        return _slice(units, entity).casefold() == f"@{bot_username}".casefold()
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == bot_id
    return False


def _without(units: bytes, entities: Sequence[MessageEntity]) -> str:
    for entity in sorted(entities, key=lambda entity: entity.offset, reverse=True):
        start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        units = units[:start] + " ".encode("utf-16-le") + units[end:]
    text = units.decode("utf-16-le", "ignore").strip()
    # "@bot, when …?": the comma belonged to the name.
    return text.lstrip(",:;—– ").strip() if entities else text
