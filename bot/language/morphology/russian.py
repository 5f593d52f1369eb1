"""Russian stems: the lemmas of pymorphy3.

Its dictionary is read at the first word, not at import (see the benchmark for the time).
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import Any, Final

import pymorphy3

from bot.language.morphology.model import Analysis, PartOfSpeech, distinct_stems

_CACHE = 50_000
_MOST_LEMMAS = 3
#: A second lemma is kept when its share of the uses is at least this.
_LEAST_SCORE = 0.05
_RUSSIAN: Final = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_VERBAL: Final = frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"})
_NOMINAL: Final = frozenset({"NOUN", "ADJF", "ADJS", "NUMR", "NPRO"})


class RussianStemmer:
    """Lemmas of pymorphy3, at most three distinct ones a word, with ё written е."""

    def __init__(self) -> None:
        """Leave the dictionary on disk until the first word."""
        self._cached = lru_cache(maxsize=_CACHE)(self._analyse)

    @cached_property
    def _morph(self) -> Any:
        return pymorphy3.MorphAnalyzer(lang="ru")

    @cached_property
    def forms(self) -> Any:
        """Every spelling that the dictionary has, е for ё being another; ten times as quick as ``knows``."""
        return self._morph.dictionary.words

    def analyse(self, word: str) -> tuple[Analysis, ...]:
        """Return the most used lemmas of `word`.

        The polarity is always positive: «не» is a word of its own.
        """
        return self._cached(word)

    def stems(self, word: str) -> tuple[str, ...]:
        """Return the lemmas of `word`, most used first."""
        return distinct_stems(self.analyse(word))

    def knows(self, word: str) -> bool:
        """Whether the dictionary itself has the form `word`, rather than a guess by its ending."""
        return bool(self._morph.word_is_known(word))

    def begins(self, opening: str) -> bool:
        """Whether any form of the dictionary begins with ``opening``."""
        return bool(self.forms.has_keys_with_prefix(opening))

    def readings(self, word: str) -> list[Any]:
        """Return every reading of `word` (lower case) as pymorphy3 gives it, likeliest first."""
        return list(self._morph.parse(word))

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        if not word:
            return ()
        if not _RUSSIAN.fullmatch(word):  # the analyser stumbles over some other scripts
            return (Analysis(word.casefold()),)
        found: dict[str, Analysis] = {}
        for parse in self._morph.parse(word.casefold()):
            if found and parse.score < _LEAST_SCORE:
                continue
            lemma = parse.normal_form.replace("ё", "е")
            if lemma and lemma not in found:
                found[lemma] = Analysis(lemma, _part_of_speech(parse.tag.POS))
            if len(found) == _MOST_LEMMAS:
                break
        return tuple(found.values()) or (Analysis(word.casefold().replace("ё", "е")),)


def _part_of_speech(tag: str | None) -> PartOfSpeech:
    if tag in _VERBAL:
        return "verb"
    return "noun" if tag in _NOMINAL else "any"
