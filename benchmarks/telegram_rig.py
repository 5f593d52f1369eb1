"""A bot as a process, a double in this one, and people who ask; what comes back is matched to what was asked."""

from __future__ import annotations

import asyncio
import itertools
import os
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.double import people
from tests.double.process import ROOT, BotProcess
from tests.double.server import DoubleServer
from tests.double.world import TOKEN, Call, Chat, World

NO_LIMITS = {"PERSON_QUESTIONS_PER_MINUTE": "0", "CHAT_QUESTIONS_PER_MINUTE": "0"}
_PATIENCE = 30.0


@dataclass
class Asked:
    """A message and the replies to it; times in seconds, of the monotonic clock."""

    at: float
    replies: list[float] = field(default_factory=list)

    @property
    def waited(self) -> float:
        """From the message to its first reply."""
        return self.replies[0] - self.at


@dataclass
class Rig:
    """The double, and all that was asked through it."""

    world: World
    pid: int = 0  # of the bot's process
    asked: dict[tuple[int, int], Asked] = field(default_factory=dict)
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1001))

    def __post_init__(self) -> None:
        self.world.on_call = self._heard

    def person(self) -> dict[str, Any]:
        """Somebody new."""
        return people.person_json(next(self._numbers), "Somebody", "en")

    def private(self) -> tuple[Chat, dict[str, Any]]:
        """A private chat and whose it is."""
        person = self.person()
        return self.world.open_chat(people.private_json(person)), person

    def group(self) -> Chat:
        """A group."""
        return self.world.open_chat(people.group_json(-1_000_000_000_000 - next(self._numbers)))

    def ask(self, chat: Chat, person: dict[str, Any], text: str) -> Asked:
        """Write a message that is to be answered."""
        asked = Asked(time.monotonic())
        message, _ = self.world.post(chat, {"from": person, **people.words_json(text)})
        self.asked[chat.id, message["message_id"]] = asked
        return asked

    def _heard(self, call: Call) -> None:
        if call.method != "sendMessage" or call.refused is not None:
            return
        number = (call.data.get("reply_parameters") or {}).get("message_id", 0)
        asked = self.asked.get((call.data["chat_id"], number))
        if asked is not None:
            asked.replies.append(call.at)

    @property
    def unanswered(self) -> int:
        """How many were not answered yet."""
        return sum(not asked.replies for asked in self.asked.values())

    @property
    def worked(self) -> float:
        """Seconds of processor time that the bot's process has used (Linux: ``man 5 proc``, utime and stime)."""
        numbers = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def resident(self) -> float:
        """The resident set of the bot's process, in megabytes."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024

    async def all_answered(self, seconds: float = _PATIENCE) -> bool:
        """Wait until everything is answered."""
        return await self.world.until(lambda: self.unanswered == 0, seconds)

    async def polled(self, alive: Callable[[], bool]) -> None:
        """Wait until the bot polls.

        Raises:
            RuntimeError: it ended instead.
        """
        while not self.world.updates.polls:
            if not alive():
                raise RuntimeError("the bot ended at start")
            await asyncio.sleep(0.05)


@asynccontextmanager
async def daiek(**settings: str) -> AsyncIterator[tuple[Rig, BotProcess]]:
    """This project's bot, without limits of its own on questions."""
    with TemporaryDirectory() as folder:
        async with DoubleServer(World(calls_kept=1000)) as server:
            rig = Rig(server.world)
            bot = BotProcess(server.url, Path(folder), {**NO_LIMITS, "LOG_LEVEL": "WARNING", **settings})
            bot.start()
            rig.pid = bot.running.pid
            await rig.polled(lambda: bot.alive)
            try:
                yield rig, bot
            finally:
                await asyncio.to_thread(bot.stop)


@asynccontextmanager
async def echo(concurrent: bool) -> AsyncIterator[Rig]:
    """A bare echo bot of python-telegram-bot."""
    async with DoubleServer(World(calls_kept=1000)) as server:
        rig = Rig(server.world)
        arguments = ("-m", "benchmarks.telegram_echo", server.url, TOKEN, str(int(concurrent)))
        process = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=ROOT)
        rig.pid = process.pid
        await rig.polled(lambda: process.returncode is None)
        try:
            yield rig
        finally:
            process.terminate()
            await process.wait()
