"""Tiny invented articles, and what the engine makes of a question about one, step by step."""

from __future__ import annotations

from collections.abc import Sequence

from bot.article import parse_article
from bot.encoder import Relevance
from bot.engine.conversation import Turn
from bot.engine.expected import TypedSpan
from bot.engine.features import FEATURES, Candidate, candidates
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch, match_term
from bot.engine.reader import Choice
from bot.engine.shortening.view import View, view
from bot.language.question import Query, analyse_question


def index_of(text: str) -> ArticleIndex:
    """The index of an article that is ``text``."""
    return ArticleIndex(parse_article(text))


def ask(question: str, index: ArticleIndex) -> tuple[Query, list[TermMatch], list[Candidate]]:
    """The question understood, its words found in the article, and the candidates in the article's order."""
    query = analyse_question(question, language=index.article.language, masked=index.name_keys)
    matches = [match_term(term, index) for term in query.content]
    return query, matches, candidates(query, matches, index, index.relevance(query.decoded))


def match_of(word: str, text: str, *, question: str | None = None) -> TermMatch:
    """Where ``word`` of ``question`` (by itself where None) was found in the article ``text``."""
    matches = ask(question or word, index_of(text))[1]
    return next(match for match in matches if match.term.text == word)


def features(question: str, text: str, at: int = 0) -> dict[str, float]:
    """The features of sentence ``at`` as a candidate, by name."""
    candidate = candidate_at(question, text, at)
    return dict(zip(FEATURES, candidate.features, strict=True))


def candidate_at(question: str, text: str, at: int = 0) -> Candidate:
    """Sentence ``at`` of the article as a candidate."""
    return next(candidate for candidate in ask(question, index_of(text))[2] if candidate.at == at)


def typed(question: str, text: str, at: int = 0) -> list[str]:
    """The slices of sentence ``at`` that are of the class asked for, likeliest first."""
    return [text[span.start : span.end] for span in typed_spans_at(question, text, at)]


def typed_spans_at(question: str, text: str, at: int = 0) -> tuple[TypedSpan, ...]:
    """The typed spans of sentence ``at``, likeliest first."""
    return candidate_at(question, text, at).typed


def view_of(question: str, text: str, at: int = 0) -> View:
    """Sentence ``at`` in the light of the question, as short answers look at it."""
    index = index_of(text)
    query, matches, found = ask(question, index)
    spans = next((candidate.typed for candidate in found if candidate.at == at), ())
    return view(query, index, at, matches, spans)


class FirstReader:
    """A reader without a model: takes the candidates in the article's order, as sure as it is told to be."""

    def __init__(self, confidence: float = 0.9) -> None:
        self.confidence = confidence
        self.seen: list[Turn] = []

    def choose(
        self,
        turn: Turn,
        matches: Sequence[TermMatch],
        candidates: Sequence[Candidate],
        index: ArticleIndex,
        relevance: Relevance,
    ) -> Choice:
        """The candidates as they come."""
        self.seen.append(turn)
        return Choice(tuple(candidates), self.confidence)
