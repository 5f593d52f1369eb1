"""What a rule gives back, and the small reads that every rule shares."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from bot.language.values.lexemes import Role
from bot.language.values.model import PartialDate, Value, ValueKind
from bot.language.values.scan import Kind, Scan

FIRST_YEAR, LAST_YEAR = 1000, 2100


class Found(NamedTuple):
    """A value and the index of the token after it."""

    value: Value
    next: int


Rule = Callable[[Scan, int], Found | None]


def date_value(scan: Scan, first: int, beyond: int, date: PartialDate | None, rule: str, **parts: object) -> Found:
    """A DATE that covers the tokens from ``first`` up to ``beyond``."""
    start, end = scan.at(first).start, scan.at(beyond - 1).end
    value = Value(kind=ValueKind.DATE, start=start, end=end, date=date, rule=rule, **parts)  # type: ignore[arg-type]
    return Found(value, beyond)


def year_digits(scan: Scan, index: int) -> int | None:
    """The year at ``index``: four digits on their own, None where they are none."""
    token = scan.at(index)
    if token.kind is not Kind.NUMBER or token.end - token.start != 4:
        return None
    raw = scan.raw(index)
    if not raw.isdecimal() or not FIRST_YEAR <= int(raw) <= LAST_YEAR or _in_a_name(scan, index):
        return None
    return int(raw)


def _in_a_name(scan: Scan, index: int) -> bool:
    before = scan.at(index - 1)
    if not scan.at(index).glued:
        return False
    if before.kind is Kind.WORD:
        return True
    named = scan.at(index - 2).kind is Kind.WORD and scan.word(index - 2) not in {"mid", "pre", "post"}
    return before.text in {"-", "#", "№", "@", "/"} and before.glued and named


def is_year_word(scan: Scan, index: int) -> int | None:
    """The index after a word for "year" at ``index`` («жылы», «года», «г.»), None where there is none."""
    token = scan.at(index)
    if token.kind is not Kind.WORD or not token.among("year"):
        return None
    if token.text in {"г", "гг", "ж", "жж"}:
        return index + 2 if scan.word(index + 1) == "." and scan.at(index + 1).glued else index + 1
    return index + 1


def whole(number: Decimal) -> int | None:
    """``number`` as an int, None where it has a fraction."""
    return int(number) if number == number.to_integral_value() else None


def is_number_part(scan: Scan, index: int) -> bool:
    """Whether what stands at ``index`` makes the number before it an amount (a scale, percent, unit)."""
    roles = scan.at(index).roles
    return any(role in roles for role in (Role.SCALE, Role.SCALE_BOUND, Role.PERCENT, Role.CURRENCY))
