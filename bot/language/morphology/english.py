"""English stems: irregular forms from a table, then the Snowball stemmer."""

from __future__ import annotations

from functools import lru_cache

import snowballstemmer

from bot.language.morphology.model import Analysis, Polarity, distinct_stems
from bot.language.morphology.wordlists import read_pairs

_CACHE = 50_000
_POSSESSIVES = ("'s", "s'")
_NEGATIVE = "n't"


class EnglishStemmer:
    """Snowball's English stems after irregular forms are led back to their base form."""

    def __init__(self) -> None:
        """Read the table of irregular forms."""
        self._irregular = read_pairs("english_irregular.txt")
        self._snowball = snowballstemmer.stemmer("english")
        self._cached = lru_cache(maxsize=_CACHE)(self._analyse)

    def analyse(self, word: str) -> tuple[Analysis, ...]:
        """Return the readings of `word`; a form with two bases («saw», «left») gives both."""
        return self._cached(word)

    def stems(self, word: str) -> tuple[str, ...]:
        """Return the stems of `word`, best first."""
        return distinct_stems(self.analyse(word))

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        folded = word.casefold()
        if not folded:
            return ()
        plain = _without_possessive(folded.replace("’", "'"))
        polarity = Polarity.POSITIVE
        if plain.endswith(_NEGATIVE) and len(plain) > len(_NEGATIVE):
            polarity = Polarity.NEGATIVE
            if plain not in self._irregular:  # won't and can't are in the table
                plain = plain[: -len(_NEGATIVE)]
        bases = (*self._irregular.get(plain, ()), plain)
        found: dict[str, Analysis] = {}
        for base in bases:
            stem = self._snowball.stemWord(base) or base
            if stem not in found:
                feature = ("irregular",) if base != plain else ()
                found[stem] = Analysis(stem, "any", polarity, feature)
        return tuple(found.values())


def _without_possessive(word: str) -> str:
    for ending in _POSSESSIVES:
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)] + ("s" if ending[0] == "s" else "")
    return word
