"""Reasons not to answer that no score outweighs, and reasons to answer. ``--explain`` shows which spoke.

A guard caps the confidence, an assurance lifts it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.engine.bars import ANSWER_BAR, NEAR_MISS_BAR
from bot.engine.coverage import is_foreign_name, is_verb
from bot.engine.features import Candidate
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.language.question import AnswerClass, Query

_REFUSED = NEAR_MISS_BAR - 0.05
_NEAR_MISS = NEAR_MISS_BAR + 0.1
_UNSURE = ANSWER_BAR - 0.05

_FAR_BEHIND, _LITTLE_BEHIND = 2.0, 0.6
_SAME_QUESTION = 0.8
_MOSTLY = 0.6
ASSURED = ANSWER_BAR + 0.15
"""The least confidence in a candidate that an assurance speaks for."""

_COUNTED_IN_DIGITS = frozenset(
    {
        AnswerClass.AGE,
        AnswerClass.SCORE,
        AnswerClass.PERCENTAGE,
        AnswerClass.MONEY,
        AnswerClass.CURRENCY,
        AnswerClass.DURATION,
        AnswerClass.TIME,
        AnswerClass.DATE,
        AnswerClass.COUNT,
    }
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A guard that spoke up: its name and the most the confidence may be."""

    guard: str
    cap: float


def opposite_action(query: Query, matches: Sequence[TermMatch], best: Candidate) -> float | None:
    """The sentence says the opposite of what is asked: leaves for arrives, buys for sells.

    A sentence that has a word near the one asked, too, tells both sides: "sold the farm and received a mill" may well
    answer what was bought. Only actions count, not last and first, now and then.
    """
    denied = any(
        best.at in match.opposite and best.at not in match.near and is_verb(match) and not match.term.negative
        for match in matches
    )
    return _REFUSED if denied else None


def name_not_in_article(query: Query, matches: Sequence[TermMatch], best: Candidate) -> float | None:
    """The question names somebody or some place that the article never does."""
    return _REFUSED if any(is_foreign_name(match) for match in matches) else None


def figure_missing(query: Query, matches: Sequence[TermMatch], best: Candidate) -> float | None:
    """A figure or date is asked for and the sentence has none of that kind."""
    return _NEAR_MISS if query.expected in _COUNTED_IN_DIGITS and not best.typed else None


def other_unit(query: Query, matches: Sequence[TermMatch], best: Candidate) -> float | None:
    """Every figure is in another currency or unit than the one asked for, or in none."""
    return _NEAR_MISS if best.typed and all(span.unit < 0 for span in best.typed) else None


def nobody_named(query: Query, matches: Sequence[TermMatch], best: Candidate) -> float | None:
    """Asked who, the sentence names nobody."""
    return _UNSURE if query.expected is AnswerClass.PERSON and not best.typed else None


def said_by_another(query: Query, matches: Sequence[TermMatch], best: Candidate) -> float | None:
    """Asked what somebody said, the sentence is not among that person's words."""
    if query.expected is not AnswerClass.QUOTATION:
        return None
    named = [match for match in matches if match.as_name]
    return _UNSURE if named and not any(best.at in match.strength for match in named) else None


def other_time(query: Query, matches: Sequence[TermMatch], best: Candidate) -> float | None:
    """The question is about another year than the article's and the sentence does not speak of that year."""
    return _UNSURE if best.feature("time_not_given") > 0 else None


def only_an_action(query: Query, matches: Sequence[TermMatch], best: Candidate) -> float | None:
    """The message asks nothing and has but a verb among words of no content: «иди ты» is no keyword, «арест» is one."""
    padded = not query.is_question and len(query.content) < len(query.terms)
    return _REFUSED if padded and matches and all(is_verb(match) for match in matches) else None


GUARDS: tuple[Callable[[Query, Sequence[TermMatch], Candidate], float | None], ...] = (
    opposite_action,
    name_not_in_article,
    figure_missing,
    nobody_named,
    other_unit,
    said_by_another,
    other_time,
    only_an_action,
)


def doubts(query: Query, matches: Sequence[TermMatch], best: Candidate) -> tuple[Doubt, ...]:
    """The guards that speak against ``best`` as the answer."""
    found = ((guard, guard(query, matches, best)) for guard in GUARDS)
    return tuple(Doubt(guard.__name__, cap) for guard, cap in found if cap is not None)


def reordered(
    query: Query, matches: Sequence[TermMatch], ranked: Sequence[Candidate], index: ArticleIndex
) -> list[Candidate]:
    """``ranked`` (best first, not empty) after the rules that put another candidate in front."""
    return with_reply_first(query, with_place_first(query, with_figure_first(query, matches, ranked)), index)


def with_reply_first(query: Query, ranked: Sequence[Candidate], index: ArticleIndex) -> list[Candidate]:
    """``ranked`` with the sentence behind the first in front where the first is itself the question.

    So in an interview; a question that is only reported («… қорықпай ма?» деп сұрады) hides its answer to the same yes
    or no.
    """
    best, standing = ranked[0].at, index.standing
    asks = standing[best].is_question or (standing[best].asks and query.expected is AnswerClass.YES_NO)
    if asks and best + 1 < len(standing) and not standing[best + 1].asks:
        reply = [candidate for candidate in ranked if candidate.at == best + 1]
        return [*reply, *(candidate for candidate in ranked if candidate.at != best + 1)]
    return list(ranked)


def with_figure_first(query: Query, matches: Sequence[TermMatch], ranked: Sequence[Candidate]) -> list[Candidate]:
    """``ranked`` with a sentence that has the figure asked for in front, where the first lacks it and is little ahead.

    Without a figure it would be refused anyway.
    """
    post = query.expected is AnswerClass.POST and not ranked[0].typed
    if post or figure_missing(query, matches, ranked[0]) is not None:
        for candidate in ranked[1:]:
            if candidate.score < ranked[0].score - _FAR_BEHIND and not post:
                break
            if candidate.typed:
                return [candidate, *(other for other in ranked if other is not candidate)]
    return list(ranked)


def with_place_first(query: Query, ranked: Sequence[Candidate]) -> list[Candidate]:
    """``ranked`` with a sentence that names a place in front, where one is asked for and the first has none.

    Only one that is little behind: of 3,272 questions on articles left out it put four right and two wrong.
    """
    if query.expected is AnswerClass.PLACE and not ranked[0].typed:
        for candidate in ranked[1:]:
            if candidate.typed and candidate.score >= ranked[0].score - _LITTLE_BEHIND:
                return [candidate, *(other for other in ranked if other is not candidate)]
    return list(ranked)


def answered_in_text(query: Query, matches: Sequence[TermMatch], best: Candidate) -> bool:
    """The article itself asks this question, nearly word for word, and ``best`` is what follows."""
    return best.feature("answers") >= _SAME_QUESTION


def post_of_named(query: Query, matches: Sequence[TermMatch], best: Candidate) -> bool:
    """A post is asked for, and the sentence gives that of the person named.

    Not where the article lacks a known word of the question: the post of somebody's father, or the one held before.
    """
    lacks = any(match.known and not match.strength and match.term not in query.pattern_terms for match in matches)
    return query.expected is AnswerClass.POST and bool(best.typed) and not lacks


def holder_of_post(query: Query, matches: Sequence[TermMatch], best: Candidate) -> bool:
    """Who holds a post is asked, and the sentence has just that post before a name."""
    return query.expected is AnswerClass.PERSON and best.whole_post and best.feature("coverage") >= _MOSTLY


ASSURANCES: tuple[Callable[[Query, Sequence[TermMatch], Candidate], bool], ...] = (
    answered_in_text,
    post_of_named,
    holder_of_post,
)
"""Reasons to answer: each lifts the confidence to ``ASSURED`` at least, before the guards cap it."""


def assured(query: Query, matches: Sequence[TermMatch], best: Candidate) -> bool:
    """Whether one of ``ASSURANCES`` speaks for ``best``."""
    return any(assurance(query, matches, best) for assurance in ASSURANCES)
