"""Typing errors mended against the lexicon: «пожаолвался» → пожаловаться, "yelolw" → yellow."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.language.lexicon.lexicon import lexicon
from bot.language.tongue import Language

MIN_LENGTH = 4
_LONG = 7


@lru_cache(maxsize=4)
def _buckets(language: Language, folded: bool) -> dict[tuple[str, int], list[str]]:
    """The lexicon's stems by first letter and length."""
    buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
    for stem in lexicon().stems(language, folded=folded):
        if len(stem) >= MIN_LENGTH - 1:
            buckets[stem[0], len(stem)].append(stem)
    return dict(buckets)


@lru_cache(maxsize=20_000)
def mend(stem: str, language: Language, *, folded: bool = False) -> tuple[str, ...]:
    """The lexicon's stems nearest to ``stem``: one edit away, two for a stem of seven letters and more.

    A swap of neighbours is one edit (optimal string alignment distance). The first letter must be right
    or swapped with the second. At most three, and only those at the least distance.
    """
    if len(stem) < MIN_LENGTH:
        return ()
    allowed = 1 if len(stem) < _LONG else 2
    buckets = _buckets(language, folded)
    found: list[tuple[int, str]] = []
    for first in dict.fromkeys((stem[0], stem[1])):
        for length in range(len(stem) - allowed, len(stem) + allowed + 1):
            for candidate in buckets.get((first, length), ()):
                distance = OSA.distance(stem, candidate, score_cutoff=allowed)
                if distance <= allowed:
                    found.append((distance, candidate))
    least = min((distance for distance, _ in found), default=0)
    return tuple(candidate for distance, candidate in sorted(found) if distance == least)[:3]
