"""The span of a sentence that answers best: every span scored, and the one that most resembles what scores well.

A span's chance is the softmax of its score. Of the likeliest the one is taken whose expected F1 (shared words, against
all of them by their chances) is highest: two spans that differ in an article do not take each other's votes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.article.model import Span
from bot.engine.expected import TypedSpan
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.engine.shortening import inside
from bot.engine.shortening.features import (
    BY_WORD,
    EACH,
    END,
    JOINT,
    OF_EVERY,
    OF_QUESTION,
    OF_SENTENCE,
    START,
    WHOLE,
    SpanRule,
    WordRule,
)
from bot.engine.shortening.model import SpanModel, span_model
from bot.engine.shortening.sentence import HYPHEN, LONGEST, Place
from bot.engine.shortening.view import FUNCTION_CLASSES, View, view
from bot.language.question import Query

_VOTERS = 12
"""How many of the likeliest spans are weighed against each other."""
_CONTENDERS = 40
"""How many of the likeliest by rough score are looked at as a whole: what the rules about whole spans say seldom
lifts another above them."""
_NO_MARK = frozenset({"", HYPHEN})
_NEARLY_ALL = 0.75


@dataclass(frozen=True, slots=True)
class Short:
    """A short answer.

    ``span`` is its slice of the article (characters), ``place`` its first and last word in the sentence; ``sureness``
    its expected F1 (0 to 1); ``typed`` the typed span that it is, None where it is none; ``kinds`` the kinds of value
    or fact that it is; ``whole`` that it is all of its sentence, or nearly so; ``torn`` that it holds one bracket or
    quotation mark of two.
    """

    span: Span
    place: Place
    sureness: float
    typed: TypedSpan | None
    kinds: tuple[str, ...]
    whole: bool
    torn: bool


def shortest_answer(
    query: Query,
    index: ArticleIndex,
    at: int,
    matches: Sequence[TermMatch],
    typed: Sequence[TypedSpan],
    model: SpanModel | None = None,
) -> Short | None:
    """The smallest span of sentence ``at`` that answers ``query``; None where the sentence has no words.

    Args:
        query: the question.
        index: the article's index.
        at: number of the sentence among the indexed ones.
        matches: where the words of the question stand.
        typed: the spans of the sentence of the class asked for, likeliest first.
        model: the weights; the project's where None.
    """
    return best_span(view(query, index, at, matches, typed), model or span_model())


def best_span(seen: View, model: SpanModel) -> Short | None:
    """The best short answer in the sentence ``seen``; None where it has no words."""
    places = list(places_in(seen))
    if not places:
        return None
    scores = rough_scores(seen, places, model)
    _look_at_all_of(seen, places, scores, model, contenders(seen, places, scores))
    place, sureness = most_like_the_likely(places, scores)
    return Short(
        characters(seen, place),
        place,
        sureness,
        seen.typed_spans.get(place),
        seen.words.known[place].kinds if place in seen.words.known else (),
        place[1] - place[0] + 1 >= _NEARLY_ALL * len(seen.roles),
        bool(inside.torn(seen, *place)),
    )


def places_in(seen: View) -> Iterator[Place]:
    """The spans that may answer: short runs of words, clauses and rests of clauses, values and facts."""
    words, size = seen.words, len(seen.roles)
    yield from words.runs
    if size > LONGEST:
        closing = [last for last in range(LONGEST, size) if words.gaps[last + 1] not in _NO_MARK]
        for first in range(size - LONGEST):
            if words.gaps[first] != HYPHEN and _may_open_clause(seen, first):
                yield from [(first, last) for last in closing if last - first >= LONGEST]
    for first, last in words.known.keys() | seen.typed_spans.keys():
        cut = words.gaps[first] == HYPHEN or words.gaps[last + 1] == HYPHEN
        longer = last - first >= LONGEST and not (_may_open_clause(seen, first) and words.gaps[last + 1])
        if cut or longer:
            yield first, last


def _may_open_clause(seen: View, first: int) -> bool:
    """Whether a clause or the rest of one may begin: behind a mark, a word that joins, or one of the question."""
    if seen.words.gaps[first]:
        return True
    return bool(seen.roles[first - 1]) or seen.words.classes[first - 1] in FUNCTION_CLASSES


def span_scores(seen: View, places: Sequence[Place], model: SpanModel) -> list[float]:
    """The score of each place, the higher the likelier; comparable inside one sentence only."""
    scores = rough_scores(seen, places, model)
    _look_at_all_of(seen, places, scores, model, range(len(places)))
    return scores


def rough_scores(seen: View, places: Sequence[Place], model: SpanModel) -> list[float]:
    """The scores but for what only all of a span tells, its length excepted: sums over words, so next to free."""
    weights = model.weights(seen.asked.expected, seen.language)
    start, end, every, joining = _sums(seen, model)
    each = [0.0, *accumulate(every)]
    joint = [0.0, *accumulate(joining)]
    opening = [one - each[i] - joint[i + 1] for i, one in enumerate(start)]
    closing = [one + each[j + 1] + joint[j + 1] for j, one in enumerate(end)]
    lengths = weights[inside.length.__name__]
    by_length = [lengths.get(inside.length(seen, 0, last), 0.0) for last in range(len(start))]
    return [opening[i] + closing[j] + by_length[j - i] for i, j in places]


def contenders(seen: View, places: Sequence[Place], scores: Sequence[float]) -> list[int]:
    """The numbers of the places that may still come out best: the likeliest by rough score, and what has a kind."""
    if len(places) <= _CONTENDERS:
        return list(range(len(places)))
    bar = sorted(scores)[-_CONTENDERS]
    marked = seen.words.known.keys() | seen.typed.keys()
    return [n for n, place in enumerate(places) if scores[n] >= bar or place in marked]


def _look_at_all_of(
    seen: View, places: Sequence[Place], scores: list[float], model: SpanModel, numbers: Sequence[int]
) -> None:
    """Add to the rough ``scores`` of the places with these ``numbers`` what the rules about whole spans say."""
    weights = model.weights(seen.asked.expected, seen.language)
    for rule, where in _where_to_look(seen, places, numbers):
        table = weights[rule.__name__]
        for number in where:
            i, j = places[number]
            scores[number] += table.get(rule(seen, i, j), 0.0)


def _where_to_look(
    seen: View, places: Sequence[Place], numbers: Sequence[int]
) -> Iterator[tuple[SpanRule, Iterable[int]]]:
    """The rules about whole spans but ``length``, with the numbers of the places of which each may see anything."""
    words = seen.words
    marked = words.known.keys() | seen.typed.keys()
    yield from ((rule, numbers) for rule in OF_EVERY)
    yield inside.bounded, [n for n in numbers if words.gaps[places[n][0]] and words.gaps[places[n][1] + 1]]
    known = [n for n in numbers if places[n] in marked]
    yield inside.typed, known
    yield inside.known_kind, known
    if words.marks[-1] or len(set(words.depths)) > 1:
        yield inside.torn, numbers
    if seen.asked.plural and "conj" in words.classes:
        yield inside.several, numbers


def _sums(seen: View, model: SpanModel) -> list[list[float]]:
    """For each part of ``BY_WORD`` what its rules say of each word, added up.

    What the rules say that look at the sentence alone is added up once for each class of answer.
    """
    weights = model.weights(seen.asked.expected, seen.language)
    key = (model, seen.asked.expected)
    fixed = seen.words.sums.get(key)
    if fixed is None:
        nothing = [0.0] * len(seen.roles)
        parts = [[rule for rule in rules if rule in OF_SENTENCE] for rules in BY_WORD]
        fixed = seen.words.sums[key] = [_added(rules, seen, weights, nothing) for rules in parts]
    return [_added(rules, seen, weights, sums) for rules, sums in zip(OF_QUESTION, fixed, strict=True)]


def _added(
    rules: Sequence[WordRule], seen: View, weights: dict[str, dict[str, float]], totals: list[float]
) -> list[float]:
    """``totals`` and what ``rules`` say of each word."""
    for rule in rules:
        table = weights[rule.__name__]
        if table:
            weigh = table.get
            totals = [total + weigh(rule(seen, number), 0.0) for number, total in enumerate(totals)]
    return totals


def most_like_the_likely(places: Sequence[Place], scores: Sequence[float]) -> tuple[Place, float]:
    """The place whose expected F1 against the likeliest ones is highest, and that F1."""
    ordered = sorted(scores)
    best, bar = ordered[-1], ordered[-min(_VOTERS, len(ordered))]
    total = sum([math.exp(score - best) for score in scores])
    likeliest = [(score, place) for score, place in zip(scores, places, strict=True) if score >= bar]
    voters = [(place, math.exp(score - best) / total) for score, place in sorted(likeliest, reverse=True)]
    expected = [_expected(place, voters) for place, _ in voters]
    sureness = max(expected)
    return voters[expected.index(sureness)][0], sureness


def _expected(place: Place, voters: Sequence[tuple[Place, float]]) -> float:
    """The F1 of the words of ``place``, told by where they stand, to be expected of an answer drawn from ``voters``."""
    first, last = place
    total = 0.0
    for (start, end), chance in voters:
        shared = (end if end < last else last) - (start if start > first else first) + 1
        if shared > 0:
            total += chance * 2 * shared / (last - first + end - start + 2)
    return total


def characters(seen: View, place: Place) -> Span:
    """The characters of ``place``: its words, with the sign that a value has beside them ($, %)."""
    first, last = place
    start, end = seen.words.terms[first].start, seen.words.terms[last].end
    typed, known = seen.typed_spans.get(place), seen.words.known.get(place)
    if typed is not None and typed.value is not None:
        return Span(min(start, typed.start), max(end, typed.end))
    return Span(min(start, known.span.start), max(end, known.span.end)) if known else Span(start, end)


def reasons(seen: View, place: Place, model: SpanModel) -> list[tuple[str, float]]:
    """What speaks for and against ``place``, rule by rule: for ``--explain``. The weights add up to its score."""
    weights = model.weights(seen.asked.expected, seen.language)
    first, last = place
    found = [(rule.__name__, rule(seen, first)) for rule in START] + [(rule.__name__, rule(seen, last)) for rule in END]
    for number in range(first, last + 1):
        found += [(rule.__name__, rule(seen, number)) for rule in EACH]
        found += [(rule.__name__, rule(seen, number)) for rule in JOINT if number > first]
    found += [(rule.__name__, rule(seen, first, last)) for rule in WHOLE]
    return [(f"{name}={what}", weights[name].get(what, 0.0)) for name, what in found if what]
