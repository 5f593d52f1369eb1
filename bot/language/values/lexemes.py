"""What a word can mean in a number, an amount or a date, read from the word lists in data/.

A word may have several roles ("second" is an ordinal and a unit; «тоқсан» is ninety and a quarter): the
rules ask for the one they need. Russian and English words are listed with their forms; Kazakh ones are
stems, met with any run of the endings in endings.toml.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from bot.errors import DataError
from bot.language.values.endings import kazakh_endings
from bot.language.values.units import load_currencies, load_units
from bot.language.values.wordlist import expand, fold, line_of, read_table

MAX_WORD = 40
"""Longer runs of letters are no words: they are not looked up."""


class Role(StrEnum):
    """What a word can be to a value."""

    __hash__ = str.__hash__  # an enum's own is written in Python, and roles are looked up all the time

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    SCALE = "scale"
    SCALE_BOUND = "scale_bound"
    SCALE_GLUED = "scale_glued"
    HALF = "half"
    FRACTION = "fraction"
    FRACTION_PLURAL = "fraction_plural"
    MONTH = "month"
    MONTH_SHORT = "month_short"
    WEEKDAY = "weekday"
    SEASON = "season"
    RELATIVE = "relative"
    MODIFIER = "modifier"
    UNIT = "unit"
    UNIT_SHORT = "unit_short"
    UNIT_ADJECTIVE = "unit_adjective"
    CURRENCY = "currency"
    PERCENT = "percent"
    AGE = "age"
    APPROXIMATION = "approximation"
    AGE_BEFORE = "age_before"
    OPENING = "opening"
    # Words that begin something, with no meaning of their own.
    RELATIVE_PHRASE = "relative_phrase"
    CLOCK_WORD = "clock_word"
    ARTICLE = "article"
    AT_RU = "at_ru"
    THROUGH = "through"
    THE = "the"
    LEAD = "lead"
    NUMBER_TAIL = "number_tail"  # ends a date or time that a number begins


class Lexeme(NamedTuple):
    """One meaning of one word.

    ``number`` is what a number word, month (1..12), weekday (0..6) or shift (-1: last) comes to, ``name``
    the unit id, currency code, season or sort of approximation. ``form`` is the group of the Kazakh
    ending ("abl", "dat", "loc" …).
    """

    name: str
    number: Decimal
    language: str
    form: str = ""


Roles = Mapping[Role, Lexeme]
NO_ROLES: Roles = MappingProxyType({})
_ZERO = Decimal(0)


class Phrase(NamedTuple):
    """A run of folded words with one meaning."""

    words: tuple[str, ...]
    role: Role
    lexeme: Lexeme


class Vocabulary(NamedTuple):
    """All the word lists, indexed: whole words, Kazakh stems, phrases by first word, named sets."""

    words: dict[str, dict[Role, Lexeme]]
    stems: dict[str, dict[Role, Lexeme]]
    phrases: dict[str, list[Phrase]]
    sets: dict[str, frozenset[str]]
    not_numbers: frozenset[str]

    def add(self, source: str, notation: object, role: Role, lexeme: Lexeme) -> None:
        """Enter every word ``notation`` stands for; Kazakh words become stems unless marked ``=``."""
        for word in expand(source, notation):
            exact = word.startswith("=")
            bare = word.lstrip("=")
            if " " in bare:
                parts = tuple(bare.split(" "))
                self.phrases.setdefault(parts[0], []).append(Phrase(parts, role, lexeme))
                if role is Role.RELATIVE:
                    self.words.setdefault(parts[0], {}).setdefault(Role.RELATIVE_PHRASE, lexeme)
                else:
                    self.words.setdefault(parts[0], {})
                continue
            self.words.setdefault(bare, {}).setdefault(role, lexeme)
            if lexeme.language == "kk" and not exact:
                self.stems.setdefault(bare, {}).setdefault(role, lexeme)


def _entries(source: str, section: str) -> Iterator[tuple[str, str, str]]:
    """(language, key, notation) of a section that maps a language to keys to words."""
    for language, keys in read_table(source)[section].items():
        for key, words in keys.items():
            for word in words:
                yield language, key, word


def _number(source: str, key: str) -> Decimal:
    try:
        fraction = Fraction(key)
    except ValueError as error:
        raise DataError(source, line_of(source, key), f"not a number: {key!r}") from error
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def _add_numbers(vocabulary: Vocabulary) -> None:
    sections = ("cardinal", "ordinal", "scale", "scale_bound", "scale_glued", "half")
    for section in (*sections, "fraction", "fraction_plural"):
        for language, key, word in _entries("numbers.toml", section):
            lexeme = Lexeme(key, _number("numbers.toml", key), language)
            vocabulary.add("numbers.toml", word, Role(section), lexeme)


def _add_calendar(vocabulary: Vocabulary) -> None:
    table = read_table("calendar.toml")
    for section in ("month", "month_short", "weekday"):
        for language, key, word in _entries("calendar.toml", section):
            vocabulary.add("calendar.toml", word, Role(section), Lexeme(key, Decimal(key), language))
    for season, words in table["season"].items():
        _add_all(vocabulary, "calendar.toml", words, Role.SEASON, Lexeme(season, _ZERO, ""))
    for unit, shifts in table["relative"].items():
        for shift, words in shifts.items():
            _add_all(vocabulary, "calendar.toml", words, Role.RELATIVE, Lexeme(unit, Decimal(shift), ""))
    for shift, words in table["modifier"].items():
        _add_all(vocabulary, "calendar.toml", words, Role.MODIFIER, Lexeme(shift, Decimal(shift), ""))


def _add_all(vocabulary: Vocabulary, source: str, words: Iterable[object], role: Role, lexeme: Lexeme) -> None:
    for word in words:
        vocabulary.add(source, word, role, lexeme)


def _add_measures(vocabulary: Vocabulary) -> None:
    for unit in load_units().values():
        for language, words in (("kk", unit.kk), ("ru", unit.ru), ("en", unit.en)):
            _add_all(vocabulary, "units.toml", words, Role.UNIT, Lexeme(unit.id, _ZERO, language))
        _add_all(vocabulary, "units.toml", unit.abbreviations, Role.UNIT_SHORT, Lexeme(unit.id, _ZERO, ""))
        for stem in unit.adjectives_ru:
            vocabulary.add("units.toml", f"{stem}~", Role.UNIT_ADJECTIVE, Lexeme(unit.id, _ZERO, "ru", "adj"))
    for currency in load_currencies().values():
        for language, words in (("kk", currency.kk), ("ru", currency.ru), ("en", currency.en)):
            _add_all(vocabulary, "currencies.toml", words, Role.CURRENCY, Lexeme(currency.code, _ZERO, language))
        signs = (*currency.signs, currency.code)
        _add_all(vocabulary, "currencies.toml", signs, Role.CURRENCY, Lexeme(currency.code, _ZERO, "", "sign"))


def _add_phrases(vocabulary: Vocabulary) -> None:
    table: dict[str, Any] = read_table("phrases.toml")
    for section, role in (
        ("approximation_before", Role.APPROXIMATION),
        ("age_before", Role.AGE_BEFORE),
        ("openings", Role.OPENING),
    ):
        for name, words in table[section].items():
            for notation in words:
                for word in expand("phrases.toml", notation):
                    parts = tuple(word.lstrip("=").split(" "))
                    lexeme = Lexeme(name, _ZERO, "")
                    vocabulary.phrases.setdefault(parts[0], []).append(Phrase(parts, role, lexeme))
                    vocabulary.words.setdefault(parts[0], {}).setdefault(role, lexeme)
    percent = table["percent"]
    for language, words in percent.items():
        _add_all(vocabulary, "phrases.toml", words, Role.PERCENT, Lexeme("percent", _ZERO, language))
    _add_all(vocabulary, "phrases.toml", table["age"]["kk"], Role.AGE, Lexeme("age", _ZERO, "kk"))


def _named_sets() -> dict[str, frozenset[str]]:
    sets: dict[str, frozenset[str]] = {}
    tables = [("calendar.toml", "words", ""), ("phrases.toml", "words", "")]
    tables += [("phrases.toml", "approximation_after_dative", "dative_")]
    tables += [("phrases.toml", "approximation_after_ablative", "ablative_")]
    tables += [("phrases.toml", "approximation_after", "after_")]
    for source, section, prefix in tables:
        for name, words in read_table(source)[section].items():
            forms = (form.lstrip("=") for word in words for form in expand(source, word))
            sets[prefix + name] = frozenset(forms)
    sets["season_alone"] = frozenset(read_table("calendar.toml")["season_alone"]["forms"])
    return sets


_STARTERS = {
    **dict.fromkeys(("noon", "midnight", "hour_kk", "morning", "day_part", "evening", "night"), Role.CLOCK_WORD),
    "articles": Role.ARTICLE,
    "last_unit_ru": Role.AT_RU,
    "through_ru": Role.THROUGH,
    "definite": Role.THE,
    "leads": Role.LEAD,
    "minus": Role.LEAD,
    **dict.fromkeys(("year", "century", "quarter", "oclock", "am", "pm", "month_word"), Role.NUMBER_TAIL),
}


@cache
def vocabulary() -> Vocabulary:
    """All the word lists of this package, read and checked once.

    Raises:
        DataError: a list has a bad entry.
    """
    not_numbers = frozenset(read_table("numbers.toml")["not_numbers"]["kk"])
    made = Vocabulary({}, {}, {}, _named_sets(), not_numbers)
    _add_numbers(made)
    _add_calendar(made)
    _add_measures(made)
    _add_phrases(made)
    for name, role in _STARTERS.items():
        for word in made.sets[name]:
            made.words.setdefault(word, {}).setdefault(role, Lexeme(name, _ZERO, ""))
    for entries in made.phrases.values():
        entries.sort(key=lambda phrase: -len(phrase.words))
    return made


@lru_cache(maxsize=16384)
def roles_of(word: str) -> Roles:
    """Every role of the folded ``word``; empty where it has none."""
    if len(word) > MAX_WORD:
        return NO_ROLES
    known = vocabulary()
    exact = known.words.get(word)
    found: dict[Role, Lexeme] = dict(exact) if exact else {}
    endings = kazakh_endings()
    for cut in range(len(word) - 1, 1, -1):
        entry = known.stems.get(word[:cut])
        if entry is None:
            continue
        form = endings.get(word[cut:])
        if form is None:
            continue
        for role, lexeme in entry.items():
            found.setdefault(role, lexeme._replace(form=form))
    if word in known.not_numbers:
        found.pop(Role.CARDINAL, None)
    if word.endswith("'s") and not found:
        return roles_of(word[:-2])
    return MappingProxyType(found) if found else NO_ROLES


@cache
def change_prefixes() -> tuple[str, ...]:
    """The beginnings of words that say that something rose or fell."""
    return tuple(read_table("phrases.toml")["change"]["prefixes"])


@lru_cache(maxsize=16384)
def find_unit(word: str) -> str | None:
    """The id of the unit that ``word`` names in any form and language, None where it names none.

    ``word`` may be two words ("square kilometres").
    """
    key = fold(word)
    for phrase in vocabulary().phrases.get(key.split(" ")[0], ()):
        if phrase.role is Role.UNIT and " ".join(phrase.words) == key:
            return phrase.lexeme.name
    roles = roles_of(key)
    lexeme = roles.get(Role.UNIT) or roles.get(Role.UNIT_SHORT)
    return lexeme.name if lexeme else None


@lru_cache(maxsize=16384)
def find_currency(word: str) -> str | None:
    """The ISO 4217 code of the currency that ``word`` names in any form and language, or None."""
    lexeme = roles_of(fold(word)).get(Role.CURRENCY)
    return lexeme.name if lexeme else None
