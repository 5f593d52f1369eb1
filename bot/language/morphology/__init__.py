"""Stems of Kazakh, Russian and English words.

>>> kazakh().stems("мақаласында")[0]
'мақала'
"""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from typing import Any

from bot.language.morphology.english import EnglishStemmer
from bot.language.morphology.folding import fold_kazakh
from bot.language.morphology.kazakh import KazakhStemmer
from bot.language.morphology.model import Analysis, PartOfSpeech, Polarity, Stemmer
from bot.language.morphology.russian import RussianStemmer
from bot.language.morphology.unfolding import unfold_kazakh

__all__ = [
    "Analysis",
    "PartOfSpeech",
    "Polarity",
    "Stemmer",
    "begins_russian",
    "english",
    "fold_kazakh",
    "is_russian",
    "kazakh",
    "russian",
    "russian_forms",
    "russian_readings",
    "unfold_kazakh",
]


@lru_cache(maxsize=2)
def _kazakh(folded: bool) -> Stemmer:
    return KazakhStemmer(folded=folded)


def kazakh(*, folded: bool = False) -> Stemmer:
    """Return the Kazakh stemmer, built once.

    With `folded` it folds each word first (see `fold_kazakh`) and its stems are folded too.
    """
    return _kazakh(folded)


@lru_cache(maxsize=1)
def _russian() -> RussianStemmer:
    return RussianStemmer()


def is_russian(word: str) -> bool:
    """Whether the Russian dictionary has the form `word` (not a guess by its ending)."""
    return _russian().knows(word)


def russian_forms() -> Container[str]:
    """Every spelling that the Russian dictionary has; looking one up is ten times as quick as `is_russian`."""
    forms: Container[str] = _russian().forms
    return forms


def begins_russian(opening: str) -> bool:
    """Whether any form of the Russian dictionary begins with `opening`."""
    return _russian().begins(opening)


def russian_readings(word: str) -> list[Any]:
    """Every reading of `word` (lower case), likeliest first, with its grammar.

    Each is a ``pymorphy3.analyzer.Parse``: ``tag``, ``normal_form``, ``score``, ``is_known``. The dictionary
    is the stemmer's own: it stands in memory once.
    """
    return _russian().readings(word)


def russian() -> Stemmer:
    """Return the Russian stemmer, built once; its dictionary loads at the first word."""
    return _russian()


@lru_cache(maxsize=1)
def english() -> Stemmer:
    """Return the English stemmer, built once."""
    return EnglishStemmer()
