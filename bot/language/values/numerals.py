"""The number at a place in a text, in digits, words or Roman letters."""

from __future__ import annotations

from typing import cast

from bot.language.values.fractions import parse_fraction
from bot.language.values.lexemes import Role
from bot.language.values.number_digits import parse_digits
from bot.language.values.number_words import parse_words
from bot.language.values.numeral import Numeral, Part
from bot.language.values.roman import parse_roman
from bot.language.values.scan import Kind, Scan

_NUMBER_ROLES = frozenset(
    {
        Role.CARDINAL,
        Role.ORDINAL,
        Role.SCALE,
        Role.SCALE_BOUND,
        Role.HALF,
        Role.FRACTION,
        Role.FRACTION_PLURAL,
        Role.ARTICLE,
    }
)


def parse_numeral(scan: Scan, index: int, *, money: bool = False) -> Numeral | None:
    """The number that starts at token ``index``, or None; ``money`` lets ``m`` after digits be millions."""
    token = scan.at(index)
    if token.kind is Kind.NUMBER:
        key = ("money" if money else "numeral", index)
        memo = scan.memo
        if key not in memo:
            memo[key] = parse_digits(scan, index, money)
        return cast(Numeral | None, memo[key])
    if token.kind is not Kind.WORD:
        return None
    if not token.roles or token.roles.keys().isdisjoint(_NUMBER_ROLES):
        return parse_roman(scan, index) if token.end - token.start < 10 else None
    key = ("numeral", index)
    if key not in scan.memo:
        scan.memo[key] = parse_fraction(scan, index) or parse_words(scan, index) or parse_roman(scan, index)
    return cast(Numeral | None, scan.memo[key])


__all__ = ["Numeral", "Part", "parse_numeral"]
