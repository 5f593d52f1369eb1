"""Whether two values say the same."""

from __future__ import annotations

from decimal import Decimal

from bot.language.values.model import PartialDate, Value, ValueKind

_YEARS = frozenset({ValueKind.AGE, ValueKind.DURATION})
_TOLERANCE = Decimal("1e-12")


def same_value(a: Value, b: Value) -> bool:
    """Whether ``a`` and ``b`` agree in everything that both of them say.

    A bare number agrees with an amount of anything, a year with a day in it. Approximation is left out
    of account; a range agrees only with the same range; an ordinal only with an ordinal.
    """
    if not _comparable(a.kind, b.kind):
        return False
    if a.kind is ValueKind.DATE:
        return _same_dates(a, b)
    if a.kind is ValueKind.TIME:
        return a.minute is not None and (a.minute, a.minute_to) == (b.minute, b.minute_to)
    if a.amount is None or b.amount is None or not _equal(a.amount, b.amount) or a.added != b.added:
        return False
    if (a.amount_to is None) != (b.amount_to is None):
        return False
    if a.amount_to is not None and b.amount_to is not None and not _equal(a.amount_to, b.amount_to):
        return False
    return _agree(a.unit, b.unit) and _agree(a.currency, b.currency)


def _comparable(a: ValueKind, b: ValueKind) -> bool:
    if a is b or {a, b} == _YEARS:
        return True
    counted = {ValueKind.QUANTITY, ValueKind.MONEY, ValueKind.PERCENT, ValueKind.DURATION, ValueKind.AGE}
    return (a is ValueKind.NUMBER and b in counted) or (b is ValueKind.NUMBER and a in counted)


def _equal(a: Decimal, b: Decimal) -> bool:
    """Equality of amounts; fractions like a third are not exact in decimals."""
    return abs(a - b) <= _TOLERANCE


def _agree(a: object, b: object) -> bool:
    return a is None or b is None or a == b


def _same_dates(a: Value, b: Value) -> bool:
    if (a.date_to is None) != (b.date_to is None):
        return False
    if a.date is None or b.date is None:
        return a.date is b.date and a.offset is not None and (a.offset, a.unit) == (b.offset, b.unit)
    if a.date_to is not None and b.date_to is not None and not same_date(a.date_to, b.date_to):
        return False
    return same_date(a.date, b.date)


def same_date(a: PartialDate, b: PartialDate) -> bool:
    """Whether every part that both dates have is equal, and there is such a part."""
    parts = [(getattr(a, name), getattr(b, name)) for name in PartialDate.model_fields]
    both = [(left, right) for left, right in parts if left is not None and right is not None]
    return bool(both) and all(left == right for left, right in both)
