"""What people say in an article: direct and indirect speech with its speakers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from bot.article.attribution import Reading
from bot.article.dashes import find_closed, find_dash_led
from bot.article.direct import find_quoted
from bot.article.indirect import find_indirect
from bot.article.interview import find_labelled
from bot.article.model import Quotation, Sentence, SentenceRole, Span
from bot.article.speakers import People

_SPOKEN_ROLES = (SentenceRole.BODY, SentenceRole.LIST_ITEM)

PARAGRAPH_RULES: tuple[Callable[[Reading, Span], Iterable[Quotation]], ...] = (
    find_labelled,
    find_quoted,
    find_dash_led,
    find_closed,
)
"""The rules for direct speech, in the order they are asked: what one found, a later one does not touch."""


class _Taken:
    """The stretches that quotations were found in, kept in order, without overlap."""

    def __init__(self) -> None:
        self._held: list[Quotation] = []

    def add(self, found: Quotation) -> None:
        """Keep ``found`` unless it overlaps what is kept."""
        index = bisect_left(self._held, found.start, key=lambda held: held.start)
        free_before = index == 0 or self._held[index - 1].end <= found.start
        free_after = index == len(self._held) or found.end <= self._held[index].start
        if free_before and free_after:
            self._held.insert(index, found)

    def in_order(self) -> Sequence[Quotation]:
        """What is kept, by offset."""
        return self._held


def find_quotations(text: str, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """The quotations of an article, by offset, without overlap.

    Args:
        text: the article.
        sentences: all its sentences; those of title, head and boilerplate are left out.
    """
    body = [sentence for sentence in sentences if sentence.role in _SPOKEN_ROLES]
    people = People(text, [s for s in sentences if s.role is not SentenceRole.BOILERPLATE])
    reading = Reading(text, body, people)
    quotations: list[Quotation] = []
    for paragraph in reading.paragraphs:
        taken = _Taken()
        for rule in PARAGRAPH_RULES:
            for found in rule(reading, paragraph):
                taken.add(found)
        for sentence in reading.sentences_in(paragraph):
            for found in find_indirect(reading, sentence):
                taken.add(found)
        quotations += taken.in_order()
    return tuple(quotations)
