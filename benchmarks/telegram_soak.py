"""Mixed load with faults, for a long while: every question answered once, memory flat, no unhandled error.

    python -m benchmarks.telegram_soak --minutes 30

People ask in private and in groups, chat, press buttons, turn pages, edit, type inline queries, at a steady
rate; a few requests in a hundred meet a flood limit, a 5xx, a dropped line or a slow answer, and polling
fails now and then. Memory is the resident set of the bot's process (Linux), read every few seconds; it is
flat where its median over the last third is at most 5 % above that of the middle third. Ends with status 1
where a goal is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from benchmarks.telegram_load import QUESTIONS
from benchmarks.telegram_rig import Rig, daiek
from tests.double import people
from tests.double.faults import dropped_line, flood, server_error, slow
from tests.double.world import Chat

ROOMS = 60
CHATTER = ("ok", "lol see you", "кто пойдёт в кино?", "рақмет", "👍", "/weather@OtherBot", "I think so too")
COMMANDS = ("/facts", "/timeline", "/people", "/source", "/help", "/privacy")
MOST_GROWTH = 1.05
_LOOK_EVERY = 3.0


@dataclass
class Load:
    """Who asks what, and what goes wrong; the same for the same seed."""

    rig: Rig
    chance: random.Random
    private: list[tuple[Chat, dict[str, Any]]] = field(default_factory=list)
    groups: list[Chat] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.private = [self.rig.private() for _ in range(ROOMS)]
        self.groups = [self.rig.group() for _ in range(ROOMS)]

    def step(self) -> None:
        """One thing happens."""
        actions = (self.ask, self.mention, self.chatter, self.command, self.press, self.edit, self.inline)
        action = self.chance.choices(actions, weights=(30, 20, 15, 10, 10, 5, 5))[0]
        self.done[action.__name__] += 1
        action()

    def ask(self) -> None:
        """Ask in private."""
        chat, person = self.chance.choice(self.private)
        self._trouble(chat)
        self.rig.ask(chat, person, self.chance.choice(QUESTIONS))

    def mention(self) -> None:
        """Ask in a group."""
        chat = self.chance.choice(self.groups)
        self._trouble(chat)
        self.rig.ask(chat, self._somebody(), f"@DaiekBot {self.chance.choice(QUESTIONS)}")

    def chatter(self) -> None:
        """Say something in a group that is no question to the bot."""
        text = self.chance.choice(CHATTER)
        message = {"from": self._somebody(), **people.words_json(text)}
        self.rig.world.post(self.chance.choice(self.groups), message)

    def command(self) -> None:
        """Send a command in private."""
        chat, person = self.chance.choice(self.private)
        self._trouble(chat)
        self.rig.ask(chat, person, self.chance.choice(COMMANDS))

    def press(self) -> None:
        """Press a button below a recent answer."""
        chat, person = self.chance.choice(self.private)
        below = [one for one in list(chat.messages.values())[-20:] if "reply_markup" in one]
        if not below:
            return
        message = self.chance.choice(below)
        buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
        data = [button["callback_data"] for button in buttons if "callback_data" in button]
        content = {"from": person, "message": message, "chat_instance": "1", "data": self.chance.choice(data)}
        self.rig.world.ask("callback_query", content)

    def edit(self) -> None:
        """Edit a recent question."""
        chat, person = self.chance.choice(self.private)
        asked = [one for one in list(chat.messages.values())[-20:] if one["from"]["id"] == person["id"]]
        if asked:
            number = self.chance.choice(asked)["message_id"]
            self.rig.world.change(chat, number, people.words_json(self.chance.choice(QUESTIONS)))

    def inline(self) -> None:
        """Type an inline query."""
        words = self.chance.choice((*QUESTIONS, ""))
        self.rig.world.ask("inline_query", {"from": self._somebody(), "query": words, "offset": ""})

    def _somebody(self) -> dict[str, Any]:
        return self.chance.choice(self.private)[1]

    def _trouble(self, chat: Chat) -> None:
        faults = self.rig.world.faults
        if self.chance.random() < 0.03:
            kinds = (flood(1), server_error(502), server_error(500), dropped_line(), slow(1.0))
            faults.add("sendMessage", self.chance.choice(kinds), chat_id=chat.id)
        if self.chance.random() < 0.005:
            faults.add("getUpdates", self.chance.choice((server_error(502), dropped_line(), flood(1))))
        if self.chance.random() < 0.005:
            faults.add("editMessageText", server_error(502))


async def watched(rig: Rig, seen: list[float]) -> None:
    """Read the memory every few seconds, until cancelled."""
    while True:
        seen.append(rig.resident)
        await asyncio.sleep(_LOOK_EVERY)


async def soak(minutes: float, a_second: float, seed: int) -> bool:
    """Run; whether every goal was met."""
    memory: list[float] = []
    async with daiek() as (rig, bot):
        load = Load(rig, random.Random(seed))
        watch = asyncio.create_task(watched(rig, memory))
        began, number = time.monotonic(), 0
        while time.monotonic() - began < 60 * minutes:
            number += 1
            load.step()
            await asyncio.sleep(max(0.0, began + number / a_second - time.monotonic()))
        await rig.all_answered(60)
        watch.cancel()
        return report(load, memory, bot.log)


def report(load: Load, memory: list[float], log: str) -> bool:
    """Print what came of it; whether every goal was met."""
    times = Counter(len(asked.replies) for asked in load.rig.asked.values())
    took = sorted(asked.waited for asked in load.rig.asked.values() if asked.replies)
    third = max(1, len(memory) // 3)
    middle, last = statistics.median(memory[third : 2 * third]), statistics.median(memory[-third:])
    errors = log.count(" failed: ") + log.count("Traceback")
    print(f"done: {dict(load.done)}")
    print(f"to be answered: {len(load.rig.asked)}, by number of answers: {dict(sorted(times.items()))}")
    print(f"median {1000 * took[len(took) // 2]:.0f} ms, p99 {1000 * took[int(len(took) * 0.99)]:.0f} ms, with faults")
    print(f"memory: {memory[0]:.1f} MB at first, {middle:.1f} in the middle third, {last:.1f} in the last")
    print(f"unhandled errors in the log: {errors}")
    return set(times) == {1} and last <= MOST_GROWTH * middle and errors == 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--a-second", type=float, default=20, help="things that happen in a second")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    return 0 if asyncio.run(soak(arguments.minutes, arguments.a_second, arguments.seed)) else 1


if __name__ == "__main__":
    sys.exit(main())
