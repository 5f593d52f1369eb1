"""``/help``: how to ask."""

from __future__ import annotations

from telegram import Update

from bot.reply import messages
from handlers.answering import place_of
from handlers.context import Context
from handlers.incoming import ChatKind
from handlers.languages import speaking_language
from handlers.sending import send


async def help_command(update: Update, context: Context) -> None:
    """Say how to ask, and what the commands are."""
    incoming = context.incoming
    say = messages(await speaking_language(context, incoming))
    key = "help.private" if incoming.chat is ChatKind.PRIVATE else "help.group"
    await send(context, place_of(incoming), say.text(key))
