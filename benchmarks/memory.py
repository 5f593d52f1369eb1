"""Resident memory of the polling bot, a process of its own that talks to a double of the Bot API on loopback.

    python -m benchmarks.memory [--questions 300]

Linux alone: memory is read from /proc.
"""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from benchmarks.tables import table
from benchmarks.telegram_rig import daiek
from benchmarks.texts import asked_about_seed

_SETTLED = 2.0
_AT_ONCE = 20


def resident(process: int) -> float:
    """The resident set of a process in megabytes."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    raise ValueError(f"process {process} has no memory")


async def measure(count: int) -> list[tuple[str, float]]:
    """Megabytes when it polls, after its first answer, and after ``count`` different questions."""
    _, questions = asked_about_seed()
    async with daiek() as (rig, bot):
        await asyncio.sleep(_SETTLED)
        found = [("polling, nothing asked yet", resident(bot.running.pid))]
        rig.ask(*rig.private(), questions[0])
        await rig.all_answered()
        found.append(("after its first answer", resident(bot.running.pid)))
        for first in range(1, count, _AT_ONCE):
            for question in questions[first : min(count, first + _AT_ONCE)]:
                rig.ask(*rig.private(), question)
            if not await rig.all_answered():
                raise RuntimeError(f"{rig.unanswered} questions were not answered")
        found.append((f"after {min(count, len(questions))} different questions", resident(bot.running.pid)))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions", type=int, default=300, metavar="N", help="questions on the seed article")
    found = asyncio.run(measure(parser.parse_args().questions))
    print(table(("the bot", "resident MB"), [(name, f"{megabytes:.0f}") for name, megabytes in found]))


if __name__ == "__main__":
    main()
