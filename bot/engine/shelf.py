"""The articles at hand, each with its engine."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import NamedTuple

from bot.article.model import Article
from bot.engine.answer import Answer
from bot.engine.engine import Engine
from bot.language.tongue import Language


class Shelved(NamedTuple):
    """An answer, and the engine of the article that gave it."""

    engine: Engine
    answer: Answer


class Shelf:
    """The articles a question may be about; asks them all and keeps the surest answer."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.engines = tuple(Engine(article) for article in articles)
        # Lexicon and indexes live as long as the process. A collector that walks them anew holds up an answer by
        # some 100 ms now and then (measured: benchmarks/README.md).
        gc.collect()
        gc.freeze()

    def ask(self, question: str, history: Sequence[str] = (), *, language: Language | None = None) -> Shelved:
        """Put ``question`` to every article and return the answer with the highest confidence."""
        asked = [Shelved(engine, engine.ask(question, history, language=language)) for engine in self.engines]
        return max(asked, key=lambda shelved: (shelved.answer.answered, shelved.answer.confidence))
