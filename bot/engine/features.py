"""What speaks for a sentence as the answer to a question: numbers for the ranker."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from bot.article.model import SentenceRole
from bot.encoder import Relevance
from bot.engine.counted import Counted, counted_noun
from bot.engine.coverage import Sums, count_up
from bot.engine.expected import FACT_KINDS, VALUE_KINDS, TypedSpan, holds_whole_post, typed_spans
from bot.engine.index import ArticleIndex
from bot.engine.kinds import kind_given, role_given
from bot.engine.matching import TermMatch
from bot.engine.times import other_time, time_not_given, values_other, values_shared
from bot.language.question import AnswerClass, Query

FEATURES = (
    "coverage",
    "coverage_stem",
    "coverage_concept",
    "coverage_name",
    "coverage_verb",
    "weight",
    "previous",
    "answers",
    "paragraph",
    "adjacent",
    "nearness",
    "length",
    "typed",
    "typed_near",
    "typed_unit",
    "typed_counted",
    "focus",
    "title",
    "meta",
    "list_item",
    "early",
    "opposite",
    "denial",
    "values_shared",
    "values_other",
    "question",
    "grams",
    "other_time",
    "time_not_given",
    "near",
    "near_verb",
    "contrast",
    "typed_fact",
    "rarest",
    "matched",
    "near_absent",
    "unplaced",
    "associated",
    "associated_absent",
    "kind",
    "role",
    "relevance",
    "relevance_first",
)
"""The names of the numbers of ``Candidate.features``, in order."""
_IN_ORDER = itemgetter(*FEATURES)
_PLACE = {name: place for place, name in enumerate(FEATURES)}

# Classes so telling that a sentence with one is worth a look even if it shares no word.
_TELLING = frozenset(
    {
        AnswerClass.AGE,
        AnswerClass.SCORE,
        AnswerClass.PERCENTAGE,
        AnswerClass.MONEY,
        AnswerClass.TIME,
        AnswerClass.DURATION,
    }
)
_EXACT = frozenset({"s", "f", "n"})
_UNTYPED = frozenset(
    {
        AnswerClass.THING,
        AnswerClass.STATEMENT,
        AnswerClass.YES_NO,
        AnswerClass.MANNER,
        AnswerClass.DEFINITION,
    }
)
_RELEVANT = 5
_LEAST_CHANCE = -10.0
_HEADINGS = frozenset({SentenceRole.TITLE, SentenceRole.SUBTITLE})

Here = Sequence[tuple[int, TermMatch]]
"""The words of the question that a sentence has, with their numbers among its matches."""


@dataclass(slots=True)
class Candidate:
    """A sentence that may answer.

    ``at`` is its number among the indexed sentences; ``typed`` the spans in it of the class asked for, likeliest
    first; ``whole_post`` tells that the likeliest is a person whose post the question has in full; ``matched`` the
    numbers (among the question's matches) of the words found in it.
    """

    at: int
    features: tuple[float, ...]
    typed: tuple[TypedSpan, ...]
    matched: tuple[int, ...]
    whole_post: bool = False
    score: float = 0.0

    def feature(self, name: str) -> float:
        """The number called ``name`` (one of ``FEATURES``)."""
        return self.features[_PLACE[name]]


def candidates(
    query: Query, matches: Sequence[TermMatch], index: ArticleIndex, relevance: Relevance
) -> list[Candidate]:
    """A candidate for every indexed sentence that shares anything with the question, be it only a linked word.

    Where something is asked, the sentences most relevant to it are candidates, too.
    """
    touched = {at for match in matches for at in match.strength}
    touched |= {at + 1 for at in touched if at + 1 < len(index.sentences)}
    for match in matches if query.is_question else ():
        touched |= match.near | match.associated
    if query.is_question:
        touched.update(relevance.best(_RELEVANT))
    kinds = VALUE_KINDS.get(query.expected, frozenset()) if query.expected in _TELLING else frozenset()
    for at, sentence in enumerate(index.sentences if kinds else ()):
        if any(value.kind in kinds for value in sentence.values):
            touched.add(at)
    sums = count_up(matches, index, touched)
    starts = frozenset(term.start for term in query.focus)
    focus = [match for match in matches if match.term.start in starts]
    noun = counted_noun(query, matches)
    return [
        _candidate(query, matches, index, at, sums, _focus(focus, len(starts), at), noun, relevance)
        for at in sorted(touched)
    ]


def _candidate(
    query: Query,
    matches: Sequence[TermMatch],
    index: ArticleIndex,
    at: int,
    sums: Sums,
    focus: float,
    noun: Counted | None,
    relevance: Relevance,
) -> Candidate:
    sentence = index.sentences[at]
    here = [(number, match) for number, match in enumerate(matches) if at in match.strength]
    places = sorted({place for _, match in here for place in match.places.get(at, ())})
    typed = typed_spans(query, index, at, places, noun)
    numbers = {
        **_shared(here, at, sums),
        **_by_type(query, typed),
        **_by_place(index, at, sums),
        "coverage": sums.coverage.get(at, 0.0),
        "previous": _previous(matches, at, sums),
        "adjacent": _adjacent(here, at),
        "nearness": _nearness(places, len(here)),
        "focus": focus,
        "denial": float(query.negative is index.standing[at].denied.isdisjoint(places)),
        "values_shared": values_shared(query, index, at),
        "values_other": values_other(query, index, at),
        "other_time": other_time(query, index, at),
        "time_not_given": time_not_given(query, index, at),
        "rarest": sums.rarest.strength.get(at, 0.0) if sums.rarest else 0.0,
        "matched": len(here) / sums.found if sums.found else 0.0,
        "kind": kind_given(query, index, at, places),
        "role": role_given(query, here, index, at, typed),
        "unplaced": float(bool(typed) and not here),
        "relevance": max(_LEAST_CHANCE, relevance.chances[at]),
        "relevance_first": float(relevance.first == at),
    }
    fact = typed[0].fact if typed else None
    return Candidate(
        at,
        _IN_ORDER(numbers),
        typed,
        tuple(number for number, _ in here),
        whole_post=fact is not None and holds_whole_post(sentence, fact, places),
    )


def _shared(here: Here, at: int, sums: Sums) -> dict[str, float]:
    """The shares of the question that the sentence has: by the same stem, the same concept, of its names, its verbs."""
    whole = stem = concept = name = verb = 0.0
    for number, match in here:
        part = match.weight * match.strength[at]
        whole += part
        if match.how in _EXACT:
            stem += part
        elif match.how == "c":
            concept += part
        if sums.names[number]:
            name += part
        if sums.verbs[number]:
            verb += part
    weights = sums.weights
    return {
        "coverage_stem": stem / weights.total,
        "coverage_concept": concept / weights.total,
        "coverage_name": name / weights.names,
        "coverage_verb": verb / weights.verbs,
        "weight": math.log1p(whole),
        "opposite": sums.opposite.get(at, 0.0) / weights.total,
        "near": sums.near.get(at, 0.0) / weights.total,
        "near_verb": sums.near_verb.get(at, 0.0) / weights.verbs,
        "contrast": sums.contrast.get(at, 0.0) / weights.total,
        "near_absent": sums.near_absent.get(at, 0.0) / weights.total,
        "associated": sums.associated.get(at, 0.0) / weights.total,
        "associated_absent": sums.associated_absent.get(at, 0.0) / weights.total,
    }


def _by_type(query: Query, typed: Sequence[TypedSpan]) -> dict[str, float]:
    """Whether the sentence has what is asked for."""
    return {
        "typed": _presence(query, typed),
        "typed_fact": _presence(query, typed) if query.expected in FACT_KINDS else 0.0,
        "typed_near": max([span.nearness for span in typed], default=0.0),
        "typed_unit": typed[0].unit if typed else 0.0,
        "typed_counted": typed[0].counted if typed else 0.0,
    }


def _by_place(index: ArticleIndex, at: int, sums: Sums) -> dict[str, float]:
    """What the sentence is in the article, and what stands around it."""
    sentence, standing = index.sentences[at].sentence, index.standing[at]
    return {
        "answers": _answers(index, at, sums.coverage),
        "paragraph": sums.paragraphs.get(sentence.paragraph, 0.0),
        "length": standing.length,
        "title": float(sentence.role in _HEADINGS),
        "meta": float(sentence.role is SentenceRole.META),
        "list_item": float(sentence.role is SentenceRole.LIST_ITEM),
        "early": 1 / (1 + at),
        "question": float(standing.asks),
        "grams": sums.grams.get(at, 0.0),
    }


def _previous(matches: Sequence[TermMatch], at: int, sums: Sums) -> float:
    """Share of the question that this sentence lacks and the one before it has."""
    found = 0.0
    for match in matches:
        if at not in match.strength:
            found += match.weight * match.strength.get(at - 1, 0.0)
    return found / sums.weights.total


def _answers(index: ArticleIndex, at: int, coverage: dict[int, float]) -> float:
    """Share of the question in the sentence before, where that is itself a question: this one answers it.

    Not so in a title: «Why is she coming? The minister answered» leaves the answer to the text.
    """
    if at == 0 or not index.standing[at - 1].asks or index.standing[at].is_title:
        return 0.0
    return coverage.get(at - 1, 0.0)


def _adjacent(here: Here, at: int) -> float:
    """Share of neighbouring question words that stand near each other in the sentence too."""
    pairs = near = 0
    for (number, one), (following, other) in pairwise(here):
        if following == number + 1:
            pairs += 1
            near += _side_by_side(one.places.get(at, ()), other.places.get(at, ()))
    return near / pairs if pairs else 0.0


def _side_by_side(places: Collection[int], others: Collection[int]) -> bool:
    """Whether one of ``places`` stands one or two words from one of ``others``."""
    return any(step + place in others for place in places for step in (-2, -1, 1, 2)) if others else False


def _nearness(places: Sequence[int], found: int) -> float:
    """How close together the matched words stand: 1 side by side, towards 0 across the sentence."""
    if found < 2 or len(places) < 2:
        return 0.0
    shortest = (
        min(places[i + found - 1] - places[i] for i in range(len(places) - found + 1))
        if len(places) >= found
        else places[-1] - places[0]
    )
    return found / (1 + max(shortest, found - 1))


def _presence(query: Query, typed: Sequence[TypedSpan]) -> float:
    """1 where the class asked for is there, -1 where it is missing, 0 where none is asked for."""
    if query.expected in _UNTYPED:
        return 0.0
    return 1.0 if typed else -1.0


def _focus(focus: Sequence[TermMatch], size: int, at: int) -> float:
    """Share of the ``size`` words that are counted or named which the sentence has; ``focus`` are their matches."""
    return sum(match.strength.get(at, 0.0) for match in focus) / size if size else 0.0
