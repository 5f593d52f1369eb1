"""Replies, sent where the question stands, and what can become of them on the way."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from telegram import InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden

from handlers.context import Context

_LOG = logging.getLogger(__name__)

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

# Telegram's words for a chat that a message cannot be sent to (BadRequest has no codes of its own).
_CLOSED = (
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
    "topic_closed",
    "message thread not found",
    "chat not found",
)
_QUOTE = ("quote",)
_UNCHANGED = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "message to delete")


@dataclass(frozen=True)
class Place:
    """Where a reply goes: to which message, in which topic (None outside topics).

    ``quoted`` is an exact piece of the message ``quoted_id`` (a channel's post): the reply then
    quotes it there, as Telegram does, instead of replying to the question.
    """

    chat_id: int
    message_id: int | None
    thread_id: int | None = None
    quoted_id: int | None = None
    quoted: str | None = None


async def send(
    context: Context,
    place: Place,
    text: str,
    *,
    html: bool = False,
    keyboard: InlineKeyboardMarkup | None = None,
) -> Message | None:
    """Send a reply.

    Args:
        context: the update's context.
        place: where it goes.
        text: plain text, or Telegram's HTML with everything escaped that is not ours.
        html: whether it is HTML.
        keyboard: buttons below it.

    Returns:
        The message sent; None where the chat cannot be written to (blocked, kicked, no right to write).

    Raises:
        TelegramError: anything else that Telegram refuses, or the network.
    """
    try:
        return await context.bot.send_message(
            place.chat_id,
            text,
            parse_mode=ParseMode.HTML if html else None,
            message_thread_id=place.thread_id,
            reply_parameters=_reply_parameters(place),
            reply_markup=keyboard,
            link_preview_options=_NO_PREVIEW,
        )
    except Forbidden as error:
        _LOG.info("chat %d cannot be written to: %s", place.chat_id, error)
        return None
    except ChatMigrated as moved:
        await context.services.store.move_chat(place.chat_id, moved.new_chat_id)
        # The message ids of the old group mean nothing in the new one.
        new = Place(moved.new_chat_id, None, place.thread_id)
        return await send(context, new, text, html=html, keyboard=keyboard)
    except BadRequest as error:
        problem = str(error).lower()
        if place.quoted is not None and any(word in problem for word in _QUOTE):
            plain = replace(place, quoted=None, quoted_id=None)
            return await send(context, plain, text, html=html, keyboard=keyboard)
        if any(words in problem for words in _CLOSED):
            _LOG.info("chat %d cannot be written to: %s", place.chat_id, error)
            return None
        raise


def _reply_parameters(place: Place) -> ReplyParameters | None:
    if place.quoted is not None and place.quoted_id is not None:
        return ReplyParameters(place.quoted_id, allow_sending_without_reply=True, quote=place.quoted)
    if place.message_id is None:
        return None
    return ReplyParameters(place.message_id, allow_sending_without_reply=True)


async def edit(
    context: Context,
    chat_id: int,
    message_id: int,
    text: str,
    *,
    html: bool = False,
    keyboard: InlineKeyboardMarkup | None = None,
) -> bool:
    """Change a message of the bot's; whether it shows ``text`` now.

    One that shows it already, is gone or can no longer be edited is left alone.
    """
    try:
        await context.bot.edit_message_text(
            text,
            chat_id=chat_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML if html else None,
            reply_markup=keyboard,
            link_preview_options=_NO_PREVIEW,
        )
    except Forbidden:
        return False
    except BadRequest as error:
        if _UNCHANGED in str(error).lower():
            return True
        if any(words in str(error).lower() for words in _GONE):
            return False
        raise
    return True


async def take_back(context: Context, chat_id: int, message_id: int) -> None:
    """Delete a message of the bot's, if it is still there and may be."""
    try:
        await context.bot.delete_message(chat_id, message_id)
    except (BadRequest, Forbidden) as error:
        _LOG.info("message %d of chat %d stays: %s", message_id, chat_id, error)
