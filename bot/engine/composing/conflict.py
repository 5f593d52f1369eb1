"""Two sentences that contradict each other: one thing asked for, given with different values by different people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from bot.engine.composing.case import Case
from bot.engine.features import Candidate
from bot.facts.model import Fact, FactKind
from bot.language.question import AnswerClass
from bot.language.terms import Term
from bot.language.values import Value, ValueKind, same_value

_CLASSES = frozenset(
    {AnswerClass.COUNT, AnswerClass.MONEY, AnswerClass.PERCENTAGE, AnswerClass.AGE, AnswerClass.DURATION}
)
_TIMES = frozenset({ValueKind.DATE, ValueKind.TIME})
_LEAST_COVERAGE = 0.75
_ROUNDING = Decimal("0.05")
"""Values this near to each other may be one value, rounded."""


def contradicting(case: Case, others: Sequence[Candidate]) -> Candidate | None:
    """The first of ``others`` that contradicts the best sentence of ``case``; None where none does for sure."""
    if case.query.expected not in _CLASSES:
        return None
    return next((other for other in others if all(rule(case, other) for rule in RULES)), None)


def values_differ(case: Case, other: Candidate) -> bool:
    """Both have one value of the kind, in the same unit, and the two are apart by more than rounding."""
    mine, theirs = _only_value(case, case.best), _only_value(case, other)
    if mine is None or theirs is None or mine.amount is None or theirs.amount is None:
        return False
    same_measure = (mine.kind, mine.unit, mine.currency) == (theirs.kind, theirs.unit, theirs.currency)
    vague = mine.approximation or theirs.approximation or mine.amount_to or theirs.amount_to
    if not same_measure or vague or same_value(mine, theirs):
        return False
    return abs(mine.amount - theirs.amount) > _ROUNDING * max(abs(mine.amount), abs(theirs.amount))


def same_words(case: Case, other: Candidate) -> bool:
    """Both have nearly all of the question, and the same words of it."""
    ours = {number for number in case.best.matched if case.best.at in case.matches[number].strength}
    theirs = {number for number in other.matched if other.at in case.matches[number].strength}
    covered = min(case.best.feature("coverage"), other.feature("coverage"))
    return ours == theirs and len(ours) > 1 and covered >= _LEAST_COVERAGE


def same_thing(case: Case, other: Candidate) -> bool:
    """Both figures count or measure the same: their measures share a word, and neither is a change."""
    mine, theirs = _figure(case, case.best), _figure(case, other)
    if mine is None or theirs is None or "direction" in mine.attributes or "direction" in theirs.attributes:
        return False
    ours, others = _measure(case, case.best, mine), _measure(case, other, theirs)
    return bool({f for term in ours for f in term.features} & {f for term in others for f in term.features})


def same_time_and_place(case: Case, other: Candidate) -> bool:
    """Neither is about a time or a place that the other is not about."""
    return _times(case, case.best) == _times(case, other) and _places(case, case.best) == _places(case, other)


def said_by_different(case: Case, other: Candidate) -> bool:
    """At least one is somebody's word, and they are not both the same person's."""
    mine, theirs = _speaker(case, case.best), _speaker(case, other)
    return (mine is not None or theirs is not None) and mine != theirs


RULES: tuple[Callable[[Case, Candidate], bool], ...] = (
    values_differ,
    same_words,
    same_thing,
    same_time_and_place,
    said_by_different,
)
"""All must hold: different values for different things are no contradiction."""


def _only_value(case: Case, candidate: Candidate) -> Value | None:
    """The value that answers, where the sentence has no other figure at all."""
    figures = [value for value in case.index.sentences[candidate.at].values if value.kind not in _TIMES]
    found = candidate.typed[0].value if candidate.typed else None
    return found if found is not None and len(figures) == 1 else None


def _figure(case: Case, candidate: Candidate) -> Fact | None:
    value = _only_value(case, candidate)
    facts = case.index.facts_at[candidate.at]
    return next((f for f in facts if f.kind is FactKind.FIGURE and value and f.start == value.start), None)


def _measure(case: Case, candidate: Candidate, figure: Fact) -> list[Term]:
    """The content words of what the figure counts or measures."""
    measure = figure.spans.get("measure")
    terms = case.index.sentences[candidate.at].terms
    return [t for t in terms if measure and measure.start <= t.start < measure.end and not t.stop]


def _times(case: Case, candidate: Candidate) -> set[str]:
    values = case.index.sentences[candidate.at].values
    return {repr((v.date, v.offset, v.unit, v.minute)) for v in values if v.kind in _TIMES}


def _places(case: Case, candidate: Candidate) -> set[object]:
    facts = case.index.facts_at[candidate.at]
    return {f.entity if f.entity is not None else (f.start, f.end) for f in facts if f.kind is FactKind.PLACE}


def _speaker(case: Case, candidate: Candidate) -> str | None:
    """Who says the sentence, as the article names him; None where nobody does."""
    sentence = case.index.sentences[candidate.at].sentence
    for quotation in case.index.article.quotations:
        if quotation.start < sentence.end and sentence.start < quotation.end:
            speaker = quotation.speaker_name or quotation.speaker
            if speaker is not None:
                return case.index.article.slice(speaker).lower()
    return None
