"""Reasons, purposes and results: the clause that answers "why", found by its marker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bot.article.model import Span
from bot.errors import DataError
from bot.facts.build import fact
from bot.facts.clauses import is_finite, segment_at
from bot.facts.labels import Label
from bot.facts.model import Fact, FactKind
from bot.facts.reading import Reading, SentenceReading
from bot.facts.russian import forms
from bot.facts.tables import load_sections
from bot.language.terms import Term
from bot.language.tongue import Language
from bot.language.values import ValueKind

_SOURCE = "reason_markers.txt"
_HEADINGS = tuple(f"{one} {place}" for one in Language for place in ("after", "before"))
_TYPES = frozenset({"reason", "purpose", "result"})
_STOP = re.compile(r"[;.!?…»”\n]|\s[—–]\s|:\s|\"(?=[\s.,]|$)")
_COMMA = re.compile(r",(?!\d)")
_PHRASE_ENDS = re.compile(r"[,;:.!?»”()\n]|\s[—–-]\s")
_NOMINAL_MARKERS = frozenset(
    [
        "в связи с",
        "ввиду",
        "вследствие",
        "из-за",
        "благодаря",
        "по причине",
        "в силу",
        "ради",
        "с целью",
        "в целях",
        "в результате",
        "because of",
        "due to",
        "owing to",
        "thanks to",
        "on account of",
        "as a result of",
    ]
)
_KK_NOMINAL = frozenset(
    ["салдарынан", "кесірінен", "байланысты", "арқасында", "себебінен", "нәтижесінде", "себебімен", "себепті"]
)
_KK_OPENERS = frozenset(["бірақ", "ал", "және", "алайда", "дегенмен", "себебі", "өйткені", "сондай-ақ"])
_LONGEST = 600  # characters of a clause
_KK_CASED = re.compile(r"(?:да|де|та|те|ға|ге|қа|ке|дан|ден|тан|тен|ды|ді|ты|ті|ны|ні)$")
_VERBAL_NOUN = re.compile(r"(?:у|ю)(?:ы|і|ін|ын|лары|лері)?$|мау$|меу$")
_KK_POINTERS = frozenset(["бұл", "сол", "ол", "осы", "мұны", "соны", "не"])
_RELATIVE = re.compile(r",\s+(?:which|who|but|and|while|although|но|а|однако|хотя|при этом)\s")


class Marker(NamedTuple):
    """A marker: its words, its language, whether the clause follows it, what it marks."""

    words: str
    language: Language
    follows: bool
    type: str


@cache
def load_markers() -> dict[Language, tuple[tuple[re.Pattern[str], dict[str, Marker]], ...]]:
    """The markers by language: those before their clause, then those behind it, each as one pattern.

    Raises:
        DataError: an entry is not «type: marker».
    """
    found: dict[Language, tuple[tuple[re.Pattern[str], dict[str, Marker]], ...]] = {}
    sections = load_sections(_SOURCE, _HEADINGS)
    for language in Language:
        pair = []
        for follows, heading in ((True, f"{language} after"), (False, f"{language} before")):
            markers = {}
            for entry in sections[heading]:
                kind, colon, marker = entry.partition(": ")
                if not colon or kind not in _TYPES or not marker.strip():
                    raise DataError(_SOURCE, 0, f"not «type: marker»: {entry!r}")
                markers[marker] = Marker(marker, language, follows, kind)
            longest = sorted(map(re.escape, markers), key=len, reverse=True)
            pair.append((re.compile(rf"(?<![\w-])(?:{'|'.join(longest)})(?![\w-])"), markers))
        found[language] = tuple(pair)
    return found


def find_reasons(reading: Reading) -> Iterator[Fact]:
    """A fact for each clause that gives a reason, a purpose or a result; ``marker`` and ``effect`` are spans."""
    patterns = load_markers()[reading.language]
    lower = reading.lower
    for sentence in reading.sentences:
        held: list[Span] = []
        for pattern, markers in patterns:
            for found in pattern.finditer(lower, sentence.start, sentence.end):
                marker = markers[found.group()]
                span = _clause(sentence, marker, Span(*found.span()))
                if span is None or any(span.start < one.end and one.start < span.end for one in held[-4:]):
                    continue
                held.append(span)
                spans = {"marker": Span(*found.span())}
                effect = _effect(sentence, span)
                if effect is not None:
                    spans["effect"] = effect
                rule = f"marker:{marker.words.replace(' ', '_')}"
                yield fact(FactKind.REASON, sentence, *span, rule, spans=spans, attributes={"type": marker.type})


def _clause(sentence: SentenceReading, marker: Marker, at: Span) -> Span | None:
    if not marker.follows:
        return _clause_before(sentence, marker, at)
    if not _is_causal(sentence, marker, at):
        return None
    end = _end_of_phrase(sentence, at) if marker.words in _NOMINAL_MARKERS else _end_of_clause(sentence, at)
    return Span(at.start, end) if end > at.end + 2 else None


def _is_causal(sentence: SentenceReading, marker: Marker, at: Span) -> bool:
    """Whether an ambiguous marker is one here: since (2017), so (much), ради, с целью."""
    after = sentence.index_at(at.end)
    terms = sentence.terms
    if after >= len(terms):
        return False
    if marker.words == "since":
        dated = any(v.kind is ValueKind.DATE for v in sentence.values_in(at.end, at.end + 13))
        return not dated and (at.start == sentence.start or sentence.text[at.start - 2] == ",")
    if marker.words == "so":
        return sentence.text[max(0, at.start - 2) : at.start] == ", " and terms[after].stop
    if marker.words == "due to":
        return not _is_planned(sentence, after)
    return True


def _is_planned(sentence: SentenceReading, index: int) -> bool:
    """Whether a verb follows "due to": "due to open in September"."""
    terms = sentence.terms
    verb = sentence.has(index, Label.VERB) and not terms[index].text.endswith(("ing", "s", "ed"))
    return verb and (index + 1 >= len(terms) or terms[index + 1].stop or not sentence.adjoins(index))


def _end_of_clause(sentence: SentenceReading, at: Span) -> int:
    """Where a clause that follows a marker ends: at its first comma when it opens the sentence."""
    limit = min(sentence.end, at.end + _LONGEST)
    stop = _STOP.search(sentence.text, at.end, limit)
    end = stop.start() if stop else limit
    opens = at.start - sentence.start <= 3
    if opens and _is_subordinate(sentence, at):
        comma = _COMMA.search(sentence.text, at.end, end)
        end = comma.start() if comma else end
    else:
        turn = _RELATIVE.search(sentence.text, at.end, end)
        end = turn.start() if turn else end
    return _trimmed(sentence, at.end, end)


def _is_subordinate(sentence: SentenceReading, at: Span) -> bool:
    """Whether the marker opens a clause that a main clause follows: not «Сондықтан …», «Поэтому …»."""
    words = sentence.text[at.start : at.end].lower()
    main = (
        "поэтому",
        "в результате",
        "в итоге",
        "сондықтан",
        "сол себепті",
        "therefore",
        "as a result",
        "so",
    )
    return words not in main and sentence.language is not Language.KK


def _end_of_phrase(sentence: SentenceReading, at: Span) -> int:
    """Where the noun phrase behind a preposition ends: before the verb or a mark."""
    limit = min(sentence.end, at.end + _LONGEST)
    stop = _PHRASE_ENDS.search(sentence.text, at.end, limit)
    end = stop.start() if stop else limit
    first, last = sentence.index_at(at.end), sentence.index_at(end)
    kept = at.end
    for index in range(first, last):
        term = sentence.terms[index]
        if sentence.language is Language.RU and _ends_russian_phrase(term):
            break
        if (
            sentence.language is Language.EN
            and index > first
            and term.text in ("is", "are", "was", "were", "has", "will")
        ):
            break
        kept = term.end
    return _trimmed(sentence, at.end, kept)


def _ends_russian_phrase(term: Term) -> bool:
    if not term.text.isalpha():
        return False
    readings = forms(term.text)
    best = readings[0] if readings else None
    if best is None or best.part in ("PREP", "CONJ", "PRCL"):
        return best is not None and best.part == "PREP" and term.text in ("к", "до", "с", "от", "за")
    if best.part in ("VERB", "PRTS", "INFN", "ADJS", "ADVB", "PRED", "GRND", "COMP"):
        return True
    if best.part == "NPRO" or term.text in ("их", "его", "ее"):
        return term.text not in ("этого", "того", "него", "нее", "них")
    return all(form.case == "nomn" for form in readings if form.case) and bool(best.case)


def _clause_before(sentence: SentenceReading, marker: Marker, at: Span) -> Span | None:
    """The Kazakh clause that a marker ends: from its comma on, for a noun from its genitives on."""
    part = segment_at(sentence, at.start)
    if part is None or part.start >= at.start:
        return None
    floor = max(part.start, at.start - _LONGEST)
    opening = max(sentence.text.rfind(mark, floor, at.start) for mark in "«“„")
    first, last = sentence.index_at(max(floor, opening)), sentence.index_at(at.start) - 1
    terms = sentence.terms
    while first < last and terms[first].text in _KK_OPENERS:
        first += 1
    if last < first or terms[last].text in _KK_POINTERS:
        return None
    if marker.words == "үшін":
        verbal = _VERBAL_NOUN.search(terms[last].text) is not None
        owned = last > first and terms[last].text.endswith(("ы", "і")) and _genitive(terms[last - 1])
        if not verbal and not owned:
            return None
    if marker.words in _KK_NOMINAL:
        first = _chain_start(sentence, first, last)
    return Span(terms[first].start, at.end)


def _genitive(term: Term) -> bool:
    return term.text.endswith(("ның", "нің", "дың", "дің", "тың", "тің"))


def _chain_start(sentence: SentenceReading, first: int, last: int) -> int:
    """The first word of the noun phrase that ends at ``last``: a subject in -ы/-і before it stays out."""
    terms = sentence.terms
    index = last
    while index > first:
        before = terms[index - 1]
        subject = (
            before.text.endswith(("сы", "сі", "мі", "ны", "ні", "зі", "рі", "лі"))
            and before.text not in before.reading.stems
        )
        if is_finite(sentence, index - 1) or _is_cased(before) or (subject and _genitive(terms[index])):
            break
        index -= 1
    return index


def _is_cased(term: Term) -> bool:
    """Whether a Kazakh word has a case ending that ends its phrase: жолды, ауылға, қалада."""
    return term.text not in term.reading.stems[:1] and _KK_CASED.search(term.text) is not None


def _trimmed(sentence: SentenceReading, start: int, end: int) -> int:
    while end > start and (sentence.text[end - 1].isspace() or sentence.text[end - 1] in ",.;:—–-"):
        end -= 1
    return end


def _effect(sentence: SentenceReading, clause: Span) -> Span | None:
    """The rest of the sentence: what the reason explains."""
    before = Span(sentence.start, clause.start)
    after = Span(clause.end, sentence.end)
    longest = max((before, after), key=lambda span: span.end - span.start)
    first, last = sentence.index_at(longest.start), sentence.index_at(longest.end)
    if last - first < 2:
        return None
    return Span(sentence.terms[first].start, sentence.terms[last - 1].end)
