"""The gold expressions and traps of this directory, read from data/*.tsv."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from bot.language.tongue import Language
from bot.language.values import find_values
from bot.language.values.normal import normal_form

PUBLISHED = datetime(2024, 10, 19, 12, 0)
"""A Saturday: what the relative dates of the gold refer to."""
DATA = Path(__file__).parent / "data"


class Expression(NamedTuple):
    """A sentence with one value in it: what the value is and where."""

    text: str
    language: Language
    kind: str
    normal: str
    slice: str


class Trap(NamedTuple):
    """A text and all the values in it, most often none: ``kind:normal; kind:normal``."""

    text: str
    language: Language
    expected: str


def expressions() -> list[Expression]:
    rows = []
    for line in (DATA / "expressions.tsv").read_text(encoding="utf-8").splitlines():
        marked, language, kind, normal = line.split("\t")
        before, _, rest = marked.partition("[")
        inside, _, after = rest.partition("]")
        rows.append(Expression(before + inside + after, Language(language), kind, normal, inside))
    return rows


def traps() -> list[Trap]:
    lines = (DATA / "traps.tsv").read_text(encoding="utf-8").splitlines()
    return [Trap(text, Language(language), expected) for text, language, expected in (x.split("\t") for x in lines)]


def read(text: str, language: Language) -> list[tuple[str, str, str]]:
    """Every value the finder sees: kind, normal form, slice."""
    values = find_values(text, published=PUBLISHED, language=language)
    return [(value.kind.value, normal_form(value), text[value.start : value.end]) for value in values]
