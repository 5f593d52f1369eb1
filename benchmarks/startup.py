"""What starting costs: ``daiek ask`` as a process, the lexicon's time and memory in a fresh process.

    python -m benchmarks.startup

Medians of several processes, the lexicon's cache being warm (it is made at the first start, and again after its data
changed). Linux alone: memory is read from /proc.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.tables import at_most, table

ROOT = Path(__file__).parents[1]
QUESTION = "When does Putin arrive?"
GOAL_MILLISECONDS, GOAL_MEGABYTES = 150, 40
_RUNS = 7
# What the modules need is imported first, so that only the tables themselves are counted.
_LEXICON = """
import gc, time
from bot.language.lexicon import lexicon
def resident():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
gc.collect()
before, began = resident(), time.perf_counter()
lexicon()
took = time.perf_counter() - began
gc.collect()
print(1e3 * took, (resident() - before) / 1024)
"""


def ask_once() -> float:
    """Milliseconds from the start of ``daiek ask`` to its end."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "bot", "ask", QUESTION], cwd=ROOT, check=False, stdout=subprocess.DEVNULL)
    return 1e3 * (time.perf_counter() - began)


def lexicon_once() -> tuple[float, float]:
    """Milliseconds to load the lexicon, and the megabytes it adds to a process that has everything else imported."""
    run = subprocess.run([sys.executable, "-c", _LEXICON], cwd=ROOT, check=True, capture_output=True, text=True)
    milliseconds, megabytes = map(float, run.stdout.split())
    return milliseconds, megabytes


def main() -> None:
    ask_once()
    asked = statistics.median(ask_once() for _ in range(_RUNS))
    loads = [lexicon_once() for _ in range(_RUNS)]
    took, grew = (statistics.median(numbers) for numbers in zip(*loads, strict=True))
    rows = [
        ("`daiek ask`, the whole process", f"{asked:.0f} ms", ""),
        ("the lexicon: time", at_most(took, GOAL_MILLISECONDS, f"{took:.0f} ms"), f"≤ {GOAL_MILLISECONDS} ms"),
        ("the lexicon: memory", at_most(grew, GOAL_MEGABYTES, f"{grew:.0f} MB"), f"≤ {GOAL_MEGABYTES} MB"),
    ]
    print(table((f"median of {_RUNS}", "measured", "goal"), rows))


if __name__ == "__main__":
    main()
