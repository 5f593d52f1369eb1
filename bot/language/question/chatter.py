"""Courtesy, laughter and cheers: messages that are no question to an article. Data: ``data/chatter.txt``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from bot.errors import DataError
from bot.language.morphology import fold_kazakh
from bot.language.normal import normal_form

_CHATTER_SOURCE = "chatter.txt"


@lru_cache(maxsize=1)
def _chatter() -> tuple[frozenset[str], tuple[str, ...]]:
    text = (files("bot.language.question") / "data" / _CHATTER_SOURCE).read_text(encoding="utf-8")
    return parse_chatter(text)


def parse_chatter(text: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words of chatter, and openings of such words, from the data file's text.

    Raises:
        DataError: naming the line that has no three fields or no words.
    """
    words: set[str] = set()
    openings: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3 or not fields[2]:
            raise DataError(_CHATTER_SOURCE, number, f"not `language | kind | words`: {line[:60]!r}")
        for word in fields[2].split():
            normal = normal_form(word.removesuffix("*"))
            if word.endswith("*"):
                openings.append(normal)
            else:
                words.update((normal, fold_kazakh(normal), *re.split("-", normal)))
    return frozenset(words), tuple(openings)


def is_chatter(words: Sequence[str]) -> bool:
    """Whether ``words`` (normal form) are nothing but courtesy, laughter and cheers."""
    known, openings = _chatter()
    return all(word in known or word.startswith(openings) for word in words)
