"""What a misspelt word of the question was meant for, with an eye to the article.

The article's own words come first: what a question was typed about, the article likely says. Behind them come the
dictionaries' words (``bot.language.spelling``), which reach the article through their concepts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.engine.index import ArticleIndex, Posting
from bot.language.function_words import function_words
from bot.language.lexicon import lexicon
from bot.language.morphology import fold_kazakh
from bot.language.slips import slip_cost
from bot.language.spelling import Mend, bound, mends
from bot.language.terms import Term
from bot.language.tongue import Language

LIKELY, UNLIKELY = 0.85, 0.7
"""What a mended word counts beside the right one, by the cost of its slip."""
_LIKELY_COST = 0.65
_MUCH_DEARER = 0.4
_SHORTEST = 3
_KNOWN_LENGTH = 5
_LONG = 7


@dataclass(frozen=True, slots=True)
class Mended:
    """One thing that the word may have been meant for: places of the article, or features to look up in it.

    ``concepts`` are the lexicon's, where the word is one of its.
    """

    strength: float
    postings: tuple[Posting, ...] = ()
    features: tuple[str, ...] = ()
    concepts: frozenset[int] = frozenset()


def mended_in(term: Term, index: ArticleIndex, *, known: bool) -> Iterator[Mended]:
    """What ``term`` may have been meant for, likeliest first.

    Args:
        term: a word of the question without a concept.
        index: the article's.
        known: whether the Russian dictionary has the word all the same. Such a word (начли) is only a slip for one
            of the article's own, and a small one.
    """
    word = fold_kazakh(term.text) if term.reading.folded else term.text
    if len(word) < _SHORTEST:
        return
    yield from _article_words(word, term, index, known=known)
    if known:
        return
    cheapest: float | None = None
    for mend in _listed(word, term):
        cheapest = mend.cost if cheapest is None else cheapest
        if mend.cost > cheapest + _MUCH_DEARER:
            return
        yield Mended(_strength(mend.cost), features=mend.features, concepts=frozenset(mend.concepts))


def _article_words(word: str, term: Term, index: ArticleIndex, *, known: bool) -> Iterator[Mended]:
    """The article's own words that ``word`` is a slip of, cheapest first."""
    most = 1 if known or len(word) < _LONG else 2
    found: list[tuple[float, str]] = []
    for other, _, _ in process.extract_iter(word, index.words.keys(), scorer=OSA.distance, score_cutoff=most):
        cost = slip_cost(word, other)
        if cost <= _forgiven(word, other, known=known) and _may_be(term, other, index):
            found.append((cost, other))
    for cost, other in sorted(found):
        yield Mended(_strength(cost), postings=tuple(index.words[other]))


def _forgiven(word: str, other: str, *, known: bool) -> float:
    """The dearest slip by which ``word`` may be the article's ``other``."""
    if known:
        return _LIKELY_COST if len(word) >= _KNOWN_LENGTH else 0.0
    return max(_LIKELY_COST, bound(len(other))) if len(other) > _SHORTEST else _LIKELY_COST


def _may_be(term: Term, other: str, index: ArticleIndex) -> bool:
    """Whether ``term`` may stand for the article's ``other``: words with content, and a name only for a name."""
    places = [index.sentences[posting.sentence].terms[posting.term] for posting in index.words[other]]
    return any(not place.stop and (place.capital or not term.name) for place in places)


def _listed(word: str, term: Term) -> Iterator[Mend]:
    """What the dictionaries have near ``word`` in its language; Russian words, too, among Kazakh ones."""
    language, folded = term.reading.language, term.reading.folded
    found = mends(word, language, folded=folded)
    if not found and language is Language.KK:
        found = mends(term.text, Language.RU)
    stop = function_words("stop", language, folded=folded) | function_words("question", language, folded=folded)
    for mend in found:
        if mend.word in stop:
            return
        if not term.name or any(lexicon().pos(concept) == "name" for concept in mend.concepts):
            yield mend


def _strength(cost: float) -> float:
    return LIKELY if cost <= _LIKELY_COST else UNLIKELY
