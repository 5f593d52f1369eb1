"""The bot as a process: started, polling, ended cleanly."""

from __future__ import annotations

import asyncio
import logging
import signal

from sqlalchemy.exc import SQLAlchemyError
from telegram.error import InvalidToken, NetworkError, RetryAfter
from telegram.error import TelegramError as ApiError

from bot.errors import SettingsError, TelegramError
from bot.settings import Settings
from bot.store import open_store
from handlers.application import ALLOWED_UPDATES, build_application
from handlers.articles import ShelfLike
from handlers.commands import set_commands
from handlers.context import App, Services
from handlers.logs import set_up_logging
from handlers.pace import ChatPace

_LOG = logging.getLogger(__name__)

_FOREVER = -1
_PAUSE = 2.0
_TIDY_EVERY = 3600.0


def run(settings: Settings, shelf: ShelfLike) -> int:
    """Poll Telegram until Ctrl-C or SIGTERM.

    Args:
        settings: ``bot_token`` must be set.
        shelf: the articles to answer from.

    Returns:
        The exit status, 0.

    Raises:
        SettingsError: there is no token, or the database cannot be opened.
        TelegramError: Telegram refused the token, or cannot be reached at start.
    """
    if settings.bot_token is None:
        raise SettingsError("BOT_TOKEN is not set: @BotFather gives one.")
    set_up_logging(settings)
    asyncio.run(_run(settings, shelf))
    return 0


async def _run(settings: Settings, shelf: ShelfLike) -> None:
    store = await open_store(settings.database_url)
    try:
        application = build_application(settings, shelf, store)
        stop = _stop_signal()
        try:
            if await _connect(application, settings, stop):
                await _poll(application, settings, stop)
        finally:
            await application.shutdown()
            # What never got to be initialised the library does not close.
            await application.bot.request.shutdown()
    finally:
        await store.close()


def _stop_signal() -> asyncio.Event:
    """An event that Ctrl-C and SIGTERM set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    return stop


async def _connect(application: App, settings: Settings, stop: asyncio.Event) -> bool:
    """Say hello to Telegram; False where the bot was stopped meanwhile."""
    for attempt in range(settings.bootstrap_retries + 1):
        try:
            await application.initialize()
        except InvalidToken:
            # The library's sentence holds the token: it must not be chained.
            raise TelegramError("Telegram refused BOT_TOKEN: check it with @BotFather.") from None
        except (NetworkError, RetryAfter) as error:
            if attempt == settings.bootstrap_retries:
                raise TelegramError(
                    f"Telegram cannot be reached at {settings.bot_api_url}: check the network or BOT_API_URL."
                ) from error
            _LOG.warning("Telegram cannot be reached, trying again: %s", error)
            if await _stopped(stop, _PAUSE):
                return False
        else:
            return True
    return False


async def _stopped(stop: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return False
    return True


async def _poll(application: App, settings: Settings, stop: asyncio.Event) -> None:
    updater, pace = application.updater, application.bot.rate_limiter
    if updater is None:
        raise ValueError("an application without an updater cannot poll")
    await updater.start_polling(
        allowed_updates=ALLOWED_UPDATES,
        drop_pending_updates=False,
        bootstrap_retries=_FOREVER,
        error_callback=_polling_failed,
    )
    await application.start()
    menus = asyncio.create_task(set_commands(application.bot, settings.admin_chat_id))
    _LOG.info("polling as @%s", application.bot.username)
    tidying = asyncio.create_task(_tidy(application, stop))
    await stop.wait()
    _LOG.info("stopping")
    await updater.stop()
    for task in (menus, tidying):
        task.cancel()
    await asyncio.gather(menus, tidying, return_exceptions=True)
    if isinstance(pace, ChatPace):
        pace.close()
    await application.stop()
    if not tidying.cancelled() and tidying.exception() is None:
        raise TelegramError("Telegram no longer takes BOT_TOKEN: check it with @BotFather.")


async def _tidy(application: App, stop: asyncio.Event) -> None:
    """As long as the bot runs: delete what is too old to matter, and see that the token still holds.

    A token that was revoked ends the library's polling without a word; this returns then, and stops the
    bot.
    """
    while True:
        await asyncio.sleep(_TIDY_EVERY)
        try:
            await application.bot_data[Services].store.claims.prune()
            await application.bot.get_me()
        except InvalidToken:
            stop.set()
            return
        except (ApiError, SQLAlchemyError) as error:
            _LOG.warning("tidying up has to wait: %s", type(error).__name__)


def _polling_failed(error: ApiError) -> None:
    # The library would log a traceback for every dropped line; it tries again by itself.
    _LOG.warning("polling failed, trying again: %s", error)
