"""The last step: candidates in, a choice or a refusal out.

A stronger reader may take the place of ``LinearReader``; whatever it chooses is one of the candidates, and
so a span of the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.encoder import TOGETHER, Reading, Relevance
from bot.engine.absence import Absences, absences
from bot.engine.confidence import confidence_model
from bot.engine.confidence_numbers import confidence_numbers
from bot.engine.conversation.guards import turn_doubts
from bot.engine.conversation.turn import Turn
from bot.engine.features import Candidate
from bot.engine.form import form_of
from bot.engine.guards import ASSURED, Doubt, assured, doubts
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.engine.precedence import reordered
from bot.engine.ranker import ranker


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates in order, and how sure it is (0 to 1) that the first answers the question.

    ``numbers`` went into the confidence model, and ``absences``, the words that the first lacks; ``doubts`` are the
    guards that capped what came out. ``reading`` is what came of reading the likeliest together with the question.
    """

    ranked: tuple[Candidate, ...]
    confidence: float
    numbers: tuple[float, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    absences: Absences = field(default_factory=dict)
    reading: Reading | None = None


class Reader(Protocol):
    """Chooses among candidates."""

    def choose(
        self,
        turn: Turn,
        matches: Sequence[TermMatch],
        candidates: Sequence[Candidate],
        index: ArticleIndex,
        relevance: Relevance,
    ) -> Choice:
        """Order ``candidates`` and tell the confidence in the first."""


class LinearReader:
    """Orders by a linear model and is sure by a calibrated one (see ``ranker`` and ``confidence``)."""

    def choose(
        self,
        turn: Turn,
        matches: Sequence[TermMatch],
        candidates: Sequence[Candidate],
        index: ArticleIndex,
        relevance: Relevance,
    ) -> Choice:
        """Order ``candidates`` and tell the confidence in the first; 0 where there are none."""
        form = form_of(index.article)
        if not candidates:
            return Choice((), 0.0)
        ranked = ranker(form).rank(candidates)
        reading = read_likeliest(turn, ranked, index)
        ranked = reordered(turn.query, matches, ranker(form).rank_again(ranked, reading), index)
        numbers = confidence_numbers(
            turn.query,
            matches,
            ranked,
            relevance,
            reading,
            other_language=turn.query.language is not index.article.language,
            follow_up=turn.is_follow_up,
            sentences=len(index.sentences),
        )
        found = (*doubts(turn.query, matches, ranked[0]), *turn_doubts(turn, matches, ranked[0]))
        lacking = absences(matches, ranked[0].at)
        confidence = confidence_model(form).confidence(numbers, lacking)
        if assured(turn.query, matches, ranked[0], reading):
            confidence = max(confidence, ASSURED)
        confidence = min([confidence, *(doubt.cap for doubt in found)])
        return Choice(tuple(ranked), confidence, numbers, found, lacking, reading)


def read_likeliest(turn: Turn, ranked: Sequence[Candidate], index: ArticleIndex) -> Reading:
    """What comes of reading the first of ``ranked`` (not empty) together with the question."""
    return index.read_together(turn.query.core, turn.before, [candidate.at for candidate in ranked[:TOGETHER]])
