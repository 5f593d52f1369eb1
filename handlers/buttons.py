"""A button was pressed: only in the chat it belongs to, and only by whom it is for."""

from __future__ import annotations

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.engine.answer import Evidence
from bot.language.tongue import Language
from bot.reply import messages, render_evidence
from bot.reply.fact_lists import FactList, render_page
from bot.reply.passage import render_passage
from bot.store import Button, ChatSettings, Mode
from handlers.answering import quote_to_translate
from handlers.articles import EngineLike
from handlers.context import Context
from handlers.incoming import interface_language
from handlers.keyboards import Press, Pressed, answer_keyboard, page_keyboard, read_button_data
from handlers.languages import chosen_language
from handlers.sending import edit
from handlers.settings import PAUSES, may_change, view


async def pressed(update: Update, context: Context) -> None:
    """Do what a button does, and end its spinner in every case."""
    query = update.callback_query
    if query is None:
        return
    read = read_button_data(query.data or "")
    if read is None or not isinstance(query.message, Message):
        await _tell(query, "trouble.expired", alert=True)
    elif read.press in (Press.MODE, Press.LANGUAGE, Press.PAUSE):
        await _set(context, query, query.message, read)
    else:
        await _act(context, query, query.message, read)


async def _tell(query: CallbackQuery, key: str | None = None, *, alert: bool = False) -> None:
    text = messages(interface_language(query.from_user)).text(key) if key else None
    try:
        await query.answer(text, show_alert=alert)
    except BadRequest:
        return  # pressed too long ago: the spinner is gone by itself


async def _act(context: Context, query: CallbackQuery, message: Message, read: Pressed) -> None:
    button = await context.services.store.buttons.get(read.key)
    if button is None:
        await _tell(query, "trouble.expired", alert=True)
    elif button.chat_id != message.chat.id:
        await _tell(query, "trouble.not_here", alert=True)
    elif read.press in (Press.GOOD, Press.BAD):
        await _judge(context, query, button, good=read.press is Press.GOOD)
    elif button.person_id not in (None, query.from_user.id):
        await _tell(query, "trouble.not_yours", alert=True)
    else:
        await _turn(context, query, message, button, read)


async def _judge(context: Context, query: CallbackQuery, button: Button, *, good: bool) -> None:
    if button.question_id is None:
        await _tell(query, "trouble.expired", alert=True)
        return
    await context.services.store.questions.judge(button.question_id, query.from_user.id, good=good)
    await _tell(query, "feedback.good" if good else "feedback.bad")


async def _turn(context: Context, query: CallbackQuery, message: Message, button: Button, read: Pressed) -> None:
    engine = await context.services.articles.by_key(str(button.payload.get("article")))
    if engine is None:
        await _tell(query, "trouble.expired", alert=True)
        return
    if read.press is Press.PAGE:
        await _show_page(context, message, button, engine, read.number)
    else:
        await _show_answer(context, message, button, engine, read)
    await _tell(query)


async def _show_page(context: Context, message: Message, button: Button, engine: EngineLike, number: int) -> None:
    which, language = FactList(button.payload["list"]), Language(button.payload["language"])
    page = render_page(which, engine.facts, engine.article, language, number)
    keyboard = page_keyboard(button.id, language, page.number, page.pages)
    await edit(context, message.chat.id, message.message_id, page.html, html=True, keyboard=keyboard)


async def _show_answer(context: Context, message: Message, button: Button, engine: EngineLike, read: Pressed) -> None:
    language = Language(button.payload["language"])
    shown = [Evidence.model_validate(one) for one in button.payload["evidence"]]
    number = read.number % len(shown)
    evidence, article = shown[number], engine.article
    in_context = read.press is Press.CONTEXT
    html = render_passage(evidence, article) if in_context else render_evidence(evidence, article, language)
    keyboard = answer_keyboard(
        button.id,
        language,
        number=number,
        count=len(shown),
        in_context=in_context,
        translate=quote_to_translate(evidence, engine, language),
    )
    await edit(context, message.chat.id, message.message_id, html, html=True, keyboard=keyboard)


async def _set(context: Context, query: CallbackQuery, message: Message, read: Pressed) -> None:
    chat_id, store = message.chat.id, context.services.store
    private = message.chat.type == ChatType.PRIVATE
    if not private and not await may_change(context, chat_id, query.from_user.id):
        await _tell(query, "settings.only_admins", alert=True)
        return
    if private and read.press is Press.LANGUAGE:
        await store.people.choose(query.from_user.id, _language(read))
    elif not private:
        await store.chats.save(chat_id, _changed(await store.chats.get(chat_id), read))
    spoken = await chosen_language(context, chat_id, private=private)
    text, keyboard = await view(context, chat_id, spoken or interface_language(query.from_user), private=private)
    await edit(context, chat_id, message.message_id, text, keyboard=keyboard)
    await _tell(query, "settings.saved")


def _changed(kept: ChatSettings, read: Pressed) -> ChatSettings:
    """A group's settings after a button; as they were where it says nothing that can be set."""
    if read.press is Press.LANGUAGE:
        return kept.model_copy(update={"language": _language(read)})
    if read.press is Press.PAUSE and read.number in PAUSES:
        return kept.model_copy(update={"cool_down": read.number})
    if read.press is Press.MODE and read.key in set(Mode):
        return kept.model_copy(update={"mode": Mode(read.key)})
    return kept


def _language(read: Pressed) -> Language | None:
    return Language(read.key) if read.key in set(Language) else None
