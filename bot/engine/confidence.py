"""How sure the engine is that the article answers the question with its best candidate.

Two calibrated models over numbers about the whole question (what of it the article has nowhere, how far the best
candidate leads, whether the class asked for is there): does the article answer it, and if so, is it this line?
Fitted by ``benchmarks/fit.py``, one for news and one for plain texts; each is a data file that names its sources.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from operator import mul
from typing import Any, NamedTuple

from bot.engine.absence import Absences
from bot.engine.confidence_numbers import NUMBERS
from bot.engine.forest import Forest, Tree
from bot.engine.form import Form
from bot.errors import DataError

_SOURCE = "confidence.{}.json"
_GREATEST = 30.0
"""Logarithms of odds are cut off here, on either side of 0."""

OTHER_LINE = 1 / 3
"""What another line than the right one is worth, of an article that does answer, where the right one is worth 1.

Where the article does not answer, any line is worth nothing: it makes people believe that the article says so. Ordered
by this, left-out questions get more right answers and fewer false ones than ordered by the chance that the line is
right (see ``benchmarks/README.md``).
"""


@dataclass(frozen=True, slots=True)
class Part:
    """A sum of small trees and of weighted numbers, led through a calibrated logistic curve."""

    base: float
    trees: tuple[Tree, ...]
    weights: tuple[float, ...]
    slope: float
    intercept: float
    _forest: Forest = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_forest", Forest(self.trees))

    def chance(self, numbers: Sequence[float], more: float = 0.0) -> float:
        """A probability (0 to 1); ``more`` is added on the scale of the curve.

        Raises:
            ValueError: where there are weights, and not one for each of ``numbers``.
        """
        raw = self.base + self._forest.predict(numbers)
        if self.weights:
            if len(self.weights) != len(numbers):
                raise ValueError(f"{len(self.weights)} weights for {len(numbers)} numbers")
            raw += sum(map(mul, self.weights, numbers))
        return logistic(self.slope * raw + self.intercept + more)


class Chances(NamedTuple):
    """That the article answers the question, and that the best candidate does if the article does (0 to 1 each)."""

    answered: float
    first: float

    @property
    def worth(self) -> float:
        """What an answer is worth: 1 where the candidate is right, ``OTHER_LINE`` for another line, or nothing."""
        return self.answered * (self.first + OTHER_LINE * (1 - self.first))


@dataclass(frozen=True, slots=True)
class ConfidenceModel:
    """Two parts, ``answered`` and ``first`` (see ``Chances``), whose worth is calibrated once more.

    ``absences`` are weights of the kinds of missing words (see ``bot.engine.absence``), on the scale of the curve of
    ``answered``.
    """

    answered: Part
    first: Part
    slope: float
    intercept: float
    absences: Mapping[str, float] = field(default_factory=dict)

    def absent(self, absences: Absences) -> float:
        """What the words that the sentence lacks add to the article's answering at all; most take from it."""
        return sum(count * self.absences.get(name, 0.0) for name, count in absences.items())

    def chances(self, numbers: Sequence[float], absences: Absences | None = None) -> Chances:
        """What the confidence is made of; arguments and errors are those of ``confidence``."""
        return Chances(self.answered.chance(numbers, self.absent(absences or {})), self.first.chance(numbers))

    def confidence(self, numbers: Sequence[float], absences: Absences | None = None) -> float:
        """The probability (0 to 1) that the answer is right.

        Args:
            numbers: as ``NUMBERS`` names them.
            absences: the words that the best sentence lacks.

        Raises:
            ValueError: where there are weights, and not one for each of ``numbers``.
        """
        return logistic(self.slope * log_odds(self.chances(numbers, absences).worth) + self.intercept)


def logistic(log_odds: float) -> float:
    """The probability (0 to 1) of so great a logarithm of odds."""
    return 1 / (1 + math.exp(-max(-_GREATEST, min(_GREATEST, log_odds))))


def log_odds(probability: float) -> float:
    """The logarithm of the odds of a ``probability`` (0 to 1)."""
    inside = max(logistic(-_GREATEST), min(logistic(_GREATEST), probability))
    return math.log(inside / (1 - inside))


def parse_confidence(text: str, source: str = _SOURCE) -> ConfidenceModel:
    """The model of a data file's text; ``source`` is the file's name.

    Raises:
        DataError: where it was fitted on other numbers than ``NUMBERS``.
    """
    table: dict[str, Any] = json.loads(text)
    if tuple(table["numbers"]) != NUMBERS:
        raise DataError(source, 0, "fitted on other numbers: run benchmarks/fit.py")
    answered, first = (_part(table[name]) for name in Chances._fields)
    return ConfidenceModel(answered, first, table["slope"], table["intercept"], table.get("absences", {}))


def _part(table: Mapping[str, Any]) -> Part:
    trees = tuple(
        Tree(*(tuple(tree[name]) for name in ("feature", "threshold", "left", "right", "value")))
        for tree in table["trees"]
    )
    return Part(table["base"], trees, tuple(table.get("weights", ())), table["slope"], table["intercept"])


@lru_cache(maxsize=2)
def confidence_model(form: Form) -> ConfidenceModel:
    """The project's model for articles of a form."""
    source = _SOURCE.format(form)
    return parse_confidence((files("bot.engine") / "data" / source).read_text(encoding="utf-8"), source)
