"""The engine: one article, indexed, and the questions put to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.article.model import Article
from bot.encoder import Relevance
from bot.engine.answer import Answer, Evidence, Refusal
from bot.engine.composing import compose
from bot.engine.conversation import Said, Turn, resolve, said_by
from bot.engine.conversation.matched import match_borrowed, put_earlier_figure_last
from bot.engine.features import candidates
from bot.engine.head import about_article, answer_from_head, asks_about_head, body_may_tell, story_class
from bot.engine.index import ArticleIndex
from bot.engine.matching import PATTERN_WEIGHT, TermMatch, match_term, match_values
from bot.engine.reader import Choice, LinearReader, Reader
from bot.engine.somebody import about_somebody
from bot.facts.model import Fact
from bot.language.question import Query, analyse_question, is_chatter
from bot.language.tongue import Language

_HEAD_CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Trace:
    """Everything that led to an answer: for ``daiek ask --explain``, the fitting scripts, and tests.

    ``fired`` names the rules that made the answer what it is: a list, yes or no, what is missing. ``relevance`` is what
    the encoder said, None where it was not asked.
    """

    turn: Turn
    matches: tuple[TermMatch, ...]
    choice: Choice
    answer: Answer
    fired: tuple[str, ...] = ()
    relevance: Relevance | None = None


class Engine:
    """Answers questions about one article with slices of its text.

    Building one reads the article once; ``ask`` changes nothing and may be called from any thread.

    Args:
        article: the article.
        reader: what chooses among the candidates.
    """

    def __init__(self, article: Article, reader: Reader | None = None) -> None:
        self.article = article
        self.index = ArticleIndex(article)
        self._reader: Reader = reader or LinearReader()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The typed facts of the article."""
        return self.index.facts

    def ask(self, question: str, history: Sequence[str] = (), *, language: Language | None = None) -> Answer:
        """Answer ``question`` from the article, or refuse.

        Args:
            question: what was asked, as typed.
            history: the same person's earlier messages, oldest first.
            language: the language to assume where the question's own cannot be told; the article's
                where this is None.
        """
        return self.trace(question, history, language=language).answer

    def trace(self, question: str, history: Sequence[str] = (), *, language: Language | None = None) -> Trace:
        """``ask`` with everything that led to the answer."""
        default = language or self.article.language
        masked = self.index.name_keys
        published = self.article.head.published
        query, *earlier = (
            analyse_question(message, language=default, masked=masked, published=published)
            for message in (question, *history[-2:])
        )
        query = about_somebody(about_article(query), self.index)
        trace = self._ask(resolve(query, *self._before(earlier) if query.elliptical else (None, None)))
        may_stand_alone = trace.turn.is_follow_up and trace.turn.stands_alone and query.content
        if may_stand_alone and not trace.answer.answered:
            # Short as it is, it may stand by itself after all: «Қорықпай ма?»
            alone = self._ask(Turn(query))
            return alone if alone.answer.answered else trace
        return trace

    def _before(self, earlier: Sequence[Query]) -> tuple[Turn | None, Said | None]:
        """The last of ``earlier`` that asks anything, completed from those before it, and what it is answered with."""
        asked = [query for query in earlier if not is_chatter([term.text for term in query.terms])]
        if not asked:
            return None, None
        last = asked[-1]
        turn = resolve(last, *self._before(asked[:-1]) if last.elliptical else (None, None))
        trace = self._ask(turn)
        return turn, said_by(trace.choice.ranked, trace.answer.confidence, trace.matches, self.index)

    def _ask(self, turn: Turn) -> Trace:
        if not turn.query.is_question and not turn.query.content:
            return Trace(turn, (), Choice((), 0.0), _refuse(turn.query, 0.0))
        if asks_about_head(turn.query):
            told = self._ask_head(turn)
            if told.answer.answered or not body_may_tell(turn.query):
                return told
        turn = replace(turn, query=replace(turn.query, expected=story_class(turn.query)))
        matches = self._match(turn)
        relevance = self.index.relevance(turn.query.core, turn.before)
        found = candidates(turn.query, matches, self.index, relevance)
        put_earlier_figure_last(turn, found)
        choice = self._reader.choose(turn, matches, found, self.index, relevance)
        if not choice.ranked:
            return Trace(turn, tuple(matches), choice, _refuse(turn.query, 0.0), relevance=relevance)
        composed = compose(turn, matches, choice, self.index)
        return Trace(turn, tuple(matches), choice, composed.answer, composed.fired, relevance)

    def _ask_head(self, turn: Turn) -> Trace:
        found = answer_from_head(turn.query, self.index)
        if found is None:
            return Trace(turn, (), Choice((), 0.0), _refuse(turn.query, 0.0))
        found = found.model_copy(update={"confidence": _HEAD_CONFIDENCE})
        answer = _from_head(turn.query, found)
        return Trace(turn, (), Choice((), _HEAD_CONFIDENCE), answer)

    def _match(self, turn: Turn) -> list[TermMatch]:
        matches = [match_term(term, self.index) for term in turn.query.content]
        match_values(turn.query, matches, self.index)
        for match in matches:
            if match.term in turn.query.pattern_terms:
                match.weight *= PATTERN_WEIGHT
        matches.extend(match_borrowed(turn, self.index))
        return matches


def _from_head(query: Query, found: Evidence) -> Answer:
    return Answer(
        question=query.text,
        language=query.language,
        is_question=query.is_question,
        evidence=found,
        confidence=_HEAD_CONFIDENCE,
        expected=query.expected,
    )


def _refuse(query: Query, confidence: float) -> Answer:
    return Answer(
        question=query.text,
        language=query.language,
        is_question=query.is_question,
        confidence=confidence,
        refusal=Refusal.NOT_SAID if query.is_question else Refusal.NOT_A_QUESTION,
        expected=query.expected,
    )
