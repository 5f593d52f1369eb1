"""The project's engine as a plug-in of the public benchmark's runner (see the README of the benchmarks)."""

from __future__ import annotations

from bot.article import parse_article
from bot.engine.engine import Engine, Trace
from bot.engine.features import Candidate
from bot.engine.shortening.choose import shortest_answer

Found = tuple[int, int, float, str | None]
"""A sentence's start and end (characters into the article), the confidence (0 to 1), and a short answer."""

_MOST = 5
_HELLO = "The bridge opened on Monday.\n\nIt is 300 metres long."


class Article:
    """An article to ask about."""

    def __init__(self, text: str) -> None:
        self._engine = Engine(parse_article(text))

    def ask(self, question: str, _lang: str) -> list[Found]:
        """The engine's best sentences, best first, all at the confidence of its answer.

        The language of the question is left for the engine to tell, as in a chat. The short answer of the first
        sentence is the engine's best guess, which people see only where it is sure enough (``Evidence.figure``);
        that of the others the first span of the asked class.
        """
        trace = self._engine.trace(question)
        confidence = trace.choice.confidence
        found: list[Found] = []
        for candidate in trace.choice.ranked[:_MOST]:
            sentence = self._engine.index.sentences[candidate.at].sentence
            short = candidate.typed[0] if candidate.typed else None
            figure = self._engine.article.text[short.start : short.end] if short else None
            if not found:
                figure = self._short(trace, candidate)
            found.append((sentence.start, sentence.end, confidence, figure))
        if not found and trace.answer.evidence is not None:
            evidence = trace.answer.evidence  # from the head of the article: there is nothing to choose among
            figure = self._engine.article.slice(evidence.figure) if evidence.figure else None
            found.append((evidence.start, evidence.end, trace.answer.confidence, figure))
        return found

    def _short(self, trace: Trace, candidate: Candidate) -> str | None:
        query, index = trace.turn.query, self._engine.index
        short = shortest_answer(query, index, candidate.at, trace.matches, candidate.typed)
        return self._engine.article.slice(short.span) if short else None


def load(article_text: str) -> Article:
    """An article to ask about."""
    return Article(article_text)


def warm() -> None:
    """Load the lexicon and the models."""
    load(_HELLO).ask("When did the bridge open?", "en")
