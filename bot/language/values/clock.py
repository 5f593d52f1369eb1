"""Times of day and scores: 13:12, "8 a.m.", «в шесть утра», сағат 18:00-де; 2:2, «счётом 2-1»."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.language.values.endings import kazakh_endings
from bot.language.values.found import Found, whole
from bot.language.values.lexemes import Role
from bot.language.values.model import Value, ValueKind
from bot.language.values.numerals import parse_numeral
from bot.language.values.scan import HALVES, Kind, Scan

_MERIDIEM = re.compile(r"\s?([ap])(?:m\b|\.\s?m\.?)", re.IGNORECASE)
_HOURS = 24
_NEAR = 6


def _time(start: int, end: int, minute: int, beyond: int, rule: str, minute_to: int | None = None) -> Found:
    value = Value(kind=ValueKind.TIME, start=start, end=end, minute=minute, minute_to=minute_to, rule=rule)
    return Found(value, beyond)


def _clock_token(scan: Scan, index: int) -> int | None:
    """Minutes from midnight of 13:12 at ``index``; None where it is no time of day."""
    if scan.at(index).kind is not Kind.CLOCK:
        return None
    hour, minute = scan.raw(index).split(":")[:2]
    if len(minute) != 2 or len(hour) > 2 or int(hour) >= _HOURS or int(minute) >= 60:
        return None
    return int(hour) * 60 + int(minute)


def _meridiem(scan: Scan, index: int) -> tuple[str, int, int] | None:
    """ "a" or "p" of "8 a.m." after the token before ``index``, the end in characters, the next index."""
    start = scan.at(index - 1).end
    match = _MERIDIEM.match(scan.text, start, start + 6)
    if match is None:
        return None
    end = match.end()
    beyond = index
    while scan.at(beyond).kind is not Kind.END and scan.at(beyond).start < end:
        beyond += 1
    return match.group(1).lower(), end, beyond


def _past_noon(minute: int, letter: str) -> int:
    """The 24-hour minute of a 12-hour one: 12 a.m. is midnight, 12 p.m. noon."""
    return minute % 720 + (720 if letter == "p" else 0)


def _moment(scan: Scan, index: int) -> tuple[int, int, int] | None:
    """One time of day: its minute, its end in characters, the index after it."""
    minute = _clock_token(scan, index)
    if minute is not None:
        letter = _meridiem(scan, index + 1)
        if letter is not None and minute <= 779:
            return _past_noon(minute, letter[0]), letter[1], letter[2]
        beyond = _after_ending(scan, index + 1)
        return minute, scan.at(beyond - 1).end, beyond
    numeral = parse_numeral(scan, index)
    if numeral is None or numeral.ordinal or numeral.scaled or numeral.amount > 12:
        return None
    letter = _meridiem(scan, numeral.next)
    hour = whole(numeral.amount)
    if letter is not None and hour is not None:
        return _past_noon(hour * 60, letter[0]), letter[1], letter[2]
    if letter is not None and re.fullmatch(r"\d{1,2}\.[0-5]\d", scan.raw(index)):
        hours, _, minutes = scan.raw(index).partition(".")
        return _past_noon(int(hours) * 60 + int(minutes), letter[0]), letter[1], letter[2]
    return None


def _after_ending(scan: Scan, index: int) -> int:
    """The index after a Kazakh ending on digits (18:00-де), or ``index``."""
    if scan.joins(index) and scan.word(index + 1) in kazakh_endings():
        return index + 2
    return index


def clock_time(scan: Scan, index: int) -> Found | None:
    """13:12, 18:00-де, 8 a.m.; «с 6:00 до 23:30», 9am-5pm, 9:00-ден 18:00-ге дейін."""
    opening = scan.word(index) in {"с", "from", "between", "со"}
    place = index + 1 if opening else index
    if not opening and scan.word(place) == "сағат":
        place += 1
    first = _moment(scan, place)
    if first is None or (not opening and near_score(scan, place)):
        return None
    minute, end, beyond = first
    start = scan.at(index).start
    link = scan.word(beyond)
    dash = link in {"-", "–", "—"} and scan.at(beyond).glued == scan.at(beyond + 1).glued
    kazakh = scan.at(beyond - 1).text in {"ден", "дан", "тен", "тан", "нан"}
    if dash or (opening and link in {"до", "to", "till", "until", "and", "по"}) or kazakh:
        second = _moment(scan, beyond if kazakh else beyond + 1)
        if second is not None:
            until, last, after = second
            if kazakh and scan.word(after) in {"дейін", "дейінгі"}:
                last, after = scan.at(after).end, after + 1
            return _time(start, last, minute, after, "clock_range", until)
    if opening:
        return None
    return _time(start, end, minute, beyond, "clock")


_KAZAKH_PARTS = {"morning": 0, "evening": 12, "day_part": 12, "night": 0}


def kazakh_hour(scan: Scan, index: int) -> Found | None:
    """Сағат 14.30-да, таңғы 8-де, кешкі сағат жетіде."""
    part = next((name for name in _KAZAKH_PARTS if scan.at(index).among(name)), None)
    place = index + 1 if part else index
    hour_word = scan.word(place) == "сағат"
    if hour_word:
        place += 1
    if not hour_word and part is None:
        return None
    clock = _clock_token(scan, place)
    if clock is not None:
        beyond = _after_ending(scan, place + 1)
        minute = clock
    else:
        numeral = parse_numeral(scan, place)
        if numeral is None or numeral.scaled or numeral.hyphen:
            return None
        read = _hours_and_minutes(scan, place, numeral.amount)
        if read is None or (not numeral.form and not numeral.suffix):
            return None
        minute, beyond = read, numeral.next
    if part is not None and minute < 720 and _KAZAKH_PARTS[part]:
        minute += 720
    return _time(scan.at(index).start, scan.at(beyond - 1).end, minute, beyond, "kazakh_hour")


def _hours_and_minutes(scan: Scan, index: int, amount: Decimal) -> int | None:
    """14.30 or 8 as minutes from midnight, None where it is neither."""
    raw = scan.raw(index)
    if re.fullmatch(r"\d{1,2}\.[0-5]\d", raw):
        hours, _, minutes = raw.partition(".")
        return int(hours) * 60 + int(minutes) if int(hours) < _HOURS else None
    hour = whole(amount)
    return hour * 60 if hour is not None and 0 <= hour < _HOURS else None


def russian_hour(scan: Scan, index: int) -> Found | None:
    """«шесть утра», «3 часа ночи», «в 18 часов», «в 10 часов 30 минут», «в 14.30»."""
    numeral = parse_numeral(scan, index)
    if numeral is None or numeral.ordinal or numeral.scaled:
        return None
    minute = _hours_and_minutes(scan, index, numeral.amount)
    if minute is None:
        return None
    start, beyond = scan.at(index).start, numeral.next
    if "." in scan.raw(index):
        led = scan.word(index - 1) == "в" and not scan.at(beyond).roles
        return _time(start, numeral.end, minute, beyond, "dotted_hour") if led else None
    unit = scan.lexeme(beyond, Role.UNIT)
    hours = unit is not None and unit.name == "hour" and unit.language == "ru"
    if hours:
        beyond += 1
    part = scan.word(beyond)
    if part in {"утра", "ночи", "вечера", "дня"} and minute <= 720:
        late = part in {"вечера", "дня"} and minute < 720
        midnight = part == "ночи" and minute == 720
        minute = 0 if midnight else minute + 720 if late else minute
        return _time(start, scan.at(beyond).end, minute, beyond + 1, "part_of_day")
    if not hours or scan.word(index - 1) not in {"в", "к"}:
        return None
    more = parse_numeral(scan, beyond)
    minutes = scan.lexeme(more.next, Role.UNIT) if more else None
    if more is not None and minutes is not None and minutes.name == "minute" and more.amount < 60:
        minute, beyond = minute + int(more.amount), more.next + 1
    return _time(start, scan.at(beyond - 1).end, minute, beyond, "hours")


def english_hour(scan: Scan, index: int) -> Found | None:
    """Ten o'clock; eight in the morning."""
    numeral = parse_numeral(scan, index)
    if numeral is None or numeral.ordinal or not 1 <= numeral.amount <= 12:
        return None
    hour = whole(numeral.amount)
    if hour is None:
        return None
    start, beyond = scan.at(index).start, numeral.next
    clock = scan.at(beyond).among("oclock")
    if clock:
        beyond += 1
    parts = [scan.word(beyond + step) for step in range(3)]
    if parts[:2] == ["in", "the"] and parts[2] in {"morning", "afternoon", "evening"}:
        late = parts[2] != "morning" and hour < 12
        return _time(start, scan.at(beyond + 2).end, (hour + 12 * late) * 60, beyond + 3, "part_of_day")
    return _time(start, scan.at(beyond - 1).end, hour * 60, beyond, "oclock") if clock else None


def named_time(scan: Scan, index: int) -> Found | None:
    """Noon, midnight, «полдень»."""
    for name, minute in (("noon", 720), ("midnight", 0)):
        if scan.at(index).among(name):
            token = scan.at(index)
            return _time(token.start, token.end, minute, index + 1, name)
    return None


def near_score(scan: Scan, index: int) -> bool:
    """Whether a word of winning, losing or score stands within a few words."""
    return any(
        scan.at(place).kind is Kind.WORD and scan.at(place).among("score_near")
        for place in range(index - _NEAR, index + _NEAR)
    )


def score(scan: Scan, index: int) -> Found | None:
    """2:2, 78:65; 3-1, 2–0 and 6½–3½ beside a word of winning or score."""
    token = scan.at(index)
    if token.kind is Kind.CLOCK:
        left, right, *rest = scan.raw(index).split(":")
        if rest or (_clock_token(scan, index) is not None and not near_score(scan, index)):
            return None
        return _score(token.start, token.end, Decimal(left), Decimal(right), index + 1)
    if token.kind is not Kind.NUMBER or not scan.joins(index + 1) or scan.at(index + 2).kind is not Kind.NUMBER:
        return None
    first, second = scan.number(index), scan.number(index + 2)
    if first is None or second is None or max(first, second) > 200 or scan.joins(index + 3):
        return None
    halves = scan.raw(index)[-1] in HALVES or scan.raw(index + 2)[-1] in HALVES
    counted = scan.at(index + 3).roles.keys() & {
        Role.UNIT,
        Role.UNIT_SHORT,
        Role.PERCENT,
        Role.MONTH,
        Role.SCALE,
    }
    if counted or not (halves or near_score(scan, index)):
        return None
    return _score(token.start, scan.at(index + 2).end, first, second, index + 3)


def _score(start: int, end: int, left: Decimal, right: Decimal, beyond: int) -> Found:
    value = Value(kind=ValueKind.SCORE, start=start, end=end, amount=left, amount_to=right, rule="score")
    return Found(value, beyond)


RULES = (clock_time, kazakh_hour, russian_hour, english_hour, named_time, score)
