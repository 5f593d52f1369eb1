"""Organisations: by quotation marks, by words such as bank or министрлігі, by the lexicon, by capitals."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from bot.facts.labels import Label
from bot.facts.names import (
    KK_GENITIVE,
    Named,
    is_title_like,
    joined,
    name_end,
    name_key,
    named,
    quoted_named,
)
from bot.facts.organisation_heads import english_head, kazakh_head, russian_head
from bot.facts.reading import Reading, SentenceReading, organisation_concepts
from bot.language.lexicon import lexicon
from bot.language.terms import Term
from bot.language.tongue import Language

_ROMAN = re.compile(r"[IVXLCDMХІ]+")
_LEGAL = frozenset(["тоо", "ооо", "ао", "пао", "оао", "ип", "жшс", "ақ", "жк", "ltd", "inc", "llc", "plc"])
_SPACES = frozenset({" ", "\u00a0"})
_BREAKS = frozenset(",.«“—–;:")
_BODY_ID = re.compile(r"company|bank|fund|agency|ministry|committee|corporation|university|union|party|railways")
_SHOUTED = 3  # words in capitals that make a line shouted


def _quoted_beside_word(sentence: SentenceReading) -> Iterator[Named]:
    """«Тоболвагон» зауыты, завод «Тоболвагон», the "Seagull" company."""
    for quoted in sentence.quoted:
        if not is_title_like(sentence, quoted):
            continue
        before = sentence.index_at(quoted.start) - 1
        if sentence.language is not Language.RU:
            end = _head_after(sentence, quoted.end)
            if end:
                yield quoted_named(quoted.start, end, quoted, "quoted_beside_word")
                continue
        if before >= 0 and sentence.text[sentence.terms[before].end : quoted.start] in _SPACES:
            legal = sentence.terms[before].text in _LEGAL
            if legal or (sentence.language is not Language.KK and sentence.has(before, Label.ORGANISATION)):
                yield quoted_named(sentence.terms[before].start, quoted.end, quoted, "quoted_beside_word")


def _head_after(sentence: SentenceReading, closing: int) -> int:
    """Where the word for the organisation behind a quoted name ends («Дала инвест» жеке компаниясы), else 0."""
    after = sentence.index_at(closing)
    for index in range(after, min(after + 2, len(sentence.terms))):
        if _BREAKS & set(sentence.text[closing : sentence.terms[index].start]):
            return 0
        if sentence.has(index, Label.ORGANISATION) or sentence.terms[index].text in _LEGAL:
            return name_end(sentence, index)
        if sentence.has(index, Label.EVENT, Label.FEATURE):
            return 0
    return 0


def _quoted_with_word(sentence: SentenceReading) -> Iterator[Named]:
    """«Народный кредит банк»: the word stands inside the marks."""
    for quoted in sentence.quoted:
        first, last = sentence.index_at(quoted.start), sentence.index_at(quoted.end)
        has_word = any(sentence.has(index, Label.ORGANISATION) for index in range(first, last))
        if last - first > 1 and has_word and is_title_like(sentence, quoted):
            yield quoted_named(*quoted, quoted, "quoted_with_word")


def _quoted_owner(sentence: SentenceReading) -> Iterator[Named]:
    """По прогнозу «Казгидромета», «Қазпошта» өкілі, тренер «Кайрата»: what stands beside it only a body has."""
    for quoted in sentence.quoted:
        kazakh = sentence.language is Language.KK
        index = sentence.index_at(quoted.end) if kazakh else sentence.index_at(quoted.start) - 1
        if not 0 <= index < len(sentence.terms) or not is_title_like(sentence, quoted):
            continue
        term = sentence.terms[index]
        gap = sentence.text[quoted.end : term.start] if kazakh else sentence.text[term.end : quoted.start]
        if gap in _SPACES and sentence.has(index, Label.OWNED, Label.POST):
            yield quoted_named(*quoted, quoted, "quoted_owner")


def _team_of_place(sentence: SentenceReading) -> Iterator[Named]:
    """Ақжайлаудың «Тұлпары»: a name in quotation marks that a place has."""
    if sentence.language is not Language.KK:
        return
    for quoted in sentence.quoted:
        before = sentence.index_at(quoted.start) - 1
        if before < 0 or not is_title_like(sentence, quoted):
            continue
        term = sentence.terms[before]
        close = sentence.text[term.end : quoted.start] in _SPACES
        if close and term.capital and KK_GENITIVE.search(term.text):
            yield quoted_named(*quoted, quoted, "team_of_place")


def _in_lexicon(sentence: SentenceReading) -> Iterator[Named]:
    """What the lexicon knows: ЮНЕСКО, Самұрық-Қазына, European Commission."""
    terms, done = sentence.terms, -1
    for index, term in enumerate(terms):
        if index <= done or not term.capital:
            continue
        found = organisation_concepts(term.concepts)
        if not found:
            continue
        last = index
        while last + 1 < len(terms) and joined(sentence, last):
            shared = found & organisation_concepts(terms[last + 1].concepts)
            if not shared:
                break
            found = shared
            last += 1
        if last == index and _is_other_word(sentence, index):
            continue
        if not any(sentence.has(i, Label.EVENT) for i in range(index, last + 1)):
            yield named(sentence, index, last, "in_lexicon")
        done = last


def _is_other_word(sentence: SentenceReading, index: int) -> bool:
    """Whether a lone word is an organisation's name only by a phrase, or is a common word or a place here."""
    if not sentence.has(index, Label.BODY):
        return True
    shouted = sentence.raw(index).isupper()
    other = sentence.is_common(index) or sentence.has(index, Label.PLACE)
    return other and not shouted and (sentence.begins(index) or sentence.has(index, Label.PLACE))


def _abbreviation(sentence: SentenceReading) -> Iterator[Named]:
    """МВД, ҚТЖ, OSCE: two to six capitals that mean nothing else."""
    terms = sentence.terms
    capitals = [index for index, term in enumerate(terms) if term.capital and sentence.raw(index).isupper()]
    if len(capitals) >= max(_SHOUTED, len(terms) // 2):
        return
    for index in capitals:
        term = terms[index]
        letters = sentence.raw(index)
        if not 2 <= len(letters) <= 6 or not letters.isalpha() or _ROMAN.fullmatch(letters):
            continue
        known = bool(term.reading.concepts) and not sentence.has(index, Label.BODY) and not _is_body(term)
        numbered = index + 1 < len(terms) and terms[index + 1].glued and terms[index + 1].is_number
        if not known and not numbered and index not in sentence.valued and term.text not in _LEGAL:
            yield named(sentence, index, index, "abbreviation")


def _is_body(term: Term) -> bool:
    """Whether the lexicon files an abbreviation as a common noun for an organisation: ҚТЖ, the railway company."""
    book = lexicon()
    return any(_BODY_ID.search(book.concept_id(concept)) for concept in term.reading.concepts)


RULES: tuple[Callable[[SentenceReading], Iterator[Named]], ...] = (
    _quoted_beside_word,
    _team_of_place,
    _quoted_with_word,
    _quoted_owner,
    english_head,
    _in_lexicon,
    kazakh_head,
    russian_head,
    _abbreviation,
)
"""The rules in the order they are asked: what one has claimed, a later one does not touch."""


def find_organisations(reading: Reading) -> Iterator[tuple[SentenceReading, Named]]:
    """The organisations named, each claimed in ``reading.claims``; quoted names again wherever they return."""
    yield from _in_head(reading)
    known: set[str] = set()
    for sentence in reading.sentences:
        for rule in RULES:
            for found in rule(sentence):
                if reading.claims.free(found.start, found.end):
                    reading.claims.take(found.start, found.end)
                    if found.name.start > found.start or found.rule.startswith("quoted"):
                        known.add(_loose_key(reading.slice(found.name)))
                    yield sentence, found
    for sentence in reading.sentences:
        for quoted in sentence.quoted:
            again = quoted_named(*quoted, quoted, "quoted_again")
            if _loose_key(reading.slice(again.name)) not in known or not is_title_like(sentence, quoted):
                continue
            if reading.claims.free(*quoted):
                reading.claims.take(*quoted)
                yield sentence, again


def _in_head(reading: Reading) -> Iterator[tuple[SentenceReading, Named]]:
    """The agency and the cited source where the body names them."""
    starts = [sentence.start for sentence in reading.sentences]
    for part in (reading.article.head.agency, reading.article.head.cited_source):
        at = bisect_right(starts, part.start) - 1 if part is not None else -1
        if part is None or at < 0 or part.end > reading.sentences[at].end:
            continue
        sentence = reading.sentences[at]
        if reading.claims.free(*part):
            reading.claims.take(*part)
            yield sentence, Named(*part, part, "head")


def _loose_key(name: str) -> str:
    """A name's key without the endings it takes: «Мұнайшының» and «Мұнайшы» share it."""
    key = name_key(name)
    return key[: max(4, min(12, len(key) - 3))]
