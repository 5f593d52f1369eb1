"""``@bot when does …`` anywhere: the best answers as results; nothing typed: the article's main facts."""

from __future__ import annotations

import hashlib
from html import escape

from telegram import InlineQueryResultArticle, InputTextMessageContent, LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.article.model import Article
from bot.engine.answer import Evidence
from bot.language.tongue import Language
from bot.reply import figure_text, render_evidence, shown_quote
from bot.reply.fact_lists import Entry, FactList, fact_entries, snippet
from handlers.context import Context
from handlers.incoming import interface_language

CACHE_SECONDS = 300
_RESULTS = 10
_TOO_OLD = "query is too old"


async def inline(update: Update, context: Context) -> None:
    """Answer an inline query.

    Telegram's cache knows the words only, not who typed them. So words are answered in their own
    language, whoever types them, and everybody may share the results; the main facts, shown for no
    words at all, are in the person's language and kept for them alone.
    """
    query = update.inline_query
    if query is None:
        return
    words = query.query.strip()
    if words:
        results = _answers(context, words)
    else:
        chosen = await context.services.store.people.language(query.from_user.id)
        results = _main_facts(context, chosen or interface_language(query.from_user))
    try:
        await query.answer(results[:_RESULTS], cache_time=CACHE_SECONDS, is_personal=not words)
    except BadRequest as error:
        if _TOO_OLD not in str(error).lower():
            raise


def _answers(context: Context, words: str) -> list[InlineQueryResultArticle]:
    shelved = context.services.articles.shelf.ask(words)
    answer, article = shelved.answer, shelved.engine.article
    if not answer.answered or answer.evidence is None:
        return []
    return [_result(one, article, answer.language) for one in (answer.evidence, *answer.alternatives)]


def _result(evidence: Evidence, article: Article, language: Language) -> InlineQueryResultArticle:
    quote = snippet(shown_quote(evidence, article))
    figure = figure_text(evidence, article, language)
    html = render_evidence(evidence, article, language)
    return _article(figure or quote, quote if figure else None, html)


def _main_facts(context: Context, language: Language) -> list[InlineQueryResultArticle]:
    results = []
    for engine in context.services.articles.shelf.engines:
        for which in (FactList.TIMELINE, FactList.NUMBERS, FactList.QUOTES):
            entries = fact_entries(which, engine.facts, engine.article, language)
            results += [_fact(entry, engine.article, language) for entry in entries if entry.quote]
    return results


def _fact(entry: Entry, article: Article, language: Language) -> InlineQueryResultArticle:
    if entry.quote is None:
        raise ValueError("a fact without a sentence is no result")
    evidence = Evidence.model_validate(
        {"start": entry.quote.start, "end": entry.quote.end, "sentence": 0, "kind": "statement"}
    )
    quote = snippet(article.slice(entry.quote))
    html = render_evidence(evidence, article, language)
    if entry.figure:
        html = f"<b>{escape(entry.figure)}</b>\n{html}"
    return _article(entry.figure or quote, quote if entry.figure else entry.speaker, html)


def _article(title: str, description: str | None, html: str) -> InlineQueryResultArticle:
    content = InputTextMessageContent(
        html, parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    return InlineQueryResultArticle(
        hashlib.sha256(html.encode()).hexdigest()[:32], title, content, description=description
    )
