"""The normal form of a text, with a way back to the original.

Folded: Unicode to NFC; no-break and thin spaces to a space; curly, low and angle quotation marks to
``"`` and apostrophes to ``'``; every dash to ``-``; soft hyphens, zero-width marks and direction marks
dropped; ё to е; case. Letters are lower-cased one to one, so that only composition and dropped marks
change the length.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_DROPPED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_QUOTES = "«»„“”‟〝〞＂‹›"
_APOSTROPHES = "’‘‚‛ʼʹ`´′"
_DASHES = "‐‑‒–—―−﹣－"

_TABLE: dict[int, str] = {
    **{ord(c): " " for c in _SPACES},
    **{ord(c): '"' for c in _QUOTES},
    **{ord(c): "'" for c in _APOSTROPHES},
    **{ord(c): "-" for c in _DASHES},
    ord("ё"): "е",
    ord("Ё"): "е",
}
_DROP_TABLE: dict[int, None] = {ord(c): None for c in _DROPPED}
# Looking for such characters is much quicker than to translate a text that has none.
_HAS_DROPPED = re.compile(f"[{_DROPPED}]")
_HAS_OTHER_FORM = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}]")


@dataclass(frozen=True, slots=True)
class NormalText:
    """A text in normal form; ``offsets[i]`` is where its character ``i`` begins in the original.

    ``offsets`` has one entry more than ``text`` (the original's length), or is None where nothing moved.
    """

    text: str
    offsets: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's span for characters ``start:end`` of the normal form."""
        if self.offsets is None or end <= start:
            return (start, end) if self.offsets is None else (self.offsets[start], self.offsets[start])
        return self.offsets[start], self.offsets[end]


def normalize(text: str) -> NormalText:
    """The normal form of ``text`` with its way back; linear in its length."""
    if unicodedata.is_normalized("NFC", text) and not _HAS_DROPPED.search(text):
        return NormalText(_lower(text.translate(_TABLE) if _HAS_OTHER_FORM.search(text) else text))
    letters: list[str] = []
    offsets: list[int] = []
    for start, end in _clusters(text):
        composed = unicodedata.normalize("NFC", text[start:end]).translate(_DROP_TABLE)
        for letter in _lower(composed.translate(_TABLE)):
            letters.append(letter)
            offsets.append(start)
    offsets.append(len(text))
    return NormalText("".join(letters), tuple(offsets))


def normal_form(text: str) -> str:
    """The normal form alone, for words that need no way back."""
    return normalize(text).text


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _clusters(text: str) -> list[tuple[int, int]]:
    """Spans of a base character with the combining marks behind it."""
    spans: list[tuple[int, int]] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.combining(text[index]):
            spans.append((start, index))
            start = index
    return spans if text else []
