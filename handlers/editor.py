"""``/unanswered`` and ``/stats``: for the editor, in the chat that ``ADMIN_CHAT_ID`` names."""

from __future__ import annotations

from telegram import Update

from bot.language.tongue import Language
from bot.reply import messages
from handlers.answering import place_of
from handlers.context import Context
from handlers.languages import speaking_language
from handlers.sending import send

_SHOWN = 20
_LONGEST = 150


async def unanswered(update: Update, context: Context) -> None:
    """What readers asked that the article did not say, most asked first."""
    language = await speaking_language(context, context.incoming)
    say = messages(language)
    if not await _is_editor(context, language):
        return
    asked = await context.services.store.editor.unanswered()
    lines = [f"{say.plural('editor.times', one.times)}: {one.text[:_LONGEST]}" for one in asked[:_SHOWN]]
    text = "\n".join([say.text("editor.unanswered"), "", *lines]) if lines else say.text("editor.none")
    await send(context, place_of(context.incoming), text)


async def stats(update: Update, context: Context) -> None:
    """How much was asked, answered, liked."""
    language = await speaking_language(context, context.incoming)
    if await _is_editor(context, language):
        figures = await context.services.store.editor.stats()
        text = messages(language).text("editor.stats", **figures._asdict())
        await send(context, place_of(context.incoming), text)


async def _is_editor(context: Context, language: Language) -> bool:
    if context.incoming.chat_id == context.services.settings.admin_chat_id:
        return True
    await send(context, place_of(context.incoming), messages(language).text("editor.only"))
    return False
