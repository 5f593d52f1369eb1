"""Replies a second beside a bare echo bot, and how long a reply takes.

    python -m benchmarks.telegram_load

Throughput: 2,000 questions wait at once in 100 private chats; replies a second until the last is there.
The bot and two echo bots of python-telegram-bot (one update after the other, its default; and
``concurrent_updates``) take turns, and the medians are compared: goal at least 0.7 of the echo bot's.
Beside the rate stands the processor time a reply costs the bot, which a busy machine disturbs less (Linux).

Latency: 30 questions a second, evenly, in 100 chats; from the message being there to the reply being
there: goal 99 % within 50 ms. Bot and double share the machine's cores.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import statistics
import time
from typing import NamedTuple

from benchmarks.telegram_rig import Rig, daiek, echo

CHATS = 100
QUESTIONS = (
    "When does Putin arrive?",
    "Путин қашан келеді?",
    "Когда приедет Путин?",
    "What is the trade turnover?",
    "How many years has the forum been held?",
    "Кім шақырды?",
    "What is the weather in Paris?",
    "putin kashan keledi",
)
GOAL_RATE, GOAL_P99 = 0.7, 0.050


class Speed(NamedTuple):
    """Replies a second, and the processor time of one in milliseconds."""

    rate: float
    work: float


async def burst(rig: Rig, count: int) -> Speed:
    """Let ``count`` questions wait at once."""
    rooms = [rig.private() for _ in range(CHATS)]
    await _warmed_up(rig)
    began, worked = time.monotonic(), rig.worked
    for room, question in zip(range(count), itertools.cycle(QUESTIONS), strict=False):
        rig.ask(*rooms[room % CHATS], question)
    if not await rig.all_answered(600):
        raise RuntimeError(f"{rig.unanswered} of {count} were not answered")
    return Speed(count / (time.monotonic() - began), 1000 * (rig.worked - worked) / count)


async def waits(rig: Rig, a_second: float, seconds: float) -> list[float]:
    """Ask evenly; the seconds each reply took, in order of length."""
    rooms = [rig.private() for _ in range(CHATS)]
    await _warmed_up(rig)
    began, asked = time.monotonic(), []
    for number, question in zip(range(int(a_second * seconds)), itertools.cycle(QUESTIONS), strict=False):
        await asyncio.sleep(max(0.0, began + number / a_second - time.monotonic()))
        asked.append(rig.ask(*rooms[number * 37 % CHATS], question))
    if not await rig.all_answered():
        raise RuntimeError(f"{rig.unanswered} were not answered")
    return sorted(one.waited for one in asked)


async def _warmed_up(rig: Rig) -> None:
    for question in QUESTIONS:
        rig.ask(*rig.private(), question)
    await rig.all_answered()


async def compare(rounds: int, count: int) -> dict[str, Speed]:
    """The medians of each bot; they take turns."""
    speeds: dict[str, list[Speed]] = {"daiek": [], "echo, in turn": [], "echo, concurrent": []}
    for _ in range(rounds):
        for name, found in speeds.items():
            found.append(await _speed(name, count))
            print(f"  {name}: {found[-1].rate:.0f} replies/s, {found[-1].work:.1f} ms each", flush=True)
    return {
        name: Speed(statistics.median(one.rate for one in found), statistics.median(one.work for one in found))
        for name, found in speeds.items()
    }


async def _speed(name: str, count: int) -> Speed:
    if name == "daiek":
        async with daiek() as (rig, _bot):
            return await burst(rig, count)
    async with echo(concurrent=name.endswith("concurrent")) as rig:
        return await burst(rig, count)


async def measure(arguments: argparse.Namespace) -> None:
    speeds = await compare(arguments.rounds, arguments.count)
    print("\n| bot | replies/s | processor, ms a reply | daiek's share of the rate |\n|---|---:|---:|---:|")
    for name, speed in speeds.items():
        share = speeds["daiek"].rate / speed.rate
        print(f"| {name} | {speed.rate:.0f} | {speed.work:.1f} | {share:.2f} |")
    print(f"(goal: {GOAL_RATE} of an echo bot's)\n")
    async with daiek() as (rig, _bot):
        took = await waits(rig, arguments.a_second, arguments.seconds)
    median, p99 = took[len(took) // 2], took[int(len(took) * 0.99)]
    print(f"{arguments.a_second} questions/s over {CHATS} chats, {len(took)} in all:")
    print(f"median {1000 * median:.1f} ms, p99 {1000 * p99:.1f} ms, longest {1000 * took[-1]:.1f} ms", end=" ")
    print(f"(goal: p99 within {1000 * GOAL_P99:.0f} ms)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--count", type=int, default=2000, help="questions that wait at once")
    parser.add_argument("--a-second", type=float, default=30, help="questions a second for the latency")
    parser.add_argument("--seconds", type=float, default=30)
    asyncio.run(measure(parser.parse_args()))


if __name__ == "__main__":
    main()
