"""The wiring: every way an update can take, in order."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)
from telegram.request import BaseRequest

from bot.article import parse_article
from bot.engine.engine import Engine
from bot.reply.fact_lists import FactList
from bot.settings import Settings
from bot.store import Store
from handlers.articles import Articles, BuildEngine, EngineLike, ShelfLike
from handlers.ask import ask
from handlers.buttons import pressed
from handlers.channel import channel_post
from handlers.context import App, Context, Services
from handlers.edited import edited
from handlers.editor import stats, unanswered
from handlers.errors import on_error
from handlers.facts import facts
from handlers.gate import gate
from handlers.help import help_command
from handlers.history import History
from handlers.inline import inline
from handlers.joined import joined
from handlers.limits import QuestionLimits
from handlers.migrate import migrate
from handlers.pace import ChatPace
from handlers.privacy import forget, privacy
from handlers.processor import ChatOrder
from handlers.question import question
from handlers.settings import settings as settings_command
from handlers.source import source
from handlers.start import start

ALLOWED_UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
]
"""What Telegram is to send; leaving it out would keep whatever the server had before."""

_FIRST, _GATE = -2, -1


def build_application(
    settings: Settings,
    shelf: ShelfLike,
    store: Store,
    *,
    request: BaseRequest | None = None,
    build_engine: BuildEngine | None = None,
) -> App:
    """The bot, wired and ready to be initialised.

    Args:
        settings: ``bot_token`` must be set.
        shelf: the articles it answers from.
        store: what it keeps; the caller closes it.
        request: how requests are sent, for tests; None for HTTP.
        build_engine: reads an article that was posted in a chat; None for the real engine.

    Raises:
        ValueError: there is no token.
    """
    if settings.bot_token is None:
        raise ValueError("a bot without a token")
    builder = (
        ApplicationBuilder()
        .token(settings.bot_token.get_secret_value())
        .base_url(f"{settings.bot_api_url}/bot")
        .base_file_url(f"{settings.bot_file_url}/file/bot")
        .context_types(ContextTypes(context=Context))
        .concurrent_updates(ChatOrder())
        .rate_limiter(ChatPace(settings.send_retries, settings.chat_messages_per_minute))
        .job_queue(None)
    )
    if request is None:
        builder = builder.connection_pool_size(64).pool_timeout(30).connect_timeout(10)
    else:
        builder = builder.request(request).get_updates_request(request)
    application: App = builder.build()
    application.bot_data[Services] = Services(
        settings=settings,
        articles=Articles(shelf, store, build_engine or _read_article),
        store=store,
        history=History(settings.history_seconds),
        limits=QuestionLimits(settings.person_questions_per_minute, settings.chat_questions_per_minute),
    )
    add_handlers(application)
    return application


def _read_article(text: str, url: str | None) -> EngineLike:
    return Engine(parse_article(text, url=url))


def add_handlers(application: App) -> None:
    """Every handler. Order matters: in each group the first that fits takes the update."""
    add = application.add_handler

    # A group that moved takes its settings along, before anything is looked up under its new id.
    add(MessageHandler(filters.StatusUpdate.MIGRATE, migrate), _FIRST)

    # Every message is read and decided on; what is ignored on purpose goes no further.
    add(TypeHandler(Update, gate), _GATE)

    # Posts of the linked channel, new and edited, before anything could take them for questions.
    add(MessageHandler(filters.IS_AUTOMATIC_FORWARD, channel_post))

    # Edits, before the commands: an edited /ask changes its answer.
    add(MessageHandler(filters.UpdateType.EDITED_MESSAGE, edited))

    for name, handler in COMMAND_HANDLERS.items():
        add(CommandHandler(name, handler, filters.UpdateType.MESSAGE))

    # Whatever the gate let through that is no command: a question.
    add(MessageHandler(filters.UpdateType.MESSAGE & filters.ALL, question))

    add(CallbackQueryHandler(pressed))
    add(InlineQueryHandler(inline))
    add(ChatMemberHandler(joined, ChatMemberHandler.MY_CHAT_MEMBER))

    application.add_error_handler(on_error)


COMMAND_HANDLERS: dict[str, Any] = {
    "start": start,
    "help": help_command,
    "ask": ask,
    **dict.fromkeys((which.value for which in FactList), facts),
    "source": source,
    "settings": settings_command,
    "privacy": privacy,
    "forget": forget,
    "unanswered": unanswered,
    "stats": stats,
}
"""The handler of each command; the same names as ``handlers.decide.COMMANDS``."""
