"""How well and how fast values are found: ``python -m benchmarks.values``.

Accuracy is over the gold expressions (kind, normal form and span all right, nothing else found) and the
traps; time is over the seed articles, the median of many runs with word look-ups already cached.
"""

from __future__ import annotations

import statistics
import time
from collections import Counter
from pathlib import Path

from bot.language.values import find_values
from tests.language.values.gold import PUBLISHED, expressions, read, traps

_RUNS = 60


def accuracy() -> None:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row in expressions():
        correct = read(row.text, row.language) == [(row.kind, row.normal, row.slice)]
        for group in ("all", row.language.value, row.kind):
            total[group] += 1
            right[group] += correct
    for trap in traps():
        found = "; ".join(f"{kind}:{normal}" for kind, normal, _ in read(trap.text, trap.language))
        total["traps"] += 1
        right["traps"] += found == trap.expected
    for group, count in total.items():
        print(f"{group:10} {right[group]:4} / {count:4}  {100 * right[group] / count:5.1f} %")


def speed(text: str) -> float:
    """Median milliseconds for ``text``."""
    runs = []
    for _ in range(_RUNS):
        start = time.process_time()
        find_values(text, published=PUBLISHED)
        runs.append(time.process_time() - start)
    return statistics.median(runs) * 1e3


def main() -> None:
    accuracy()
    for path in sorted(Path("seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        milliseconds = speed(text)
        print(f"{path.name}: {len(text)} characters, {milliseconds:.2f} ms", end="")
        print(f" ({1e6 * milliseconds / len(text):.0f} µs per 1,000 characters)")
    for name, unit in (("digits", "9"), ("numbers", "9 "), ("one word", "а"), ("number words", "бес ")):
        for size in (100_000, 1_000_000):
            start = time.process_time()
            find_values(unit * (size // len(unit)))
            print(f"hostile, {name}: {size} characters, {time.process_time() - start:.2f} s")


if __name__ == "__main__":
    main()
