"""Clauses and noun phrases, as the rules for relations read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.article.model import Span
from bot.facts.model import Fact
from bot.facts.reading import SentenceReading

Roles = dict[str, Span]
_OPENING, _CLOSING = ("«", "“"), ("»", "”")


@dataclass(frozen=True)
class Clause:
    """The words ``first`` to ``last`` of a sentence; ``names`` are the people and bodies named, by word."""

    sentence: SentenceReading
    first: int
    last: int
    names: Mapping[int, Fact]

    @property
    def start(self) -> int:
        """Where the clause begins."""
        return self.sentence.terms[self.first].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.sentence.terms[self.last].end

    def span(self, first: int, last: int) -> Span:
        """The stretch of the words ``first`` to ``last``."""
        text = self.sentence.text
        start, end = self.sentence.terms[first].start, self.sentence.terms[last].end
        if first in self.names:
            start = min(start, self.names[first].start)
        if last in self.names:
            end = max(end, self.names[last].end)
        opened = sum(text.count(mark, start, end) for mark in _OPENING)
        closed = sum(text.count(mark, start, end) for mark in _CLOSING)
        if closed > opened and start > self.sentence.start and text[start - 1] in _OPENING:
            start -= 1
        elif opened > closed and text[end : end + 1] in _CLOSING:
            end += 1
        return Span(start, end)

    def name_end(self, index: int) -> int:
        """The last word of the name that word ``index`` is part of; ``index`` where it is part of none."""
        held = self.names.get(index)
        while held is not None and index < self.last and self.names.get(index + 1) is held:
            index += 1
        return index

    def name_start(self, index: int) -> int:
        """The first word of the name that word ``index`` is part of."""
        held = self.names.get(index)
        while held is not None and index > self.first and self.names.get(index - 1) is held:
            index -= 1
        return index
