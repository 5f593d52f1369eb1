"""``/facts``, ``/timeline``, ``/numbers``, ``/people``, ``/quotes``: what the article gives, in pages."""

from __future__ import annotations

from telegram import Update

from bot.language.tongue import Language
from bot.reply.fact_lists import FactList, render_page
from handlers.answering import place_of
from handlers.articles import EngineLike, article_key
from handlers.context import Context
from handlers.current import current_engines
from handlers.keyboards import page_keyboard
from handlers.languages import speaking_language
from handlers.sending import send


async def facts(update: Update, context: Context) -> None:
    """Show the first page of the list that the command names."""
    incoming = context.incoming
    which = FactList(incoming.command or FactList.FACTS)
    language = await speaking_language(context, incoming)
    for engine in await current_engines(context, incoming):
        await _send_first_page(context, engine, which, language)


async def _send_first_page(context: Context, engine: EngineLike, which: FactList, language: Language) -> None:
    incoming = context.incoming
    page = render_page(which, engine.facts, engine.article, language, 0)
    keyboard = None
    if page.pages > 1:
        payload = {
            "kind": "list",
            "list": which.value,
            "article": article_key(engine.article),
            "language": language.value,
        }
        button_id = await context.services.store.buttons.make(incoming.chat_id, payload, person_id=incoming.person_id)
        keyboard = page_keyboard(button_id, language, 0, page.pages)
    await send(context, place_of(incoming), page.html, html=True, keyboard=keyboard)
