"""The articles a command is about."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.articles import EngineLike
from handlers.context import Context
from handlers.incoming import Incoming, ReplyTo


async def current_engines(context: Context, incoming: Incoming) -> Sequence[EngineLike]:
    """The article of the thread or of the message replied to, else all on the shelf."""
    articles = context.services.articles
    engine = await articles.of_thread(incoming.chat_id, incoming.root_id)
    if engine is None and incoming.reply_to is not ReplyTo.BOT:
        engine = await articles.of_text(incoming.replied_text)
    return articles.shelf.engines if engine is None else (engine,)
