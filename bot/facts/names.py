"""What the finders of names share: a name found, runs of capitalised words, names without case endings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from bot.article.model import Span
from bot.article.name_forms import is_given, surname_key
from bot.facts.labels import Label
from bot.facts.reading import SentenceReading, place_concepts
from bot.language.lexicon import lexicon
from bot.language.tongue import Language

KK_LOCAL_CASE = re.compile(r"(?:дағы|дегі|тағы|тегі|нан|нен|дан|ден|тан|тен|ға|ге|қа|ке|да|де|та|те)$")
KK_GENITIVE = re.compile(r"(?:ның|нің|дың|дің|тың|тің)$")
_KK_CASE = re.compile(
    r"(?:ның|нің|дың|дің|тың|тің|нан|нен|дан|ден|тан|тен|мен|бен|пен|ға|ге|қа|ке|на|не|ны|ні|ды|ді|ты|ті|да|де|та|те)$"
)
_POSSESSED_CASE = re.compile(r"(с?[ыі])(?:н|ның|нің|на|не|нда|нде|нан|нен|мен|ндағы|ндегі)$")
_JOINTS = frozenset({" ", "\u00a0", "-", "‑", "’ ", "' ", " & "})
_AFTER_INITIAL = frozenset({". ", ".\u00a0", "."})
_ADJECTIVAL = re.compile(r"([сц]к)(?:ий|ог|ого|ому|им|ом|ая|ой|ую|о|и)$")
_MOST_WORDS = 6  # of a name in quotation marks


class Named(NamedTuple):
    """A name found: its stretch, the name itself in it, and the rule."""

    start: int
    end: int
    name: Span
    rule: str


def named(sentence: SentenceReading, first: int, last: int, rule: str) -> Named:
    """The name of the words ``first`` to ``last``, without a case ending."""
    span = Span(sentence.terms[first].start, name_end(sentence, last))
    return Named(*span, span, rule)


def quoted_named(start: int, end: int, quoted: Span, rule: str) -> Named:
    """A name in quotation marks at ``quoted`` with the words that go with it at ``start:end``."""
    return Named(start, end, Span(quoted.start + 1, quoted.end - 1), rule)


def joined(sentence: SentenceReading, index: int) -> bool:
    """Whether term ``index`` and the next may be words of one name."""
    gap = sentence.gap(index)
    return gap in _JOINTS or (gap in _AFTER_INITIAL and len(sentence.terms[index].text) == 1)


def capital_runs(sentence: SentenceReading) -> list[tuple[int, int]]:
    """Runs of capitalised words as first and last index, words of service and values at their front left out."""
    held: list[tuple[int, int]] | None = sentence.__dict__.get("capital_runs")
    if held is not None:
        return held
    found: list[tuple[int, int]] = []
    terms, valued = sentence.terms, sentence.valued
    index, count = 0, len(terms)
    while index < count:
        if not terms[index].capital or index in valued:
            index += 1
            continue
        first = index
        while index + 1 < count and terms[index + 1].capital and index + 1 not in valued and joined(sentence, index):
            index += 1
        while first < index and terms[first].stop:
            first += 1
        if not terms[first].stop:
            found.append((first, index))
        index += 1
    sentence.__dict__["capital_runs"] = found
    return found


@lru_cache(maxsize=20_000)
def kazakh_base_length(word: str, stems: tuple[str, ...]) -> int:
    """How many letters of ``word`` (normal form) are the name itself, its Kazakh case ending left out."""
    ending = _KK_CASE.search(word)
    known = {stem for stem in stems if lexicon().lookup(stem, Language.KK)}
    if ending is None or word in known:  # Алматы is no accusative
        return len(word)
    owned = _POSSESSED_CASE.search(word)
    if owned is not None and any(0 < owned.start() + len(owned.group(1)) - len(stem) <= 2 for stem in known):
        return owned.start() + len(owned.group(1))
    base = word[: ending.start()]
    return len(base) if base in known or (base in stems and len(base) >= 4) else len(word)


def merely_first(sentence: SentenceReading, index: int) -> bool:
    """Whether a word has its capital only for opening the sentence: a common word, no first name, no place."""
    if not sentence.begins(index) or sentence.has(index, Label.PLACE, Label.BODY):
        return False
    if place_concepts(sentence.terms[index].concepts):
        return False  # Шығыс Қазақстан, Батыс Еуропа
    return Label.COMMON in sentence.labels[index] and not is_given(sentence.raw(index))


def name_end(sentence: SentenceReading, index: int) -> int:
    """Where the name that ends in term ``index`` ends without ’s or a Kazakh case ending."""
    term = sentence.terms[index]
    if is_possessive(sentence, index) and term.end - term.start > 3:
        return term.end - 2
    if sentence.language is Language.KK and term.end - term.start == len(term.text):
        return term.start + kazakh_base_length(term.text, term.reading.stems)
    return term.end


def is_possessive(sentence: SentenceReading, index: int) -> bool:
    """Whether term ``index`` ends in ’s."""
    return sentence.terms[index].text.endswith("'s")


def is_title_like(sentence: SentenceReading, quoted: Span) -> bool:
    """Whether a quoted stretch looks like a name: few words, the first capitalised, no end mark."""
    inside = sentence.text[quoted.start + 1 : quoted.end - 1]
    return (
        0 < len(inside.split()) <= _MOST_WORDS
        and (inside[0].isupper() or inside[0].isdigit())
        and inside[-1] not in ".!?,…"
    )


def name_key(words: str) -> str:
    """What two mentions of one name share at least: letters only, lower case."""
    return " ".join(re.findall(r"[^\W_]+", words.lower()))


def person_key(name: str) -> str:
    """What mentions of one person share: the surname without endings (Лисовский, Лисовского)."""
    return _ADJECTIVAL.sub(r"\1", surname_key(name))


def plausible_name(sentence: SentenceReading, index: int) -> bool:
    """Whether a capitalised word may be a name at all: no word of service, no known common word."""
    term = sentence.terms[index]
    return term.capital and len(term.text) > 1 and not sentence.is_common(index)
