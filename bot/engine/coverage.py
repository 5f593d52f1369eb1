"""How much of a question a sentence, a paragraph or the letters of its words hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress

from bot.engine.index import ArticleIndex, word_grams
from bot.engine.matching import TermMatch
from bot.engine.people_words import is_slip, names_person
from bot.engine.words import names_action
from bot.facts.place_words import is_demonym
from bot.language.lexicon import lexicon
from bot.language.terms import Term

_PLACES = frozenset({"names_countries", "names_cities", "names_kazakhstan"})
_SHORTEST_PLACE = 4


@dataclass(frozen=True, slots=True)
class Weights:
    """Sums over the question's words, to divide by."""

    total: float
    names: float
    verbs: float


@dataclass(frozen=True, slots=True)
class Sums:
    """What is counted once for all candidates: shares of the question by sentence and by paragraph.

    ``names`` and ``verbs`` tell of each of the question's matches whether it is one. ``opposite``, ``near``,
    ``near_verb`` and ``contrast`` are the weights of the words that a sentence has the opposite, a near word or another
    of its kind of, ``near_absent`` that of near words for words which the article has nowhere; they lack the
    sentences that have none.
    ``rarest`` is the weightiest of the question's words that the article has, ``found`` the number of those it has.
    """

    weights: Weights
    names: tuple[bool, ...]
    verbs: tuple[bool, ...]
    coverage: dict[int, float]
    paragraphs: dict[int, float]
    grams: dict[int, float]
    opposite: dict[int, float]
    near: dict[int, float]
    near_verb: dict[int, float]
    contrast: dict[int, float]
    near_absent: dict[int, float]
    associated: dict[int, float]
    associated_absent: dict[int, float]
    rarest: TermMatch | None
    found: int


def count_up(matches: Sequence[TermMatch], index: ArticleIndex, touched: Iterable[int]) -> Sums:
    """The sums for a question whose words are ``matches`` and the sentences ``touched``."""
    names = tuple(is_name(match) for match in matches)
    verbs = tuple(is_verb(match) for match in matches)
    weights = Weights(
        total=sum(match.weight for match in matches) or 1.0,
        names=sum(match.weight for match in compress(matches, names)) or 1.0,
        verbs=sum(match.weight for match in compress(matches, verbs)) or 1.0,
    )
    return Sums(
        weights,
        names,
        verbs,
        coverage=_coverage(matches, touched, weights),
        paragraphs=paragraph_coverage(matches, index, weights),
        grams=gram_coverage(matches, index),
        opposite=_weight_by_sentence((match.weight, match.opposite) for match in matches),
        near=_weight_by_sentence((match.weight, match.near) for match in matches),
        near_verb=_weight_by_sentence((match.weight, match.near) for match in compress(matches, verbs)),
        contrast=_weight_by_sentence((match.weight, match.contrast) for match in matches),
        near_absent=_weight_by_sentence((match.weight, match.near) for match in matches if not match.strength),
        associated=_weight_by_sentence((match.weight, match.associated) for match in matches),
        associated_absent=_weight_by_sentence(
            (match.weight, match.associated) for match in matches if not match.strength
        ),
        rarest=rarest_of(matches),
        found=found_of(matches),
    )


def _coverage(matches: Sequence[TermMatch], touched: Iterable[int], weights: Weights) -> dict[int, float]:
    """Share of the question that each of the sentences ``touched`` holds."""
    sums = dict.fromkeys(touched, 0.0)
    for match in matches:
        for at, strength in match.strength.items():
            sums[at] += match.weight * strength
    return {at: weight / weights.total for at, weight in sums.items()}


def _weight_by_sentence(found: Iterable[tuple[float, Iterable[int]]]) -> dict[int, float]:
    """The sum of the weights of the words found in each sentence."""
    sums: dict[int, float] = {}
    for weight, sentences in found:
        for at in sentences:
            sums[at] = sums.get(at, 0.0) + weight
    return sums


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

    A country or town that the lexicon lists, a person's name in capitals or not (see ``names_person``), or a word with
    a capital that no list knows. The head of a question has its capital for standing there («Бортта қанша жолаушы
    болды?»), and adjectives of countries (english tours) name no place.
    """
    term = match.term
    if match.strength or term.is_number or term.stop:
        return False
    if _lists_place(term) or names_person(term):
        return True
    return term.capital and not match.known and (term.name or (term.start > 0 and not is_slip(term)))


def _lists_place(term: Term) -> bool:
    """Whether the lexicon has ``term`` as the name of a country or town, and without a capital as nothing else."""
    words = lexicon()
    named = [c for c in term.concepts if words.domain(c) in _PLACES and words.pos(c) == "name"]
    if term.capital or not named:
        return bool(named)
    return len(named) == len(term.concepts) and len(term.text) >= _SHORTEST_PLACE and not is_demonym(term)


def is_verb(match: TermMatch) -> bool:
    """Whether a question word names an action, by the lexicon's part of speech."""
    return names_action(match.term)


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
