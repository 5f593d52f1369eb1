"""What a stemmer answers: the analysis of one word, and the face every stemmer shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, Protocol

PartOfSpeech = Literal["noun", "verb", "any"]


class Polarity(IntEnum):
    """Whether the word affirms or denies: «келді» against «келмеді»."""

    NEGATIVE = -1
    POSITIVE = 1


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word.

    ``features`` names the rules in the order in which they were stripped, last
    suffix first: «елдерінде» gives ``("locative", "possessive3", "plural")``.
    """

    stem: str
    pos: PartOfSpeech = "any"
    polarity: Polarity = Polarity.POSITIVE
    features: tuple[str, ...] = ()


class Stemmer(Protocol):
    """Finds the stems a word may have in one language."""

    def analyse(self, word: str) -> tuple[Analysis, ...]:
        """Return the readings of `word`, best first; none only for an empty word."""
        ...

    def stems(self, word: str) -> tuple[str, ...]:
        """Return the distinct stems of `analyse`, in the same order."""
        ...


def distinct_stems(analyses: tuple[Analysis, ...]) -> tuple[str, ...]:
    """Return the stems of `analyses` in order, each once."""
    return tuple(dict.fromkeys(analysis.stem for analysis in analyses))
