"""One question on its way: asked of the engine, weighed, claimed and kept, sent, noted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.engine.answer import Answer, Evidence
from bot.language.tongue import Language
from bot.reply import messages, render_html, should_speak, shown_quote, shown_span
from bot.store import AnsweredQuestion
from handlers.articles import EngineLike, article_key
from handlers.busy import typing
from handlers.context import Context
from handlers.incoming import ChatKind, Incoming, ReplyTo
from handlers.keyboards import answer_keyboard
from handlers.languages import reply_language, speaking_language
from handlers.limits import Verdict
from handlers.sending import Place, send

_ALTERNATIVES = 3
_LONGEST_QUESTION = 1000
_LONGEST_REPLY_QUOTE = 1024


@dataclass(frozen=True)
class Question:
    """A question read from a message; ``history`` is what came before it, oldest first."""

    text: str
    incoming: Incoming
    addressed: bool
    history: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A question answered (or refused) by the engine of one article; ``language`` is that of the reply."""

    question: Question
    engine: EngineLike
    answer: Answer
    language: Language


async def ask_engine(context: Context, question: Question) -> Asked:
    """Put a question to the article it is about: its thread's, the one it replies to, or the shelf."""
    incoming, articles = question.incoming, context.services.articles
    language = await reply_language(context, incoming)
    text = question.text[:_LONGEST_QUESTION]
    async with typing(context, incoming.chat_id, incoming.thread_id):
        engine = await _engine(context, incoming)
        if engine is None:
            shelved = articles.shelf.ask(text, question.history, language=language)
            engine, answer = shelved.engine, shelved.answer
        else:
            answer = engine.ask(text, question.history, language=language)
    return Asked(question, engine, answer, language or answer.language)


async def _engine(context: Context, incoming: Incoming) -> EngineLike | None:
    articles = context.services.articles
    of_thread = await articles.of_thread(incoming.chat_id, incoming.root_id)
    if of_thread is not None or incoming.reply_to is ReplyTo.BOT:
        return of_thread
    return await articles.of_text(incoming.replied_text)


async def answer_question(context: Context, question: Question, update_id: int) -> None:
    """Answer a question, or keep silent.

    Args:
        context: the update's context.
        question: the question.
        update_id: of the update that brought it; it is claimed before anything is sent.
    """
    services, incoming = context.services, question.incoming
    if question.addressed and not await within_limits(context, question):
        return
    asked = await ask_engine(context, question)
    if not await _speaks(context, asked):
        return
    services.history.add(incoming.chat_id, incoming.person_id, question.text)
    payload = answer_payload(asked)
    kept = await services.store.questions.open(update_id, kept_question(asked), payload)
    if kept is None:
        return  # answered before a restart
    place, text = _reply(asked)
    sent = await send(context, place, text, html=True, keyboard=keyboard_of(asked, kept.button_id))
    if not question.addressed:
        services.quiet.begin(incoming.chat_id)
    if sent is not None:
        services.store.questions.replied(kept.question_id, sent.message_id)


async def within_limits(context: Context, question: Question) -> bool:
    """Count a question; whether it may be answered. The first one over a limit gets a notice."""
    incoming = question.incoming
    verdict = context.services.limits.take(incoming.chat_id, incoming.person_id)
    if verdict in (Verdict.TELL_PERSON, Verdict.TELL_CHAT):
        say = messages(await speaking_language(context, incoming))
        key = "trouble.slow_down" if verdict is Verdict.TELL_PERSON else "trouble.slow_down_chat"
        await send(context, place_of(incoming), say.text(key))
    return verdict is Verdict.FINE


async def _speaks(context: Context, asked: Asked) -> bool:
    services, incoming = context.services, asked.question.incoming
    if not should_speak(asked.answer, addressed=asked.question.addressed):
        return False
    if asked.question.addressed:
        # "Thanks" in reply to an answer wants no answer.
        thanks = incoming.chat is ChatKind.GROUP and incoming.reply_to is ReplyTo.BOT
        return asked.answer.is_question or asked.answer.answered or not thanks
    chosen = (await services.store.chats.get(incoming.chat_id)).cool_down
    pause = services.settings.cool_down if chosen is None else chosen
    if services.quiet.keeps(incoming.chat_id, pause):
        return False
    return services.limits.take(incoming.chat_id, incoming.person_id) is Verdict.FINE


def place_of(incoming: Incoming) -> Place:
    """Where the reply to a message goes."""
    return Place(incoming.chat_id, incoming.message_id, incoming.thread_id)


def reply_html(asked: Asked) -> str:
    """The reply in Telegram's HTML."""
    return render_html(
        asked.answer,
        asked.engine.article,
        addressed=asked.question.addressed,
        language=asked.language,
    )


def _reply(asked: Asked) -> tuple[Place, str]:
    incoming, evidence = asked.question.incoming, asked.answer.evidence
    place, article = place_of(incoming), asked.engine.article
    if incoming.reply_to is not ReplyTo.ARTICLE or evidence is None or not asked.answer.answered:
        return place, reply_html(asked)
    quote = shown_quote(evidence, article)
    if incoming.replied_text != article.text or len(quote) > _LONGEST_REPLY_QUOTE:
        return place, reply_html(asked)
    # Telegram shows the quote itself, in the post: "exact substring", at most 1024 characters.
    quoted = Place(
        place.chat_id,
        place.message_id,
        place.thread_id,
        quoted_id=incoming.replied_message_id,
        quoted=quote,
    )
    return quoted, reply_html(asked)


def answer_payload(asked: Asked) -> dict[str, Any] | None:
    """What the buttons below an answer need: the article and the places in it, nothing a person wrote."""
    if not asked.answer.answered or asked.answer.evidence is None:
        return None
    shown = (asked.answer.evidence, *asked.answer.alternatives[:_ALTERNATIVES])
    return {
        "kind": "answer",
        "article": article_key(asked.engine.article),
        "language": asked.language.value,
        "evidence": [one.model_dump(mode="json", exclude_defaults=True) for one in shown],
    }


def keyboard_of(asked: Asked, button_id: str | None) -> InlineKeyboardMarkup | None:
    """The buttons below an answer; None below a refusal."""
    evidence = asked.answer.evidence
    if button_id is None or evidence is None:
        return None
    return answer_keyboard(
        button_id,
        asked.language,
        number=0,
        count=1 + len(asked.answer.alternatives[:_ALTERNATIVES]),
        translate=quote_to_translate(evidence, asked.engine, asked.language),
    )


def quote_to_translate(evidence: Evidence, engine: EngineLike, language: Language) -> str | None:
    """The quote, where a reader of ``language`` may want it translated."""
    article = engine.article
    return shown_quote(evidence, article) if article.language is not language else None


def kept_question(asked: Asked) -> AnsweredQuestion:
    """A question and its answer, as they are kept."""
    question, answer, evidence = asked.question, asked.answer, asked.answer.evidence
    quote = shown_span(evidence, asked.engine.article) if evidence else None
    figure = evidence.figure if evidence else None
    return AnsweredQuestion(
        chat_id=question.incoming.chat_id,
        message_id=question.incoming.message_id,
        person_id=question.incoming.person_id,
        text=question.text[:_LONGEST_QUESTION],
        language=answer.language,
        addressed=question.addressed,
        article_key=article_key(asked.engine.article),
        confidence=answer.confidence,
        start=quote.start if quote else None,
        end=quote.end if quote else None,
        figure_start=figure.start if figure else None,
        figure_end=figure.end if figure else None,
        refusal=answer.refusal.value if answer.refusal else None,
    )
