"""What speaks for a sentence as the answer to a question: numbers for the ranker."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from bot.article.model import SentenceRole
from bot.engine.expected import VALUE_KINDS, TypedSpan, holds_whole_post, typed_spans
from bot.engine.index import ArticleIndex, word_grams
from bot.engine.matching import TermMatch
from bot.engine.words import names_action
from bot.language.function_words import function_words
from bot.language.lexicon import lexicon
from bot.language.question import AnswerClass, Query
from bot.language.terms import Term
from bot.language.values import Value, same_value

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


@dataclass(frozen=True, slots=True)
class Weights:
    """Sums over the question's words, to divide by."""

    total: float
    names: float
    verbs: float


@dataclass(frozen=True, slots=True)
class Sums:
    """What is counted once for all candidates: shares of the question by sentence and by paragraph."""

    weights: Weights
    coverage: dict[int, float]
    paragraphs: dict[int, float]
    grams: dict[int, float]


def candidates(query: Query, matches: Sequence[TermMatch], index: ArticleIndex) -> list[Candidate]:
    """A candidate for every indexed sentence that shares anything with the question."""
    weights = _weights(matches)
    touched = {at for match in matches for at in match.strength}
    touched |= {at + 1 for at in touched if at + 1 < len(index.sentences)}
    kinds = VALUE_KINDS.get(query.expected, frozenset()) if query.expected in _TELLING else frozenset()
    for at, sentence in enumerate(index.sentences):
        if any(value.kind in kinds for value in sentence.values):
            touched.add(at)
    coverage = {at: _sum(matches, at) / weights.total for at in touched}
    sums = Sums(weights, coverage, _paragraph_coverage(matches, index, weights), _gram_coverage(matches, index))
    return [_candidate(query, matches, index, at, sums) for at in sorted(touched)]


def _weights(matches: Sequence[TermMatch]) -> Weights:
    return Weights(
        total=sum(match.weight for match in matches) or 1.0,
        names=sum(match.weight for match in matches if is_name(match)) or 1.0,
        verbs=sum(match.weight for match in matches if is_verb(match)) or 1.0,
    )


def is_name(match: TermMatch) -> bool:
    """Whether a question word is a name or a number: the article must have just that one."""
    return match.term.name or match.term.is_number or match.as_name


def is_foreign_name(match: TermMatch) -> bool:
    """Whether a question word is a name that the article does not have, by its capital or by the lexicon.

    A word that neither the lexicon nor the dictionary knows and that begins with a capital is taken for a name; a
    person typed in lower case is not noticed.
    """
    if match.strength or match.term.is_number or match.term.stop:
        return False
    words = lexicon()
    listed = any(words.domain(concept).startswith("names_") for concept in match.term.concepts)
    place = listed and any(words.pos(concept) == "name" for concept in match.term.concepts)
    return place or (match.term.capital and not match.known)


def is_verb(match: TermMatch) -> bool:
    """Whether a question word names an action, by the lexicon's part of speech."""
    return names_action(match.term)


def _sum(matches: Sequence[TermMatch], at: int) -> float:
    return sum(match.weight * match.strength.get(at, 0.0) for match in matches)


def _paragraph_coverage(matches: Sequence[TermMatch], index: ArticleIndex, weights: Weights) -> dict[int, float]:
    """Share of the question found anywhere in a paragraph."""
    best: dict[tuple[int, int], float] = {}
    for number, match in enumerate(matches):
        for at, strength in match.strength.items():
            place = (index.sentences[at].sentence.paragraph, number)
            best[place] = max(best.get(place, 0.0), strength * match.weight)
    sums: dict[int, float] = {}
    for (paragraph, _), weight in best.items():
        sums[paragraph] = sums.get(paragraph, 0.0) + weight / weights.total
    return sums


def _gram_coverage(matches: Sequence[TermMatch], index: ArticleIndex) -> dict[int, float]:
    """Weighted share of the letter sequences of the question's words, by sentence."""
    total = 0.0
    sums: dict[int, float] = {}
    for gram in {gram for match in matches for gram in word_grams(match.term.text)}:
        found = index.grams.get(gram, ())
        weight = index.idf(len(found))
        total += weight
        for at in found:
            sums[at] = sums.get(at, 0.0) + weight
    return {at: weight / total for at, weight in sums.items()} if total else {}


def _candidate(
    query: Query,
    matches: Sequence[TermMatch],
    index: ArticleIndex,
    at: int,
    sums: Sums,
) -> Candidate:
    weights = sums.weights
    sentence = index.sentences[at]
    here = [(number, match) for number, match in enumerate(matches) if at in match.strength]
    places = sorted({place for _, match in here for place in match.places.get(at, ())})
    typed = typed_spans(query, index, at, places)
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
        "values_shared": _values_shared(query, index, at),
        "values_other": _values_other(query, index, at),
        "question": float("?" in index.article.text[sentence.sentence.start : sentence.sentence.end]),
        "grams": sums.grams.get(at, 0.0),
        "other_time": _other_time(query, index, at),
        "time_not_given": _time_not_given(query, index, at),
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


def _values_shared(query: Query, index: ArticleIndex, at: int) -> float:
    """Share of the question's own values (dates, numbers) that the sentence gives too."""
    if not query.values:
        return 0.0
    there = index.sentences[at].values
    return sum(any(same_value(mine, other) for other in there) for mine in query.values) / len(query.values)


def _values_other(query: Query, index: ArticleIndex, at: int) -> float:
    """Share of the question's values where the sentence has one of that kind, but another."""
    if not query.values:
        return 0.0
    there = index.sentences[at].values
    other = 0
    for mine in query.values:
        alike = [value for value in there if value.kind is mine.kind]
        other += bool(alike) and not any(same_value(mine, value) for value in alike)
    return other / len(query.values)


def _other_time(query: Query, index: ArticleIndex, at: int) -> float:
    """1 where the sentence is about another year and the question names no time: it means now."""
    if query.expected is AnswerClass.DATE or any(value.date for value in query.values):
        return 0.0
    published = index.article.head.published
    years = {value.date.year for value in index.sentences[at].values if value.date and value.date.year}
    return float(bool(years) and published is not None and published.year not in years)


def _time_not_given(query: Query, index: ArticleIndex, at: int) -> float:
    """1 where the question names another year than the article's, and neither this sentence nor the one before it."""
    published = index.article.head.published
    asked = [value for value in query.values if _another_year(value, published)]
    if not asked or query.expected is AnswerClass.DATE:
        return 0.0
    near = [value for number in (at - 1, at) if number >= 0 for value in index.sentences[number].values]
    return float(not any(same_value(mine, value) for mine in asked for value in near))


def _another_year(value: Value, published: datetime | None) -> bool:
    """Whether a date is of another year than the publication, by its year or by its distance (last year)."""
    if value.offset is not None:
        return value.unit == "year" and value.offset != 0
    year = value.date.year if value.date else None
    return year is not None and published is not None and year != published.year
