"""Tokens: words and numbers of a text, each with its span in the original."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.language.normal import normalize

_SHORT = 300
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,:]\d+)*")

# Letters that look alike in Latin and Cyrillic type: a word of one script with a few of the other's.
_TO_CYRILLIC = str.maketrans("aceopxykhbmtiö", "асеорхукнвмтіө")
_TO_LATIN = str.maketrans("асеорхукнвмті", "aceopxykhbmti")
_LATIN = re.compile(r"[a-z]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number.

    ``start:end`` are characters into the original text; ``text`` is the normal form; ``capital`` tells
    whether the original begins with a capital; ``glued`` whether a hyphen joins it to the token before.
    """

    start: int
    end: int
    text: str
    capital: bool = False
    glued: bool = False

    @property
    def is_number(self) -> bool:
        """Whether the token is written in digits."""
        return self.text[0].isdigit()


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of ``text`` in order; hyphens and other punctuation part them.

    Those of a short text are remembered: a question is looked at several times on its way.
    """
    return _tokenize_short(text) if len(text) <= _SHORT else _tokenize(text)


@lru_cache(maxsize=1_000)
def _tokenize_short(text: str) -> tuple[Token, ...]:
    return _tokenize(text)


def _tokenize(text: str) -> tuple[Token, ...]:
    normal = normalize(text)
    moved = normal.offsets is not None
    tokens: list[Token] = []
    previous_end = -2
    for match in _TOKEN.finditer(normal.text):
        first, last = match.span()
        start, end = normal.span(first, last) if moved else (first, last)
        glued = first == previous_end + 1 and normal.text[previous_end] == "-"
        tokens.append(Token(start, end, one_script(match.group()), text[start].isupper(), glued))
        previous_end = last
    return tuple(tokens)


@lru_cache(maxsize=20_000)
def one_script(word: str) -> str:
    """``word`` with the look-alike letters of the minority script replaced; normal form expected."""
    cyrillic = len(_CYRILLIC.findall(word))
    latin = len(_LATIN.findall(word))
    if not cyrillic or not latin:
        return word
    return word.translate(_TO_CYRILLIC if cyrillic >= latin else _TO_LATIN)
