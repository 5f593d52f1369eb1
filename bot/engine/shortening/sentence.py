"""What is so of a sentence's words whatever is asked: their sorts, cases, the marks between them, what they name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from weakref import WeakKeyDictionary

from bot.article.model import Span
from bot.engine.index import ArticleIndex
from bot.engine.shortening.words import case_of, word_class
from bot.language.terms import Term

EDGE = "edge"
HYPHEN = "hyphen"
LONGEST = 8
"""Words of a span that may begin and end anywhere; a longer one begins and ends where a clause may."""
_GAPS = (
    ("open", re.compile(r"[(\[]")),
    ("close", re.compile(r"[)\]]")),
    ("mark", re.compile(r"[«»\"“”„]")),
    ("stop", re.compile(r"[:;.!?…]")),
    ("comma", re.compile(r",")),
    ("dash", re.compile(r"[–—]|\s-\s")),
)
_QUOTATION_MARK = re.compile(r"[«»\"“”„]")
_PART = frozenset({"open", "close", "stop", "comma", "dash"})
# What is one thing, and not to be cut in two.
_WHOLE = frozenset(
    {
        "number",
        "quantity",
        "money",
        "percent",
        "duration",
        "age",
        "score",
        "ordinal",
        "time",
        "date",
        "person.name",
        "organisation",
        "place",
        "event",
    }
)

Place = tuple[int, int]
"""The numbers of the first and last word of a span, both inclusive."""

_READ: WeakKeyDictionary[ArticleIndex, dict[int, Words]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Mark:
    """A value or fact, or a part of one, that covers words: its kinds and its exact span in the article."""

    kinds: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence; all sequences run beside ``terms`` but ``gaps``, which is one longer.

    Attributes:
        terms: the words.
        classes: what sort of word each is (see ``words.word_class``).
        cases: the case each carries (see ``words.case_of``).
        gaps: what stands before each word: "" for a mere space, ``EDGE`` at both ends of the sentence.
        parts: the number of the stretch between marks of punctuation that each stands in.
        depths: how many brackets are open at each; ``marks`` how many quotation marks stand before it.
        rarity: how often the article has each.
        known: values and facts by place.
        joined: words that a value or name holds together with the word before.
        runs: the places of at most ``LONGEST`` words that do not cut a word at its hyphen.
        sums: by model and class of answer, what the rules that look at the sentence alone say of each word, added
            up; filled as they are asked.
    """

    terms: Sequence[Term]
    classes: Sequence[str]
    cases: Sequence[str]
    gaps: Sequence[str]
    parts: Sequence[int]
    depths: Sequence[int]
    marks: Sequence[int]
    rarity: Sequence[int]
    known: dict[Place, Mark]
    joined: frozenset[int]
    runs: Sequence[Place]
    sums: dict[tuple[object, str], list[list[float]]] = field(default_factory=dict)


def words_of(index: ArticleIndex, at: int) -> Words:
    """The words of sentence ``at`` (among the indexed ones), read once as long as the index lives."""
    read = _READ.setdefault(index, {})
    if at not in read:
        read[at] = _read(index, at)
    return read[at]


def _read(index: ArticleIndex, at: int) -> Words:
    terms = index.sentences[at].terms
    between = _between(index.article.text, terms)
    gaps = [EDGE, *map(_gap, between[1:]), EDGE]
    known = _known(index, at)
    return Words(
        terms=terms,
        classes=[word_class(term, first=number == 0) for number, term in enumerate(terms)],
        cases=[case_of(term.text, term.reading.language) for term in terms],
        gaps=gaps,
        parts=list(accumulate(gap in _PART for gap in gaps[: len(terms)])),
        depths=list(accumulate(text.count("(") - text.count(")") for text in between)),
        marks=list(accumulate(len(_QUOTATION_MARK.findall(text)) for text in between)),
        rarity=[len(index.postings.get(term.features[0], ())) if term.features else 0 for term in terms],
        known=known,
        joined=frozenset(
            number
            for (first, last), mark in known.items()
            if not _WHOLE.isdisjoint(mark.kinds)
            for number in range(first + 1, last + 1)
        ),
        runs=_runs(gaps),
    )


def _runs(gaps: Sequence[str]) -> list[Place]:
    size = len(gaps) - 1
    return [
        (first, last)
        for first in range(size)
        if gaps[first] != HYPHEN
        for last in range(first, min(first + LONGEST, size))
        if gaps[last + 1] != HYPHEN
    ]


def place_of(terms: Sequence[Term], start: int, end: int) -> Place | None:
    """The words that the characters ``start:end`` touch; None where they touch none."""
    inside = [number for number, term in enumerate(terms) if term.start < end and term.end > start]
    return (inside[0], inside[-1]) if inside else None


def _between(text: str, terms: Sequence[Term]) -> list[str]:
    """What stands before each word: behind the word before it, or one character at the head of the sentence."""
    ends = [max(0, terms[0].start - 1) if terms else 0, *(term.end for term in terms)]
    return [text[end : term.start] for end, term in zip(ends, terms, strict=False)]


@lru_cache(maxsize=2_000)
def _gap(between: str) -> str:
    if between == " ":
        return ""
    if between in {"-", "‑"}:
        return HYPHEN
    return next((name for name, marks in _GAPS if marks.search(between)), "")


def _known(index: ArticleIndex, at: int) -> dict[Place, Mark]:
    terms = index.sentences[at].terms
    spans = [(Span(value.start, value.end), value.kind.value) for value in index.sentences[at].values]
    for fact in index.facts_at[at]:
        spans.append((Span(fact.start, fact.end), fact.kind.value))
        spans.extend((span, f"{fact.kind.value}.{role}") for role, span in fact.spans.items())
    found: dict[Place, Mark] = {}
    for span, kind in spans:
        place = place_of(terms, span.start, span.end)
        if place is not None:
            earlier = found.get(place)
            found[place] = Mark((*earlier.kinds, kind), earlier.span) if earlier else Mark((kind,), span)
    return found
