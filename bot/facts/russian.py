"""The grammar of Russian words: case, number and kind of name, as pymorphy3 has them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from bot.language.morphology import russian_readings

_LEAST_SCORE = 0.02
_NAMES = ("Name", "Surn", "Patr", "Geox", "Orgn")


class Form(NamedTuple):
    """One reading of a word form, in pymorphy3's (OpenCorpora's) labels; empty where there is none;
    ``pronominal`` marks adjectives such as «этот», «один».

    ``name`` is Name, Surn, Patr, Geox or Orgn for a word the dictionary holds a name to be.
    """

    lemma: str
    part: str
    case: str
    number: str
    gender: str
    name: str
    known: bool
    pronominal: bool


@lru_cache(maxsize=60_000)
def forms(word: str) -> tuple[Form, ...]:
    """The readings of ``word`` (lower case), likeliest first."""
    return tuple(
        Form(
            parse.normal_form.replace("ё", "е"),
            str(parse.tag.POS or ""),
            str(parse.tag.case or ""),
            str(parse.tag.number or ""),
            str(parse.tag.gender or ""),
            next((name for name in _NAMES if name in parse.tag), ""),
            bool(parse.is_known),
            "Apro" in parse.tag or parse.normal_form == "один",
        )
        for parse in russian_readings(word)[:6]
        if parse.score >= _LEAST_SCORE
    )


def has_case(word: str, *cases: str) -> bool:
    """Whether a nominal reading of ``word`` stands in one of ``cases`` (gent, datv …)."""
    return any(form.case in cases for form in forms(word))
