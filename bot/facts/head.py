"""The head of the article as facts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from bot.article.model import Span
from bot.facts.build import fact
from bot.facts.model import Fact, FactKind
from bot.facts.reading import Reading
from bot.language.values import ValueKind

_PARTS = (
    "title", "subtitle", "section", "published", "views", "reading_time", "byline", "agency", "cited_source",
    "place_line",
)  # fmt: skip


def find_head(reading: Reading) -> Iterator[Fact]:
    """A fact for each part of the head that the article has; ``attributes["part"]`` names it."""
    head = reading.article.head
    starts = [sentence.start for sentence in reading.article.sentences]
    for part in _PARTS:
        span: Span | None = head.published_span if part == "published" else getattr(head, part)
        if span is None or span.end <= span.start:
            continue
        value = None
        if part == "published":
            inside = [v for v in reading.values if span.start <= v.start and v.end <= span.end]
            value = next((v for v in inside if v.kind is ValueKind.DATE), None)
        number = max(0, bisect_right(starts, span.start) - 1)
        yield fact(FactKind.HEAD, number, *span, f"head:{part}", attributes={"part": part}, value=value)
