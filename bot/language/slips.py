"""How likely a word was typed for another: the sum of its slips, a likelier slip being cheaper.

A distance like OSA (insertion, deletion, substitution, swap of neighbours), weighted by what fingers and ears do:
keys that touch are hit for each other, vowels are written as they are heard, doubled letters come and go, the
marks of Kazakh letters and the soft sign are left out. The weights are set by hand and checked with
``benchmarks/spelling.py``.
"""

from __future__ import annotations

from bot.language.keyboard import NEIGHBOURS

FAR = 9.0
"""The cost of words that are no slip of each other."""

_SWAP = 0.5
_MARK, _HEARD, _BESIDE, _OTHER = 0.2, 0.35, 0.6, 1.0
_DOUBLED, _SIGN, _VOWEL, _CONSONANT = 0.4, 0.3, 0.65, 0.75
_EXTRA, _EXTRA_BESIDE = 0.9, 0.6
_FIRST = 0.5
"""On top, for a first letter left out or put in: the eye is on it."""

_MOST_CORE = 6
"""Words that differ over a longer stretch are no slips of each other."""

_SIGNS = frozenset("ьъ'")
_VOWELS = frozenset("аеиоуыэюяәіөұүaeiouy")


def _pairs(*groups: str) -> frozenset[str]:
    """Ordered pairs of the letters of each group, as two-letter strings."""
    return frozenset(a + b for group in groups for a in group for b in group if a != b)


_MARKS = _pairs("қк", "ғг", "ңн", "әа", "әе", "өо", "үұу", "іи", "іы", "ыи", "һх", "еэ", "шщ")
_SOUNDS = _pairs(
    # Cyrillic: unstressed vowels, voiced and voiceless consonants at the end of a syllable.
    "оа", "еи", "ея", "иы", "юу", "яа", "эе", "дт", "бп", "гк", "вф", "зс", "жш", "чщ", "хқ", "ий", "оө", "еә",
    # Latin
    "ei", "ea", "ao", "eo", "oi", "ou", "iy", "ui", "sc", "kc", "kq", "sz", "gj", "wv", "fv", "dt", "uw", "ıi",
)  # fmt: skip


def slip_cost(typed: str, meant: str) -> float:
    """The cost of ``typed`` for ``meant``, both in normal form: 0 where they are equal, about 1 for an unlikely letter.

    Symmetric but for letters left out, which are cheaper than letters put in. ``FAR`` where the words differ over
    too long a stretch to be one word.
    """
    if typed == meant:
        return 0.0
    start, typed_end, meant_end = _core(typed, meant)
    if max(typed_end, meant_end) - start > _MOST_CORE:
        return FAR
    cost = _distance(typed, meant, start, typed_end, meant_end)
    if start or _lightly_begun(typed, meant):
        return cost
    # With another first letter a word as long is another word: «Манасов» is no Танасов.
    return FAR if len(typed) == len(meant) else cost + _FIRST


def _lightly_begun(typed: str, meant: str) -> bool:
    """Whether the first letters differ as people often let them: swapped, by a mark or by an unstressed vowel."""
    pair = typed[0] + meant[0]
    return typed[:2] == meant[1::-1] or pair in _MARKS or (pair in _SOUNDS and typed[0] in _VOWELS)


def _core(typed: str, meant: str) -> tuple[int, int, int]:
    """Where the words begin to differ, and where they end to, in each."""
    shorter = min(len(typed), len(meant))
    start = 0
    while start < shorter and typed[start] == meant[start]:
        start += 1
    same = 0
    while same < shorter - start and typed[-1 - same] == meant[-1 - same]:
        same += 1
    return start, len(typed) - same, len(meant) - same


def _distance(typed: str, meant: str, start: int, typed_end: int, meant_end: int) -> float:
    """The cheapest way over the stretch in which the words differ (dynamic programming, row by row)."""
    before: list[float] = []
    row = [0.0]
    for j in range(start, meant_end):
        row.append(row[-1] + _left_out(meant, j))
    for i in range(start, typed_end):
        before, above = row, before
        row = [before[0] + _put_in(typed, i)]
        for j in range(start, meant_end):
            at = j - start
            cost = min(
                before[at + 1] + _put_in(typed, i),
                row[at] + _left_out(meant, j),
                before[at] + _wrong(typed[i], meant[j]),
            )
            if i > start and at and typed[i] == meant[j - 1] and typed[i - 1] == meant[j]:
                cost = min(cost, above[at - 1] + _SWAP)
            row.append(cost)
    return row[-1]


def _wrong(typed: str, meant: str) -> float:
    """One letter for another."""
    if typed == meant:
        return 0.0
    pair = typed + meant
    if pair in _MARKS:
        return _MARK
    if pair in _SOUNDS:
        return _HEARD
    return _BESIDE if typed in NEIGHBOURS.get(meant, ()) else _OTHER


def _left_out(meant: str, at: int) -> float:
    """The letter ``meant[at]`` not typed."""
    letter = meant[at]
    if letter in _SIGNS:
        return _SIGN
    if meant[at - 1 : at] == letter or meant[at + 1 : at + 2] == letter:
        return _DOUBLED
    return _VOWEL if letter in _VOWELS else _CONSONANT


def _put_in(typed: str, at: int) -> float:
    """The letter ``typed[at]`` typed though not meant."""
    letter = typed[at]
    if letter in _SIGNS:
        return _SIGN
    around = typed[max(0, at - 1) : at] + typed[at + 1 : at + 2]
    if letter in around:
        return _DOUBLED
    return _EXTRA_BESIDE if any(letter in NEIGHBOURS.get(near, ()) for near in around) else _EXTRA
