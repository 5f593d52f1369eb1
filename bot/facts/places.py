"""Places: by a word beside them, by the lexicon, by the case or preposition of an unknown name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bot.article.name_forms import is_given
from bot.facts.labels import Label
from bot.facts.names import (
    KK_LOCAL_CASE,
    Named,
    capital_runs,
    is_possessive,
    joined,
    named,
    plausible_name,
)
from bot.facts.place_words import CUE_HEADINGS, english_feature, is_demonym, kazakh_feature, russian_feature
from bot.facts.reading import Reading, SentenceReading, place_concepts
from bot.facts.russian import forms
from bot.facts.tables import words
from bot.language.lexicon import lexicon
from bot.language.terms import Term
from bot.language.tongue import Language

_PREPOSITIONS = words("place_cues.txt", CUE_HEADINGS, "ru preposition", "en preposition")
_POSSESSED = words("place_cues.txt", CUE_HEADINGS, "en possessed")
_DASH_GAPS = frozenset({" — ", " – ", "—", "–", "-", " - "})
_PLACE_CASES = frozenset({"loct", "gent", "accs", "loc2", "ablt", ""})
_AND = frozenset({"and", "и", "мен", "бен", "пен", "және"})
_LONGEST_UNKNOWN = 3  # words of a place that nothing but a preposition tells

Rule = Callable[[SentenceReading], Iterator[Named]]


def _in_lexicon(sentence: SentenceReading) -> Iterator[Named]:
    """What the lexicon knows: Қостанайда, в Москве, the United Arab Emirates."""
    terms, done = sentence.terms, -1
    for index, term in enumerate(terms):
        if index <= done or not term.capital:
            continue
        found = place_concepts(term.concepts)
        if not found:
            continue
        own = place_concepts(term.reading.concepts)
        last = index
        while last + 1 < len(terms) and joined(sentence, last):
            shared = found & place_concepts(terms[last + 1].concepts)
            if not shared or shared <= own & place_concepts(terms[last + 1].reading.concepts):
                break
            last += 1
        done = last
        lone = last == index
        if lone and (not own or is_demonym(term) or _is_other_word(sentence, index)):
            continue
        yield named(sentence, index, last, "in_lexicon")


def _is_other_word(sentence: SentenceReading, index: int) -> bool:
    """Whether a place's name is another word here: first in the sentence («Алға жылжу»), a surname (Дәурен Сәтбаев)."""
    term = sentence.terms[index]
    if index > 0 and sentence.adjoins(index - 1) and is_given(sentence.raw(index - 1)):
        return True
    if not sentence.begins(index):
        return False
    if term.reading.language is Language.EN:
        return term.stop
    local = term.reading.language is Language.KK and KK_LOCAL_CASE.search(term.text) is not None
    return sentence.is_common(index) and not local and not _only_a_noun(term)


def _only_a_noun(term: Term) -> bool:
    """Whether what a place's name means else is one noun («Астана» is a capital too): hardly ever meant."""
    others = [c for c in term.reading.concepts if c not in place_concepts(term.reading.concepts)]
    return len(others) == 1 and lexicon().pos(others[0]) == "n" and not term.stop


def _by_preposition(sentence: SentenceReading) -> Iterator[Named]:
    """An unknown name after «в» or "in": в Ольховке, in Talmazar."""
    if sentence.language is Language.KK:
        return
    for first, last in capital_runs(sentence):
        before = first - 1
        if before < 0 or sentence.terms[before].text not in _PREPOSITIONS or not sentence.adjoins(before):
            continue
        run = range(first, last + 1)
        if len(run) <= _LONGEST_UNKNOWN and all(_may_be_place(sentence, index) for index in run):
            yield named(sentence, first, last, "preposition")


def _may_be_place(sentence: SentenceReading, index: int) -> bool:
    term = sentence.terms[index]
    if sentence.is_common(index) or sentence.raw(index).isupper() or sentence.has(index, Label.CALENDAR):
        return False
    if term.reading.language is not Language.RU:
        return not is_demonym(term) and not is_possessive(sentence, index)
    readings = forms(term.text)
    person = any(form.name in ("Name", "Surn", "Patr") and form.known for form in readings[:1])
    oblique = any(form.case in _PLACE_CASES for form in readings)
    other = all(form.part in ("ADJF", "VERB") for form in readings[:2])
    return not person and oblique and not other and len(term.text) >= 3


def _by_locative(sentence: SentenceReading) -> Iterator[Named]:
    """An unknown name in a Kazakh case of place: Теңізкентте."""
    if sentence.language is not Language.KK:
        return
    for first, last in capital_runs(sentence):
        term = sentence.terms[last]
        cased = KK_LOCAL_CASE.search(term.text) is not None and term.text not in term.reading.stems[:1]
        known = sentence.is_common(last) or sentence.has(last, Label.BODY, Label.CALENDAR)
        if first == last and cased and not known and len(term.text) >= 6:
            yield named(sentence, first, last, "locative")


def _by_possession(sentence: SentenceReading) -> Iterator[Named]:
    """An unknown name that has what countries and towns have: Drovenia's presidential election."""
    if sentence.language is not Language.EN:
        return
    for first, last in capital_runs(sentence):
        after = last + 1
        owns = after < len(sentence.terms) and is_possessive(sentence, last)
        lone = first == last and not sentence.is_common(last)
        if lone and owns and sentence.terms[after].text in _POSSESSED:
            yield named(sentence, first, last, "possession")


STRONG: tuple[Rule, ...] = (kazakh_feature, russian_feature, english_feature, _in_lexicon)
"""Rules that need no other evidence; asked before people are looked for."""

WEAK: tuple[Rule, ...] = (_by_preposition, _by_locative, _by_possession)
"""Rules for unknown names; asked for what nothing else has claimed."""


def find_place_line(reading: Reading) -> Iterator[tuple[SentenceReading, Named]]:
    """The place an article is sent from: «АЛМАТЫ, 5 мая —»."""
    span = reading.article.head.place_line
    if span is None:
        return
    for sentence in reading.sentences:
        if sentence.start <= span.start < sentence.end and reading.claims.free(*span):
            reading.claims.take(*span)
            yield sentence, Named(span.start, span.end, span, "place_line")
            return


def find_places(
    reading: Reading, rules: Iterable[Rule], *, but: frozenset[str] = frozenset()
) -> Iterator[tuple[SentenceReading, Named]]:
    """The places that ``rules`` find, each claimed in ``reading.claims``; names with a stem of ``but`` left out."""
    for sentence in reading.sentences:
        for rule in rules:
            for found in rule(sentence):
                if but and stems_in(sentence, found) & but:
                    continue
                if reading.claims.free(found.start, found.end):
                    reading.claims.take(found.start, found.end)
                    yield sentence, found


def find_places_again(
    reading: Reading, known: frozenset[str], ends: frozenset[int]
) -> Iterator[tuple[SentenceReading, Named]]:
    """Names known as places (by stem, see `stems_in`) wherever else they stand, and names joined to them.

    ``ends`` are the offsets where the places found so far end: what «и» joins to one is a place too.
    """
    for sentence in reading.sentences:
        for first, last in capital_runs(sentence):
            run = sentence.terms[first : last + 1]
            again = all(place_stems(term) & known and not _is_adjective(term) for term in run)
            if not again and first == last and plausible_name(sentence, first):
                again = _on_a_route(sentence, first, known)
            again = again or _is_joined(sentence, first, last, ends)
            found = named(sentence, first, last, "place_again")
            if again and reading.claims.free(found.start, found.end):
                reading.claims.take(found.start, found.end)
                yield sentence, found


def _is_adjective(term: Term) -> bool:
    """Whether a capitalised word is an adjective first: «Белые паруса» beside «Белое море»."""
    if term.reading.language is not Language.RU:
        return term.reading.language is Language.EN and is_demonym(term)
    return any(form.part == "ADJF" and form.known for form in forms(term.text)[:1])


def _is_joined(sentence: SentenceReading, first: int, last: int, ends: frozenset[int]) -> bool:
    """Whether "and" joins an unknown name to a place: in Galway and Mayo."""
    before = first - 2
    if before < 0 or sentence.terms[first - 1].text not in _AND or last - first >= _LONGEST_UNKNOWN:
        return False
    if sentence.terms[before].end not in ends or not sentence.adjoins(before) or not sentence.adjoins(first - 1):
        return False
    return all(_may_be_place(sentence, index) for index in range(first, last + 1))


def _on_a_route(sentence: SentenceReading, index: int, known: frozenset[str]) -> bool:
    """Whether a dash joins the name at ``index`` to a known place: трасса Тарынск — Ольховка."""
    terms = sentence.terms
    for other, gap in ((index + 1, index), (index - 1, index - 1)):
        if 0 <= other < len(terms) and terms[other].capital and sentence.gap(gap) in _DASH_GAPS:
            return bool(place_stems(terms[other]) & known) and not sentence.begins(min(index, other))
    return False


def place_stems(term: Term) -> frozenset[str]:
    """What forms of one place's name share."""
    return frozenset((*term.reading.stems, term.text.removesuffix("'s")))


def stems_in(sentence: SentenceReading, found: Named) -> frozenset[str]:
    """The stems of a name's capitalised words."""
    first, last = sentence.index_at(found.name.start), sentence.index_at(found.name.end)
    capital = [term for term in sentence.terms[first:last] if term.capital]
    return frozenset(stem for term in capital for stem in place_stems(term))
