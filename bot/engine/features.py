"""What speaks for a sentence as the answer to a question: numbers for the ranker."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.article.model import SentenceRole
from bot.engine.counted import Counted, counted_noun
from bot.engine.coverage import (
    Sums,
    Weights,
    found_of,
    gram_coverage,
    is_name,
    is_verb,
    paragraph_coverage,
    rarest_of,
    sum_at,
    weigh,
)
from bot.engine.expected import FACT_KINDS, VALUE_KINDS, TypedSpan, holds_whole_post, typed_spans
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.engine.times import other_time, time_not_given, values_other, values_shared
from bot.language.function_words import function_words
from bot.language.question import AnswerClass, Query
from bot.language.terms import Term

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
)
"""The names of the numbers of ``Candidate.features``, in order."""

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
_NEGATION_REACH = 2
_EXACT = frozenset({"s", "f", "n"})


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
        return self.features[FEATURES.index(name)]


def candidates(query: Query, matches: Sequence[TermMatch], index: ArticleIndex) -> list[Candidate]:
    """A candidate for every indexed sentence that shares anything with the question."""
    weights = weigh(matches)
    touched = {at for match in matches for at in match.strength}
    touched |= {at + 1 for at in touched if at + 1 < len(index.sentences)}
    kinds = VALUE_KINDS.get(query.expected, frozenset()) if query.expected in _TELLING else frozenset()
    for at, sentence in enumerate(index.sentences):
        if any(value.kind in kinds for value in sentence.values):
            touched.add(at)
    coverage = {at: sum_at(matches, at) / weights.total for at in touched}
    sums = Sums(
        weights,
        coverage,
        paragraph_coverage(matches, index, weights),
        gram_coverage(matches, index),
        rarest_of(matches),
        found_of(matches),
    )
    noun = counted_noun(query, matches)
    return [_candidate(query, matches, index, at, sums, noun) for at in sorted(touched)]


def _candidate(
    query: Query,
    matches: Sequence[TermMatch],
    index: ArticleIndex,
    at: int,
    sums: Sums,
    noun: Counted | None,
) -> Candidate:
    weights = sums.weights
    sentence = index.sentences[at]
    here = [(number, match) for number, match in enumerate(matches) if at in match.strength]
    places = sorted({place for _, match in here for place in match.places.get(at, ())})
    typed = typed_spans(query, index, at, places, noun)
    previous = _previous(matches, at, weights)
    role = sentence.sentence.role
    numbers = {
        "coverage": sums.coverage.get(at, 0.0),
        "coverage_stem": sum(m.weight * m.strength[at] for _, m in here if m.how in _EXACT) / weights.total,
        "coverage_concept": sum(m.weight * m.strength[at] for _, m in here if m.how == "c") / weights.total,
        "coverage_name": sum(m.weight * m.strength[at] for _, m in here if is_name(m)) / weights.names,
        "coverage_verb": sum(m.weight * m.strength[at] for _, m in here if is_verb(m)) / weights.verbs,
        "weight": math.log1p(sum(m.weight * m.strength[at] for _, m in here)),
        "previous": previous,
        "answers": _answers(index, at, sums.coverage),
        "paragraph": sums.paragraphs.get(sentence.sentence.paragraph, 0.0),
        "adjacent": _adjacent(here, at),
        "nearness": _nearness(places, len(here)),
        "length": math.log(1 + len(sentence.terms)) / 4,
        "typed": _presence(query, typed),
        "typed_near": max((span.nearness for span in typed), default=0.0),
        "typed_unit": typed[0].unit if typed else 0.0,
        "typed_counted": typed[0].counted if typed else 0.0,
        "focus": _focus(query, matches, at),
        "title": float(role in {SentenceRole.TITLE, SentenceRole.SUBTITLE}),
        "meta": float(role is SentenceRole.META),
        "list_item": float(role is SentenceRole.LIST_ITEM),
        "early": 1 / (1 + at),
        "opposite": sum(m.weight for m in matches if at in m.opposite) / weights.total,
        "denial": float(query.negative != _denies(here, sentence.terms, at)),
        "values_shared": values_shared(query, index, at),
        "values_other": values_other(query, index, at),
        "question": float("?" in index.article.text[sentence.sentence.start : sentence.sentence.end]),
        "grams": sums.grams.get(at, 0.0),
        "other_time": other_time(query, index, at),
        "time_not_given": time_not_given(query, index, at),
        "near": sum(m.weight for m in matches if at in m.near) / weights.total,
        "near_verb": sum(m.weight for m in matches if at in m.near and is_verb(m)) / weights.verbs,
        "contrast": sum(m.weight for m in matches if at in m.contrast) / weights.total,
        "typed_fact": _presence(query, typed) if query.expected in FACT_KINDS else 0.0,
        "rarest": sums.rarest.strength.get(at, 0.0) if sums.rarest else 0.0,
        "matched": len(here) / sums.found if sums.found else 0.0,
        "near_absent": sum(m.weight for m in matches if at in m.near and not m.strength) / weights.total,
        "unplaced": float(bool(typed) and not here),
    }
    fact = typed[0].fact if typed else None
    return Candidate(
        at,
        tuple(numbers[name] for name in FEATURES),
        typed,
        tuple(number for number, _ in here),
        whole_post=fact is not None and holds_whole_post(sentence, fact, places),
    )


def _previous(matches: Sequence[TermMatch], at: int, weights: Weights) -> float:
    """Share of the question that this sentence lacks and the one before it has."""
    return sum(m.weight * m.strength.get(at - 1, 0.0) for m in matches if at not in m.strength) / weights.total


def _answers(index: ArticleIndex, at: int, coverage: dict[int, float]) -> float:
    """Share of the question in the sentence before, where that is itself a question: this one answers it."""
    if at == 0:
        return 0.0
    before = index.sentences[at - 1].sentence
    asked = "?" in index.article.text[before.start : before.end]
    return coverage.get(at - 1, 0.0) if asked else 0.0


def _adjacent(here: Sequence[tuple[int, TermMatch]], at: int) -> float:
    """Share of neighbouring question words that stand near each other in the sentence too."""
    pairs = near = 0
    for (number, one), (following, other) in pairwise(here):
        if following == number + 1:
            pairs += 1
            near += any(0 < abs(a - b) <= 2 for a in one.places.get(at, ()) for b in other.places.get(at, ()))
    return near / pairs if pairs else 0.0


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
    if query.expected in {
        AnswerClass.THING,
        AnswerClass.STATEMENT,
        AnswerClass.YES_NO,
        AnswerClass.MANNER,
        AnswerClass.DEFINITION,
    }:
        return 0.0
    return 1.0 if typed else -1.0


def _focus(query: Query, matches: Sequence[TermMatch], at: int) -> float:
    starts = {term.start for term in query.focus}
    if not starts:
        return 0.0
    found = sum(m.strength.get(at, 0.0) for m in matches if m.term.start in starts)
    return found / len(starts)


def _denies(here: Sequence[tuple[int, TermMatch]], terms: Sequence[Term], at: int) -> bool:
    """Whether the sentence denies what matched: by the word itself (келмейді) or one before it (не пришёл)."""
    matched = {place for _, match in here for place in match.places.get(at, ())}
    return any(terms[place].negative or _negated(terms, place) for place in matched)


def _negated(terms: Sequence[Term], place: int) -> bool:
    before = terms[max(0, place - _NEGATION_REACH) : place]
    return any(term.text in function_words("negation", term.reading.language) for term in before)
