"""A yes/no question held against the sentence found for it: which of the sentence's words answer which of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.engine.composing.case import Case
from bot.engine.index import ArticleIndex, IndexedSentence
from bot.engine.matching import TermMatch
from bot.engine.words import names_action
from bot.facts.russian import forms
from bot.language.question import Query
from bot.language.terms import Term
from bot.language.tongue import Language

_SURE = frozenset({"n", "s", "f", "c", "k"})
_SAME_WORD = frozenset("snf")
_LEAST_STRENGTH = 0.72
"""Of the same word, or of a concept that it shares with few meanings to choose from."""
OPENINGS = {"жоқ": False, "нет": False, "no": False, "иә": True, "да": True, "yes": True}
"""Words that answer a question by themselves, and whether they affirm."""
_I = frozenset({"i", "я"})
_KK_I = re.compile(r"(?:[аеий]м[ыі]н)$")
_ARTICLES = frozenset({"the", "a", "an"})
_RU_VERBS = frozenset({"VERB", "INFN", "PRTS"})


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of the question (its number in ``Query.terms``) and the sentence's word (its number) that is the same."""

    asked: int
    said: int
    verb: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """A question and the sentence that may affirm or deny it.

    ``pairs`` stand in the question's order; ``unmatched`` are the question's content words without a sure partner;
    ``themselves`` are the names of the person whose words about himself the sentence is («Мен қорықпаймын»).
    """

    query: Query
    index: ArticleIndex
    sentence: IndexedSentence
    pairs: tuple[Pair, ...]
    unmatched: tuple[Term, ...]
    themselves: tuple[Term, ...] = ()

    @property
    def opening(self) -> str:
        """The "yes" or "no" that the sentence opens with, followed by a comma; "" without one."""
        terms = self.sentence.terms
        answers = terms and terms[0].text in OPENINGS
        return terms[0].text if answers and self.text(terms[0].end, terms[0].end + 1) == "," else ""

    @property
    def said(self) -> str:
        """The sentence without its opening."""
        skipped = self.sentence.terms[0].end if self.opening else self.sentence.sentence.start
        return self.text(skipped, self.sentence.sentence.end)

    @property
    def language(self) -> Language:
        """The language of the sentence."""
        return self.index.article.language

    @property
    def places(self) -> list[int]:
        """The sentence's words that the question's stand for, in the sentence's order."""
        return sorted({pair.said for pair in self.pairs})

    @property
    def verbs(self) -> list[Pair]:
        """The pairs that name an action."""
        return [pair for pair in self.pairs if pair.verb]

    @property
    def nouns(self) -> list[Pair]:
        """The pairs that do not."""
        return [pair for pair in self.pairs if not pair.verb]

    def text(self, start: int, end: int) -> str:
        """A slice of the article."""
        return self.index.article.text[start:end]


def statement(case: Case) -> Statement:
    """The question held against the sentence found."""
    query, best, index = case.query, case.best, case.index
    numbers = {term.start: number for number, term in enumerate(query.terms)}
    spoken = _in_first_person(index.sentences[best.at].terms)
    pairs: list[Pair] = []
    unmatched: list[Term] = []
    themselves: list[Term] = []
    for match in case.own:
        said = _place(match, best.at, index.sentences[best.at].terms)
        if said is not None:
            pairs.append(
                Pair(numbers[match.term.start], said, is_verb(query.terms, numbers[match.term.start], query.language))
            )
        elif spoken and match.as_name and match.how in _SURE and best.at in match.strength:
            themselves.append(match.term)
        else:
            unmatched.append(match.term)
    return Statement(query, index, index.sentences[best.at], tuple(pairs), tuple(unmatched), tuple(themselves))


def is_verb(terms: Sequence[Term], place: int, language: Language) -> bool:
    """Whether word ``place`` of ``terms`` names an action and stands there as a verb, as far as its language shows it.

    In English what follows an article is a noun (the contract), in Kazakh what has no ending (қол of «қол қойды»).
    """
    term = terms[place]
    if not names_action(term):
        return False
    if language is Language.RU:
        return any(form.part in _RU_VERBS for form in forms(term.text)[:1])
    if language is Language.EN:
        return place == 0 or terms[place - 1].text not in _ARTICLES
    return term.text not in term.reading.stems[:1]


def _place(match: TermMatch, at: int, terms: Sequence[Term]) -> int | None:
    """The one word of sentence ``at`` that surely is the question's; None where there is none, or more than one.

    Of several the one that is the same word stands for it, rather than one of like meaning.
    """
    places = match.places.get(at, set())
    if match.how not in _SURE or match.strength.get(at, 0.0) < _LEAST_STRENGTH:
        return None
    if len(places) > 1:
        stems = {feature for feature in match.term.features if feature[0] in _SAME_WORD}
        places = {place for place in places if stems.intersection(terms[place].features)}
    return next(iter(places)) if len(places) == 1 else None


def _in_first_person(terms: tuple[Term, ...]) -> bool:
    """Whether a speaker tells of himself: I, я; in Kazakh by the verb, since «мен» is "and" as well."""
    return any(term.text in _I or _KK_I.search(term.text) is not None for term in terms)
