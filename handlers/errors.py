"""An exception in a handler: logged with its update, told briefly to the person and to the editor."""

from __future__ import annotations

import logging

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.reply import messages
from handlers.context import Context
from handlers.incoming import interface_language, thread_of
from handlers.pace import StoppingError
from handlers.sending import Place, send

_LOG = logging.getLogger(__name__)


async def on_error(update: object, context: Context) -> None:
    """Log the cause with the update's id, tell the person briefly, and the editor if there is one."""
    error = context.error
    number = update.update_id if isinstance(update, Update) else None
    kind = type(error).__name__
    chat = update.effective_chat.id if isinstance(update, Update) and update.effective_chat else None
    if isinstance(error, StoppingError):
        _LOG.info("update %s in chat %s was given up: %s", number, chat, error)
        return
    _LOG.error("update %s in chat %s failed: %s", number, chat, kind, exc_info=error)
    if isinstance(update, Update):
        _LOG.debug("the update was %s", update.to_json())
    if isinstance(error, Forbidden):
        return  # nobody there to tell
    # Telegram that cannot be reached cannot be told either. (A BadRequest is a NetworkError by descent.)
    unreachable = isinstance(error, (NetworkError, RetryAfter)) and not isinstance(error, BadRequest)
    if isinstance(update, Update) and not unreachable:
        await _tell_person(update, context)
    admin = context.services.settings.admin_chat_id
    if admin is not None:
        # The kind and the place only: what the person wrote is not the editor's to read here.
        await _quietly(context, Place(admin, None), f"update {number}: {kind}")


async def _tell_person(update: Update, context: Context) -> None:
    text = messages(interface_language(update.effective_user)).text("trouble.error")
    if update.callback_query is not None:
        try:
            await update.callback_query.answer(text, show_alert=True)
        except TelegramError as error:
            _LOG.info("the person could not be told: %s", error)
        return
    message = update.effective_message
    if message is not None and update.edited_message is None:
        place = Place(message.chat.id, message.message_id, thread_of(message))
        await _quietly(context, place, text)


async def _quietly(context: Context, place: Place, text: str) -> None:
    try:
        await send(context, place, text)
    except TelegramError as error:
        _LOG.info("chat %d could not be told: %s", place.chat_id, error)
