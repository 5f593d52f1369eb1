"""Whether a figure counts what the question counts: 600 *оқушы* where pupils are asked for, not 45 teachers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.engine.index import IndexedSentence
from bot.engine.matching import TermMatch
from bot.engine.words import names_action, names_people
from bot.language.question import AnswerClass, Query
from bot.language.question.dimensions import dimensions_of
from bot.language.values import Value, ValueKind, load_units

_GAP = 2
_NOUN_REACH = 2
_OF_ANOTHER_SORT = frozenset({ValueKind.MONEY, ValueKind.PERCENT, ValueKind.DURATION})


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun that a question counts: how many *tonnes*.

    ``found`` tells whether the article has it anywhere, ``people`` that any noun of persons may stand for it.
    """

    match: TermMatch
    found: bool
    people: bool

    def places(self, at: int) -> set[int]:
        """The terms of sentence ``at`` that are the noun."""
        return self.match.places.get(at, set())


def counted_noun(query: Query, matches: Sequence[TermMatch]) -> Counted | None:
    """What ``query`` counts, by the first word behind its question word that neither asks (how *big*) nor acts."""
    asking = {term.start for term in query.pattern_terms}
    nouns = (term for term in query.focus if term.start not in asking and not names_action(term))
    noun = next(nouns, None)
    match = next((one for one in matches if noun is not None and one.term.start == noun.start), None)
    if match is None:
        return None
    return Counted(match, found=bool(match.strength), people=names_people(match.term))


def counts_asked(
    query: Query, noun: Counted | None, at: int, sentence: IndexedSentence, value: Value, places: Sequence[int]
) -> float | None:
    """Whether ``value`` counts what the question counts; None where it counts nothing that is written.

    1 where it does, -1 where it counts something else, 0 where that cannot be told.

    Args:
        query: the question.
        noun: what it counts, None where no noun stands behind its question word.
        at: number of the sentence among the indexed ones.
        sentence: the sentence.
        value: a figure of it.
        places: the terms of the sentence that any word of the question matched.
    """
    if value.kind is ValueKind.QUANTITY:
        return _by_unit(query, value)
    if value.kind in _OF_ANOTHER_SORT:
        return -1.0 if noun is not None and query.expected is AnswerClass.COUNT and not _in_unit(query, value) else None
    if value.kind not in {ValueKind.NUMBER, ValueKind.ORDINAL}:
        return None
    behind = next((i for i, term in enumerate(sentence.terms) if term.start >= value.end), None)
    if behind is None or sentence.terms[behind].start - value.end > _GAP or sentence.terms[behind].stop:
        return None
    reach = range(behind, min(behind + _NOUN_REACH, len(sentence.terms)))
    return _by_noun(noun, at, reach, places)


def _in_unit(query: Query, value: Value) -> bool:
    """Whether the question names the unit or the currency of ``value``: how many *days*."""
    by_unit = query.unit is not None and query.unit == value.unit
    return by_unit or (query.currency is not None and query.currency == value.currency)


def _by_noun(noun: Counted | None, at: int, reach: range, places: Sequence[int]) -> float:
    """By the words behind the figure: the noun itself, or any word of the question where there is no noun to find."""
    if noun is not None and any(place in reach for place in noun.places(at)):
        return 1.0
    if noun is not None and noun.people:
        return 0.0  # 386 машинистов are people, too
    if noun is None or not noun.found:
        return 1.0 if any(place in reach for place in places) else -1.0
    return -1.0


def _by_unit(query: Query, value: Value) -> float:
    """A length answers how long and how far, whatever its unit; how many jobs it does not."""
    if query.unit is not None:
        return 1.0 if query.unit == value.unit else -1.0
    kind = load_units()[value.unit].kind if value.unit else ""
    asked = {dimension for term in query.terms for dimension in dimensions_of(term)}
    if not asked:
        return -0.5 if query.focus else 0.0
    return 1.0 if kind in asked else -1.0
