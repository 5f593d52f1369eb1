"""A value in one line, for tests, logs and measurements: ``number 27000000000``, ``date 2023-11-09``."""

from __future__ import annotations

from decimal import Decimal

from bot.language.values.model import Approximation, PartialDate, Value, ValueKind

_SIGNS = {
    Approximation.ABOUT: "~",
    Approximation.UP_TO: "<=",
    Approximation.UNDER: "<",
    Approximation.OVER: ">",
    Approximation.AT_LEAST: ">=",
}
_PLACES = Decimal("0.0001")


def plain(number: Decimal) -> str:
    """``number`` without trailing zeros, to four places."""
    if number == number.to_integral_value():
        return str(int(number))
    return f"{number.quantize(_PLACES):f}".rstrip("0").rstrip(".")


def date_line(date: PartialDate) -> str:
    """A partial date: ``2023-11-09``, ``2023-11``, ``--11-09``, ``2025 q2``, ``1990s``, ``c21``, ``w3``."""
    words: list[str] = []
    if date.month is not None:
        year = f"{date.year:04d}" if date.year is not None else "-"
        day = f"-{date.day:02d}" if date.day is not None else ""
        words.append(f"{year}-{date.month:02d}{day}")
    elif date.year is not None:
        words.append(f"{date.year:04d}")
    if date.quarter is not None:
        words.append(f"q{date.quarter}")
    if date.season is not None:
        words.append(date.season)
    if date.decade is not None:
        words.append(f"{date.decade}s")
    if date.century is not None:
        words.append(f"c{date.century}")
    if date.weekday is not None:
        words.append(f"w{date.weekday}")
    return " ".join(words)


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def normal_form(value: Value) -> str:
    """What ``value`` comes to, without its kind: ``~9000``, ``5..7 minute``, ``rel 2023``, ``2:2``."""
    if value.kind is ValueKind.DATE:
        dates = [date_line(date) for date in (value.date, value.date_to) if date is not None]
        return " ".join(filter(None, ("rel" if value.relative else "", "..".join(dates))))
    if value.kind is ValueKind.TIME:
        moments = [_clock(minute) for minute in (value.minute, value.minute_to) if minute is not None]
        return "..".join(moments)
    if value.amount is None:
        return value.rule
    if value.kind is ValueKind.SCORE and value.amount_to is not None:
        return f"{plain(value.amount)}:{plain(value.amount_to)}"
    amounts = [plain(amount) for amount in (value.amount, value.amount_to) if amount is not None]
    line = _SIGNS.get(value.approximation, "") if value.approximation else ""
    line += "..".join(amounts)
    if value.added is not None:
        line += f"+{value.added}"
    unit = value.currency or (value.unit if value.kind is not ValueKind.AGE else None)
    return f"{line} {unit}" if unit else line
