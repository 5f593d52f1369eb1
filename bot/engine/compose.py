"""From a chosen candidate to evidence: the quote, the figure in it, the speaker."""

from __future__ import annotations

import re

from bot.article.model import Span
from bot.engine.answer import Evidence
from bot.engine.expected import TypedSpan
from bot.engine.features import Candidate
from bot.engine.index import ArticleIndex
from bot.facts.model import FactKind
from bot.language.question import AnswerClass, Query
from bot.language.values import ValueKind

_BULLET = re.compile(r"[\s•·●▪*–—-]+")


def evidence(query: Query, candidate: Candidate, index: ArticleIndex, confidence: float) -> Evidence:
    """The evidence that ``candidate`` gives for ``query``."""
    sentence = index.sentences[candidate.at]
    quote = _quote(index.article.text, Span(sentence.sentence.start, sentence.sentence.end))
    span = next((span for span in candidate.typed if not _is_result(span)), None)
    return Evidence(
        start=quote.start,
        end=quote.end,
        sentence=sentence.number,
        kind=_kind(span),
        figure=Span(span.start, span.end) if span else None,
        value=span.value if span else None,
        label=_label(query, span),
        speaker=_speaker(index, quote),
        score=candidate.score,
        confidence=confidence,
    )


def _quote(text: str, span: Span) -> Span:
    """A sentence without the bullet of its list."""
    bullet = _BULLET.match(text, span.start, span.end)
    start = bullet.end() if bullet and bullet.end() < span.end else span.start
    return Span(start, span.end)


def _kind(span: TypedSpan | None) -> FactKind:
    if span is None:
        return FactKind.STATEMENT
    if span.fact is not None:
        return span.fact.kind
    assert span.value is not None
    return FactKind.DATE if span.value.kind in {ValueKind.DATE, ValueKind.TIME} else FactKind.FIGURE


def _is_result(span: TypedSpan) -> bool:
    """Whether the clause tells what came of it («поэтому …»): asked why, it is no answer."""
    return span.fact is not None and span.fact.kind is FactKind.REASON and span.fact.attributes.get("type") == "result"


def _label(query: Query, span: TypedSpan | None) -> Span | None:
    """The post that goes with a person's name, or the name that goes with a post."""
    if span is None or span.fact is None or span.fact.kind is not FactKind.PERSON:
        return None
    return span.fact.spans.get("name" if query.expected is AnswerClass.POST else "post")


def _speaker(index: ArticleIndex, quote: Span) -> Span | None:
    """Who said the quoted words, where they lie inside a quotation."""
    for quotation in index.article.quotations:
        if quotation.direct and quotation.start <= quote.end - 1 and quote.start < quotation.end:
            return quotation.speaker_name or quotation.speaker
    return None
