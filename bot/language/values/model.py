"""What a number, an amount or a date in a text comes to, with its place in the text.

A value never holds more than its slice of text says: no currency, unit or year is filled in. The one
exception is marked: a relative date («былтыр», "last Thursday") carries the date it resolves to beside
the publication date, with ``relative=True``.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class ValueKind(StrEnum):
    """What sort of value a slice of text is."""

    NUMBER = "number"  # 27 миллиард, жеті: a bare number
    QUANTITY = "quantity"  # 18,4 километра; 640 деревьев is NUMBER (no unit of measure)
    MONEY = "money"  # only where a currency is written
    PERCENT = "percent"
    DURATION = "duration"  # 20 жыл, две недели
    AGE = "age"  # 34 жастағы, 58 years old
    SCORE = "score"  # 2:2
    ORDINAL = "ordinal"  # ХІХ, 5-орын, first
    TIME = "time"  # 13:12, 6 a.m.
    DATE = "date"  # day, month or year, in any part; a weekday; relative ones


class Approximation(StrEnum):
    """How exact the text says the value is."""

    ABOUT = "about"
    UP_TO = "up_to"
    UNDER = "under"
    OVER = "over"
    AT_LEAST = "at_least"


class PartialDate(BaseModel):
    """A date as far as the text gives it; a part it does not give is None.

    ``month`` is 1..12, ``weekday`` 0..6 from Monday, ``quarter`` 1..4, ``season`` one of
    winter/spring/summer/autumn, ``decade`` the first year of one (1990).
    """

    model_config = ConfigDict(frozen=True)

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None


class Value(BaseModel):
    """One value found in a text.

    ``start`` and ``end`` are characters into the text given to the finder, start inclusive, end
    exclusive. ``amount_to``, ``date_to``, ``minute_to`` close a range (5–7 minutes, 2–5 мая, 9:00-18:00).
    ``minute`` counts minutes from midnight. ``currency`` is an ISO 4217 code, ``unit`` the id of the
    unit's entry in the units table; both only where the slice itself has the word or sign. A relative date
    has its distance from the publication in ``offset``, counted in ``unit`` (last year: -1, year).
    ``added`` is stoppage time: 90+4-минут is amount 90, added 4. ``recurring`` marks a weekday that comes
    again and again («по четвергам»).
    """

    model_config = ConfigDict(frozen=True)

    kind: ValueKind
    start: int
    end: int
    amount: Decimal | None = None
    amount_to: Decimal | None = None
    unit: str | None = None
    currency: str | None = None
    date: PartialDate | None = None
    date_to: PartialDate | None = None
    minute: int | None = None
    minute_to: int | None = None
    relative: bool = False
    offset: int | None = None
    added: int | None = None
    recurring: bool = False
    approximation: Approximation | None = None
    rule: str = ""
