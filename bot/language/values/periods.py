"""Years, decades, centuries, quarters, seasons and weekdays."""

from __future__ import annotations

from bot.language.values.found import Found, date_value, is_year_word, whole, year_digits
from bot.language.values.lexemes import Role
from bot.language.values.model import PartialDate
from bot.language.values.numerals import Numeral, parse_numeral
from bot.language.values.scan import Kind, Scan

MODERN = range(1900, 2101)


def _is_dash(scan: Scan, index: int) -> bool:
    return scan.at(index).kind is Kind.SIGN and scan.word(index) in {"-", "‑", "–", "—"}


def year_range(scan: Scan, index: int) -> Found | None:
    """2023–2025 жылдары; "from 2010 to 2015"; «с 2017 по 2020 год»; "between 2010 and 2015"."""
    opening = scan.word(index) in {"from", "between", "с"}
    first = index + 1 if opening else index
    start = year_digits(scan, first)
    if start is None:
        return None
    link = first + 1
    if opening:
        worded = is_year_word(scan, link)
        link = worded or link
    linked = scan.word(link) in {"to", "and", "по", "until", "through"} if opening else _is_dash(scan, link)
    end = year_digits(scan, link + 1)
    if not linked or end is None or not start < end or start not in MODERN or end not in MODERN:
        return None
    after = link + 2
    beyond = is_year_word(scan, after)
    if beyond is None and (scan.at(after).roles.keys() & _AMOUNT_ROLES):
        return None
    return date_value(
        scan,
        index,
        beyond or after,
        PartialDate(year=start),
        "year_range",
        date_to=PartialDate(year=end),
    )


_AMOUNT_ROLES = frozenset({Role.SCALE, Role.SCALE_BOUND, Role.PERCENT, Role.CURRENCY, Role.UNIT, Role.UNIT_SHORT})


def year_with_word(scan: Scan, index: int) -> Found | None:
    """2023 жылы, «2027 году», «2023 г.»; 1990 жылдары is a decade."""
    year = year_digits(scan, index)
    beyond = is_year_word(scan, index + 1) if year is not None else None
    if year is None or beyond is None:
        return None
    word = scan.word(index + 1)
    if word in {"жыл", "лет", "годов"} and year not in MODERN:
        return None
    if scan.at(index + 1).among("year_plural"):
        if year % 10 or year not in MODERN:
            return None
        return date_value(scan, index, beyond, PartialDate(decade=year), "decade")
    if word in {"г", "ж"} and beyond == index + 2 and year not in MODERN:
        return None
    return date_value(scan, index, beyond, PartialDate(year=year), "year_with_word")


def year_with_ending(scan: Scan, index: int) -> Found | None:
    """«2027-м», «2024-й», «1990-х», «1990-е годы», 1990-жылдары, "1990s"."""
    year = year_digits(scan, index)
    short = None if year is not None else _short_decade(scan, index)
    number = year if year is not None else short
    if number is None:
        return None
    beyond = index + 1
    if scan.joins(beyond) and scan.word(beyond) == "-":
        ending, beyond = scan.word(beyond + 1), beyond + 2
    elif scan.at(beyond).glued and scan.at(beyond).kind is Kind.WORD:
        ending, beyond = scan.word(beyond), beyond + 1
    elif scan.word(beyond) == "'" and scan.word(beyond + 1) == "s":
        ending, beyond = "s", beyond + 2
    else:
        return None
    after = is_year_word(scan, beyond)
    decade = ending in {"х", "е", "ые", "ых", "s"} or ending in _plural_years(scan)
    if decade and number % 10 == 0 and (year is not None or ending in _plural_years(scan) or after):
        return date_value(scan, index, after or beyond, PartialDate(decade=number), "decade")
    if year is not None and year in MODERN and ending in _YEAR_ENDINGS:
        return date_value(scan, index, after or beyond, PartialDate(year=year), "year_with_ending")
    if year is not None and year in MODERN and ending in {"жыл", "жылы", "жылғы", "жылдың", "жылға"}:
        return date_value(scan, index, beyond, PartialDate(year=year), "year_with_ending")
    return None


_YEAR_ENDINGS = frozenset({"м", "й", "го", "му", "ом", "ый", "ого", "ому"})


def _plural_years(scan: Scan) -> frozenset[str]:
    return scan.sets("year_plural")


def _short_decade(scan: Scan, index: int) -> int | None:
    """90 in «90-е годы», 90-жылдары: a decade of the last century."""
    raw = scan.raw(index) if scan.at(index).kind is Kind.NUMBER else ""
    return 1900 + int(raw) if raw.isdecimal() and len(raw) == 2 and raw[1] == "0" and int(raw) >= 30 else None


def bare_year(scan: Scan, index: int) -> Found | None:
    """A year after "in", "since", "by" and the like, with no word for it."""
    year = year_digits(scan, index)
    if year is None or year not in MODERN or not scan.at(index - 1).among("e_year_before"):
        return None
    after = scan.at(index + 1)
    if (after.glued and after.kind in (Kind.WORD, Kind.CODE)) or after.roles.keys() & _AMOUNT_ROLES:
        return None
    counted = after.kind is Kind.WORD and (after.text.endswith("s") or after.text in {"people", "men", "women"})
    if counted and after.text not in {"was", "as", "is", "has", "this"} and scan.word(index - 1) != "the":
        return None
    if scan.word(index - 1) == "the" and after.kind is not Kind.WORD:
        return None
    return date_value(scan, index, index + 1, PartialDate(year=year), "bare_year")


def _ordinal_before(scan: Scan, index: int) -> tuple[int, Numeral, int] | None:
    """An ordinal (III, 21st, 3-, екінші) before a period, with the index of the period's word."""
    numeral = parse_numeral(scan, index)
    if numeral is None or numeral.scaled:
        return None
    number = whole(numeral.amount)
    if number is None or not (numeral.ordinal or numeral.hyphen):
        return None
    return number, numeral, numeral.next + 1 if numeral.hyphen else numeral.next


def century(scan: Scan, index: int) -> Found | None:
    """ХХІ ғасыр, «XXI веке», "21st century", 20-ғасыр."""
    before = _ordinal_before(scan, index)
    if before is None or not 1 <= before[0] <= 30 or not scan.at(before[2]).among("century"):
        return None
    beyond = before[2] + 1
    if scan.word(before[2]) in {"в", "ғ"}:
        if scan.word(beyond) != "." or not scan.at(beyond).glued:
            return None
        beyond += 1
    return date_value(scan, index, beyond, PartialDate(century=before[0]), "century")


def quarter(scan: Scan, index: int) -> Found | None:
    """III тоқсан, «втором квартале 2025 года», "second quarter of 2024", Q3 2024, 2024 жылғы 3-тоқсан."""
    year = year_digits(scan, index)
    leading = year is not None and scan.at(index + 1).among("year_before_day")
    place = index + 2 if leading else index
    text = scan.word(place)
    if len(text) == 2 and text[0] == "q" and text[1] in "1234":
        number, beyond = int(text[1]), place + 1
    else:
        before = _ordinal_before(scan, place)
        if before is None or not 1 <= before[0] <= 4 or not scan.at(before[2]).among("quarter"):
            return None
        number, beyond = before[0], before[2] + 1
        if scan.word(beyond - 1) == "кв" and scan.word(beyond) == ".":
            beyond += 1
    if not leading:
        year, beyond = _year_closing(scan, beyond)
    return date_value(scan, index, beyond, PartialDate(year=year, quarter=number), "quarter")


def _year_closing(scan: Scan, index: int) -> tuple[int | None, int]:
    place = index + 1 if scan.word(index) == "of" else index
    year = year_digits(scan, place)
    if year is None or year not in MODERN:
        return None, index
    return year, is_year_word(scan, place + 1) or place + 1


def season(scan: Scan, index: int) -> Found | None:
    """Көктемде, «весной 2025 года», "summer of 2024", "in spring"; 2025 жылғы көктемде."""
    year = year_digits(scan, index)
    leading = year is not None and scan.at(index + 1).among("year_before_day")
    place = index + 2 if leading else index
    lexeme = scan.lexeme(place, Role.SEASON)
    if lexeme is None:
        return None
    beyond = place + 1
    if not leading:
        year, beyond = _year_closing(scan, beyond)
    text = scan.word(place)
    english = text.isascii()
    led = english and text != "fall" and scan.at(place - 1).among("e_season_before")
    led = led and not (scan.word(place - 1) == "the" and scan.word(place - 2) not in {"in", "by", "during"})
    next_is_noun = english and year is None and scan.at(beyond).kind is Kind.WORD
    if year is None and not scan.at(place).among("season_alone") and not (led and not next_is_noun):
        return None
    return date_value(scan, index, beyond, PartialDate(year=year, season=lexeme.name), "season")


RULES = (year_range, year_with_word, year_with_ending, bare_year, century, quarter, season)
