"""``/ask``: a question put to the bot in so many words."""

from __future__ import annotations

from telegram import Update

from handlers.answering import answer_question
from handlers.context import Context
from handlers.languages import speaking_language
from handlers.question import read_question, say_how


async def ask(update: Update, context: Context) -> None:
    """Answer ``/ask …``; as a reply without words of its own it takes that message as the question."""
    asked = await read_question(context, context.incoming, addressed=True)
    if asked is not None:
        await answer_question(context, asked, update.update_id)
    elif await context.services.store.claims.claim(update.update_id):
        language = await speaking_language(context, context.incoming)
        await say_how(context, context.incoming, language)
