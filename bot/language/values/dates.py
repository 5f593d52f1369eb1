"""Dates with a day or a month: 9 қараша 2023, «2–5 мая», "October 4th", 2024-10-19."""

from __future__ import annotations

import datetime as dt
import re

from bot.language.values.found import Found, date_value, is_number_part, is_year_word, whole, year_digits
from bot.language.values.lexemes import Lexeme, Role
from bot.language.values.model import PartialDate, ValueKind
from bot.language.values.numerals import parse_numeral
from bot.language.values.scan import Kind, Scan

_WEAK_KAZAKH = frozenset({3, 6, 10})
_NAMES_TOO = frozenset({"may", "march", "august", "april", "june"})
_RUSSIAN_NAMES = frozenset({"марта", "марте", "мая", "майя", "августа", "март", "август"})


def valid_date(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether the parts given can be a date."""
    try:
        dt.date(year or 2000, month or 1, day or 1)
    except ValueError:
        return False
    return True


def numeric_date(scan: Scan, index: int) -> Found | None:
    """19.10.2024, 2024-10-19, 19/10/2024. Day and month in doubt (3/4/2024 in English) leave the year."""
    if scan.at(index).kind is not Kind.DATE:
        return None
    numbers = [int(part) for part in re.split(r"[-./]", scan.raw(index))]
    if numbers[0] > 31:
        year, month, day = numbers
    else:
        day, month, year = numbers
        if month > 12 >= day:
            day, month = month, day
        elif "/" in scan.raw(index) and day <= 12 and day != month and scan.is_english(index):
            return date_value(scan, index, index + 1, PartialDate(year=year), "numeric_date")
    if not valid_date(year, month, day):
        return None
    return date_value(scan, index, index + 1, PartialDate(year=year, month=month, day=day), "numeric_date")


def _day(scan: Scan, index: int) -> tuple[int, int] | None:
    """A day of the month at ``index`` with the index after it."""
    numeral = parse_numeral(scan, index)
    if numeral is None or numeral.scaled or numeral.form not in {"", "acc"} or numeral.fraction:
        return None
    if not numeral.ordinal and not numeral.plain:
        return None
    day = whole(numeral.amount)
    if day is None or not 1 <= day <= 31:
        return None
    return day, numeral.next


def _month(scan: Scan, index: int) -> tuple[Lexeme, int] | None:
    """A month name beside a day or year, in full or short, with the index after it."""
    lexeme = scan.lexeme(index, Role.MONTH)
    if lexeme is not None:
        beyond = index + 1
        return lexeme, beyond + 1 if scan.at(beyond).among("month_word") else beyond
    lexeme = scan.lexeme(index, Role.MONTH_SHORT)
    if lexeme is None:
        return None
    dot = scan.word(index + 1) == "." and scan.at(index + 1).glued
    return lexeme, index + 2 if dot else index + 1


def _year_after(scan: Scan, index: int) -> tuple[int, int] | None:
    """The year that closes a date (", 2023", «2023 года», «2023 жылы», "of 2024") with the index after it."""
    place = index + 1 if scan.word(index) in {",", "of"} else index
    year = year_digits(scan, place)
    if year is None or is_number_part(scan, place + 1):
        return None
    return year, is_year_word(scan, place + 1) or place + 1


def _relative_year(scan: Scan, index: int) -> tuple[int, int] | None:
    """«прошлого года», "last year", "this year" after a day or month: the shift and the index after it."""
    place = index + 1 if scan.word(index) == "of" else index
    modifier, unit = scan.lexeme(place, Role.MODIFIER), scan.lexeme(place + 1, Role.UNIT)
    if modifier is None or unit is None or unit.name != "year":
        return None
    return int(modifier.number), place + 2


def _closed(
    scan: Scan, first: int, beyond: int, start: PartialDate, end: PartialDate | None, rule: str
) -> Found | None:
    """A date with the year that may follow it put into both its ends."""
    extra: dict[str, object] = {}
    year = start.year
    written = _year_after(scan, beyond) if year is None else None
    shifted = _relative_year(scan, beyond) if year is None and written is None else None
    if written is not None:
        year, beyond = written
    elif shifted is not None:
        offset, beyond = shifted
        year = scan.published.year + offset if scan.published else None
        extra = {"relative": True, "offset": offset, "unit": "year"}
    start = start.model_copy(update={"year": year})
    if end is not None:
        end = end.model_copy(update={"year": year})
        extra["date_to"] = end
    for part in (start, end):
        if part is not None and not valid_date(part.year, part.month, part.day):
            return None
    return date_value(scan, first, beyond, start, rule, **extra)


def _day_or_range(scan: Scan, index: int) -> tuple[int, int | None, int] | None:
    """«2», «2–5», «с 2 по 5»: the first day, the last or None, and the index after them."""
    opening = scan.word(index) in {"с", "from", "between"}
    place = index + 1 if opening else index
    first = _day(scan, place)
    if first is None:
        return None
    day, beyond = first
    link = scan.word(beyond)
    dash = scan.at(beyond).kind is Kind.SIGN and link in "-‑–—" and link != ""
    if dash or (opening and link in {"по", "to", "and", "до"}):
        second = _day(scan, beyond + 1)
        if second is not None and second[0] > day:
            return day, second[0], second[1]
        if opening:
            return None
    return None if opening else (day, None, beyond)


def day_month(scan: Scan, index: int) -> Found | None:
    """9 қараша 2023, «9 ноября 2023 года», "the 9th of November", «2–5 мая», 13-мамыр."""
    place = index + 1 if scan.word(index) == "the" else index
    days = _day_or_range(scan, place)
    if days is None:
        return None
    day, last, beyond = days
    if scan.word(beyond) == "of" or scan.joins(beyond):
        beyond += 1
    month = _month(scan, beyond)
    if month is None:
        return None
    number = int(month[0].number)
    if number == 6 and month[0].language == "kk" and scan.at(place).kind is Kind.WORD:
        return None  # «бесінші маусым» is the fifth season of a series
    end = PartialDate(month=number, day=last) if last is not None else None
    if end is None:
        across = _across_months(scan, month[1])
        if across is not None:
            start = PartialDate(month=number, day=day)
            return _closed(scan, index, across[1], start, across[0], "day_month_range")
    return _closed(scan, index, month[1], PartialDate(month=number, day=day), end, "day_month")


def _across_months(scan: Scan, index: int) -> tuple[PartialDate, int] | None:
    """The far end of «28 апреля – 3 мая»."""
    link = scan.at(index)
    if link.kind is not Kind.SIGN or link.text not in "-‑–—":
        return None
    day = _day(scan, index + 1)
    month = _month(scan, day[1]) if day else None
    if day is None or month is None:
        return None
    return PartialDate(month=int(month[0].number), day=day[0]), month[1]


def year_first(scan: Scan, index: int) -> Found | None:
    """2023 жылғы 9 қарашада; 2024 жылғы ақпанда; «биылғы 3 тамызда»."""
    year = year_digits(scan, index)
    extra: dict[str, object] = {}
    beyond = index + 2
    if year is not None:
        if not scan.at(index + 1).among("year_before_day") and scan.word(index + 1) != "жылы":
            return None
    else:
        shift = _leading_shift(scan, index)
        if shift is None:
            return None
        offset, beyond = shift
        year = scan.published.year + offset if scan.published else None
        extra = {"relative": True, "offset": offset, "unit": "year"}
    days = _day_or_range(scan, beyond)
    place = days[2] if days else beyond
    if scan.joins(place):
        place += 1
    month = _month(scan, place)
    if month is None:
        return None
    start = PartialDate(year=year, month=int(month[0].number), day=days[0] if days else None)
    months = None if days else _month_range(scan, month[1])
    if months is not None and months[0] > int(month[0].number):
        extra["date_to"] = start.model_copy(update={"month": months[0]})
        return date_value(scan, index, months[1], start, "month_range", **extra)
    if days and days[1]:
        extra["date_to"] = start.model_copy(update={"day": days[1]})
    if not valid_date(start.year, start.month, start.day):
        return None
    return date_value(scan, index, month[1], start, "year_first", **extra)


def _leading_shift(scan: Scan, index: int) -> tuple[int, int] | None:
    """«биылғы», «былтырғы», «осы жылғы» before a day: the shift and the index after it."""
    word = scan.word(index)
    if word in {"биылғы", "былтырғы", "биыл", "былтыр"}:
        return (0 if word.startswith("биыл") else -1), index + 1
    modifier = scan.lexeme(index, Role.MODIFIER)
    if modifier is not None and scan.at(index + 1).among("year_before_day"):
        return int(modifier.number), index + 2
    return None


def month_first(scan: Scan, index: int) -> Found | None:
    """October 4th; November 9, 2023; Sept. 3."""
    month = _month(scan, index)
    if month is None or month[0].language != "en" or not _capital_or_after(scan, index):
        return None
    place = month[1]
    if scan.at(place).kind is not Kind.NUMBER and scan.word(place) != "the":
        return None
    days = _day_or_range(scan, place)
    if days is None or is_number_part(scan, days[2]) or scan.at(days[2]).text == "°":
        return None
    number = int(month[0].number)
    end = PartialDate(month=number, day=days[1]) if days[1] is not None else None
    return _closed(scan, index, days[2], PartialDate(month=number, day=days[0]), end, "month_first")


def month_year(scan: Scan, index: int) -> Found | None:
    """«марте 2024 года», "September 2025", «сентябре прошлого года», and a month on its own."""
    month = _month(scan, index)
    if month is None or scan.is_hyphenated(index):
        return None
    lexeme, beyond = month
    months = _month_range(scan, beyond)
    if months is not None and months[0] > int(lexeme.number):
        end = PartialDate(month=months[0])
        start = PartialDate(month=int(lexeme.number))
        return _closed(scan, index, months[1], start, end, "month_range")
    start = PartialDate(month=int(lexeme.number))
    if _year_after(scan, beyond) or _relative_year(scan, beyond):
        found = _closed(scan, index, beyond, start, None, "month_year")
        if found is not None:
            return found
    if not _counts_alone(scan, index, beyond, lexeme):
        return None
    return date_value(scan, index, beyond, start, "month_alone")


def _month_range(scan: Scan, index: int) -> tuple[int, int] | None:
    """The far month of «қаңтар-қыркүйек айларында», "January–September", and the index after it."""
    if not scan.joins(index):
        return None
    month = _month(scan, index + 1)
    return (int(month[0].number), month[1]) if month else None


def _counts_alone(scan: Scan, index: int, beyond: int, lexeme: Lexeme) -> bool:
    """Whether a month name with no day and no year beside it is a month."""
    if beyond == index + 2 and scan.at(index + 1).among("month_word"):
        return True
    if scan.lexeme(index, Role.MONTH) is None:
        return scan.word(index + 1) == "." and scan.at(index - 1).among("e_month_before")
    if lexeme.language == "en":
        return _capital_or_after(scan, index, alone=True)
    capital = scan.raw(index)[0].isupper()
    if lexeme.language == "ru" and not (scan.word(index) == "май" and scan.is_kazakh(index)):
        return not (capital and scan.word(index) in _RUSSIAN_NAMES)
    return int(lexeme.number) not in _WEAK_KAZAKH and scan.word(index) not in {"май", "майда", "майды"}


def _capital_or_after(scan: Scan, index: int, *, alone: bool = False) -> bool:
    """English months are capitalised; those that are other words too need a word that leads to a month."""
    after = scan.at(index - 1).among("e_month_before")
    capital = scan.raw(index)[0].isupper()
    if scan.word(index) in _NAMES_TOO and alone:
        return after and (capital or scan.word(index - 1) in {"in", "until", "since", "by", "last", "next"})
    return capital or after or scan.word(index) not in _NAMES_TOO


RULES = (numeric_date, year_first, day_month, month_first, month_year)

__all__ = ["RULES", "ValueKind", "valid_date"]
