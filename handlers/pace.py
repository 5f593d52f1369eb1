"""Requests to Telegram: retried where that is safe, and held back in the one chat that is flooded.

``telegram.ext.AIORateLimiter`` falls short here: a ``RetryAfter`` of one chat pauses every chat, typing
and edits are charged to the group's budget, and time-outs and 5xx are not retried.
"""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Callable, Coroutine
from typing import Any

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)
from telegram.ext import BaseRateLimiter

from handlers.limits import Buckets

_LOG = logging.getLogger(__name__)

# python-telegram-bot's own switch: without it every ``RetryAfter`` warns of a type that will change.
os.environ.setdefault("PTB_TIMEDELTA", "true")

LONGEST_WAIT = 300.0
"""Seconds: an answer later than this is stale, so a longer flood wait is not sat out."""

_FIRST_PAUSE = 0.5
_SLACK = 0.1
_STEP = 0.2

# A repeated request of these shows people the same thing twice.
_SHOWS = ("send", "forward", "copy")

# The request never left, so it cannot be shown twice.
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)

# The line was dropped: mostly a kept-alive connection that the server had closed just before.
_DROPPED = (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError, httpx.CloseError)

Answer = bool | dict[str, Any] | list[dict[str, Any]]


class StoppingError(NetworkError):
    """A wait was given up because the bot stops."""


class ChatPace(BaseRateLimiter[int]):
    """Sends requests one by one, waits out ``RetryAfter`` in the chat that got it, and retries.

    Args:
        retries: how often a request is repeated at most.
        per_minute: messages sent to one chat in a minute at most; 0 leaves it to Telegram to say.
        clock: seconds, monotonic.
    """

    def __init__(self, retries: int, per_minute: int = 0, clock: Callable[[], float] = time.monotonic) -> None:
        self._retries = retries
        self._clock = clock
        self._free_at: dict[int | str, float] = {}
        self._sent = Buckets(per_minute, clock)
        self._closing = asyncio.Event()

    async def initialize(self) -> None:
        """Begin."""
        self._closing.clear()

    async def shutdown(self) -> None:
        """Nothing is held."""

    def close(self) -> None:
        """End every wait: what is waiting fails at once, so that the bot can stop."""
        self._closing.set()

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Answer:
        """Send one request; see ``telegram.ext.BaseRateLimiter``.

        Raises:
            TelegramError: Telegram refused it, or it did not get through.
        """
        chat = data.get("chat_id")
        retries = self._retries if rate_limit_args is None else rate_limit_args
        if endpoint == "getMe":
            retries = 0  # asked at start only, and the start has tries of its own
        if endpoint == "sendChatAction" and self._held(chat) > 0:
            return True  # "typing" is worth no wait
        for attempt in range(retries + 1):
            await self._turn(chat, endpoint)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as flood:
                wait = flood._retry_after.total_seconds() + _SLACK  # the public one warns
                if attempt == retries or wait > LONGEST_WAIT:
                    raise
                _LOG.info("flood limit: %s waits %.1f s in one chat", endpoint, wait)
                await self._hold(chat, wait)
            except (BadRequest, Forbidden, ChatMigrated, InvalidToken):
                raise
            except NetworkError as error:
                if attempt == retries or not may_repeat(endpoint, error):
                    raise
                _LOG.info("%s is repeated after %s", endpoint, type(error.__cause__ or error).__name__)
                await self._pause(_FIRST_PAUSE * 2**attempt)
        raise AssertionError("the last attempt returns or raises")

    def _held(self, chat: int | str | None) -> float:
        if chat is None:
            return 0.0
        left = self._free_at.get(chat, 0.0) - self._clock()
        if left <= 0:
            self._free_at.pop(chat, None)
        return left

    async def _hold(self, chat: int | str | None, seconds: float) -> None:
        if chat is None:
            await self._pause(seconds)
        else:
            self._free_at[chat] = self._clock() + seconds

    async def _turn(self, chat: int | str | None, endpoint: str) -> None:
        while (left := self._held(chat)) > 0:
            await self._pause(left)
        while chat is not None and endpoint.startswith("send") and not self._sent.take(chat):
            await self._pause(_STEP)

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._closing.wait()
        except TimeoutError:
            return
        raise StoppingError("the bot is stopping")


def may_repeat(endpoint: str, error: NetworkError) -> bool:
    """Whether a failed request may be sent again without showing anything twice.

    A request that was sent and got no answer in time may have been carried out: a message is then not
    sent again, since silence is better than a double answer; an edit or a query is.
    """
    cause = error.__cause__
    if isinstance(cause, _NOT_SENT + _DROPPED):
        return True
    if isinstance(error, TimedOut) or isinstance(cause, httpx.HTTPError):
        return not endpoint.startswith(_SHOWS)
    return True  # a 5xx: the server says itself that it failed
