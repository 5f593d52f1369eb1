"""Words that name a person by themselves, capital or not: people type names in small letters.

Sources: the given names and the endings of surnames by which articles are read (``bot.article.name_forms``), the marks
of names in the Russian dictionary, and surnames of people everybody knows (``data/surnames.txt``).
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from bot.article.tables import entries
from bot.errors import DataError
from bot.language.keys import key
from bot.language.morphology import russian_readings
from bot.language.spelling import mends
from bot.language.terms import Term
from bot.language.tongue import Language

_SOURCE = "surnames.txt"
_SHORTEST = 5
_MOSTLY = 0.5
_SLIP = 0.65
"""A word this little away from one the lexicon has is a slip, not a name."""
_NAME_TAGS = ("Surn", "Name", "Patr")
_KAZAKH_ENDINGS = ("ов", "ев", "ова", "ева", "ин", "ина", "ский", "ская", "ұлы", "қызы", "улы", "кызы")
_GENITIVES = frozenset({"ин", "ина"})
"""Endings of Russian surnames that Kazakh genitives look like in the folded alphabet: ағайдын."""
_LATIN_ENDINGS = ("ov", "ev", "ova", "eva", "yev", "sky", "skaya", "enko", "uly", "kyzy", "bek")


def names_person(term: Term) -> bool:
    """Whether ``term`` is a person's name as far as a word alone tells, whatever its capital."""
    if term.concepts or term.stop or term.is_number or len(term.text) < _SHORTEST:
        return False
    if any(one in _surname_keys() for one in term.reading.keys):
        return True
    given = any(one in _given_keys() for one in term.reading.keys)
    return (given or _has_form_of_name(term)) and not is_slip(term)


def is_slip(term: Term) -> bool:
    """Whether ``term`` is a small slip away from a word with a meaning."""
    language, folded = term.reading.language, term.reading.folded
    found = mends(term.text, language, folded=folded)
    if language is Language.KK:
        found += mends(term.text, Language.RU)
    return any(mend.concepts and mend.cost <= _SLIP for mend in found)


def _has_form_of_name(term: Term) -> bool:
    if term.reading.language is Language.RU:
        return _is_russian_name(term.text)
    endings: tuple[str, ...] = _KAZAKH_ENDINGS if term.reading.language is Language.KK else _LATIN_ENDINGS
    if term.reading.folded:
        endings = tuple(ending for ending in endings if ending not in _GENITIVES)
    return any(len(stem) > _SHORTEST and stem.endswith(endings) for stem in (*term.reading.stems, term.text))


@lru_cache(maxsize=10_000)
def _is_russian_name(word: str) -> bool:
    """Whether the Russian dictionary takes ``word`` for a name in most of its uses."""
    readings = russian_readings(word)
    named = sum(reading.score for reading in readings if any(tag in reading.tag for tag in _NAME_TAGS))
    return bool(named > _MOSTLY * sum(reading.score for reading in readings))


@lru_cache(maxsize=1)
def _surname_keys() -> frozenset[str]:
    text = (files("bot.engine") / "data" / _SOURCE).read_text(encoding="utf-8")
    return frozenset(key(name) for name in parse_surnames(text))


@lru_cache(maxsize=1)
def _given_keys() -> frozenset[str]:
    given = entries("given_names.txt", ("male", "female"), "male", "female")
    return frozenset(key(name) for name in given if len(name) >= _SHORTEST)


def parse_surnames(text: str) -> tuple[str, ...]:
    """The surnames of the data file's ``text``, several to a line.

    Raises:
        DataError: naming the line with what is no lower-case word, or a name that stands twice.
    """
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        for name in () if line.startswith("#") else line.split():
            if not name.isalpha() or name != name.lower():
                raise DataError(_SOURCE, number, f"not a lower-case word: {name!r}")
            if name in found:
                raise DataError(_SOURCE, number, f"{name!r} stands already in line {found[name]}")
            found[name] = number
    return tuple(found)
