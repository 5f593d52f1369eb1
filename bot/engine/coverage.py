"""How much of a question a sentence, a paragraph or the letters of its words hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.engine.index import ArticleIndex, word_grams
from bot.engine.matching import TermMatch
from bot.engine.people_words import is_slip, names_person
from bot.engine.words import names_action
from bot.language.lexicon import lexicon


@dataclass(frozen=True, slots=True)
class Weights:
    """Sums over the question's words, to divide by."""

    total: float
    names: float
    verbs: float


@dataclass(frozen=True, slots=True)
class Sums:
    """What is counted once for all candidates: shares of the question by sentence and by paragraph.

    ``rarest`` is the weightiest of the question's words that the article has, ``found`` the number of those it has.
    """

    weights: Weights
    coverage: dict[int, float]
    paragraphs: dict[int, float]
    grams: dict[int, float]
    rarest: TermMatch | None
    found: int


def weigh(matches: Sequence[TermMatch]) -> Weights:
    """The sums of the question's weights; 1 where there is nothing to divide."""
    return Weights(
        total=sum(match.weight for match in matches) or 1.0,
        names=sum(match.weight for match in matches if is_name(match)) or 1.0,
        verbs=sum(match.weight for match in matches if is_verb(match)) or 1.0,
    )


def rarest_of(matches: Sequence[TermMatch]) -> TermMatch | None:
    """The weightiest of the words that the article has, None where it has none."""
    return max((match for match in matches if match.strength), key=lambda match: match.weight, default=None)


def found_of(matches: Sequence[TermMatch]) -> int:
    """How many of the words the article has."""
    return sum(bool(match.strength) for match in matches)


def is_name(match: TermMatch) -> bool:
    """Whether a question word is a name or a number: the article must have just that one."""
    return match.term.name or match.term.is_number or match.as_name


def is_foreign_name(match: TermMatch) -> bool:
    """Whether a question word is a name that the article does not have.

    A place that the lexicon lists, a person's name in capitals or not (see ``names_person``), or a word with a capital
    that no list knows. At the head of a question the capital says nothing («Бортта қанша жолаушы болды?»): there a
    slip of a word with a meaning is no name.
    """
    term = match.term
    if match.strength or term.is_number or term.stop:
        return False
    words = lexicon()
    listed = any(words.domain(concept).startswith("names_") for concept in term.concepts)
    if listed and any(words.pos(concept) == "name" for concept in term.concepts):
        return True
    if names_person(term):
        return True
    return term.capital and not match.known and (term.name or not is_slip(term))


def is_verb(match: TermMatch) -> bool:
    """Whether a question word names an action, by the lexicon's part of speech."""
    return names_action(match.term)


def sum_at(matches: Sequence[TermMatch], at: int) -> float:
    """The weight of the question's words that sentence ``at`` holds."""
    return sum(match.weight * match.strength.get(at, 0.0) for match in matches)


def paragraph_coverage(matches: Sequence[TermMatch], index: ArticleIndex, weights: Weights) -> dict[int, float]:
    """Share of the question found anywhere in a paragraph."""
    best: dict[tuple[int, int], float] = {}
    for number, match in enumerate(matches):
        for at, strength in match.strength.items():
            place = (index.sentences[at].sentence.paragraph, number)
            best[place] = max(best.get(place, 0.0), strength * match.weight)
    sums: dict[int, float] = {}
    for (paragraph, _), weight in best.items():
        sums[paragraph] = sums.get(paragraph, 0.0) + weight / weights.total
    return sums


def gram_coverage(matches: Sequence[TermMatch], index: ArticleIndex) -> dict[int, float]:
    """Weighted share of the letter sequences of the question's words, by sentence."""
    total = 0.0
    sums: dict[int, float] = {}
    for gram in {gram for match in matches for gram in word_grams(match.term.text)}:
        found = index.grams.get(gram, ())
        weight = index.idf(len(found))
        total += weight
        for at in found:
            sums[at] = sums.get(at, 0.0) + weight
    return {at: weight / total for at, weight in sums.items()} if total else {}
