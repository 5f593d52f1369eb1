"""Typing errors mended against the lexicon: «пожаолвался» → пожаловаться, "yelolw" → yellow."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.language.keys import key
from bot.language.lexicon.lexicon import lexicon
from bot.language.morphology import is_russian
from bot.language.tongue import Language

MIN_LENGTH = 4
_LONG = 7
_MOST = 6


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
    or swapped with the second. Only those at the least distance, first the ones that sound alike (arive, arrive).
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
    nearest = {candidate for distance, candidate in found if distance == least}
    return tuple(sorted(nearest, key=lambda candidate: (key(candidate) != key(stem), candidate)))[:_MOST]


@lru_cache(maxsize=20_000)
def mend_russian(word: str) -> str | None:
    """The one dictionary form a typing error away from ``word``: мертах → метрах; None where there is none or more.

    Tried in the order in which people err: two letters swapped, one doubled or put in, one left out or wrong.
    """
    if len(word) < MIN_LENGTH:
        return None
    letters = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
    places = range(len(word))
    for candidates in (
        {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in places[:-1]},
        {word[:i] + word[i + 1 :] for i in places},
        {word[:i] + letter + word[i:] for i in range(1, len(word) + 1) for letter in letters},
        {word[:i] + letter + word[i + 1 :] for i in places[1:] for letter in letters},
    ):
        known = [candidate for candidate in candidates - {word} if is_russian(candidate)]
        if known:
            return known[0] if len(known) == 1 else None
    return None
