"""Pairs of quotation marks and brackets in a stretch of text."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

_MARK = re.compile('[«»“”„"‹›()]')
OPENING = {"«": "»", "“": "”", "„": "“", "‹": "›", "(": ")"}
QUOTES = '«“„"'
_CLOSING_FOR_LOW = '“”"'  # „…“ is closed by any of the three in what people type


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening mark at ``opening`` and its closing mark at ``closing`` (offsets of the marks)."""

    opening: int
    closing: int
    mark: str

    @property
    def is_quote(self) -> bool:
        """Whether the marks are quotation marks, not brackets."""
        return self.mark != "("


def _opens(text: str, at: int, open_straight: bool) -> bool:
    """Whether the straight quotation mark at ``at`` opens; neighbours decide, else it alternates."""
    before = text[at - 1] if at > 0 else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isspace() or before in "([—–-:«“":
        return not after.isspace()
    if after.isspace() or after in ".,;:!?)]»”":
        return False
    return not open_straight


def find_pairs(text: str, start: int, end: int) -> tuple[Pair, ...]:
    """The outermost pairs of ``text[start:end]`` by opening mark; nested ones inside brackets or quotes too.

    A mark without its partner is left out. Linear: each character is looked at once.
    """
    pairs: list[Pair] = []
    stack: list[tuple[str, int]] = []
    for found in _MARK.finditer(text, start, end):
        at, mark = found.start(), found.group()
        straight_open = any(opened == '"' for opened, _ in stack[-4:])
        if _closes(text, at, mark, stack, straight_open):
            _close(mark, at, stack, pairs)
        elif mark in OPENING or mark == '"':
            stack.append((mark, at))
    return tuple(sorted(pairs, key=lambda pair: pair.opening))


def _closes(text: str, at: int, mark: str, stack: list[tuple[str, int]], straight_open: bool) -> bool:
    if mark == '"':
        return straight_open and not _opens(text, at, straight_open)
    if mark == "“":
        return any(opened == "„" for opened, _ in stack[-4:])
    return mark in "»”›)"


def _close(mark: str, at: int, stack: list[tuple[str, int]], pairs: list[Pair]) -> None:
    """Match the closing ``mark`` with the nearest of the last four opened; those inside stay unmatched."""
    for depth in range(1, min(4, len(stack)) + 1):
        opened, opening = stack[-depth]
        matches = OPENING.get(opened) == mark or opened == mark or (opened == "„" and mark in _CLOSING_FOR_LOW)
        if matches:
            pairs.append(Pair(opening, at, opened))
            del stack[-depth:]
            return


@dataclass(frozen=True)
class Enclosures:
    """The pairs of a block, asked by offset."""

    text: str
    start: int
    end: int

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """All pairs, by opening mark."""
        return find_pairs(self.text, self.start, self.end)

    @cached_property
    def _outer(self) -> tuple[tuple[Pair, ...], tuple[int, ...]]:
        outer: list[Pair] = []
        for pair in self.pairs:
            if not outer or pair.opening > outer[-1].closing:
                outer.append(pair)
        return tuple(outer), tuple(pair.opening for pair in outer)

    def around(self, at: int) -> Pair | None:
        """The outermost pair with offset ``at`` inside it, or None."""
        outer, openings = self._outer
        index = bisect_right(openings, at) - 1
        if index < 0:
            return None
        pair = outer[index]
        return pair if pair.opening < at < pair.closing else None
