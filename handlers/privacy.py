"""``/privacy``: what is kept; ``/forget``: delete it."""

from __future__ import annotations

from telegram import Update

from bot.reply import messages
from handlers.answering import place_of
from handlers.context import Context
from handlers.languages import speaking_language
from handlers.sending import send


async def privacy(update: Update, context: Context) -> None:
    """Say what is kept."""
    say = messages(await speaking_language(context, context.incoming))
    await send(context, place_of(context.incoming), say.text("privacy.text"))


async def forget(update: Update, context: Context) -> None:
    """Delete every row of the person who asks for it, in all chats."""
    incoming, services = context.incoming, context.services
    say = messages(await speaking_language(context, incoming))
    deleted = 0
    if incoming.person_id is not None:
        services.history.forget(incoming.person_id)
        deleted = await services.store.forget(incoming.person_id)
    await send(context, place_of(incoming), say.plural("privacy.forgotten", deleted))
