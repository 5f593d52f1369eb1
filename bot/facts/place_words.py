"""Places told by a word beside the name: қаласы, облысы, улица, село, river, the town of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.article.model import Span
from bot.article.name_forms import is_given
from bot.facts.labels import Label
from bot.facts.names import (
    KK_LOCAL_CASE,
    Named,
    capital_runs,
    is_possessive,
    joined,
    merely_first,
    name_end,
    named,
    quoted_named,
)
from bot.facts.reading import SentenceReading, place_concepts
from bot.facts.russian import forms
from bot.facts.tables import words
from bot.language.lexicon import lexicon
from bot.language.terms import Term
from bot.language.tongue import Language

_HEADINGS = (*(f"{one} {kind}" for one in Language for kind in ("settlement", "feature")), "en before")
_BEFORE = words("place_words.txt", _HEADINGS, "en before")
_KK_WORDS = words("place_words.txt", _HEADINGS, "kk settlement", "kk feature")
CUE_HEADINGS = ("ru preposition", "en preposition", "en demonym", "en demonym word", "en possessed")
_DEMONYM_ENDINGS = tuple(words("place_cues.txt", CUE_HEADINGS, "en demonym"))
_DEMONYMS = words("place_cues.txt", CUE_HEADINGS, "en demonym word")
_POSSESSED = re.compile(r".(?:[лдт][ае]р)?с?[ыі]")
_PLURAL = re.compile(r"[лдт][ае]р[ыі]")
_KK_AND = frozenset({"мен", "бен", "пен", "және"})
_RU_ADJECTIVE = re.compile(r"(?:ск|цк)(?:ий|ая|ое|ие|ого|ой|ому|им|ую|их|ими|ом)$")
_KK_PEOPLE = re.compile(r"(?:лық|лік|дық|дік|тық|тік)(?:тар|тер)?")
_ABBREVIATED = frozenset({". ", ".", ".\u00a0"})
_VAGUE = frozenset(["state", "park", "station", "port", "pass", "quay", "peak", "border", "sound"])


def is_demonym(term: Term) -> bool:
    """Whether a word made from a place's name is an adjective or a people: Polish, норвежский, қостанайлық."""
    word, language = term.text.removesuffix("'s"), term.reading.language
    if language is Language.EN:
        return word in _DEMONYMS or word.endswith(_DEMONYM_ENDINGS)
    if language is Language.RU:
        return _RU_ADJECTIVE.search(word) is not None or not any(form.part in ("NOUN", "") for form in forms(word)[:3])
    ending = _KK_PEOPLE.search(word, 4)
    return ending is not None and bool(place_concepts(frozenset(lexicon().lookup(word[: ending.start()], Language.KK))))


def kazakh_feature(sentence: SentenceReading) -> Iterator[Named]:
    """Алатау облысының, Қарабастау қаласында, «Болашақ» стадионы."""
    if sentence.language is not Language.KK:
        return
    terms = sentence.terms
    for index in sorted({*sentence.labelled(Label.SETTLEMENT), *sentence.labelled(Label.FEATURE)}):
        if index == 0 or not _is_possessed(terms[index]):
            continue
        settlement = not sentence.has(index, Label.FEATURE)
        rule = "settlement" if settlement else "feature"
        quoted = sentence.quoted_until(terms[index].start)
        if quoted is not None:
            yield quoted_named(quoted.start, name_end(sentence, index), quoted, f"quoted_{rule}")
            continue
        last = index - 1
        if not terms[last].capital or not sentence.adjoins(last) or last in sentence.valued:
            continue
        cased = KK_LOCAL_CASE.search(terms[last].text) and terms[last].text not in terms[last].reading.stems
        if cased or terms[last].stop:
            continue
        first = last
        while first > 0 and _goes_with(sentence, first - 1):
            first -= 1
        yield named(sentence, first, last if settlement else index, rule)
        joined_to = first > 1 and terms[first - 1].text in _KK_AND and terms[first - 2].capital
        if joined_to and _PLURAL.search(terms[index].text, 3):
            yield named(sentence, first - 2, first - 2, rule)


def _is_possessed(term: Term) -> bool:
    """Whether a Kazakh word for a place has the ending of compounds: көшесі, ауданында, not көшеде."""
    bases = [stem for stem in term.reading.stems if stem in _KK_WORDS and term.text.startswith(stem[:-1])]
    return any(_POSSESSED.match(term.text, len(base) - 1) is not None for base in bases)


def _goes_with(sentence: SentenceReading, index: int) -> bool:
    """Whether a capitalised word belongs to the Kazakh name that goes on behind it."""
    term = sentence.terms[index]
    if not term.capital or term.stop or term.text not in term.reading.stems[:1]:
        return False
    return joined(sentence, index) and index not in sentence.valued and not merely_first(sentence, index)


def russian_feature(sentence: SentenceReading) -> Iterator[Named]:
    """Улица Садовая, село Ольховка, г. Алматы, Приозёрская область, стадион «Болашак»."""
    if sentence.language is not Language.RU:
        return
    terms = sentence.terms
    for index in sorted({*sentence.labelled(Label.SETTLEMENT), *sentence.labelled(Label.FEATURE)}):
        settlement = sentence.has(index, Label.SETTLEMENT)
        rule = "settlement" if settlement else "feature"
        quoted = sentence.quoted_from(terms[index].end + 1)
        if quoted is not None and not settlement:
            yield quoted_named(terms[index].start, quoted.end, quoted, "quoted_feature")
            continue
        last = _name_after(sentence, index)
        if last is not None:
            name = Span(terms[index + 1].start, terms[last].end)
            yield Named(name.start if settlement else terms[index].start, name.end, name, rule)
        elif not settlement and _adjective_before(sentence, index):
            yield named(sentence, index - 1, index, "feature")


def _name_after(sentence: SentenceReading, index: int) -> int | None:
    """The last word of the name behind a Russian word for a place, None where none stands there."""
    terms, last = sentence.terms, index + 1
    if last >= len(terms):
        return None
    gap = sentence.gap(index)
    short = len(terms[index].text) <= 2
    if not (gap in _ABBREVIATED if short else sentence.adjoins(index) or gap in _ABBREVIATED - {". "}):
        return None
    if not _may_follow(sentence, last) or _begins_person(sentence, last):
        return None
    while (
        last + 1 < len(terms)
        and _may_follow(sentence, last + 1)
        and joined(sentence, last)
        and not is_given(sentence.raw(last + 1))
        and not _begins_another(sentence, last + 1)
    ):
        last += 1
    return last


def _begins_person(sentence: SentenceReading, index: int) -> bool:
    """Whether a first name and a surname follow: «главный врач города Эльвира Гатина»."""
    behind = index + 1
    if behind >= len(sentence.terms) or not (sentence.terms[behind].capital and joined(sentence, index)):
        return False
    return is_given(sentence.raw(index)) and not sentence.has(behind, Label.FEATURE)


def _begins_another(sentence: SentenceReading, index: int) -> bool:
    """Whether an adjective begins a place of its own: «в посёлке Заречный Костанайской области»."""
    behind = index + 1
    return behind < len(sentence.terms) and sentence.has(behind, Label.FEATURE) and sentence.adjoins(index)


def _may_follow(sentence: SentenceReading, index: int) -> bool:
    """Whether term ``index`` can be the name after a word for a place."""
    term = sentence.terms[index]
    return term.capital and not term.stop and term.text.isalpha() and index not in sentence.valued


def _adjective_before(sentence: SentenceReading, index: int) -> bool:
    """Whether a capitalised adjective stands before a Russian word for a place, not merely first in the sentence."""
    before = index - 1
    if before < 0 or not sentence.terms[before].capital or not sentence.adjoins(before):
        return False
    word = sentence.terms[before].text
    merely_first = sentence.begins(before) and not _RU_ADJECTIVE.search(word)
    return not merely_first and any(form.part == "ADJF" for form in forms(word)[:2])


def english_feature(sentence: SentenceReading) -> Iterator[Named]:
    """Quay Street, Lake Merrow, the Ayort river, the village of Kishi Bulak, Drovenia's capital."""
    if sentence.language is not Language.EN:
        return
    terms = sentence.terms
    for first, last in capital_runs(sentence):
        while first < last and _merely_first(sentence, first):
            first += 1
        after = last + 1
        ends = sentence.has(last, Label.FEATURE) and not sentence.has(last, Label.ORGANISATION)
        if first < last and (terms[first].text in _BEFORE or ends):
            yield named(sentence, first, last, "feature")
        elif after < len(terms) and _feature_behind(sentence, last):
            yield named(sentence, first, after, "feature")
        elif first >= 2 and terms[first - 1].text == "of" and sentence.has(first - 2, Label.SETTLEMENT):
            yield named(sentence, first, last, "settlement")


def _merely_first(sentence: SentenceReading, index: int) -> bool:
    """Whether an English word that opens the sentence is no part of the name behind it."""
    if not sentence.begins(index) or not sentence.is_common(index):
        return False
    return not sentence.has(index, Label.FEATURE, Label.PLACE) and sentence.terms[index].text not in _BEFORE


def _feature_behind(sentence: SentenceReading, last: int) -> bool:
    """Whether a lower-case word for a place follows a name: the Ayort river."""
    after = last + 1
    if not sentence.adjoins(last) or is_possessive(sentence, last) or is_demonym(sentence.terms[last]):
        return False
    return sentence.has(after, Label.FEATURE) and sentence.terms[after].text not in _VAGUE
