"""A double in a thread of its own, so that a scenario can be a plain function from top to bottom."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from tests.double.faults import Fault
from tests.double.process import BotProcess
from tests.double.server import DoubleServer
from tests.double.world import Chat, World

Result = TypeVar("Result")

PATIENCE = 20.0
"""Seconds that a scenario waits for the bot before it fails; many times what the bot ever needs."""

_LOOK_EVERY = 0.05


class Stage:
    """Where scenarios are played: one world, served until the ``with`` block ends.

    Args:
        sees_all: whether the bot's privacy mode is off.
    """

    def __init__(self, *, sees_all: bool = True) -> None:
        self.world = World(sees_all=sees_all)
        self.said: set[str] = set()  # all that people wrote
        self._numbers = itertools.count(500_001)
        self._server = DoubleServer(self.world)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="double", daemon=True)

    def __enter__(self) -> Stage:
        self._thread.start()
        self._run(self._server.__aenter__())
        return self

    def __exit__(self, *_error: object) -> None:
        self._run(self._server.__aexit__())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def url(self) -> str:
        """For ``BOT_API_URL``."""
        return self._server.url

    def number(self) -> int:
        """A number that no person or chat has yet."""
        return next(self._numbers)

    def do(self, action: Callable[[], Result]) -> Result:
        """Do something to the world, in its own loop."""

        async def done() -> Result:
            return action()

        return self._run(done())

    def wait(self, seen: Callable[[], bool], what: str) -> None:
        """Wait for something that the bot does.

        Raises:
            AssertionError: it did not do it.
        """
        assert self._run(self.world.until(seen, PATIENCE)), f"the bot did not {what}"

    def starts(self, bot: BotProcess) -> BotProcess:
        """Start a bot, also one that was ended, and wait until it polls.

        Raises:
            AssertionError: it ended instead.
        """
        before = self.world.updates.polls
        bot.start()
        while self.world.updates.polls == before:
            assert bot.alive, f"the bot ended: {bot.log}"
            self._run(self.world.until(lambda: self.world.updates.polls > before, _LOOK_EVERY))
        return bot

    def give_again(self, update_id: int | None) -> None:
        """Let the bot get an update once more, as if it had not confirmed it."""
        assert update_id is not None, "the bot never got it"
        self.do(lambda: self.world.updates.give_again(update_id))

    def fail(self, method: str, *faults: Fault, chat: Chat | None = None) -> None:
        """Let the bot's next requests of a method fail; of one chat only, if it is named."""
        self.do(lambda: self.world.faults.add(method, *faults, chat_id=chat.id if chat else None))

    def _run(self, work: Coroutine[Any, Any, Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(2 * PATIENCE)
