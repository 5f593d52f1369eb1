"""``/start``: what the bot does, and which article it reads."""

from __future__ import annotations

from telegram import Update

from bot.reply import messages
from handlers.answering import place_of
from handlers.context import Context
from handlers.incoming import ChatKind
from handlers.languages import speaking_language
from handlers.sending import send


async def start(update: Update, context: Context) -> None:
    """Say what the bot does."""
    incoming = context.incoming
    say = messages(await speaking_language(context, incoming))
    if incoming.chat is ChatKind.PRIVATE:
        text = say.text("start.private", title=_titles(context))
    else:
        text = say.text("start.group")
    await send(context, place_of(incoming), text)


def _titles(context: Context) -> str:
    """The titles of the articles on the shelf, a line each."""
    titles = []
    for engine in context.services.articles.shelf.engines:
        article = engine.article
        if article.head.title is not None:
            titles.append(" ".join(article.slice(article.head.title).split()))
    return "\n".join(titles) or "–"
