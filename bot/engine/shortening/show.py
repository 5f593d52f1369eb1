"""Whether the short answer stands above the quote: only where it is likely to be right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.engine.answer import Evidence
from bot.engine.features import Candidate
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.engine.shortening.choose import Short, shortest_answer
from bot.engine.shortening.model import span_model
from bot.facts.model import FactKind
from bot.language.question import AnswerClass, Query
from bot.language.tongue import Language
from bot.language.values import Value, ValueKind

SHOWN = frozenset(
    {
        AnswerClass.THING,
        AnswerClass.NAME,
        AnswerClass.DEFINITION,
        AnswerClass.MANNER,
        AnswerClass.ORGANISATION,
        AnswerClass.PLACE,
    }
)
"""Classes whose short answers may be shown. Of the others what has a kind (a date, a post, a reason) is found by that
kind or is not there; yes and no are said otherwise; a statement asks for nothing shorter than a sentence."""

_NAMED = frozenset({AnswerClass.NAME, AnswerClass.ORGANISATION, AnswerClass.PLACE})
_NAMES = {"person.name": FactKind.PERSON, "place": FactKind.PLACE, "organisation": FactKind.ORGANISATION}


def with_short(
    found: Evidence,
    query: Query,
    candidate: Candidate,
    index: ArticleIndex,
    matches: Sequence[TermMatch],
) -> Evidence:
    """``found`` with its short answer as the figure, where it has none and the short answer is likely right.

    A figure that the evidence has stays: it is of the class asked for.

    Args:
        found: the evidence that ``candidate`` gives, an answer: a near miss gets no figure.
        query: the question.
        candidate: the sentence chosen.
        index: the article's index.
        matches: where the words of the question stand.
    """
    if found.figure is not None or query.expected not in SHOWN:
        return found
    short = shortest_answer(query, index, candidate.at, matches, candidate.typed)
    if short is None or not is_shown(query, short, index.article.language):
        return found
    value = _value(index, candidate.at, short)
    if value and query.expected in _NAMED:
        return found
    update: dict[str, Any] = {"figure": short.span, "value": value, "kind": _kind(short, value, found.kind)}
    return found.model_copy(update=update)


def is_shown(query: Query, short: Short, language: Language) -> bool:
    """Whether ``short``, in an article in ``language``, is sure enough to be shown, and in one piece.

    Neither nearly all of its sentence nor one with half a pair of brackets or quotation marks is.
    """
    sure = short.sureness >= span_model().bars[language]
    return sure and query.expected in SHOWN and not short.whole and not short.torn


def _value(index: ArticleIndex, at: int, short: Short) -> Value | None:
    """The value that the short answer is, no more and no less."""
    return next((v for v in index.sentences[at].values if (v.start, v.end) == short.span), None)


def _kind(short: Short, value: Value | None, otherwise: FactKind) -> FactKind:
    if value is not None:
        return FactKind.DATE if value.kind in {ValueKind.DATE, ValueKind.TIME} else FactKind.FIGURE
    return next((_NAMES[kind] for kind in short.kinds if kind in _NAMES), otherwise)
