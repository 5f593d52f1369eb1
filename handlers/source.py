"""``/source``: where the article comes from, in its own words."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update

from bot.article.model import Article, Span
from bot.language.tongue import Language
from bot.reply import messages
from bot.reply.source_line import published_text
from handlers.answering import place_of
from handlers.context import Context
from handlers.current import current_engines
from handlers.languages import speaking_language
from handlers.sending import send


async def source(update: Update, context: Context) -> None:
    """Say where each article at hand comes from, with a button that opens it."""
    incoming = context.incoming
    language = await speaking_language(context, incoming)
    for engine in await current_engines(context, incoming):
        article = engine.article
        await send(context, place_of(incoming), source_text(article, language), keyboard=_open(article, language))


def source_text(article: Article, language: Language) -> str:
    """Title, author, agency, cited source and date of an article, as far as it has them."""
    say, head = messages(language), article.head
    known = {
        "source.author": _slice(article, head.byline),
        "source.agency": _slice(article, head.agency),
        "source.cited": _slice(article, head.cited_source),
        "source.published": published_text(article, language),
    }
    lines = [f"{say.text(key)}: {text}" for key, text in known.items() if text]
    title = _slice(article, head.title)
    if not lines:
        lines = [say.text("source.unknown")]
    return "\n".join([title, *lines] if title else lines)


def _slice(article: Article, span: Span | None) -> str | None:
    return " ".join(article.slice(span).split()) if span else None


def _open(article: Article, language: Language) -> InlineKeyboardMarkup | None:
    if article.url is None:
        return None
    button = InlineKeyboardButton(messages(language).text("button.open"), url=article.url)
    return InlineKeyboardMarkup([[button]])
