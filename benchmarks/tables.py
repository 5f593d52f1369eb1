"""Tables in Markdown, as the README of the benchmarks shows them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are aligned to the right."""
    lines = [_line(header), "|---|" + "---:|" * (len(header) - 1)]
    lines.extend(_line(row) for row in rows)
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def percent(share: float, digits: int = 1) -> str:
    """``share`` (0 to 1) as a percentage without its sign, – where it is not a number (nothing was counted)."""
    return "–" if math.isnan(share) else f"{100 * share:.{digits}f}"


def percentile(numbers: Iterable[float], share: float) -> float:
    """The least of ``numbers`` that at least ``share`` (0 to 1) of them do not exceed (nearest rank).

    Raises:
        ValueError: there are no numbers.
    """
    ordered = sorted(numbers)
    if not ordered:
        raise ValueError("no numbers")
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def at_least(measured: float, goal: float | None, shown: str) -> str:
    """``shown`` in bold where ``measured`` falls short of ``goal``; as it is where there is no goal."""
    return shown if goal is None or measured >= goal else f"**{shown}**"


def at_most(measured: float, goal: float | None, shown: str) -> str:
    """``shown`` in bold where ``measured`` is more than ``goal``; as it is where there is no goal."""
    return shown if goal is None or measured <= goal else f"**{shown}**"
