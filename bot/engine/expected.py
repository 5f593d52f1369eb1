"""Spans of a sentence that are of the class a question asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.article.model import Span
from bot.engine.counted import Counted, counts_asked
from bot.engine.index import ArticleIndex, IndexedSentence
from bot.engine.pronouns import pronouns_in
from bot.facts.model import Fact, FactKind
from bot.language.function_words import function_words
from bot.language.question import AnswerClass, Query
from bot.language.tongue import Language
from bot.language.values import Value, ValueKind, load_units, same_value

VALUE_KINDS: dict[AnswerClass, frozenset[ValueKind]] = {
    AnswerClass.AGE: frozenset({ValueKind.AGE, ValueKind.DURATION}),
    AnswerClass.SCORE: frozenset({ValueKind.SCORE}),
    AnswerClass.PERCENTAGE: frozenset({ValueKind.PERCENT}),
    AnswerClass.MONEY: frozenset({ValueKind.MONEY, ValueKind.NUMBER, ValueKind.PERCENT}),
    AnswerClass.CURRENCY: frozenset({ValueKind.MONEY}),
    AnswerClass.DURATION: frozenset({ValueKind.DURATION, ValueKind.AGE, ValueKind.QUANTITY}),
    AnswerClass.TIME: frozenset({ValueKind.TIME, ValueKind.ORDINAL}),
    AnswerClass.DATE: frozenset({ValueKind.DATE, ValueKind.TIME, ValueKind.DURATION}),
    AnswerClass.COUNT: frozenset(
        {ValueKind.NUMBER, ValueKind.QUANTITY, ValueKind.MONEY, ValueKind.PERCENT, ValueKind.DURATION}
    ),
    AnswerClass.ORDINAL: frozenset({ValueKind.ORDINAL, ValueKind.NUMBER}),
}
FACT_KINDS: dict[AnswerClass, frozenset[FactKind]] = {
    AnswerClass.PERSON: frozenset({FactKind.PERSON, FactKind.ORGANISATION}),
    AnswerClass.POST: frozenset({FactKind.PERSON}),
    AnswerClass.PLACE: frozenset({FactKind.PLACE}),
    AnswerClass.ORGANISATION: frozenset({FactKind.ORGANISATION}),
    AnswerClass.NAME: frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE, FactKind.EVENT}),
    AnswerClass.REASON: frozenset({FactKind.REASON}),
    AnswerClass.QUOTATION: frozenset({FactKind.QUOTATION}),
}
# A kind that answers only in default of the first: how much less it is worth.
_SECOND_CHOICE: dict[tuple[AnswerClass, ValueKind], float] = {
    (AnswerClass.MONEY, ValueKind.NUMBER): 0.5,
    (AnswerClass.MONEY, ValueKind.PERCENT): 0.4,  # what is the fine: 0.1 per cent of the contract
    (AnswerClass.AGE, ValueKind.DURATION): 0.5,
    (AnswerClass.DURATION, ValueKind.AGE): 0.6,
    (AnswerClass.DURATION, ValueKind.QUANTITY): 0.6,  # how long is the road
    (AnswerClass.COUNT, ValueKind.MONEY): 0.3,
    (AnswerClass.COUNT, ValueKind.PERCENT): 0.3,
    (AnswerClass.COUNT, ValueKind.DURATION): 0.3,
    (AnswerClass.DATE, ValueKind.TIME): 0.6,  # when are the lamps put out: at midnight
    (AnswerClass.DATE, ValueKind.DURATION): 0.3,  # when is it paid back: within ten days
    (AnswerClass.ORDINAL, ValueKind.NUMBER): 0.3,
}
# Who built it may be a company, but a person is likelier.
_SECOND_FACT: dict[tuple[AnswerClass, FactKind], float] = {(AnswerClass.PERSON, FactKind.ORGANISATION): 0.5}
_OPEN_CLASSES = frozenset({AnswerClass.THING, AnswerClass.STATEMENT})
_LOCATIVE = 0.4
_LEAST_SUM = 1000
_LEAST_IN_DIGITS = 10_000  # a smaller number in digits may be a year
_REACH = 4.0
_NUMBER_SIGN = re.compile(r"(?:№|#|No\.?)\s*$")


@dataclass(frozen=True, slots=True)
class TypedSpan:
    """A span of the class asked for.

    ``start:end`` are characters into the article; ``nearness`` (0 to 1) tells how close it stands to the question's
    words, ``unit`` is 1 where it has the unit or currency asked for, -1 where it has another, 0 where none is
    asked for; ``fit`` how well its kind suits the class; ``counted`` is 1 where it counts what the question counts (600
    *оқушы*), -1 where it counts something else, 0 where that cannot be told.
    """

    start: int
    end: int
    nearness: float
    unit: float
    fit: float
    counted: float = 0.0
    value: Value | None = None
    fact: Fact | None = None

    @property
    def rank(self) -> float:
        """What the spans of one sentence are ordered by."""
        return self.fit + self.nearness + 0.8 * self.unit + 0.8 * self.counted


def typed_spans(
    query: Query, index: ArticleIndex, at: int, places: Sequence[int], noun: Counted | None = None
) -> tuple[TypedSpan, ...]:
    """The spans of sentence ``at`` of the class asked for, likeliest first.

    Args:
        query: the question.
        index: the article's index.
        at: number of the sentence among the indexed ones.
        places: the terms of the sentence that the question's words matched.
        noun: what the question counts, None where it counts nothing.
    """
    found: list[TypedSpan] = []
    if query.expected in VALUE_KINDS:
        found.extend(_by_value(query, index, at, places, noun))
    if query.expected in FACT_KINDS:
        found.extend(_by_fact(query, index, at, places))
    if query.expected is AnswerClass.AGE:
        found.extend(_by_person_age(query, index, at, places))
    if query.expected in _OPEN_CLASSES:
        found.extend(_by_measure(query, index, at, places))
    return tuple(sorted(found, key=lambda span: -span.rank)) if len(found) > 1 else tuple(found)


def _by_value(
    query: Query, index: ArticleIndex, at: int, places: Sequence[int], noun: Counted | None
) -> Iterator[TypedSpan]:
    kinds = VALUE_KINDS[query.expected]
    sentence = index.sentences[at]
    for value in sentence.values:
        if value.kind not in kinds or _rules_out(query, index, at, value, places):
            continue
        counted = counts_asked(query, noun, at, sentence, value, places)
        bare = query.expected is AnswerClass.MONEY and value.kind is ValueKind.NUMBER
        if bare and (counted is not None or not _may_be_sum(value, index.article.text[value.start : value.end])):
            continue  # 45 people are no sum of money, nor is 1971; 27 billion may be
        unit = _unit(query, value)
        if _other_period(query, index, at, value):
            unit = -1.0
        fit = 1.0 if unit > 0 else _SECOND_CHOICE.get((query.expected, value.kind), 1.0)
        nearness = _nearness(index.words_at(at, value.start, value.end), places)
        yield TypedSpan(value.start, value.end, nearness, unit, fit, counted or 0.0, value=value)


def _rules_out(query: Query, index: ArticleIndex, at: int, value: Value, places: Sequence[int]) -> bool:
    """Whether a value of a kind that may answer does not: given in the question, or a name, or of another thing."""
    if query.values and any(same_value(value, mine) for mine in query.values):
        return True
    if value.rule == "number_sign" or _NUMBER_SIGN.search(index.article.text, max(0, value.start - 5), value.start):
        return True  # № 42 names, it does not count
    if query.expected is AnswerClass.TIME:
        return value.kind is ValueKind.ORDINAL and value.unit is None  # the 17th minute is a time, the 17th man is not
    if query.expected is AnswerClass.DURATION:
        return value.kind is ValueKind.QUANTITY and not _is_length(value)
    if query.expected is AnswerClass.AGE and value.kind is ValueKind.DURATION:
        return _asks_about_somebody(query, index, at, places)  # a forum is 20 years old, a man is not
    return False


def _asks_about_somebody(query: Query, index: ArticleIndex, at: int, places: Sequence[int]) -> bool:
    people = [fact for fact in index.facts_at[at] if fact.kind is FactKind.PERSON]
    named = any(_named(index.sentences[at], person, places) for person in people)
    pronoun = pronouns_in(query.terms, ("he", "she", "one"), query.language, folded=query.folded)
    return named or bool(pronoun) or any(term.name for term in query.content)


def _may_be_sum(value: Value, written: str) -> bool:
    """Whether a bare number is large enough for a sum: 27 billion or 710,000 may be; 1971 and seven are none."""
    if value.amount is None:
        return False
    in_words = any(letter.isalpha() for letter in written)
    return value.amount >= (_LEAST_SUM if in_words else _LEAST_IN_DIGITS)


def _is_length(value: Value) -> bool:
    return value.unit is not None and load_units()[value.unit].kind == "length"


def _other_period(query: Query, index: ArticleIndex, at: int, value: Value) -> bool:
    """Whether the figure is for another time than the one asked for: last year's export, this year's asked."""
    asked = [mine for mine in query.values if mine.date is not None]
    if not asked:
        return False
    for fact in index.facts_at[at]:
        period = fact.spans.get("period")
        if fact.start == value.start and period is not None:
            given = [v for v in index.sentences[at].values if period.start <= v.start < period.end]
            return bool(given) and not any(same_value(one, mine) for one in given for mine in asked)
    return False


def _unit(query: Query, value: Value) -> float:
    if query.currency is not None and value.kind in {ValueKind.MONEY, ValueKind.NUMBER}:
        return 1.0 if value.currency == query.currency else -1.0
    if query.unit is not None and value.kind in {ValueKind.QUANTITY, ValueKind.DURATION}:
        if value.unit == query.unit:
            return 1.0
        speed = value.unit is not None and load_units()[value.unit].kind == "speed"
        return 0.0 if speed else -1.0  # how many metres a second
    return 0.0


def _by_fact(query: Query, index: ArticleIndex, at: int, places: Sequence[int]) -> Iterator[TypedSpan]:
    kinds = FACT_KINDS[query.expected]
    sentence = index.sentences[at]
    goes_on = (index.quoted_on[at],) if at in index.quoted_on else ()
    for fact in (*index.facts_at[at], *goes_on):
        if fact.kind not in kinds:
            continue
        span = fact.spans.get("name", Span(fact.start, fact.end))
        if fact.kind is FactKind.QUOTATION:
            span = Span(max(fact.start, sentence.sentence.start), min(fact.end, sentence.sentence.end))
        if query.expected is AnswerClass.POST:
            if "post" not in fact.spans or not _named(sentence, fact, places):
                continue
            span = fact.spans["post"]
        elif _asked_about(sentence, index.words_at(at, span.start, span.end), places, fact.kind, query):
            continue
        fit = _SECOND_FACT.get((query.expected, fact.kind), 1.0)
        if query.expected is AnswerClass.PLACE:
            fit += _LOCATIVE * _is_locative(sentence, span, index.article.language)
        nearness = _nearness(index.words_at(at, span.start, span.end), places)
        yield TypedSpan(span.start, span.end, nearness, 0.0, fit, value=fact.value, fact=fact)


def _named(sentence: IndexedSentence, fact: Fact, places: Sequence[int]) -> bool:
    """Whether the question has a part of the person's name."""
    name = fact.spans["name"]
    return any(name.start <= sentence.terms[place].start < name.end for place in places)


def holds_whole_post(sentence: IndexedSentence, fact: Fact, places: Sequence[int]) -> bool:
    """Whether the question has every word of the person's post: «бас бапкер кім?», not «министр кім?» of a deputy."""
    post = fact.spans.get("post")
    if post is None:
        return False
    words = [
        place for place, term in enumerate(sentence.terms) if post.start <= term.start < post.end and not term.stop
    ]
    return bool(words) and all(place in places for place in words)


def _is_locative(sentence: IndexedSentence, span: Span, language: Language) -> bool:
    """Whether the place is where something happens: Қостанайда, в Костанае, in Kostanay."""
    marks = function_words("locative", language)
    last = next((i for i, term in enumerate(sentence.terms) if term.start < span.end <= term.end), None)
    if last is None:
        return False
    if language is Language.KK:
        return sentence.terms[last].text[span.end - sentence.terms[last].start :] in marks
    first = next(i for i, term in enumerate(sentence.terms) if term.end > span.start)
    return first > 0 and sentence.terms[first - 1].text in marks


def _by_measure(query: Query, index: ArticleIndex, at: int, places: Sequence[int]) -> Iterator[TypedSpan]:
    """Figures of what an open question names: «what is the trade turnover» asks for its figure."""
    sentence = index.sentences[at]
    for fact in index.facts_at[at]:
        measure = fact.spans.get("measure")
        if fact.kind is not FactKind.FIGURE or fact.value is None or measure is None:
            continue
        if any(measure.start <= sentence.terms[place].start < measure.end for place in places):
            nearness = _nearness(index.words_at(at, fact.start, fact.end), places)
            yield TypedSpan(fact.start, fact.end, nearness, 0.0, 1.0, value=fact.value, fact=fact)


def _by_person_age(query: Query, index: ArticleIndex, at: int, places: Sequence[int]) -> Iterator[TypedSpan]:
    """A bare number that is a person's age by its place: «Rauf Mehdizade, 52»."""
    sentence = index.sentences[at]
    ages = [fact.spans["age"] for fact in index.facts_at[at] if fact.kind is FactKind.PERSON and "age" in fact.spans]
    for value in sentence.values:
        if value.kind is ValueKind.NUMBER and Span(value.start, value.end) in ages:
            nearness = _nearness(index.words_at(at, value.start, value.end), places)
            yield TypedSpan(value.start, value.end, nearness, 0.0, 1.0, value=value)


def _asked_about(sentence: IndexedSentence, words: range, places: Sequence[int], kind: FactKind, query: Query) -> bool:
    """Whether the question itself names the entity: who invited *Putin* is not answered by Putin.

    What a *forum* is called may well hold that word; only a name that the question has in full is no answer.
    """
    if kind in {FactKind.REASON, FactKind.QUOTATION}:
        return False
    inside = [i for i in words if not sentence.terms[i].stop]
    named = [place for place in inside if place in places]
    return len(named) == len(inside) if query.expected is AnswerClass.NAME else bool(named)


def _nearness(words: range, places: Sequence[int]) -> float:
    """Mean closeness of the question's words, at ``places``, to a span that holds ``words``, in words."""
    if not words or not places:
        return 0.0
    first, last = words[0], words[-1]
    outside = [place for place in places if place < first or place > last]
    if not outside:
        return 0.5
    closeness = [1 / (1 + (min(abs(p - first), abs(p - last)) - 1) / _REACH) for p in outside]
    return 0.5 * max(closeness) + 0.5 * sum(closeness) / len(closeness)
