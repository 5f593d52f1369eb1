"""Puts an answer together from the choice among the candidates, and remembers which rules spoke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.article.model import Span
from bot.engine.answer import Answer, Evidence, Refusal
from bot.engine.bars import ANSWER_BAR, NEAR_MISS_BAR
from bot.engine.compose import evidence
from bot.engine.composing.alternatives import also_answering
from bot.engine.composing.case import Case
from bot.engine.composing.conflict import contradicting
from bot.engine.composing.listing import listing
from bot.engine.composing.missing import missing
from bot.engine.composing.statement import statement
from bot.engine.composing.yes_no import verdict
from bot.engine.conversation import Turn
from bot.engine.guards import ASSURED
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.engine.reader import Choice
from bot.engine.shortening.show import with_short
from bot.language.question import AnswerClass


@dataclass(frozen=True, slots=True)
class Composed:
    """An answer and what made it what it is: the names of the rules that spoke, for ``--explain``."""

    answer: Answer
    fired: tuple[str, ...] = ()


def compose(turn: Turn, matches: Sequence[TermMatch], choice: Choice, index: ArticleIndex) -> Composed:
    """The answer that ``choice``, which must not be empty, comes to."""
    case = Case(turn.query, matches, choice.ranked[0], index)
    choice = _sure_of_both(case, choice)
    first = evidence(turn.query, case.best, index, choice.confidence)
    if choice.confidence >= ANSWER_BAR:
        return _answered(turn, case, choice, first)
    answer = _answer(case, choice)
    if choice.confidence < NEAR_MISS_BAR:
        return Composed(answer.model_copy(update={"refusal": Refusal.NOT_SAID}))
    lacked = missing(case)
    named = {"missing": lacked.span, "lack": lacked.lack} if lacked else {}
    update = {"refusal": Refusal.NEAR_MISS, "evidence": first, **named}
    return Composed(answer.model_copy(update=update), (f"missing: {lacked.rule}",) if lacked else ())


def _sure_of_both(case: Case, choice: Choice) -> Choice:
    """``choice``, assured where its first two contradict each other: both are shown, whichever is right."""
    open_which = choice.confidence < ASSURED and not choice.doubts
    if open_which and contradicting(case, also_answering(choice.ranked)) is not None:
        return replace(choice, confidence=ASSURED)
    return choice


def _answered(turn: Turn, case: Case, choice: Choice, first: Evidence) -> Composed:
    first, fired = _listed(case, first)
    if not first.figures:
        first = with_short(first, case.query, case.best, case.index, case.matches)
    if case.query.expected is AnswerClass.YES_NO and not turn.is_follow_up:
        told, rule = verdict(statement(case))
        first = first.model_copy(update={"yes_no": told})
        fired.append(f"yes/no: {told or 'neither'}, {rule}")
    others = also_answering(choice.ranked)
    opposed = None if first.figures else contradicting(case, others)
    if opposed is not None:
        others = [opposed, *(other for other in others if other is not opposed)]
        fired.append("conflict")
    alternatives = tuple(evidence(case.query, other, case.index, 0.0) for other in others)
    update = {"evidence": first, "alternatives": alternatives, "conflicting": opposed is not None}
    return Composed(_answer(case, choice).model_copy(update=update), tuple(fired))


def _listed(case: Case, first: Evidence) -> tuple[Evidence, list[str]]:
    """The evidence with all the items, where a list answers; the quote is then as long as the list."""
    found = listing(case, Span(first.start, first.end))
    if found is None:
        return first, []
    update = {"start": found.quote.start, "end": found.quote.end, "figures": found.items, "kind": found.kind}
    return first.model_copy(update=update), [f"list: {found.rule}"]


def _answer(case: Case, choice: Choice) -> Answer:
    """The answer before anything is known about its evidence."""
    query = case.query
    return Answer(
        question=query.text,
        language=query.language,
        is_question=query.is_question,
        confidence=choice.confidence,
        expected=query.expected,
    )
