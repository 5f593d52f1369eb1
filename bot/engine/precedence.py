"""Rules that put another candidate in front of the one with the highest score."""

from __future__ import annotations

from collections.abc import Sequence

from bot.engine.features import Candidate
from bot.engine.guards import figure_missing, says_all
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.language.question import AnswerClass, Query

_FAR_BEHIND, _LITTLE_BEHIND = 2.0, 0.6


def reordered(
    query: Query, matches: Sequence[TermMatch], ranked: Sequence[Candidate], index: ArticleIndex
) -> list[Candidate]:
    """``ranked`` (best first, not empty) after the rules that put another candidate in front."""
    ranked = with_figure_first(query, matches, with_whole_first(query, matches, ranked))
    return with_reply_first(query, with_place_first(query, ranked), index)


def with_reply_first(query: Query, ranked: Sequence[Candidate], index: ArticleIndex) -> list[Candidate]:
    """``ranked`` with the sentence behind the first in front where the first is itself the question.

    So in an interview; a question that is only reported («… қорықпай ма?» деп сұрады) hides its answer to the same yes
    or no. A title that asks and goes on («… The minister answered») is answered by neither of its parts.
    """
    best, standing = ranked[0].at, index.standing
    asks = standing[best].is_question or (standing[best].asks and query.expected is AnswerClass.YES_NO)
    if asks and best + 1 < len(standing) and not standing[best + 1].asks:
        if standing[best + 1].is_title:
            return sorted(ranked, key=lambda candidate: standing[candidate.at].is_title)
        return sorted(ranked, key=lambda candidate: candidate.at != best + 1)
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


def with_whole_first(query: Query, matches: Sequence[TermMatch], ranked: Sequence[Candidate]) -> list[Candidate]:
    """``ranked`` with a sentence that says just what is asked with yes or no in front, where it is little behind."""
    if query.expected is AnswerClass.YES_NO and not says_all(matches, ranked[0]):
        for candidate in ranked[1:]:
            if says_all(matches, candidate) and candidate.score >= ranked[0].score - _LITTLE_BEHIND:
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
