"""``bot.language`` alone as a plug-in of the public benchmark's runner: a plain weighted overlap.

A sentence's score is the share of the question's content words that it has, each word weighed by how rare
it is in the article. No facts, no fitted weights: what the language package by itself is worth.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from bot.language.identify.readings import readings
from bot.language.question import analyse_question
from bot.language.terms import Term, analyse_terms
from bot.language.tongue import Language

Found = tuple[int, int, float, str | None]
"""A sentence's start and end (characters into the article), its score (0 to 1), and no short answer."""

_MOST = 5
_SAMPLE = 600  # characters that tell the language of an article
_END = re.compile(r"(?<=[.!?])\s+|\n+")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the sentences of ``text``, by full stops and line ends alone."""
    start = 0
    for end in (*(match.span() for match in _END.finditer(text)), (len(text), len(text))):
        if text[start : end[0]].strip():
            yield start, end[0]
        start = end[1]


def language_of(text: str) -> Language:
    """The language that the beginning of ``text`` is in."""
    typed = [reading.language for reading in readings(text[:_SAMPLE]) if reading.how == "typed"]
    return typed[0] if typed else Language.EN


class Article:
    """An article to ask about."""

    def __init__(self, text: str) -> None:
        language = language_of(text)
        self._spans = list(sentences(text))
        self._places: dict[str, set[int]] = defaultdict(set)
        names: set[str] = set()
        for number, (start, end) in enumerate(self._spans):
            for term in analyse_terms(text[start:end], language):
                for feature in term.features:
                    self._places[feature].add(number)
                if term.name:
                    names.update(term.reading.keys)
        self._names = frozenset(names)

    def ask(self, question: str, lang: str) -> list[Found]:
        """The sentences that share most with ``question``, best first; ``lang`` where it does not tell its own."""
        query = analyse_question(question, language=Language(lang), masked=self._names)
        scores = self._scores(query.content or query.terms)
        best = sorted(scores, key=lambda number: (-scores[number], number))[:_MOST]
        return [(*self._spans[number], scores[number], None) for number in best]

    def _scores(self, terms: Sequence[Term]) -> dict[int, float]:
        scores: dict[int, float] = defaultdict(float)
        total = 0.0
        for term in terms:
            places: set[int] = set().union(*(self._places.get(feature, ()) for feature in term.features))
            weight = self._idf(len(places))
            total += weight
            for number in places:
                scores[number] += weight
        return {number: score / total for number, score in scores.items()}

    def _idf(self, frequency: int) -> float:
        """BM25's inverse document frequency, sentences as documents; a word in none weighs as one in half of one."""
        seen = max(frequency, 0.5)
        return math.log(1 + max(0.0, len(self._spans) - seen + 0.5) / (seen + 0.5))


def load(article_text: str) -> Article:
    """An article to ask about."""
    return Article(article_text)


def warm() -> None:
    """Load the lexicon."""
    load("The bridge opened on Monday.").ask("When did the bridge open?", "en")
