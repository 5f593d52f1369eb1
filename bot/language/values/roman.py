"""Roman numerals, also in Cyrillic letters that look like them (ХІХ)."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.language.values.endings import glued_endings, kazakh_endings
from bot.language.values.numeral import Numeral, Part
from bot.language.values.scan import Scan

_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_LOOKALIKES = str.maketrans({"Х": "X", "І": "I", "С": "C", "М": "M", "Ӏ": "I"})
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def parse_roman(scan: Scan, index: int) -> Numeral | None:
    """A Roman numeral, also in Cyrillic letters that look like one (ХІХ), as an ordinal."""
    token = scan.at(index)
    raw = scan.raw(index)
    if len(raw) > 9 or not raw.isupper():
        return None
    latin = raw.translate(_ROMAN_LOOKALIKES)
    if not latin.isascii() or not _ROMAN.fullmatch(latin) or not _counts_as_roman(scan, index, latin):
        return None
    digits = [_ROMAN_DIGITS[letter] for letter in latin]
    total = sum(-now if now < after else now for now, after in zip(digits, [*digits[1:], 0], strict=True))
    amount = Decimal(total)
    made = Numeral(token.start, token.end, index + 1, amount, (Part(amount, Decimal(1)),), ordinal=True)
    ending = kazakh_endings().get(scan.word(index + 2)) or scan.word(index + 2) in glued_endings("glued_ordinal")
    if scan.joins(index + 1) and ending:
        return made._replace(end=scan.at(index + 2).end, next=index + 3)
    return made


def _counts_as_roman(scan: Scan, index: int, latin: str) -> bool:
    """One letter is a numeral only before a century, quarter or the like; I and C alone are words."""
    before, after = scan.at(index - 1), scan.at(index + 1)
    if scan.is_hyphenated(index) or (before.text == "." and before.glued) or (after.glued and after.text == "."):
        return False
    if len(latin) > 1:
        return latin not in {
            "MC",
            "CD",
            "DC",
            "MD",
            "CV",
            "DI",
            "MI",
            "CC",
            "MM",
            "DM",
            "CM",
            "DL",
            "CL",
            "ML",
        }
    next_is = after.among("century") or after.among("quarter")
    return (latin in "IVX" and next_is and after.text not in {"в", "ғ", "кв"}) or (
        latin in "IVX" and after.text in {"кв", "ғ"}
    )
