"""One key for a word across scripts and spellings: Тоқаев, Токаев, Tokayev → ``tokaev``.

A key is the word in plain Latin letters with the spellings that differ between the usual
transliterations made one. The letter table is our own; ``anyascii`` covers every other script.
Keys serve names and every word that no lexicon entry knows (форум = forum, режиссёр).
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA

from bot.language.slips import slip_cost

_LETTERS = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e",
    "ж": "j", "з": "z", "и": "i", "й": "i", "і": "i", "ї": "i", "к": "k", "қ": "k", "л": "l", "м": "m",
    "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ұ": "u", "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "s", "ч": "č", "ш": "š", "щ": "š",
    "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
_CYRILLIC = str.maketrans(_LETTERS)

# Spellings of one sound in the Latin transliterations in use, longest first.
_SPELLINGS = (
    ("shch", "š"), ("sch", "š"), ("tsch", "č"), ("tch", "č"), ("sh", "š"), ("ch", "č"), ("zh", "j"),
    ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("ts", "s"), ("dzh", "j"), ("dj", "j"),
    ("x", "ks"), ("qu", "ku"), ("oo", "u"), ("ee", "i"), ("ou", "u"), ("aa", "a"), ("uu", "u"),
)  # fmt: skip
_SPELLING = re.compile("|".join(re.escape(old) for old, _ in sorted(_SPELLINGS, key=lambda s: -len(s[0]))))
_SPELLING_TO = dict(_SPELLINGS)
_LATIN = str.maketrans({"q": "k", "w": "v", "y": "i", "'": None})
_SOFT_C = re.compile(r"c(?=[eiy])")
_REPEATED = re.compile(r"(.)\1+")
_IOTATED = re.compile(r"(?<=[aeou])i+(?=[aeou])|^i(?=[aeou])")
_SOFT_SIGN = re.compile(r"ь(?=[еиоюя])")
# Fyodor, Semyon, Artyom: ё, which normal form writes е. Not Tokyo, nor Kyoto.
_YO = re.compile(r"(?<=[bdflmnprstvz])yo(?=[dlmnrt])")
# Names whose spellings in the three languages go back to different sounds, by key.
_ONE_NAME = {"čingis": "šingis", "čingiz": "šingis", "gengis": "šingis", "čokan": "šokan", "valihanov": "ualihanov"}
_NON_LATIN = re.compile(r"[^\x00-\x7f\u0400-\u04ff]")
VOWEL_LETTERS = frozenset("aeiou")

_ALIKE = frozenset("ei")
_SURE_LENGTH = 9
_ANY_LETTER = 1.0
"""What one letter costs for another that it is neither beside nor sounds like (``slip_cost``)."""
MIN_SWAP_LENGTH = 5
MIN_FUZZY_LENGTH = 6
"""Shorter keys must be equal: Серік and Ерік, at 5 letters, are different people."""


@lru_cache(maxsize=60_000)
def key(word: str) -> str:
    """The key of ``word``: Latin letters, lower case; empty where the word has no letters or digits."""
    text = word.lower()
    if text.isascii():
        text = _from_latin(text)
    else:
        text = _SOFT_SIGN.sub("и", text.replace("дж", "ж")).translate(_CYRILLIC)
        if _NON_LATIN.search(text.replace("č", "").replace("š", "")):
            text = _from_latin("".join(c if c in "čš" else anyascii(c).lower() for c in text))
    text = _REPEATED.sub(r"\1", _IOTATED.sub("", text))
    return _ONE_NAME.get(text, text)


def _from_latin(text: str) -> str:
    text = _YO.sub("e", text)
    text = _SPELLING.sub(lambda match: _SPELLING_TO[match.group()], text)
    # English c is [s] before e, i, y and [k] elsewhere.
    return _SOFT_C.sub("s", text).replace("c", "k").translate(_LATIN)


def same_name(one: str, other: str) -> bool:
    """Whether two keys may be one name or cognate, a typo or a transliteration apart.

    Long keys (six letters and more) may differ by one edit, by two from nine letters on. Below nine letters one letter
    for another must be a likely slip: Иванов is not Ивашов. The first letter must be equal, or i for e (икспорт,
    экспорт): Смайылов is not Исмаилов, nor Омаров Умаров.
    Source: the false friends measured with rapidfuzz (Серік/Ерік 88.9, Смайылов/Исмаилов 93.3 by ratio).
    """
    if one == other:
        return bool(one)
    shorter = min(len(one), len(other))
    if shorter >= MIN_SWAP_LENGTH and sorted(one) == sorted(other) and OSA.distance(one, other) == 1:
        return True  # two neighbours swapped: no two names differ so, and everybody types so
    if shorter < MIN_FUZZY_LENGTH or not (one[0] == other[0] or {one[0], other[0]} == _ALIKE):
        return False
    if shorter < _SURE_LENGTH:
        return OSA.distance(one, other, score_cutoff=1) <= 1 and slip_cost(one, other) < _ANY_LETTER
    return OSA.distance(one, other, score_cutoff=2) <= 2
