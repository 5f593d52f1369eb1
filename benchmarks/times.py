"""Timing: by the clock, and by what the process was given of the machine.

The two part when others use the machine too: then the second is the one to compare.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.tables import at_most, percentile

HEADER = ("ms", "runs", "wall p50", "wall p99", "cpu p50", "cpu p99", "goal")


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of many runs, by the clock and of the processor."""

    wall: tuple[float, ...]
    cpu: tuple[float, ...]

    def cells(self, p50: float | None = None, p99: float | None = None) -> tuple[str, ...]:
        """Median and 99th percentile by the clock, then of the processor; in bold above the goals ``p50``, ``p99``."""
        goals = {0.5: p50, 0.99: p99}
        numbers = [(percentile(times, share), goals[share]) for times in (self.wall, self.cpu) for share in goals]
        return tuple(at_most(number, goal, f"{number:.2f}") for number, goal in numbers)

    def row(self, name: str, p50: float | None = None, p99: float | None = None) -> tuple[str, ...]:
        """A line of a table with ``HEADER``; ``p50`` and ``p99`` are the goals in milliseconds."""
        goals = (f"{what} ≤ {goal:g}" for what, goal in (("p50", p50), ("p99", p99)) if goal is not None)
        return (name, str(len(self.wall)), *self.cells(p50, p99), ", ".join(goals))


def timed(runs: Iterable[Callable[[], object]]) -> Times:
    """The time of each run."""
    wall, cpu = [], []
    for run in runs:
        began, used = time.perf_counter(), time.process_time()
        run()
        cpu.append(1e3 * (time.process_time() - used))
        wall.append(1e3 * (time.perf_counter() - began))
    return Times(tuple(wall), tuple(cpu))
