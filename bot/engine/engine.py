"""The engine: one article, indexed, and the questions put to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.article.model import Article
from bot.engine.answer import Answer, Evidence, Refusal
from bot.engine.bars import ANSWER_BAR, NEAR_MISS_BAR
from bot.engine.compose import evidence
from bot.engine.conversation import Said, Turn, resolve, said_by
from bot.engine.conversation.matched import match_borrowed, put_earlier_figure_last
from bot.engine.features import candidates
from bot.engine.head import about_article, answer_from_head, asks_about_head, body_may_tell, story_class
from bot.engine.index import ArticleIndex
from bot.engine.matching import PATTERN_WEIGHT, TermMatch, match_term, match_values
from bot.engine.reader import Choice, LinearReader, Reader
from bot.engine.shortening.show import with_short
from bot.facts.model import Fact
from bot.language.question import Query, analyse_question, is_chatter
from bot.language.tongue import Language

_ALTERNATIVES = 3
_HEAD_CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Trace:
    """Everything that led to an answer: for ``daiek ask --explain``, the fitting scripts, and tests."""

    turn: Turn
    matches: tuple[TermMatch, ...]
    choice: Choice
    answer: Answer


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
        query = about_article(query)
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
        found = candidates(turn.query, matches, self.index)
        put_earlier_figure_last(turn, found)
        choice = self._reader.choose(turn, matches, found, self.index)
        return Trace(turn, tuple(matches), choice, self._answer(turn.query, choice, matches))

    def _ask_head(self, turn: Turn) -> Trace:
        found = answer_from_head(turn.query, self.index)
        if found is None:
            return Trace(turn, (), Choice((), 0.0), _refuse(turn.query, 0.0))
        found = found.model_copy(update={"confidence": _HEAD_CONFIDENCE})
        answer = _answer(turn.query, found, (), _HEAD_CONFIDENCE, None)
        return Trace(turn, (), Choice((), _HEAD_CONFIDENCE), answer)

    def _match(self, turn: Turn) -> list[TermMatch]:
        matches = [match_term(term, self.index) for term in turn.query.content]
        match_values(turn.query, matches, self.index)
        for match in matches:
            if match.term in turn.query.pattern_terms:
                match.weight *= PATTERN_WEIGHT
        matches.extend(match_borrowed(turn, self.index))
        return matches

    def _answer(self, query: Query, choice: Choice, matches: Sequence[TermMatch]) -> Answer:
        if not choice.ranked:
            return _refuse(query, 0.0)
        found = [
            evidence(query, candidate, self.index, choice.confidence if number == 0 else 0.0)
            for number, candidate in enumerate(choice.ranked[: _ALTERNATIVES + 1])
        ]
        refusal: Refusal | None = None
        if choice.confidence < ANSWER_BAR:
            refusal = Refusal.NEAR_MISS if choice.confidence >= NEAR_MISS_BAR else Refusal.NOT_SAID
        if refusal is None:  # what is not shown as an answer needs no short one
            found[0] = with_short(found[0], query, choice.ranked[0], self.index, matches)
        return _answer(query, found[0], tuple(found[1:]), choice.confidence, refusal)


def _answer(
    query: Query,
    found: Evidence,
    alternatives: tuple[Evidence, ...],
    confidence: float,
    refusal: Refusal | None,
) -> Answer:
    return Answer(
        question=query.text,
        language=query.language,
        is_question=query.is_question,
        evidence=None if refusal is Refusal.NOT_SAID else found,
        alternatives=alternatives,
        confidence=confidence,
        refusal=refusal,
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
