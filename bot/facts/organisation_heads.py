"""Organisations named by a common word with what goes with it: a bank, a ministry, a museum."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.article.name_forms import is_given
from bot.facts.labels import Label
from bot.facts.names import KK_GENITIVE, Named, capital_runs, is_possessive, joined, named
from bot.facts.reading import SentenceReading
from bot.facts.russian import forms, has_case
from bot.language.tongue import Language

_KK_POSSESSIVE = re.compile(r"(?:сы|сі|ы|і)(?:н|ның|нің|нда|нде|нан|нен|на|не|мен|ндағы|ндегі)?$")
_KK_PLURAL = re.compile(r"(?:лар|лер|дар|дер|тар|тер)(?:ы|і)")
_KK_NOT_HEADS = frozenset({"баспасөз"})
_KK_AND = frozenset({"және", "мен", "бен", "пен"})
_KK_CASED = re.compile(r"(?:да|де|та|те|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке|ны|ні|ды|ді|ты|ті|нда|нде|мен|бен|пен)$")
_NOT_COMPLEMENTS = frozenset({"VERB", "NPRO", "PREP", "ADVB", "PRTF"})
_CHAIN = 7  # words before a Kazakh head, or after a Russian one


def english_head(sentence: SentenceReading) -> Iterator[Named]:
    """Danube Development Bank, Ministry of Health, the Farmers' Party."""
    heads = set(sentence.labelled(Label.ORGANISATION))
    if sentence.language is not Language.EN or not heads:
        return
    for first, last in capital_runs(sentence):
        head = next((index for index in range(last, first - 1, -1) if index in heads), None)
        if head is None:
            continue
        owners = [i for i in range(first, head) if is_possessive(sentence, i) and sentence.has(i, Label.PLACE)]
        first = owners[-1] + 1 if owners else first
        end = _of_chain(sentence, head) if head == last else head
        if end > first:
            yield named(sentence, first, end, "english_head")


def _of_chain(sentence: SentenceReading, head: int) -> int:
    """The last word of «… of Health», «… of the United States» after the word at ``head``."""
    terms = sentence.terms
    index = head + 1
    if index >= len(terms) or terms[index].text not in ("of", "for", "on") or is_possessive(sentence, head):
        return head
    index += 1
    if index < len(terms) and terms[index].text == "the":
        index += 1
    if index >= len(terms) or not terms[index].capital or index in sentence.valued:
        return head
    while index + 1 < len(terms) and joined(sentence, index):
        two_on = index + 2 < len(terms) and terms[index + 2].capital
        if not terms[index + 1].capital and not (terms[index + 1].text in ("and", "of") and two_on):
            break
        index += 1
    return index


def russian_head(sentence: SentenceReading) -> Iterator[Named]:
    """Министерство по чрезвычайным ситуациям, управление городской мобильности, Союз яхтсменов."""
    if sentence.language is not Language.RU:
        return
    bare = sentence.labelled(Label.BARE)
    for index in sorted({*sentence.labelled(Label.ORGANISATION), *bare}):
        first, last = _adjectives_before(sentence, index), _complements(sentence, index)
        public = sentence.has(index, Label.PUBLIC)
        capital = sentence.terms[first].capital
        modified = last > index or first < index
        headed = first == index or any(t.capital for t in sentence.terms[first + 1 : last + 1])
        is_name = capital and (not sentence.begins(first) or headed) and (modified or public)
        if is_name or (public and modified) or (index in bare and not modified):
            yield named(sentence, first, last, "russian_head")


def _adjectives_before(sentence: SentenceReading, index: int) -> int:
    """The first of the adjectives that stand before a Russian noun."""
    first = index
    while first > 0 and index - first < 4 and sentence.adjoins(first - 1):
        term = sentence.terms[first - 1]
        readings = forms(term.text)[:2] if not term.stop else ()
        if not any(form.part == "ADJF" for form in readings) or readings[0].pronominal:
            break
        if readings[0].part in ("PREP", "CONJ", "NPRO"):
            break
        first -= 1
    return first


def _complements(sentence: SentenceReading, index: int) -> int:
    """The last of the genitives (or «по …») that follow a Russian noun."""
    last, terms = index, sentence.terms
    needed: tuple[str, ...] = ("gent", "gen2")
    at = index + 1
    while at < len(terms) and at - index <= _CHAIN and sentence.adjoins(at - 1):
        term = terms[at]
        if term.text == "по" and last == index:
            needed = ("datv", "loct")
        elif term.text != "и" or last == index:
            abbreviated = term.capital and len(term.text) <= 3 and sentence.raw(at).isupper()
            if not abbreviated and not _is_complement(sentence, at, needed):
                break
            last = at
        at += 1
    return last


def _is_complement(sentence: SentenceReading, index: int, cases: tuple[str, ...]) -> bool:
    term = sentence.terms[index]
    if term.stop or not term.text.isalpha() or not has_case(term.text, *cases):
        return False
    return forms(term.text)[0].part not in _NOT_COMPLEMENTS and not _begins_person(sentence, index)


def _begins_person(sentence: SentenceReading, index: int) -> bool:
    """Whether a person's name begins at a capitalised word: «управления ЧС Виктора Лапшина»."""
    term = sentence.terms[index]
    if not term.capital or sentence.has(index, Label.PLACE):
        return False
    named_so = any(form.name in ("Name", "Patr", "Surn") and form.known for form in forms(term.text)[:2])
    two = index + 1 < len(sentence.terms) and sentence.terms[index + 1].capital and sentence.adjoins(index)
    return named_so or two or is_given(sentence.raw(index))


def kazakh_head(sentence: SentenceReading) -> Iterator[Named]:
    """Ауыл шаруашылығы министрлігі, Туризм және спорт министрлігі, облыстық денсаулық басқармасы, әкімдік."""
    if sentence.language is not Language.KK:
        return
    bare = sentence.labelled(Label.BARE)
    for index in sorted({*sentence.labelled(Label.ORGANISATION), *bare}):
        term = sentence.terms[index]
        if _KK_PLURAL.search(term.text) or sentence.has(index, Label.TEAM):
            continue
        first, capital = index, None
        if index > 0 and _KK_POSSESSIVE.search(term.text):
            first, capital = _kazakh_chain(sentence, index)
        if capital is not None:
            yield named(sentence, capital, index, "kazakh_head")
        elif (first < index and sentence.has(index, Label.PUBLIC)) or index in bare:
            yield named(sentence, first, index, "kazakh_head" if first < index else "kazakh_bare")


def _kazakh_chain(sentence: SentenceReading, index: int) -> tuple[int, int | None]:
    """The first word of the noun phrase that ends at ``index``, and its first capitalised word."""
    terms, public = sentence.terms, sentence.has(index, Label.PUBLIC)
    first = index
    capital = index if terms[index].capital and not sentence.begins(index) and public else None
    while first > 0 and index - first < _CHAIN and sentence.adjoins(first - 1):
        if terms[first - 1].text in _KK_AND and first > 1:
            first -= 1
            continue
        if not _modifies(sentence, first - 1):
            break
        first -= 1
        merely_first = sentence.begins(first) and sentence.is_common(first)
        if terms[first].capital and (public or not merely_first):
            capital = first
    while first < index and (terms[first].stop or terms[first].text in _KK_AND):
        first += 1
    return first, capital


def _modifies(sentence: SentenceReading, index: int) -> bool:
    """Whether a Kazakh word may stand before a noun in its name: no case ending but a name's genitive."""
    term = sentence.terms[index]
    plain = term.text in term.reading.stems
    if term.stop or index in sentence.valued or not term.text.isalpha() or len(term.text) < 3:
        return False
    if term.text in _KK_NOT_HEADS or is_given(sentence.raw(index)):
        return False
    if KK_GENITIVE.search(term.text) and not plain and not term.capital:
        return False
    return plain or not _KK_CASED.search(term.text) or KK_GENITIVE.search(term.text) is not None
