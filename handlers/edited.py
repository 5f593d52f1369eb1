"""An edited question edits its answer."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update

from bot.reply import should_speak
from bot.store import KeptQuestion, Mode
from handlers.answering import (
    Asked,
    answer_payload,
    answer_question,
    ask_engine,
    kept_question,
    keyboard_of,
    reply_html,
    within_limits,
)
from handlers.context import Context
from handlers.decide import Action, decide
from handlers.incoming import ChatKind
from handlers.question import read_question
from handlers.sending import edit, take_back


async def edited(update: Update, context: Context) -> None:
    """Follow an edit: change the answer, or answer what has only now become a question to the bot.

    An emptied question is left alone, and so is one whose answer is gone.
    """
    incoming, services = context.incoming, context.services
    if not incoming.text:
        return
    kept = await services.store.questions.of_message(incoming.chat_id, incoming.message_id)
    if kept is None:
        await _newly_asked(update, context)
    elif kept.reply_message_id is not None and kept.text != incoming.text:
        await _ask_again(context, kept)


async def _newly_asked(update: Update, context: Context) -> None:
    incoming, services = replace(context.incoming, edited=False), context.services
    private = incoming.chat is ChatKind.PRIVATE
    mode = Mode.AUTO if private else (await services.store.chats.get(incoming.chat_id)).mode
    action = decide(incoming, mode, services.settings.stale_after).action
    addressed = action is Action.ANSWER or (action is Action.COMMAND and incoming.command == "ask")
    if not addressed:
        return  # somebody mends a typo in a talk that has moved on
    question = await read_question(context, incoming, addressed=True)
    if question is not None:
        await answer_question(context, question, update.update_id)


async def _ask_again(context: Context, kept: KeptQuestion) -> None:
    question = await read_question(context, context.incoming, addressed=kept.addressed)
    if question is None or kept.reply_message_id is None:
        return
    if not await within_limits(context, question):
        return
    history = tuple(text for text in question.history if text != kept.text)
    asked = await ask_engine(context, replace(question, history=history))
    if should_speak(asked.answer, addressed=kept.addressed):
        await _change(context, kept, asked)
    else:
        # Nobody had asked the bot, and it no longer knows: the old answer would be to another question.
        await take_back(context, kept.chat_id, kept.reply_message_id)
        context.services.store.questions.replied(kept.id, None)


async def _change(context: Context, kept: KeptQuestion, asked: Asked) -> None:
    questions = context.services.store.questions
    button_id = await questions.change(kept.id, kept_question(asked), answer_payload(asked))
    if kept.reply_message_id is not None:
        await edit(
            context,
            kept.chat_id,
            kept.reply_message_id,
            reply_html(asked),
            html=True,
            keyboard=keyboard_of(asked, button_id),
        )
