"""A plain message: a question put to the bot, or one it overhears."""

from __future__ import annotations

from telegram import Update

from bot.language.tongue import Language
from bot.reply import messages
from handlers.answering import Question, answer_question, place_of
from handlers.articles import LONG_ENOUGH
from handlers.context import Context
from handlers.decide import Action
from handlers.incoming import Incoming, ReplyTo
from handlers.languages import speaking_language
from handlers.sending import send


async def question(update: Update, context: Context) -> None:
    """Answer a message that was addressed to the bot, or overheard."""
    addressed = context.decision.action is Action.ANSWER
    asked = await read_question(context, context.incoming, addressed=addressed)
    if asked is not None:
        await answer_question(context, asked, update.update_id)
    elif addressed:
        language = await speaking_language(context, context.incoming)
        await say_how(context, context.incoming, language)


async def say_how(context: Context, incoming: Incoming, language: Language) -> None:
    """Nothing was asked: say how to ask."""
    await send(context, place_of(incoming), messages(language).text("answer.empty"))


async def read_question(context: Context, incoming: Incoming, *, addressed: bool) -> Question | None:
    """The question in a message, with what came before it; None where there is none.

    A bare mention, or ``/ask`` alone, takes the message it replies to as the question. A question in
    reply to somebody's message is understood after that message; in reply to the bot, after the question
    that the bot answered there.
    """
    text, replied = incoming.text, incoming.replied_text
    if not text:
        question = incoming.reply_to is ReplyTo.SOMEBODY and 0 < len(replied) < LONG_ENOUGH
        if not addressed or not question:
            return None  # neither an article nor the bot's own answer is a question
        return Question(replied, _not_about(incoming), addressed)
    return Question(text, incoming, addressed, await _before(context, incoming))


def _not_about(incoming: Incoming) -> Incoming:
    # The replied-to message is the question itself: it must not also be read as an article.
    return Incoming(**{**vars(incoming), "replied_text": "", "reply_to": ReplyTo.NOTHING})


async def _before(context: Context, incoming: Incoming) -> tuple[str, ...]:
    services = context.services
    said = incoming.replied_text
    # A long one is an article: the question is put to it, not understood after it.
    if incoming.reply_to is ReplyTo.SOMEBODY and said and len(said) < LONG_ENOUGH:
        return (said,)
    own = services.history.of(incoming.chat_id, incoming.person_id)
    if incoming.reply_to is ReplyTo.BOT and incoming.replied_message_id is not None:
        kept = await services.store.questions.of_reply(incoming.chat_id, incoming.replied_message_id)
        if kept is not None and kept.text not in own:
            return (kept.text,)
    return own
