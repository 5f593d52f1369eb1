"""Which language somebody is spoken to in."""

from __future__ import annotations

from bot.language.tongue import Language
from handlers.context import Context
from handlers.incoming import ChatKind, Incoming


async def chosen_language(context: Context, chat_id: int, *, private: bool) -> Language | None:
    """The language that was set: by a group for itself, or by a person for themselves; None for neither.

    A private chat has the id of the person it is with.
    """
    store = context.services.store
    if private:
        return await store.people.language(chat_id)
    return (await store.chats.get(chat_id)).language


async def reply_language(context: Context, incoming: Incoming) -> Language | None:
    """The language that was set for replies where a message stands; None for that of the question."""
    private = incoming.chat is ChatKind.PRIVATE
    return await chosen_language(context, incoming.chat_id, private=private)


async def speaking_language(context: Context, incoming: Incoming) -> Language:
    """The language for what the bot says of itself: the one set, else that of the person's Telegram."""
    return await reply_language(context, incoming) or incoming.interface
