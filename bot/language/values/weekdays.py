"""Weekdays on which something happens again and again: «по четвергам», бейсенбі сайын, "on Thursdays"."""

from __future__ import annotations

import re

from bot.language.values.found import Found, date_value
from bot.language.values.lexemes import Role
from bot.language.values.model import PartialDate
from bot.language.values.scan import Scan

_KAZAKH_PLURAL = re.compile(r"(?:сенбілер|жұмалар)")


def weekday_every(scan: Scan, index: int) -> Found | None:
    """A weekday in the plural, or with a word for "every" before or after it."""
    lexeme = scan.lexeme(index, Role.WEEKDAY)
    if lexeme is None or scan.is_hyphenated(index):
        return None
    token, before = scan.at(index), scan.at(index - 1)
    first, beyond = index, index + 1
    if scan.at(beyond).among("every_after"):
        beyond += 1
    elif before.among("every_before"):
        first = index - 1
    elif token.among("weekday_plural"):
        if token.text.isascii() and not scan.raw(index)[0].isupper() and before.text != "on":
            return None
        first = index - 1 if before.text == "по" else index
    elif _KAZAKH_PLURAL.match(token.text) is None:
        return None
    date = PartialDate(weekday=int(lexeme.number))
    return date_value(scan, first, beyond, date, "weekday_every", recurring=True)


RULES = (weekday_every,)
