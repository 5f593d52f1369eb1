"""Figures: every number that is no date, with what it measures, its period and the direction of change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.article.model import Span
from bot.facts.build import fact
from bot.facts.clauses import clause_at, is_finite
from bot.facts.labels import Label
from bot.facts.model import Fact, FactKind
from bot.facts.names import KK_LOCAL_CASE
from bot.facts.reading import Reading, SentenceReading
from bot.facts.russian import has_case
from bot.facts.tables import words
from bot.language.tongue import Language
from bot.language.values import Value, ValueKind

_TIMES = frozenset({ValueKind.DATE, ValueKind.TIME})
_SELF_SAID = frozenset({ValueKind.AGE, ValueKind.SCORE})
_DIRECTIONS = (Label.UP, Label.DOWN, Label.SAME)
_DIRECTED = 6  # words between a figure and the word that says which way it went
_UNDIRECTED = frozenset({ValueKind.AGE, ValueKind.SCORE, ValueKind.ORDINAL})
_OWNED = re.compile(r"[ыі](?:н|ның|нің|нда|нде|на|не|нан|нен)?$")
_NEAR = 200  # characters between a figure and the date it is for
_DASH = 12  # characters that a dash before a figure may take with its spaces
_ENGLISH = ("passive", "auxiliary", "preposition", "opener", "determiner", "past")
_OPENERS = words("english_words.txt", _ENGLISH, "opener", "preposition")
_LONGEST = 6  # words of a measure
_OF = re.compile(r" of (?:the |its |his |her |their |this |these )?")
_COPULA = re.compile(r"\s*(?:[—–-]|:)\s*$")
_LIST_MARK = re.compile(r"^\s*(?:[-•*–—·]|\d{1,2}[.)])\s+")


def find_figures(reading: Reading) -> Iterator[Fact]:
    """A fact for each value of the body that is no date or time."""
    for sentence in reading.sentences:
        previous_end = sentence.start
        for value in sentence.values:
            if value.kind in _TIMES or _is_item_number(sentence, value) or _is_contest(sentence, value):
                continue
            spans, attributes = {}, {}
            measure = measure_of(sentence, value, previous_end)
            if measure is not None:
                spans["measure"] = measure
            period = _period(sentence, value)
            if period is not None:
                spans["period"] = period
            direction = _direction(sentence, value)
            if direction is not None:
                attributes["direction"] = direction
            if value.approximation is not None:
                attributes["approximation"] = value.approximation.value
            attributes["value"] = value.kind.value
            previous_end = value.end
            yield fact(
                FactKind.FIGURE,
                sentence,
                value.start,
                value.end,
                f"value:{value.rule}",
                spans=spans,
                attributes=attributes,
                value=value,
            )


def _is_item_number(sentence: SentenceReading, value: Value) -> bool:
    """Whether the value is the number of a list's item: «1) …»."""
    if value.start - sentence.start > 2:
        return False
    return sentence.text[value.end : value.end + 2] in {") ", ". "} and value.kind is not ValueKind.DATE


def _is_contest(sentence: SentenceReading, value: Value) -> bool:
    """Whether an ordinal is a contest in fact: «біріншілік» is a championship too."""
    if value.kind is not ValueKind.ORDINAL and value.kind is not ValueKind.NUMBER:
        return False
    index = sentence.index_at(value.start)
    return index < len(sentence.terms) and sentence.has(index, Label.EVENT)


def measure_of(sentence: SentenceReading, value: Value, floor: int) -> Span | None:
    """The noun phrase that ``value`` counts or measures, None where the sentence shows none.

    ``floor`` is where the figure before ends: its words are its own.
    """
    if value.kind in _SELF_SAID:
        return None
    after = _after(sentence, value)
    if value.kind is ValueKind.ORDINAL or (after is not None and value.kind is ValueKind.NUMBER):
        return after
    return _of_phrase(sentence, value) or _before(sentence, value, floor) or after


def _after(sentence: SentenceReading, value: Value) -> Span | None:
    """The noun right behind a number with the adjectives between: «24 трёхсекционных вагона»."""
    terms, first = sentence.terms, sentence.index_at(value.end)
    if first >= len(terms) or sentence.text[value.end : terms[first].start].strip(" \u00a0"):
        return None
    last = None
    for index in range(first, min(first + _LONGEST, len(terms))):
        term = terms[index]
        if index > first and not sentence.adjoins(index - 1) and sentence.gap(index - 1) not in {"-", "‑"}:
            break
        counted = index == first and sentence.language is Language.EN and not term.stop and term.text.isalpha()
        if not (counted or _nominal(sentence, index)) or sentence.value_at(term.start) is not None:
            break
        last = index
        if sentence.language is Language.KK and not _modifies(sentence, index):
            break
        if sentence.language is Language.RU and index > first and not has_case(term.text, "gent", "gen2"):
            last = index - 1
            break
    return Span(terms[first].start, terms[last].end) if last is not None else None


def _modifies(sentence: SentenceReading, index: int) -> bool:
    """Whether a Kazakh word stands before its noun: сары қағаз, жұмыс орны, but мұғалім жұмыс істейді."""
    term = sentence.terms[index]
    bare = term.text in term.reading.stems[:1] and len(term.text) > 2
    owner = index + 1 < len(sentence.terms) and _OWNED.search(sentence.terms[index + 1].text) is not None
    return bare and (owner or sentence.has(index, Label.ADJECTIVE))


def _nominal(sentence: SentenceReading, index: int) -> bool:
    """Whether a word may be part of a noun phrase."""
    term = sentence.terms[index]
    if term.stop or not term.text[0].isalpha() or is_finite(sentence, index):
        return False
    return term.reading.language is not Language.EN or not (term.text.endswith("ly") or term.text in _OPENERS)


def _of_phrase(sentence: SentenceReading, value: Value) -> Span | None:
    """What follows "of": "6,450 tonnes of the rare Ruby Ayort apple"; a Russian genitive behind a unit."""
    found = _OF.match(sentence.text, value.end, sentence.end)
    if found is None:
        return None
    terms, first = sentence.terms, sentence.index_at(found.end())
    last = None
    for index in range(first, min(first + _LONGEST, len(terms))):
        joined = index == first or sentence.adjoins(index - 1) or sentence.gap(index - 1) in {"' ", "’ ", "-"}
        if not joined or not _nominal(sentence, index):
            break
        last = index
    return Span(terms[first].start, terms[last].end) if last is not None else None


def _before(sentence: SentenceReading, value: Value, floor: int) -> Span | None:
    """The subject before a dash or verb: «Общая стоимость проекта — 142 млрд тенге», «экспорт 9 миллиард болса»."""
    terms = sentence.terms
    clause = clause_at(sentence, value.start, value.end)
    dash = _COPULA.search(sentence.text, max(floor, sentence.start, value.start - _DASH), value.start)
    end = dash.start() if dash else value.start
    start = max(floor, sentence.start if dash else clause.start)
    mark = _LIST_MARK.match(sentence.text, start, end)
    start = mark.end() if mark and start == sentence.start else start
    cut = max(sentence.text.rfind(char, start, end) for char in ",;:.(«")
    start = max(start, cut + 1)
    first, last = sentence.index_at(start), sentence.index_at(end) - 1
    while last >= first and (terms[last].stop or is_finite(sentence, last) or not terms[last].text[0].isalpha()):
        last -= 1
    begin = last
    while begin > first and last - begin < _LONGEST and _continues(sentence, begin):
        begin -= 1
    if last < first or begin < 0:
        return None
    while begin < last and terms[begin].stop:
        begin += 1
    cased = sentence.language is Language.KK and KK_LOCAL_CASE.search(terms[last].text) is not None
    if not _nominal(sentence, last) or (cased and terms[last].text not in terms[last].reading.stems):
        return None
    return Span(terms[begin].start, terms[last].end)


def _continues(sentence: SentenceReading, begin: int) -> bool:
    before = sentence.terms[begin - 1]
    valued = sentence.value_at(before.start) is not None
    return (
        sentence.adjoins(begin - 1)
        and not is_finite(sentence, begin - 1)
        and not valued
        and before.text not in ("и", "and")
    )


def _period(sentence: SentenceReading, value: Value) -> Span | None:
    """The date in the figure's clause that it is for: «былтыр экспорт 9 миллиард»."""
    clause = clause_at(sentence, value.start, value.end)
    start, end = max(clause.start, value.start - _NEAR), min(clause.end, value.end + _NEAR)
    dates = [v for v in sentence.values_in(start, end) if v.kind is ValueKind.DATE]
    if not dates:
        return None
    nearest = min(dates, key=lambda v: abs(v.start - value.start))
    return Span(nearest.start, nearest.end)


def _direction(sentence: SentenceReading, value: Value) -> str | None:
    """Whether the clause says, near the figure, that it rose, fell or stayed."""
    if value.kind in _UNDIRECTED:
        return None
    clause = clause_at(sentence, value.start, value.end)
    at, behind = sentence.index_at(value.start), sentence.index_at(value.end) - 1
    first = max(sentence.index_at(clause.start), at - _DIRECTED)
    last = min(sentence.index_at(clause.end) - 1, behind + _DIRECTED)
    best: tuple[int, str] | None = None
    for label in _DIRECTIONS:
        for index in sentence.labelled_in(label, first, last):
            distance = at - index if index < at else index - behind
            if not at <= index <= behind and (best is None or distance < best[0]):
                best = (distance, label.value)
    return best[1] if best else None
