"""Whether a sentence has a word of the kind that is asked for, be it no name: *who* raised the alarm, a *trainee*."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.engine.expected import TypedSpan
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.language.question import AnswerClass, Query
from bot.language.question.answer_types import class_of_noun

_BEFORE, _BEHIND = 4, 3
"""How many words before and behind a name what somebody is may stand."""
_BY_NOUN = frozenset({AnswerClass.PERSON, AnswerClass.PLACE, AnswerClass.ORGANISATION})


def kind_given(query: Query, index: ArticleIndex, at: int, places: Collection[int]) -> float:
    """1 where sentence ``at`` has such a word beside those the question has, -1 where not, 0 where no kind is asked.

    Args:
        query: the question.
        index: the article's index.
        at: number of the sentence among the indexed ones.
        places: the terms of the sentence that the question's words matched.
    """
    if query.expected not in _BY_NOUN:
        return 0.0
    nouns = index.nouns_of_class.get(query.expected, {}).get(at, frozenset())
    return 1.0 if not nouns.issubset(places) else -1.0


def role_given(
    query: Query, here: Sequence[tuple[int, TermMatch]], index: ArticleIndex, at: int, typed: Sequence[TypedSpan]
) -> float:
    """Whether the person that sentence ``at`` names is what the question calls somebody: who was the *referee*?

    1 where the word stands beside the name («төреші Асанов»), -1 where it stands apart from every name or not at all, 0
    where no person is asked for, or not by a calling.

    Args:
        query: the question.
        here: its words that the sentence has, with their numbers.
        index: the article's index.
        at: number of the sentence among the indexed ones.
        typed: the people of the sentence.
    """
    if query.expected is not AnswerClass.PERSON or not typed:
        return 0.0
    asked = {term.start for term in query.content if class_of_noun(term) is AnswerClass.PERSON}
    if not asked:
        return 0.0
    roles = [place for _, match in here if match.term.start in asked for place in match.places.get(at, ())]
    for span in typed:
        words = index.words_at(at, span.start, span.end)
        if words and any(
            words[0] - _BEFORE <= role < words[0] or words[-1] < role <= words[-1] + _BEHIND for role in roles
        ):
            return 1.0
    return -1.0
