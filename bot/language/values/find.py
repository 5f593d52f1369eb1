"""The list of rules, and the walk over a text that applies them."""

from __future__ import annotations

from datetime import datetime

from bot.language.tongue import Language
from bot.language.values import ages, amounts, clock, dates, labels, periods, relative, weekdays
from bot.language.values.dispatch import rules_at, starts_of
from bot.language.values.found import Found, Rule
from bot.language.values.model import Value
from bot.language.values.scan import Scan

RULES: tuple[Rule, ...] = (
    *labels.RULES,
    *dates.RULES,
    *periods.RULES,
    *weekdays.RULES,
    *relative.RULES,
    *clock.RULES,
    *ages.RULES,
    *amounts.RULES,
)
"""Every rule. At one place in a text the longest find wins, of equals the first in this order."""


def _best(scan: Scan, index: int) -> Found | None:
    best: Found | None = None
    for rule in rules_at(scan, index):
        found = rule(scan, index)
        if found is not None and (best is None or found.value.end > best.value.end):
            best = found
    return best


def find_values(text: str, *, published: datetime | None = None, language: Language | None = None) -> tuple[Value, ...]:
    """Every number, amount, time and date in ``text``.

    Args:
        text: a text in any mix of Kazakh, Russian and English.
        published: when it was published; relative dates resolve against it and stay open without it.
        language: a hint, for what the text itself leaves open («он», "12,000").

    Returns:
        The values by ``start``, none overlapping another; offsets are characters into ``text``.
    """
    scan = Scan(text, published, language)
    values: list[Value] = []
    beyond = 0
    for index in reversed(starts_of(scan)):
        if index < beyond:
            continue
        found = _best(scan, index)
        if found is not None:
            values.append(found.value)
            beyond = found.next
    return tuple(values)
