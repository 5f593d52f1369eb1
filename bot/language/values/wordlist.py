"""The notation of the word lists in data/*.toml, and the reader of those files.

``"рубл|ь,я,ю"`` stands for рубль, рубля, рублю; ``"перв~"`` for the stem with every ending of a Russian
adjective; a leading ``=`` keeps a Kazakh word from taking endings. Words are folded as text is
(:func:`fold`), so that a list may be written as people write.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Any

from bot.errors import DataError

Words = str | Sequence[str]
"""The forms of a noun: one where it does not change with the number, else those of the plural categories."""


def fold(word: str) -> str:
    """``word`` as word lists have it: lower case, е for ё, a straight apostrophe."""
    return word.lower().replace("ё", "е").replace("’", "'")


@cache
def read_table(name: str) -> dict[str, Any]:
    """The data file ``name`` of this package, parsed.

    Raises:
        DataError: the file is not TOML.
    """
    text = (resources.files("bot.language.values") / "data" / name).read_text(encoding="utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(name, 0, f"not TOML: {error}") from error


@cache
def _adjective_endings() -> tuple[str, ...]:
    return tuple(read_table("endings.toml")["adjective_ru"]["hard"])


def expand(source: str, notation: object) -> Iterator[str]:
    """Every word that ``notation`` stands for, folded; a leading ``=`` is kept on each.

    Raises:
        DataError: the notation is not a string, is empty, or has an empty stem.
    """
    if not isinstance(notation, str) or not notation.strip("=|~ "):
        raise DataError(source, line_of(source, str(notation)), f"not a word: {notation!r}")
    if notation.endswith("~"):
        yield from (fold(notation[:-1]) + ending for ending in _adjective_endings())
    elif "|" in notation:
        stem, _, endings = notation.partition("|")
        if not stem or "|" in endings:
            raise DataError(source, line_of(source, notation), f"not stem|endings: {notation!r}")
        yield from (fold(stem) + fold(ending) for ending in endings.split(","))
    else:
        yield fold(notation)


def line_of(source: str, needle: str) -> int:
    """The number of the first line of the data file ``source`` that holds ``needle``, 0 where none does."""
    text = (resources.files("bot.language.values") / "data" / source).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        if needle in line:
            return number
    return 0
