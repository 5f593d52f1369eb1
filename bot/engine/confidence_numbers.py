"""The numbers about a question and its best candidate that ``bot.engine.confidence`` is made of."""

from __future__ import annotations

import math
from collections.abc import Sequence

from bot.encoder import Likeness, Reading, Relevance
from bot.engine.coverage import is_name, is_verb
from bot.engine.expected import TypedSpan
from bot.engine.features import FEATURES, Candidate
from bot.engine.matching import TermMatch
from bot.facts.model import FactKind
from bot.language.question import AnswerClass, Query
from bot.language.values import ValueKind

_CLASSES = tuple(AnswerClass)
_TYPED_CLASSES = frozenset(
    {
        AnswerClass.AGE,
        AnswerClass.SCORE,
        AnswerClass.PERCENTAGE,
        AnswerClass.MONEY,
        AnswerClass.DURATION,
        AnswerClass.TIME,
        AnswerClass.DATE,
        AnswerClass.PERSON,
        AnswerClass.PLACE,
        AnswerClass.ORGANISATION,
        AnswerClass.COUNT,
        AnswerClass.REASON,
    }
)
_SECOND_TO_COUNTS = frozenset({ValueKind.PERCENT, ValueKind.MONEY, ValueKind.DURATION})
_SECOND_TO_DURATIONS = frozenset({ValueKind.AGE, ValueKind.QUANTITY})
_LEAST_CHANCE = -8.0
"""Logarithms of chances below this are taken for it: one in three thousand is as good as none."""

NUMBERS = (
    *(f"best_{name}" for name in FEATURES),
    "score",
    "margin",
    "lead",
    "words",
    "missing",
    "missing_known",
    "missing_name",
    "missing_verb",
    "missing_focus",
    "uncovered_name",
    "uncovered_verb",
    "uncovered",
    "uncovered_known",
    "heaviest_uncovered",
    "absent_near",
    "absent_nowhere",
    "uncovered_nowhere",
    "absent_contrast",
    "absent_associated",
    "absent_unlinked",
    "uncovered_unlinked",
    "other_language",
    "follow_up",
    "sentences",
    "typed_class",
    "best_rank",
    "best_fit",
    "best_counted",
    "typed_missing",
    "second_kind",
    "second_length",
    "organisation_for_person",
    "counts_other",
    "relevance_over_none",
    "relevance_of_first",
    "relevance_lead",
    *(f"like_{name}" for name in Likeness._fields),
    "chance_of_none",
    "chance_spread",
    "read_over_none",
    "read_lead",
    "read_chance",
    "read_chance_of_none",
    *(f"class_{name}" for name in _CLASSES),
)
"""The names of the model's numbers, in order."""


def confidence_numbers(
    query: Query,
    matches: Sequence[TermMatch],
    ranked: Sequence[Candidate],
    relevance: Relevance,
    reading: Reading,
    *,
    other_language: bool,
    follow_up: bool,
    sentences: int,
) -> tuple[float, ...]:
    """The numbers for the best of ``ranked``, which must not be empty; the article has so many ``sentences``.

    ``relevance`` is what the encoder says of all of them, ``reading`` what came of reading the likeliest together with
    the question.
    """
    best = ranked[0]
    second = ranked[1].score if len(ranked) > 1 else 0.0
    total = sum(match.weight for match in matches) or 1.0
    absent = [match for match in matches if not match.strength]
    uncovered = [match for match in matches if best.at not in match.strength]
    focus = {term.start for term in query.focus}
    span = best.typed[0] if best.typed else None

    def share(found: Sequence[TermMatch]) -> float:
        return sum(match.weight for match in found) / total

    return (
        *best.features,
        best.score,
        best.score - second,
        float(len(ranked) == 1),
        math.log1p(len(matches)),
        share(absent),
        share([m for m in absent if m.known]),
        share([m for m in absent if is_name(m)]),
        share([m for m in absent if is_verb(m)]),
        float(any(m.term.start in focus for m in absent)),
        share([m for m in uncovered if is_name(m) and best.at - 1 not in m.strength]),
        share([m for m in uncovered if is_verb(m)]),
        share(uncovered),
        share([m for m in uncovered if m.known]),
        max((m.weight for m in uncovered), default=0.0) / total,
        share([m for m in absent if m.near]),
        share([m for m in absent if m.known and not m.near]),
        share([m for m in uncovered if m.known and best.at not in m.near]),
        share([m for m in absent if m.contrast and not m.near]),
        share([m for m in absent if m.associated and not m.near]),
        share([m for m in absent if m.known and not m.near and not m.associated]),
        share([m for m in uncovered if m.known and best.at not in m.near and best.at not in m.associated]),
        float(other_language),
        float(follow_up),
        math.log1p(sentences),
        float(query.expected in _TYPED_CLASSES),
        span.rank if span else 0.0,
        span.fit if span else 0.0,
        span.counted if span else 0.0,
        float(query.expected in _TYPED_CLASSES and span is None),
        *_in_default(query, span),
        relevance.scores[best.at] - relevance.none,
        relevance.scores[relevance.first] - relevance.none,
        relevance.lead,
        *relevance.likeness[best.at],
        relevance.chance_of_none,
        relevance.entropy,
        reading.over_none(best.at),
        reading.lead(best.at),
        max(_LEAST_CHANCE, reading.chance(best.at)),
        max(_LEAST_CHANCE, reading.chance_of_none),
        *(float(query.expected is name) for name in _CLASSES),
    )


def _in_default(query: Query, span: TypedSpan | None) -> tuple[float, float, float, float]:
    """In which way a span is only of a kind that answers in default of a better: see ``bot.engine.expected``.

    How many complaints was it, and the sentence has nothing but five years, or a share, or counts the pupils; how long
    did she run, and it has her age; who abstained, and it names a newspaper. Each errs in its own measure, and a fit
    so low says of all of them the same.
    """
    if span is None:
        return 0.0, 0.0, 0.0, 0.0
    kind = span.value.kind if span.value else None
    counts = query.expected is AnswerClass.COUNT
    return (
        float(counts and kind in _SECOND_TO_COUNTS and span.unit <= 0),
        float(query.expected is AnswerClass.DURATION and kind in _SECOND_TO_DURATIONS),
        float(
            query.expected is AnswerClass.PERSON and span.fact is not None and span.fact.kind is FactKind.ORGANISATION
        ),
        float(counts and span.counted < 0),
    )
