"""An article ready for the fact finders: its sentences with terms, values and quoted stretches."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache

from bot.article.model import Article, Sentence, SentenceRole, Span
from bot.facts.labels import Label, labels_of
from bot.language.lexicon import lexicon
from bot.language.terms import Term, terms_of
from bot.language.tokens import tokenize
from bot.language.tongue import Language
from bot.language.values import Value

_TOLD = frozenset({SentenceRole.BODY, SentenceRole.LIST_ITEM})
_QUOTED = re.compile(r"«([^«»\n]{1,120})»|“([^“”\n]{1,120})”|„([^„“\n]{1,120})“|\"([^\"\n]{1,120})\"")
_PLACE_DOMAINS = frozenset({"names_countries", "names_cities", "names_kazakhstan", "names_geography"})
_ORGANISATION_DOMAINS = frozenset({"names_organisations", "names_institutions"})
_PLAIN_GAPS = frozenset({" ", "\u00a0", "  "})


class SentenceReading:
    """One sentence: ``terms`` and ``values`` with offsets into the article's text.

    ``number`` is its index in ``Article.sentences``.
    """

    def __init__(
        self,
        text: str,
        number: int,
        sentence: Sentence,
        terms: Sequence[Term],
        values: Sequence[Value],
        language: Language,
        said: frozenset[int] = frozenset(),
    ) -> None:
        self._said = said
        self.text = text
        self.number = number
        self.start = sentence.start
        self.end = sentence.end
        self.role = sentence.role
        self.terms = terms
        self.values = values
        self.language = language
        self.labels = tuple(labels_of(term) for term in terms)
        self._labelled: dict[Label, list[int]] = {}
        for index, labels in enumerate(self.labels):
            for label in labels:
                self._labelled.setdefault(label, []).append(index)

    def labelled(self, label: Label) -> Sequence[int]:
        """The terms with ``label``, by index."""
        return self._labelled.get(label, ())

    def has(self, index: int, *labels: Label) -> bool:
        """Whether term ``index`` has one of ``labels``."""
        return any(label in self.labels[index] for label in labels)

    def is_common(self, index: int) -> bool:
        """Whether term ``index`` is known as something other than a name."""
        return self.terms[index].stop or Label.COMMON in self.labels[index]

    def value_at(self, offset: int) -> Value | None:
        """The value that covers the character at ``offset``."""
        at = bisect_right(self._value_starts, offset) - 1
        return self.values[at] if at >= 0 and offset < self.values[at].end else None

    def values_in(self, start: int, end: int) -> Sequence[Value]:
        """The values that begin in ``start:end``."""
        return self.values[bisect_left(self._value_starts, start) : bisect_left(self._value_starts, end)]

    def labelled_in(self, label: Label, first: int, last: int) -> Sequence[int]:
        """The terms with ``label`` from ``first`` to ``last``."""
        found = self.labelled(label)
        return found[bisect_left(found, first) : bisect_right(found, last)]

    @cached_property
    def _value_starts(self) -> list[int]:
        return [value.start for value in self.values]

    def quoted_from(self, offset: int) -> Span | None:
        """The quoted stretch that opens at ``offset`` or one character behind it."""
        return self._quoted_by_start.get(offset) or self._quoted_by_start.get(offset + 1)

    def quoted_until(self, offset: int) -> Span | None:
        """The quoted stretch that closes at ``offset`` or one character before it."""
        return self._quoted_by_end.get(offset) or self._quoted_by_end.get(offset - 1)

    @cached_property
    def _quoted_by_start(self) -> dict[int, Span]:
        return {quoted.start: quoted for quoted in self.quoted}

    @cached_property
    def _quoted_by_end(self) -> dict[int, Span]:
        return {quoted.end: quoted for quoted in self.quoted}

    @cached_property
    def valued(self) -> frozenset[int]:
        """The terms that are part of a value, by index."""
        found: set[int] = set()
        for value in self.values:
            found.update(range(self.index_at(value.start), self.index_at(value.end)))
        return frozenset(found)

    def slice(self, start: int, end: int) -> str:
        """The article's words at ``start:end``."""
        return self.text[start:end]

    def raw(self, index: int) -> str:
        """Term ``index`` as it is written."""
        term = self.terms[index]
        return self.text[term.start : term.end]

    def gap(self, index: int) -> str:
        """What stands between term ``index`` and the next."""
        return self.text[self.terms[index].end : self.terms[index + 1].start]

    def adjoins(self, index: int) -> bool:
        """Whether only a space parts term ``index`` from the next."""
        return index + 1 < len(self.terms) and self.gap(index) in _PLAIN_GAPS

    def index_at(self, offset: int) -> int:
        """The first term that begins at ``offset`` or later."""
        return bisect_left(self._starts, offset)

    def begins(self, index: int) -> bool:
        """Whether term ``index`` is capitalised by its place: it opens the sentence, a quotation or follows a dash."""
        if index == 0:
            return True
        gap = self.text[self.terms[index - 1].end : self.terms[index].start]
        return any(mark in gap for mark in '.!?:«“"…\n') or gap.strip() in {"—", "–", "- "}

    @cached_property
    def _starts(self) -> list[int]:
        return [term.start for term in self.terms]

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """The short stretches in quotation marks, marks included; what somebody says is left out."""
        found = (Span(*one.span()) for one in _QUOTED.finditer(self.text, self.start, self.end))
        return tuple(span for span in found if span.start + 1 not in self._said)


class Claims:
    """The stretches of text that names found so far take up; they do not overlap."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def take(self, start: int, end: int) -> None:
        """Claim ``start:end``, which is free."""
        at = bisect_left(self._starts, start)
        self._starts.insert(at, start)
        self._ends.insert(at, end)

    def free(self, start: int, end: int) -> bool:
        """Whether nothing is claimed in ``start:end``."""
        at = bisect_left(self._starts, end)
        return at == 0 or self._ends[at - 1] <= start


class Reading:
    """An article's sentences that may hold facts: boilerplate and head lines left out, contacts below it not.

    Args:
        article: the article.
        values: its values, by offset.
        terms: the terms of each of its sentences where they are known already.
    """

    def __init__(
        self,
        article: Article,
        values: Sequence[Value],
        terms: Sequence[Sequence[Term]] | None,
    ) -> None:
        self.article = article
        self.text = article.text
        self.language = article.language
        self.values = values
        self.sentences = tuple(self._sentences(values, terms))
        self.claims = Claims()

    def _sentences(self, values: Sequence[Value], terms: Sequence[Sequence[Term]] | None) -> list[SentenceReading]:
        starts = [value.start for value in values]
        token_starts: list[int] = []
        if terms is None:
            tokens = tokenize(self.text)
            token_starts = [token.start for token in tokens]
        readings = []
        said = frozenset(quotation.start for quotation in self.article.quotations if quotation.direct)
        last_told = max((one.end for one in self.article.sentences if one.role in _TOLD), default=0)
        for number, sentence in enumerate(self.article.sentences):
            if sentence.role is SentenceRole.BOILERPLATE:
                continue
            if sentence.role is SentenceRole.META and (sentence.start < last_told or self._has_head_part(sentence)):
                continue
            if terms is None:
                first, last = (bisect_left(token_starts, at) for at in (sentence.start, sentence.end))
                own: Sequence[Term] = terms_of(tokens[first:last], self.language)
            else:
                own = terms[number]
            inside = values[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            readings.append(SentenceReading(self.text, number, sentence, own, inside, self.language, said))
        return readings

    def _has_head_part(self, sentence: Sentence) -> bool:
        """Whether a byline, date or other part of the head stands in ``sentence``."""
        spans = (value for _, value in self.article.head if isinstance(value, Span))
        return any(sentence.start <= span.start < sentence.end for span in spans)

    @cached_property
    def lower(self) -> str:
        """The text in lower case, letter for letter, so that offsets hold."""
        lowered = self.text.lower()
        if len(lowered) == len(self.text):
            return lowered
        return "".join(low if len(low := letter.lower()) == 1 else letter for letter in self.text)

    def slice(self, span: Span) -> str:
        """The article's words at ``span``."""
        return self.text[span.start : span.end]


@lru_cache(maxsize=20_000)
def place_concepts(concepts: frozenset[int]) -> frozenset[int]:
    """Those of ``concepts`` that are names of places."""
    book = lexicon()
    return frozenset(c for c in concepts if book.domain(c) in _PLACE_DOMAINS and book.pos(c) == "name")


@lru_cache(maxsize=20_000)
def organisation_concepts(concepts: frozenset[int]) -> frozenset[int]:
    """Those of ``concepts`` that are names of organisations."""
    book = lexicon()
    return frozenset(c for c in concepts if book.domain(c) in _ORGANISATION_DOMAINS and book.pos(c) == "name")
