"""Dates and times of day of a head line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from bot.article.model import Span
from bot.language.values import find_values
from bot.language.values.model import Value, ValueKind

_DAY_MINUTES = 24 * 60


class HeadDate(BaseModel):
    """A full date on a line, with the time of day where the line has one.

    ``span`` covers date and time; ``parts`` are the spans of each. Offsets are into the article's text.
    """

    model_config = ConfigDict(frozen=True)

    span: Span
    parts: tuple[Span, ...]
    moment: datetime
    has_time: bool


def _is_full_date(value: Value) -> bool:
    date = value.date
    return (
        value.kind is ValueKind.DATE
        and not value.relative
        and date is not None
        and None not in (date.year, date.month, date.day)
    )


def _moment(date: Value, time: Value | None) -> datetime | None:
    """The date and time as one; None for a day that the calendar lacks."""
    day = date.date
    if day is None or day.year is None or day.month is None or day.day is None:
        return None
    minute = time.minute if time is not None else None
    minute = minute if minute is not None and 0 <= minute < _DAY_MINUTES else 0
    try:
        return datetime(day.year, day.month, day.day, minute // 60, minute % 60)
    except ValueError:
        return None


def find_head_date(text: str, line: Span) -> HeadDate | None:
    """The first full date of ``line``, and the first time of day there.

    The moment is naive: as printed, in the time of the place it was printed for.
    """
    values = find_values(text[line.start : line.end])
    shifted = [v.model_copy(update={"start": v.start + line.start, "end": v.end + line.start}) for v in values]
    return head_date_of(shifted)


def head_date_of(values: Sequence[Value]) -> HeadDate | None:
    """The first full date among ``values`` (offsets into the article's text) with the first time of day."""
    date = next((value for value in values if _is_full_date(value)), None)
    if date is None:
        return None
    time = next((value for value in values if value.kind is ValueKind.TIME and value.minute is not None), None)
    moment = _moment(date, time)
    if moment is None:
        return None
    parts = tuple(sorted(Span(value.start, value.end) for value in (date, time) if value is not None))
    return HeadDate(span=Span(parts[0].start, parts[-1].end), parts=parts, moment=moment, has_time=time is not None)
