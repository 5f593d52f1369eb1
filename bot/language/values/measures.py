"""What a number counts: percents, currencies, units of measure, years of age."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from bot.language.values.endings import kazakh_endings
from bot.language.values.lexemes import Lexeme, Role, roles_of, vocabulary
from bot.language.values.model import ValueKind
from bot.language.values.numerals import Numeral
from bot.language.values.scan import Kind, Scan
from bot.language.values.units import load_units

_SQUARE = ("шаршы", "кв", "квадрат", "square", "sq")
_CUBIC = ("текше", "куб", "cubic")
_PER_TIME = {"сағатына": "hour", "секундына": "second"}
_MEASURING = frozenset(
    {Role.PERCENT, Role.AGE, Role.CURRENCY, Role.UNIT, Role.UNIT_SHORT, Role.UNIT_ADJECTIVE, Role.NUMBER_TAIL}
)
_MEASURING_WORDS = frozenset({"п", "percentage", "year", "years", "us", "ақш", "u", ""})
_MEASURING_BEGINNINGS = ("процентн", "пайыздық", "проценттік", "американ", *_SQUARE, *_CUBIC)


class Measure(NamedTuple):
    """What a number counts, and where that is said.

    ``end`` in characters, ``next`` the index of the token after; ``form`` the Kazakh ending. ``leads``
    says that it stands before the number. ``ordinal`` marks a Kazakh number and noun joined by a hyphen
    (17-минутта, the 17th minute).
    """

    kind: ValueKind
    end: int
    next: int
    unit: str | None = None
    currency: str | None = None
    form: str = ""
    leads: bool = False
    ordinal: bool = False
    base: str | None = None


def lead(scan: Scan, index: int) -> Measure | None:
    """What stands before a number: $, US$, USD, «сағатына»."""
    token = scan.at(index)
    place = index
    if token.text in {"us", "а"} and scan.word(index + 1) == "$":
        place += 1
    lexeme = scan.lexeme(place, Role.CURRENCY)
    after = scan.at(place + 1)
    if lexeme is not None and lexeme.form == "sign" and after.kind is Kind.NUMBER:
        return Measure(ValueKind.MONEY, scan.at(place).end, place + 1, currency=lexeme.name, leads=True)
    time = _PER_TIME.get(token.text)
    if time is None:
        return None
    unit = "kilometre_per_hour" if time == "hour" else "metre_per_second"
    base = "kilometre" if time == "hour" else "metre"
    return Measure(ValueKind.QUANTITY, token.end, index + 1, unit=unit, base=base)


def measure(scan: Scan, numeral: Numeral) -> Measure | None:
    """What stands after ``numeral`` and is counted by it, or None."""
    place = numeral.next + 1 if numeral.hyphen else numeral.next
    token = scan.at(place)
    if token.kind is Kind.WORD and not _may_measure(token.text):
        return None
    if token.kind is Kind.END or token.kind is Kind.LINE:
        return None
    if numeral.ordinal:
        return _ordinal_unit(scan, place + 1 if scan.joins(place) else place)
    found = _percent(scan, place) or _age(scan, place) or _currency(scan, place) or _unit(scan, place, numeral)
    return found and _with_ending(scan, found)


@lru_cache(maxsize=8192)
def _may_measure(word: str) -> bool:
    """Whether a measure can begin with ``word`` at all; most words after a number are what it counts."""
    return (
        not roles_of(word).keys().isdisjoint(_MEASURING)
        or word in vocabulary().phrases
        or word in _MEASURING_WORDS
        or word.startswith(_MEASURING_BEGINNINGS)
    )


def _with_ending(scan: Scan, found: Measure) -> Measure:
    """The Kazakh ending that a sign or abbreviation carries after a hyphen: 8,6%-ға, 5 км-ден."""
    form = kazakh_endings().get(scan.word(found.next + 1)) if scan.joins(found.next) else None
    if not form:
        return found
    return found._replace(end=scan.at(found.next + 1).end, next=found.next + 2, form=form)


def _ordinal_unit(scan: Scan, place: int) -> Measure | None:
    """The minute, second or hour that an ordinal counts: «17-й минуте»."""
    lexeme = scan.lexeme(place, Role.UNIT)
    if lexeme is None or lexeme.name not in {"minute", "hour", "kilometre"}:
        return None
    token = scan.at(place)
    return Measure(ValueKind.ORDINAL, token.end, place + 1, unit=lexeme.name, form=lexeme.form, ordinal=True)


def _percent(scan: Scan, place: int) -> Measure | None:
    lexeme = scan.lexeme(place, Role.PERCENT)
    beyond = place + 1
    if lexeme is None:
        phrase = scan.phrase(place, Role.PERCENT)
        if phrase is None:
            return _percentage_points(scan, place)
        lexeme, beyond = phrase
    points = _percentage_points(scan, place)
    if points is not None:
        return points
    return Measure(ValueKind.PERCENT, scan.at(beyond - 1).end, beyond, form=lexeme.form)


def _percentage_points(scan: Scan, place: int) -> Measure | None:
    """«процентных пункта», «п.п.», "percentage points", пайыздық тармақ."""
    word, after = scan.word(place), scan.word(place + 1)
    if word == "п" and [scan.word(place + step) for step in range(1, 4)] == [".", "п", "."]:
        return Measure(ValueKind.PERCENT, scan.at(place + 3).end, place + 4, unit="percentage_point")
    adjective = word.startswith(("процентн", "пайыздық", "проценттік")) or word == "percentage"
    if not adjective or after not in scan.sets("points_percentage"):
        return None
    return Measure(ValueKind.PERCENT, scan.at(place + 1).end, place + 2, unit="percentage_point")


def _age(scan: Scan, place: int) -> Measure | None:
    """Жаста, жасар, "years old", "year-old", "years of age"."""
    token = scan.at(place)
    lexeme = token.get(Role.AGE)
    if lexeme is not None:
        # «10 жас маман» is ten young specialists.
        after = scan.at(place + 1)
        between = after.text.startswith(("аралығ", "арасын"))
        if not lexeme.form and token.text == "жас" and after.kind is Kind.WORD and not between:
            return None
        return Measure(ValueKind.AGE, token.end, place + 1, unit="year", form=lexeme.form)
    if token.text not in {"year", "years"}:
        return None
    beyond = place + 1
    if scan.joins(beyond):
        beyond += 1
    if scan.word(beyond) in {"old", "olds"}:
        return Measure(ValueKind.AGE, scan.at(beyond).end, beyond + 1, unit="year")
    if scan.word(beyond) == "of" and scan.word(beyond + 1) == "age":
        return Measure(ValueKind.AGE, scan.at(beyond + 1).end, beyond + 2, unit="year")
    return None


def _currency(scan: Scan, place: int) -> Measure | None:
    """A currency after the number, with the country some write round it: АҚШ доллары, «долл. США»."""
    first = place
    word = scan.word(place)
    american = word in {"us", "ақш"} or word.startswith("американ")
    if american:
        place += 1
    elif word == "u" and scan.word(place + 2) == "s":
        place += 4
    phrase = scan.phrase(place, Role.CURRENCY)
    lexeme = phrase[0] if phrase else scan.lexeme(place, Role.CURRENCY)
    if lexeme is None or (first != place and lexeme.name != "USD"):
        return None
    beyond = phrase[1] if phrase else place + 1
    end = scan.at(beyond - 1).end
    after = beyond + 1 if scan.word(beyond) == "." and scan.at(beyond).glued else beyond
    if scan.word(after) == "сша" and lexeme.name == "USD":
        end, beyond = scan.at(after).end, after + 1
    return Measure(ValueKind.MONEY, end, beyond, currency=lexeme.name, form=lexeme.form)


def _unit(scan: Scan, place: int, numeral: Numeral) -> Measure | None:
    found = parse_unit(scan, place, short=not numeral.words or numeral.scaled, hyphen=numeral.hyphen)
    if found is None:
        return None
    name, beyond, lexeme = found
    kind = ValueKind.DURATION if load_units()[name].kind == "time" else ValueKind.QUANTITY
    if numeral.hyphen and not scan.word(place).isascii() and lexeme.form != "adj":
        # 17-минутта: in Kazakh digits, a hyphen and a noun are an ordinal.
        return Measure(kind, scan.at(beyond - 1).end, beyond, unit=name, form=lexeme.form, ordinal=True)
    if lexeme.form == "adj" and not numeral.hyphen:
        return None
    if lexeme.form == "adj" and name == "year" and not scan.at(beyond).among("not_aged"):
        kind = ValueKind.AGE
    return Measure(kind, scan.at(beyond - 1).end, beyond, unit=name, form=lexeme.form)


def parse_unit(scan: Scan, place: int, *, short: bool, hyphen: bool) -> tuple[str, int, Lexeme] | None:
    """The unit of measure at ``place``: its id, the index after it, its last word's meaning.

    ``short`` allows abbreviations, ``hyphen`` adjectives («10-летний»).
    """
    if scan.word(place) == "°":
        return _degrees(scan, place)
    prefix = _dimension(scan, place)
    base = place
    if prefix:
        base += 2 if scan.word(place + 1) == "." else 1
    phrase = None if prefix else scan.phrase(base, Role.UNIT) or (scan.phrase(base, Role.UNIT_SHORT) if short else None)
    if phrase is not None:
        return phrase[0].name, phrase[1], phrase[0]
    token = scan.at(base)
    lexeme = token.get(Role.UNIT)
    if lexeme is None and short and (token.get(Role.UNIT_SHORT) is not None) and _plain_short(scan, base):
        lexeme = token.get(Role.UNIT_SHORT)
    if lexeme is None and hyphen:
        lexeme = token.get(Role.UNIT_ADJECTIVE)
    if lexeme is None:
        return None
    name, beyond = lexeme.name, base + 1
    if prefix:
        name = f"{prefix}_{name}"
        if name not in load_units():
            return None
    return _compound(scan, name, beyond, lexeme)


def _degrees(scan: Scan, place: int) -> tuple[str, int, Lexeme]:
    scale = scan.word(place + 1)
    name = {"c": "celsius", "с": "celsius", "f": "fahrenheit"}.get(scale, "degree")
    beyond = place + 1 if name == "degree" else place + 2
    return name, beyond, Lexeme(name, Decimal(0), "")


def _dimension(scan: Scan, place: int) -> str:
    """ "square" or "cubic" where such a word stands at ``place`` before a length."""
    word = scan.word(place)
    after = place + 2 if scan.word(place + 1) == "." else place + 1
    name = "square" if word.startswith(_SQUARE) else "cubic" if word.startswith(_CUBIC) else ""
    if not name:
        return ""
    roles = scan.at(after).roles
    return name if Role.UNIT in roles or Role.UNIT_SHORT in roles else ""


def _plain_short(scan: Scan, place: int) -> bool:
    """Whether an abbreviation of one letter is one: «5 т.б.» and «5 г. Алматы» are not."""
    word = scan.word(place)
    if len(word) > 1 and word != "кв":
        return True
    after = scan.at(place + 1)
    if after.kind is Kind.SIGN and after.text in {"-", "'", "’"} and after.glued:
        return False
    return not (after.text == "." and scan.at(place + 2).glued and scan.at(place + 2).kind is Kind.WORD)


_RATES = {"/", "per", "в", "an", "a"}


def _compound(scan: Scan, name: str, beyond: int, lexeme: Lexeme) -> tuple[str, int, Lexeme]:
    """A unit joined to another: «км/ч», "kilometres per hour", «киловатт-час»."""
    table = load_units()
    if name == "degree" and scan.word(beyond) in {"celsius", "цельсия", "цельсий"}:
        return "celsius", beyond + 1, lexeme
    if scan.word(beyond) in _RATES:
        other = scan.lexeme(beyond + 1, Role.UNIT) or scan.lexeme(beyond + 1, Role.UNIT_SHORT)
        second = "second" if scan.word(beyond + 1) in {"с", "s", "сек"} else None
        per = second or (other.name if other else "")
        if f"{name}_per_{per}" in table:
            return f"{name}_per_{per}", beyond + 2, lexeme
    place = beyond + 1 if scan.joins(beyond) else beyond
    other = scan.lexeme(place, Role.UNIT)
    if other is not None and other.name == "hour" and f"{name}_hour" in table:
        return f"{name}_hour", place + 1, other
    return name, beyond, lexeme
