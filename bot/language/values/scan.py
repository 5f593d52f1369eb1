"""The text cut into tokens that the rules read: words, numbers, clock times, numeric dates, signs.

One pass of one regular expression; every alternative is possessive or bounded, so that the time stays
linear in the length of the text, whatever the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from typing import Any

from bot.language.tongue import Language
from bot.language.values.lexemes import NO_ROLES, Lexeme, Role, Roles, roles_of, vocabulary
from bot.language.values.wordlist import fold

MAX_DIGITS = 24
"""Longer numbers are identifiers, not amounts."""

GROUP_SPACES = " \u00a0\u202f\u2009"
HALVES = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "1/3", "⅔": "2/3", "⅛": "0.125"}

_LETTER = rf"[^\W\d_{''.join(HALVES)}]"
_COMMON = "[A-Za-zА-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]"  # a plain list of letters is matched faster than a class
_TOKEN = re.compile(
    rf"""
    [ ]?(?:
      (?P<word>{_COMMON}++(?![\w'’:.]))
    | (?P<url>https?://\S++|www\.\S++)
    | (?P<letters>{_LETTER}++(?!\d)(?:['’]{_LETTER}++)?)
    | (?P<code>{_LETTER}++\d\w*+)
    | (?P<date>\d{{4}}-\d{{2}}-\d{{2}}(?!\d) | \d{{1,2}}(?P<dot>[./])\d{{1,2}}(?P=dot)\d{{4}}(?!\d))
    | (?P<phone>\+\d[\d ()-]{{7,18}}\d | \d{{2,4}}(?:-\d{{2,4}}){{2,4}}(?![\d-]))
    | (?P<clock>\d{{1,3}}:\d{{1,3}}(?::\d{{2}})?(?![\d:]))
    | (?P<number>
          \d{{1,3}}(?:[{GROUP_SPACES}]\d{{3}})++(?!\d)(?:[.,]\d{{1,3}}(?!\d))?
        | \d{{1,3}}(?:,\d{{3}})++(?!\d)(?:\.\d++)?
        | \d++[{"".join(HALVES)}]
        | \d++[.,]\d++(?:[.,]\d++)*+
        | \d++
        | [{"".join(HALVES)}]
      )
    | (?P<line>\n)
    | (?P<sign>[^\s\w])
    )
    """,
    re.VERBOSE,
)

_KAZAKH_LETTERS = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_LATIN = re.compile("[a-z]{2}", re.IGNORECASE)
_CYRILLIC = re.compile("[а-яё]{2}", re.IGNORECASE)
_WINDOW = 60
_PADDING = 64


class Kind(Enum):
    """What a token is made of."""

    __hash__ = object.__hash__  # an enum's own is written in Python

    WORD = auto()
    CODE = auto()
    NUMBER = auto()
    CLOCK = auto()
    DATE = auto()
    PHONE = auto()
    SIGN = auto()
    LINE = auto()
    URL = auto()
    END = auto()


_KINDS = {
    "word": Kind.WORD,
    "letters": Kind.WORD,
    "code": Kind.CODE,
    "number": Kind.NUMBER,
    "clock": Kind.CLOCK,
    "date": Kind.DATE,
    "phone": Kind.PHONE,
    "sign": Kind.SIGN,
    "line": Kind.LINE,
    "url": Kind.URL,
}


class Token:
    """One token: its place in the text, its folded text, its roles; ``glued`` where nothing precedes it."""

    __slots__ = ("end", "glued", "kind", "roles", "start", "text")

    def __init__(self, kind: Kind, start: int, end: int, text: str, glued: bool, roles: Roles) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.text = text
        self.glued = glued
        self.roles = roles

    def get(self, role: Role) -> Lexeme | None:
        """The word's meaning in ``role``, None where it has none."""
        return self.roles.get(role)

    def among(self, name: str) -> bool:
        """Whether the word is in the named set of the word lists."""
        return self.text in vocabulary().sets[name]


class Scan:
    """A text and its tokens, with what the rules ask about them.

    ``at`` gives the token at an index, and an empty one outside the text.

    Args:
        text: the text; offsets are characters into it.
        published: the moment the text was published, to which relative dates refer.
        language: a hint that settles what the text itself leaves open.
    """

    def __init__(self, text: str, published: datetime | None, language: Language | None) -> None:
        self.text = text
        self.published = published
        self.language = language
        self.tokens = _tokens(text)
        self._phrases = vocabulary().phrases
        self.memo: dict[tuple[str, int], Any] = {}
        end = Token(Kind.END, len(text), len(text), "", False, NO_ROLES)
        # Rules look a bounded way to both sides: the padding answers beyond the end and, through
        # negative indices, before the start.
        self.at: Callable[[int], Token] = [*self.tokens, *[end] * _PADDING].__getitem__

    def sets(self, name: str) -> frozenset[str]:
        """The named set of the word lists."""
        return vocabulary().sets[name]

    def word(self, index: int) -> str:
        """The folded text of the token at ``index``."""
        return self.at(index).text

    def raw(self, index: int) -> str:
        """The token at ``index`` as it is written."""
        token = self.at(index)
        return self.text[token.start : token.end]

    def lexeme(self, index: int, role: Role) -> Lexeme | None:
        """The meaning in ``role`` of the word at ``index``."""
        return self.at(index).roles.get(role)

    def is_hyphenated(self, index: int) -> bool:
        """Whether a hyphen joins the token at ``index`` to the one before it."""
        hyphen = self.at(index - 1)
        return self.at(index).glued and hyphen.glued and hyphen.text in "-‑" and hyphen.text != ""

    def joins(self, index: int) -> bool:
        """Whether the token at ``index`` is a hyphen or dash with no space on either side."""
        token = self.at(index)
        return token.kind is Kind.SIGN and token.text in "-‑–—" and token.glued and self.at(index + 1).glued

    def phrase(self, index: int, role: Role) -> tuple[Lexeme, int] | None:
        """The longest phrase in ``role`` that starts at ``index``, with the index after it."""
        entries = self._phrases.get(self.at(index).text)
        if entries is None:
            return None
        for entry in entries:
            words = entry.words
            if entry.role is role and all(self.word(index + step) == word for step, word in enumerate(words)):
                return entry.lexeme, index + len(words)
        return None

    def is_kazakh(self, index: int) -> bool:
        """Whether the words round ``index`` look Kazakh; the hint decides where they show nothing."""
        token = self.at(index)
        window = self.text[max(0, token.start - _WINDOW) : token.end + _WINDOW]
        return bool(_KAZAKH_LETTERS.search(window)) or self.language is Language.KK

    def is_english(self, index: int) -> bool:
        """Whether the words round ``index`` are in Latin script; the hint decides where there are none."""
        token = self.at(index)
        window = self.text[max(0, token.start - _WINDOW) : token.end + _WINDOW]
        latin, cyrillic = len(_LATIN.findall(window)), len(_CYRILLIC.findall(window))
        if latin or cyrillic:
            return latin > cyrillic
        return self.language is Language.EN

    def number(self, index: int) -> Decimal | None:
        """What the digits of the token at ``index`` come to, None where they are no amount."""
        token = self.at(index)
        if token.kind is not Kind.NUMBER or token.end - token.start > MAX_DIGITS:
            return None
        return read_number(self.text[token.start : token.end], english=lambda: self._groups_by_comma(index))

    def _groups_by_comma(self, index: int) -> bool:
        if self.is_english(index):
            return True
        raw = self.raw(index)
        return raw.endswith("000") and not raw.startswith("0")


MAX_FOLDED = 48
"""Longer words are skipped unread."""

_READ = frozenset({Kind.WORD, Kind.SIGN, Kind.CODE})


@lru_cache(maxsize=16384)
def _read_word(raw: str) -> tuple[str, Roles]:
    folded = fold(raw)
    return folded, roles_of(folded)


_KIND_OF_GROUP = {_TOKEN.groupindex[name]: kind for name, kind in _KINDS.items()}


def _tokens(text: str) -> list[Token]:
    """The tokens of ``text``; a pattern's group says the kind, its span is the token without the space."""
    tokens: list[Token] = []
    previous = -1
    for match in _TOKEN.finditer(text):
        group = match.lastindex or 0
        kind = _KIND_OF_GROUP[group]
        start, end = match.span(group)
        folded, roles = "", NO_ROLES
        if kind in _READ and end - start <= MAX_FOLDED:
            folded, roles = _read_word(text[start:end])
        tokens.append(Token(kind, start, end, folded, start == previous, roles))
        previous = end
    return tokens


def read_number(raw: str, *, english: object) -> Decimal | None:
    """What digits with separators come to: ``14 350``, ``12,000`` (English), ``12,5``, ``6½``.

    ``english`` is called where a comma before three digits may part thousands or decimals, and says
    whether it parts thousands. None where the digits are no number (a version, an address).
    """
    if raw.isdecimal():
        return Decimal(raw)
    half = HALVES.get(raw[-1])
    if half is not None:
        whole = Decimal(raw[:-1] or 0)
        top, _, bottom = half.partition("/")
        return whole + (Decimal(top) / Decimal(bottom) if bottom else Decimal(top))
    digits = raw
    for space in GROUP_SPACES:
        digits = digits.replace(space, "")
    commas, dots = digits.count(","), digits.count(".")
    if commas == 1 and not dots:
        tail = digits.partition(",")[2]
        by_comma = len(tail) == 3 and not digits.startswith("0") and callable(english) and english()
        return Decimal(digits.replace(",", "" if by_comma and digits == raw else "."))
    if commas and dots <= 1 and (not dots or digits.rindex(",") < digits.index(".")):
        return Decimal(digits.replace(",", "")) if _grouped(digits.partition(".")[0], ",") else None
    if dots > 1 and not commas:
        return Decimal(digits.replace(".", "")) if _grouped(digits, ".") else None
    if commas == 1 and dots and _grouped(digits.partition(",")[0], "."):
        return Decimal(digits.replace(".", "").replace(",", "."))
    return Decimal(digits) if dots <= 1 and not commas else None


def _grouped(digits: str, separator: str) -> bool:
    first, *rest = digits.split(separator)
    return 1 <= len(first) <= 3 and all(len(group) == 3 for group in rest)
