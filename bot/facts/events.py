"""Events with their names: «…» форумы, Дала кубогының финалы, фестиваль «…», the presidential election."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.article.model import Span
from bot.facts.labels import Label
from bot.facts.names import KK_GENITIVE, Named, is_possessive, is_title_like, joined, name_end
from bot.facts.reading import Reading, SentenceReading
from bot.facts.russian import forms, has_case
from bot.language.lexicon import lexicon
from bot.language.terms import Term
from bot.language.tongue import Language
from bot.language.values import ValueKind

_ELECTIONS = frozenset({"presidential", "parliamentary", "general", "local", "regional"})
_WORLDWIDE = re.compile(r"world|olymp|continental|asian|europe")
_LONGEST = 8  # words of a name before or after the event's word


def find_events(reading: Reading) -> Iterator[tuple[SentenceReading, Named]]:
    """The events named, outside what organisations have claimed; a name in quotation marks is claimed."""
    for sentence in reading.sentences:
        done = -1
        for index in sentence.labelled(Label.EVENT):
            if index <= done:
                continue
            first, last, quoted = _extent(sentence, index)
            if first == last and quoted is None:
                continue
            start = min(sentence.terms[first].start, quoted.start if quoted else sentence.terms[first].start)
            end = max(name_end(sentence, last), quoted.end if quoted else 0)
            if reading.claims.free(start, end):
                if quoted is not None:
                    reading.claims.take(*quoted)
                done = last
                name = Span(quoted.start + 1, quoted.end - 1) if quoted else Span(start, end)
                yield sentence, Named(start, end, name, "event")


def _extent(sentence: SentenceReading, index: int) -> tuple[int, int, Span | None]:
    """First and last word of the event's name round its word, and the quoted part of it."""
    if sentence.language is Language.KK:
        return _kazakh(sentence, index)
    if sentence.language is Language.RU:
        return _russian(sentence, index)
    return _english(sentence, index)


def _kazakh(sentence: SentenceReading, index: int) -> tuple[int, int, Span | None]:
    terms, last = sentence.terms, index
    while last + 1 < len(terms) and last - index < 3 and sentence.adjoins(last) and sentence.has(last + 1, Label.EVENT):
        last += 1
    quoted = sentence.quoted_until(terms[index].start)
    if quoted is not None and is_title_like(sentence, quoted):
        return index, last, quoted
    around = sentence.quoted_until(terms[last].end + 1)
    if around is not None and around.start < terms[index].start:
        return sentence.index_at(around.start), last, around
    first, found = index, index
    while first > 0 and index - first < _LONGEST and sentence.adjoins(first - 1):
        term = terms[first - 1]
        value = sentence.value_at(term.start)
        valued = value is not None and value.kind is not ValueKind.ORDINAL
        if _is_and(sentence, first - 1):
            first -= 1
            continue
        if term.stop or valued or not term.text[0].isalpha() or _cased(term):
            break
        first -= 1
        place = sentence.has(first, Label.PLACE)
        if place or _in_phrase(term, terms[index]) or term.capital:
            found = first
    return (found, last, None)


def _in_phrase(term: Term, event: Term) -> bool:
    """Whether the lexicon has both words as one phrase: әлем чемпионаты."""
    shared = (term.concepts - term.reading.concepts) & (event.concepts - event.reading.concepts)
    return any(_WORLDWIDE.search(lexicon().concept_id(concept)) for concept in shared)


def _is_and(sentence: SentenceReading, index: int) -> bool:
    """Whether «мен» joins two capitalised words here: Қазақстан мен Ресей арасындағы форум."""
    terms = sentence.terms
    return (
        terms[index].text in ("мен", "бен", "пен", "және")
        and 0 < index < len(terms) - 1
        and terms[index - 1].capital
        and terms[index + 1].capital
    )


def _cased(term: Term) -> bool:
    """Whether a Kazakh word has a case ending other than the genitive."""
    endings = ("да", "де", "та", "те", "ға", "ге", "қа", "ке", "ды", "ді", "ты", "ті", "ны", "ні")
    return term.text not in term.reading.stems[:1] and term.text.endswith(endings) and not KK_GENITIVE.search(term.text)


def _russian(sentence: SentenceReading, index: int) -> tuple[int, int, Span | None]:
    terms = sentence.terms
    quoted = sentence.quoted_from(terms[index].end + 1)
    first, last, named = index, index, terms[index].capital and not sentence.begins(index)
    while first > 0 and index - first < 4 and sentence.adjoins(first - 1):
        term = terms[first - 1]
        if term.stop or not any(form.part == "ADJF" and not form.pronominal for form in forms(term.text)[:1]):
            break
        first -= 1
        named = named or term.capital
    if quoted is not None and is_title_like(sentence, quoted):
        return first, index, quoted
    while last + 1 < len(terms) and last - index < _LONGEST and sentence.adjoins(last):
        term = terms[last + 1]
        if (term.stop and term.text != "по") or (not has_case(term.text, "gent", "datv", "loct") and term.text != "по"):
            break
        last += 1
        named = named or term.capital
    return (first, last, None) if named else (index, index, None)


def _english(sentence: SentenceReading, index: int) -> tuple[int, int, Span | None]:
    terms = sentence.terms
    first = index
    while first > 0 and index - first < _LONGEST and joined(sentence, first - 1) and _in_english_name(terms[first - 1]):
        first -= 1
    while first < index and ((sentence.begins(first) and terms[first].stop) or is_possessive(sentence, first)):
        first += 1
    kind = first == index - 1 and terms[first].text in _ELECTIONS
    if kind or any(term.capital and not sentence.begins(i) for i, term in enumerate(terms[first:index], first)):
        return first, index, None
    return index, index, None


def _in_english_name(term: Term) -> bool:
    return term.capital or term.text in _ELECTIONS
