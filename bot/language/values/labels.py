"""Numbers that name rather than count: «№ 42», telephone numbers, minutes of a match (90+4)."""

from __future__ import annotations

from bot.language.values.found import Found
from bot.language.values.lexemes import Role
from bot.language.values.model import Value, ValueKind
from bot.language.values.scan import Kind, Scan


def number_sign(scan: Scan, index: int) -> Found | None:
    """«№ 42»: a number with its sign."""
    if scan.word(index) != "№":
        return None
    number = scan.number(index + 1)
    if number is None:
        return None
    start, end = scan.at(index).start, scan.at(index + 1).end
    value = Value(kind=ValueKind.NUMBER, start=start, end=end, amount=number, rule="number_sign")
    return Found(value, index + 2)


def phone(scan: Scan, index: int) -> Found | None:
    """A telephone number: a number with no amount."""
    token = scan.at(index)
    if token.kind is not Kind.PHONE:
        return None
    value = Value(kind=ValueKind.NUMBER, start=token.start, end=token.end, rule="phone")
    return Found(value, index + 1)


def stoppage_time(scan: Scan, index: int) -> Found | None:
    """90+4-минутта, «90+4-й минуте», "90+4 minutes"."""
    if scan.word(index + 1) != "+" or not scan.at(index + 1).glued or not scan.at(index + 2).glued:
        return None
    first, second = scan.number(index), scan.number(index + 2)
    if first is None or second is None or first % 1 or second % 1:
        return None
    place = index + 3
    if scan.joins(place):
        place += 1 if scan.lexeme(place + 1, Role.UNIT) else 2
    unit = scan.lexeme(place, Role.UNIT)
    if unit is None or unit.name != "minute":
        return None
    start, end = scan.at(index).start, scan.at(place).end
    value = Value(
        kind=ValueKind.ORDINAL,
        start=start,
        end=end,
        amount=first,
        added=int(second),
        unit="minute",
        rule="stoppage_time",
    )
    return Found(value, place + 1)


RULES = (number_sign, phone, stoppage_time)
