"""A group that becomes a supergroup changes its id: what was set and asked there moves with it."""

from __future__ import annotations

from telegram import Update

from handlers.context import Context


async def migrate(update: Update, context: Context) -> None:
    """Follow ``migrate_to_chat_id``, which the old group gets last."""
    message = update.effective_message
    if message is not None and message.migrate_to_chat_id is not None:
        await context.services.store.move_chat(message.chat.id, message.migrate_to_chat_id)
