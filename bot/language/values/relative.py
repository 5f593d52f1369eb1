"""Dates told from the day of publication: былтыр, «через две недели», "last Thursday", weekdays.

Where the moment of publication is not known they stay relative, with no date.
"""

from __future__ import annotations

import datetime as dt
import re

from bot.language.values.found import Found, date_value, whole
from bot.language.values.lexemes import Role
from bot.language.values.model import PartialDate, ValueKind
from bot.language.values.numerals import parse_numeral
from bot.language.values.scan import Kind, Scan

_COUNTED = frozenset({"day", "week", "month", "year"})
_SHIFTED = frozenset({"week", "month", "year"})
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def _calendar_day(day: dt.date) -> PartialDate:
    return PartialDate(year=day.year, month=day.month, day=day.day)


def _shifted_day(published: dt.date, days: int) -> dt.date | None:
    try:
        return published + dt.timedelta(days=days)
    except OverflowError:
        return None


def resolve(scan: Scan, unit: str, offset: int) -> tuple[PartialDate | None, PartialDate | None]:
    """The date ``offset`` units from the publication: a day, a month, a year, or a week's two ends.

    Weeks run from Monday to Sunday (ISO 8601).
    """
    if scan.published is None or abs(offset) > 10_000:
        return None, None
    published = scan.published.date()
    if unit == "day":
        day = _shifted_day(published, offset)
        return (_calendar_day(day) if day else None), None
    if unit == "week":
        monday = _shifted_day(published, 7 * offset - published.weekday())
        sunday = _shifted_day(monday, 6) if monday else None
        return (_calendar_day(monday), _calendar_day(sunday)) if monday and sunday else (None, None)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + offset
        return PartialDate(year=months // 12, month=months % 12 + 1), None
    if unit == "quarter":
        quarters = published.year * 4 + (published.month - 1) // 3 + offset
        return PartialDate(year=quarters // 4, quarter=quarters % 4 + 1), None
    return PartialDate(year=published.year + offset), None


def _relative(scan: Scan, first: int, beyond: int, unit: str, offset: int, rule: str) -> Found:
    date, date_to = resolve(scan, unit, offset)
    return date_value(scan, first, beyond, date, rule, date_to=date_to, relative=True, unit=unit, offset=offset)


def relative_word(scan: Scan, index: int) -> Found | None:
    """Былтыр, кеше, «позавчера», "the day after tomorrow"."""
    phrase = scan.phrase(index, Role.RELATIVE)
    if phrase is not None:
        lexeme, beyond = phrase
    else:
        word = scan.lexeme(index, Role.RELATIVE)
        if word is None:
            return None
        lexeme, beyond = word, index + 1
    return _relative(scan, index, beyond, lexeme.name, int(lexeme.number), "relative_word")


def modified_unit(scan: Scan, index: int) -> Found | None:
    """Өткен аптада, «в прошлом году», «на следующей неделе», "last month", "next quarter"."""
    place = index + 1 if scan.at(index).among("last_unit_ru") else index
    modifier = scan.lexeme(place, Role.MODIFIER)
    if modifier is None:
        return None
    unit = scan.lexeme(place + 1, Role.UNIT)
    if unit is not None and unit.name in _SHIFTED:
        if scan.word(place + 1) in {"months", "weeks", "years"} or unit.form == "lyk":
            return None
        if place > index and unit.language != "ru":
            return None
        return _relative(scan, index, place + 2, unit.name, int(modifier.number), "modified_unit")
    if scan.at(place + 1).among("quarter") and scan.word(place + 1) not in {"кв", "тоқсан"}:
        return _relative(scan, index, place + 2, "quarter", int(modifier.number), "modified_quarter")
    return None


def modified_name(scan: Scan, index: int) -> Found | None:
    """A weekday, month or season with "last", "next" or "this": "last Thursday", «прошлой осенью»."""
    modifier = scan.lexeme(index, Role.MODIFIER)
    if modifier is None:
        return None
    shift = int(modifier.number)
    weekday = scan.lexeme(index + 1, Role.WEEKDAY)
    if weekday is not None:
        return _weekday(scan, index, index + 2, int(weekday.number), shift, "modified_weekday")
    month = scan.lexeme(index + 1, Role.MONTH)
    if month is not None and scan.word(index + 1) not in {"may", "march"} | {"май"}:
        year = _shifted_year(scan, int(month.number), shift)
        date = PartialDate(year=year, month=int(month.number))
        return date_value(scan, index, index + 2, date, "modified_month", relative=True)
    season = scan.lexeme(index + 1, Role.SEASON)
    if season is not None and scan.word(index + 1) not in {"лета", "лет"}:
        year = _shifted_year(scan, _SEASON_STARTS[season.name], shift) if season.name != "winter" else None
        date = PartialDate(year=year, season=season.name)
        return date_value(scan, index, index + 2, date, "modified_season", relative=True)
    return None


def _shifted_year(scan: Scan, month: int, shift: int) -> int | None:
    """The year of the last, this or next month or season; None where the words leave it open.

    "Next spring" said in October is of the next year; said in January it may be this one's.
    """
    if scan.published is None:
        return None
    year, now = scan.published.year, scan.published.month
    if shift == 0:
        return year
    if shift > 0:
        return year + 1 if month <= now else None
    return year - 1 if month + 2 >= now else None


def _weekday(scan: Scan, first: int, beyond: int, weekday: int, shift: int | None, rule: str) -> Found:
    """A weekday resolved against the publication as far as the words decide it.

    ``shift`` is -1 for last, 0 for this, 1 for next, None for none of them: then the day is the last
    such day up to the publication where the sentence speaks of the past.
    """
    bare = PartialDate(weekday=weekday)
    day = _weekday_date(scan, first, weekday, shift)
    date = _calendar_day(day).model_copy(update={"weekday": weekday}) if day else bare
    return date_value(scan, first, beyond, date, rule, relative=shift is not None or day is not None)


def _weekday_date(scan: Scan, index: int, weekday: int, shift: int | None) -> dt.date | None:
    if scan.published is None:
        return None
    today = scan.published.date()
    back = (today.weekday() - weekday) % 7
    if shift == -1:
        return _shifted_day(today, -(back or 7))
    if shift == 1:
        # Said on a Monday, "next Thursday" may be in three days or in ten.
        return _shifted_day(today, 7 - back) if weekday <= today.weekday() else None
    if shift == 0:
        return _shifted_day(today, weekday - today.weekday())
    return _shifted_day(today, -back) if speaks_of_past(scan, index) else None


_RUSSIAN_PAST = re.compile(r"[а-я]{2,}(?:[аеиуюяыо])(?:л|ла|ло|ли|лся|лась|лось|лись)")
_KAZAKH_PAST = re.compile(r"[а-яәғқңөұүһі]+(?:ды|ді|ты|ті|ған|ген|қан|кен)")
_KAZAKH_FUTURE = re.compile(r"[а-яәғқңөұүһі]+(?:ады|еді|йды|йді|мақ|мек|бақ|бек|пақ|пек)")
_SPAN = 14


def speaks_of_past(scan: Scan, index: int) -> bool:
    """Whether the words of the sentence round ``index`` are in the past tense and none in the future."""
    words = _sentence(scan, index)
    if any(word in scan.sets("future_en") or word in scan.sets("future_ru") for word in words):
        return False
    if any(word in scan.sets("past_en") for word in words):
        return True
    if any(word.isascii() and len(word) > 4 and word.endswith("ed") for word in words):
        return True
    if words and (_KAZAKH_FUTURE.fullmatch(words[-1]) and words[-1] not in {"деді", "еді"}):
        return False
    if words and _KAZAKH_PAST.fullmatch(words[-1]):
        return True
    return any(_RUSSIAN_PAST.fullmatch(word) for word in words)


def _sentence(scan: Scan, index: int) -> list[str]:
    """The words round ``index``, to the ends of its sentence or for a bounded distance."""
    first = index
    while first > max(0, index - _SPAN) and not _breaks(scan, first - 1):
        first -= 1
    last = index
    while last < index + _SPAN and last < len(scan.tokens) and not _breaks(scan, last):
        last += 1
    return [token.text for token in scan.tokens[first:last] if token.kind is Kind.WORD]


def _breaks(scan: Scan, index: int) -> bool:
    token = scan.at(index)
    return token.kind is Kind.LINE or (token.text in {".", "!", "?", "…"} and not scan.at(index + 1).glued)


def weekday_alone(scan: Scan, index: int) -> Found | None:
    """Бейсенбіде, «в четверг», "on Thursday"."""
    lexeme = scan.lexeme(index, Role.WEEKDAY)
    if lexeme is None or scan.is_hyphenated(index):
        return None
    word, before = scan.word(index), scan.word(index - 1)
    if word.startswith("сред") and (word not in {"среду", "среды"} or before not in {"в", "во", "с", "со", "до"}):
        return None
    if word.isascii() and not scan.raw(index)[0].isupper() and before != "on":
        return None
    return _weekday(scan, index, index + 1, int(lexeme.number), None, "weekday")


def counted_from_now(scan: Scan, index: int) -> Found | None:
    """Үш күннен кейін, «через две недели», "three days ago", «неделю назад»."""
    through = scan.at(index).among("through_ru")
    place = index + 1 if through else index
    count = 1
    numeral = parse_numeral(scan, place)
    if numeral is not None and not numeral.ordinal:
        number = whole(numeral.amount)
        if number is None:
            return None
        count, place = number, numeral.next
    elif scan.word(place) in {"a", "an"}:
        place += 1
    unit = scan.lexeme(place, Role.UNIT)
    if unit is None or unit.name not in _COUNTED:
        return None
    beyond = place + 1
    if through:
        return _relative(scan, index, beyond, unit.name, count, "through")
    if scan.at(beyond).among("ago"):
        return _relative(scan, index, beyond + 1, unit.name, -count, "ago")
    if scan.at(beyond).among("after") and unit.form == "abl" and numeral is not None:
        return _relative(scan, index, beyond + 1, unit.name, count, "after")
    return None


RULES = (relative_word, modified_unit, modified_name, weekday_alone, counted_from_now)

__all__ = ["RULES", "ValueKind", "resolve"]
