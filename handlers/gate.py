"""The first to see a message: reads it, decides, and lets nothing past that is ignored on purpose."""

from __future__ import annotations

from telegram import Update
from telegram.ext import ApplicationHandlerStop

from bot.store import Mode
from handlers.context import Context
from handlers.decide import Action, decide
from handlers.incoming import ChatKind, read_incoming


async def gate(update: Update, context: Context) -> None:
    """Put ``incoming`` and ``decision`` into the context of a message.

    Raises:
        ApplicationHandlerStop: the message is ignored, or its command was carried out before a restart.
    """
    message = update.message or update.edited_message
    if message is None:
        return  # buttons and inline queries are for the bot by nature
    services = context.services
    incoming = read_incoming(
        message,
        bot_id=context.bot.id,
        bot_username=context.bot.username,
        edited=update.edited_message is not None,
    )
    private = incoming.chat is ChatKind.PRIVATE
    mode = Mode.AUTO if private else (await services.store.chats.get(incoming.chat_id)).mode
    context.incoming = incoming
    context.decision = decide(incoming, mode, services.settings.stale_after)
    if context.decision.action is Action.IGNORE:
        raise ApplicationHandlerStop
    # A question is claimed with its answer, in one transaction; any other command here.
    to_claim = context.decision.action is Action.COMMAND and incoming.command != "ask"
    if to_claim and not await services.store.claims.claim(update.update_id):
        raise ApplicationHandlerStop
