"""One sentence in the light of one question: what the features of short answers look at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.engine.expected import TypedSpan
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.engine.shortening.asked import Asked, asked_of
from bot.engine.shortening.sentence import Place, Words, place_of, words_of
from bot.language.question import Query
from bot.language.tongue import Language

NOWHERE = 99
"""How far off a word of the question is that does not stand on that side."""

FUNCTION_CLASSES = frozenset({"art", "prep", "conj", "rel", "aux", "name", "det", "stop"})
"""Sorts of words that join or frame others."""

VERB_CLASSES = frozenset({"verb", "ved", "ving"})


@dataclass(frozen=True, slots=True)
class Side:
    """For each word, how far off on one side the nearest word of the question stands.

    Attributes:
        words: its distance in words, 1 right beside; ``NOWHERE`` where that side has none.
        content: how many words with content of their own stand between.
        verb: the distance of the nearest word of the question that is a verb.
    """

    words: Sequence[int]
    content: Sequence[int]
    verb: Sequence[int]


@dataclass(frozen=True, slots=True)
class View:
    """A sentence and a question.

    Attributes:
        words: the sentence's words.
        asked: what the question says of its answer.
        language: the article's.
        roles: the role in the question of each word that the sentence shares with it, "" of the others.
        weights: what the shared words weigh before each word, running, one longer.
        part_share: the share of that weight in each stretch between marks of punctuation.
        left, right: the nearest words of the question on either side.
        typed: the spans of the class asked for by place, with their rank.
        typed_spans: the spans themselves by place.
    """

    words: Words
    asked: Asked
    language: Language
    roles: Sequence[str]
    weights: Sequence[float]
    part_share: Sequence[float]
    left: Side
    right: Side
    typed: dict[Place, int]
    typed_spans: dict[Place, TypedSpan]


def view(query: Query, index: ArticleIndex, at: int, matches: Sequence[TermMatch], typed: Sequence[TypedSpan]) -> View:
    """Sentence ``at`` (among the indexed) for ``query``.

    Args:
        query: the question.
        index: the article's index.
        at: number of the sentence among the indexed ones.
        matches: where the words of the question stand.
        typed: the spans of the sentence of the class asked for, likeliest first.
    """
    words, asked = words_of(index, at), asked_of(query, matches)
    roles, own = _shared(matches, asked, at, len(words.terms))
    spans: dict[Place, TypedSpan] = {}
    for span in typed:
        place = place_of(words.terms, span.start, span.end)
        if place is not None:
            spans.setdefault(place, span)
    return View(
        words=words,
        asked=asked,
        language=index.article.language,
        roles=roles,
        weights=[0.0, *accumulate(own)],
        part_share=_part_share(words.parts, own),
        left=_side(words, roles, range(len(roles)), -1),
        right=_side(words, roles, range(len(roles) - 1, -1, -1), 1),
        typed={place: rank for rank, place in enumerate(spans)},
        typed_spans=spans,
    )


def _shared(matches: Sequence[TermMatch], asked: Asked, at: int, size: int) -> tuple[list[str], list[float]]:
    """The role and the weight of each word that the sentence shares with the question."""
    roles, weights = [""] * size, [0.0] * size
    for match, role in zip(matches, asked.roles, strict=True):
        for place in match.places.get(at, ()):
            weights[place] = max(weights[place], match.weight)
            if roles[place] in {"", "O"}:
                roles[place] = role
    return roles, weights


def _part_share(parts: Sequence[int], own: Sequence[float]) -> list[float]:
    shares = [0.0] * (parts[-1] + 1 if parts else 0)
    total = sum(own) or 1.0
    for part, weight in zip(parts, own, strict=True):
        shares[part] += weight / total
    return shares


def _side(words: Words, roles: Sequence[str], order: Iterable[int], step: int) -> Side:
    """The nearest words of the question on the side that ``step`` (-1 left, 1 right) leads to."""
    size = len(roles)
    near, content, verb = [NOWHERE] * size, [NOWHERE] * size, [NOWHERE] * size
    for i in order:
        beside = i + step
        if not 0 <= beside < size:
            continue
        if roles[beside]:
            near[i], content[i] = 1, 0
            verb[i] = 1 if words.classes[beside] in VERB_CLASSES else min(NOWHERE, verb[beside] + 1)
        else:
            near[i] = min(NOWHERE, near[beside] + 1)
            content[i] = min(NOWHERE, content[beside] + (words.classes[beside] not in FUNCTION_CLASSES))
            verb[i] = min(NOWHERE, verb[beside] + 1)
    return Side(near, content, verb)
