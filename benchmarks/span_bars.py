"""How right short answers are, and from which sureness on they may be shown, on articles left out of the fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.span_examples import SpanExample
from bot.engine.shortening.show import SHOWN
from bot.language.tongue import Language

NEVER = 1.1
"""The bar of a language in which none is right often enough: no expected F1 is above 1."""

_RIGHT = 0.5
_SHOWN_RIGHT = 0.70  # two thirds, and a little for what differs elsewhere
_FEWEST = 15


@dataclass(frozen=True, slots=True)
class Judged:
    """What the model chose in a sentence: its expected F1 and its real one."""

    example: SpanExample
    sureness: float
    f1: float


def bars_of(judged: Sequence[Judged]) -> dict[str, float]:
    """For each language of articles the least sureness at which what would be shown is right often enough."""
    return {
        language.value: _bar([j for j in judged if _may_show(j) and _language(j) == language]) for language in Language
    }


def _may_show(one: Judged) -> bool:
    return one.example.answered and not one.example.seen.typed and one.example.seen.asked.expected in SHOWN


def _language(one: Judged) -> str:
    return one.example.seen.language.value


def _bar(judged: Sequence[Judged]) -> float:
    shown = sorted(judged, key=lambda one: -one.sureness)
    right = np.cumsum([j.f1 >= _RIGHT for j in shown]) / np.arange(1, len(shown) + 1)
    enough = np.flatnonzero(right >= _SHOWN_RIGHT)
    # A few at the top may be right by luck.
    return round(shown[enough[-1]].sureness, 3) if len(enough) and enough[-1] >= _FEWEST else NEVER


def report(judged: Sequence[Judged], bars: Mapping[str, float]) -> None:
    """Print the F1 by source and what would be shown."""
    by_source: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        by_source[one.example.source].append(one)
    for source, group in by_source.items():
        right = [one.f1 for one in group if one.example.right]
        first = sum(one.f1 for one in group if one.example.first) / max(1, len(right))
        print(f"{source:12} n {len(right):5} F1 {first:.3f}, in the right sentence {np.mean(right):.3f}")
    for language, bar in bars.items():
        pool = [one for one in judged if _may_show(one) and _language(one) == language]
        shown = [one for one in pool if one.sureness >= bar]
        good = np.mean([one.f1 >= _RIGHT for one in shown]) if shown else float("nan")
        print(f"{language}: bar {bar:.3f}, {len(shown)} of {len(pool)} shown, right {good:.2f}")
