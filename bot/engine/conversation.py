"""Follow-ups: what a short question borrows from the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.engine.words import names_action
from bot.language.question import AnswerClass, Query, is_chatter
from bot.language.terms import Term

EARLIER_WEIGHT = 0.5
"""What a word of the earlier question counts beside one of this question (measured: half)."""

_OPEN = frozenset({AnswerClass.THING, AnswerClass.STATEMENT, AnswerClass.YES_NO, AnswerClass.MANNER})
_COUNTING = frozenset({AnswerClass.COUNT, AnswerClass.MONEY, AnswerClass.PERCENTAGE})


@dataclass(frozen=True, slots=True)
class Turn:
    """A question, and what it leans on.

    ``earlier`` are content words of the turn before, which count ``EARLIER_WEIGHT``; empty for a question
    that stands by itself.
    """

    query: Query
    earlier: tuple[Term, ...] = ()

    @property
    def is_follow_up(self) -> bool:
        """Whether the question leans on an earlier one."""
        return bool(self.earlier)


def resolve(query: Query, history: Sequence[Query]) -> Turn:
    """Complete an elliptical ``query`` from ``history``, the same person's turns, oldest first.

    A question of its own is left alone. What is borrowed: the earlier question's content words and, where this
    one names no class of answer of its own, the class, unit and currency asked for.
    """
    earlier = next((turn for turn in reversed(history) if turn.content), None)
    thanks = is_chatter([term.text for term in query.terms])  # short as it is, it asks nothing more
    if earlier is None or not query.elliptical or thanks:
        return Turn(query)
    mine = {feature for term in query.content for feature in term.features}
    borrowed = tuple(term for term in earlier.content if not mine.intersection(term.features))
    if query.content and query.expected not in _OPEN:
        # «Когда приедет Путин?» – «кто его пригласил?»: he is taken over, his arrival is not.
        borrowed = tuple(term for term in borrowed if not names_action(term)) or borrowed
    if not borrowed:
        return Turn(query)
    return Turn(_inherit(query, earlier), borrowed)


def _inherit(query: Query, earlier: Query) -> Query:
    if query.expected in _OPEN:
        return replace(
            query,
            expected=earlier.expected,
            pattern=earlier.pattern,
            focus=query.focus or earlier.focus,
            unit=query.unit or earlier.unit,
            currency=query.currency or earlier.currency,
            is_question=True,
        )
    if query.expected is AnswerClass.COUNT and earlier.expected in _COUNTING:
        unit, currency = query.unit or earlier.unit, query.currency or earlier.currency
        return replace(query, expected=earlier.expected, unit=unit, currency=currency)
    return replace(query, is_question=True)
