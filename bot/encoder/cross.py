"""Reads a question together with a few sentences, and tells which of them answers it, or that none does.

The encoder reads question and article apart, so that the article need be read once; it knows that both speak of trade
and of growth, but hardly whose growth. Read together, word by word (a "cross-encoder", Nogueira and Cho 2019), they
tell more, and cost more: so only the few likeliest sentences are read so. What comes out are numbers here, too.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import numpy as np

from bot.encoder.embeddings import Embeddings, read_places
from bot.encoder.encoder import QUESTION, TEXT, Encoder, Vectors, encoder, session
from bot.encoder.pieces import BEGIN, END, Pieces
from bot.encoder.sentences import asked_text

TOGETHER = 3
"""So many sentences are read together with a question."""
CROSS_QUESTION_PIECES, CROSS_SENTENCE_PIECES = 48, 64
CROSS_GRAPH_FILE, CROSS_PLACES_FILE = "cross.onnx", "cross.places.npy"
OUTPUTS = ("means", "ends", "none")
"""What the network tells of each piece: a sentence's score is the mean of ``means`` over its pieces and the one of
``ends`` at its end; the score of no answer is that of ``none`` at the beginning.
"""


@dataclass(frozen=True, slots=True)
class Reading:
    """How well each of the sentences read answers a question (any real number, more is better), by their numbers.

    ``none`` is the score of none of them answering. A sentence that was not read counts as the worst that was.
    """

    scores: Mapping[int, float]
    none: float

    def score(self, at: int) -> float:
        """The score of the sentence ``at``."""
        return self.scores[at] if at in self.scores else min(self.scores.values())

    def over_none(self, at: int) -> float:
        """How far the sentence's score is above that of no answer."""
        return self.score(at) - self.none

    def lead(self, at: int) -> float:
        """How far the sentence's score is above the best of the others; 0 where there is no other."""
        others = [score for other, score in self.scores.items() if other != at]
        return self.score(at) - max(others) if others else 0.0

    def chance(self, at: int) -> float:
        """The logarithm of the chance that the sentence answers."""
        return self.score(at) - self._total()

    @property
    def chance_of_none(self) -> float:
        """The logarithm of the chance that no sentence answers."""
        return self.none - self._total()

    def _total(self) -> float:
        every = [*self.scores.values(), self.none]
        top = max(every)
        return top + math.log(sum(math.exp(score - top) for score in every))


class CrossEncoder:
    """The network that reads a question and sentences together; may be used from any thread.

    Args:
        pieces: the vocabulary.
        embeddings: the vectors that the network starts from.
        graph: the file of the network in the ONNX format, as ``benchmarks.encoder.export_cross`` writes it.
    """

    def __init__(self, pieces: Pieces, embeddings: Embeddings, graph: Path) -> None:
        self._pieces = pieces
        self.embeddings = embeddings
        self._session = session(graph)

    def read(self, question: str, sentences: Mapping[int, str], before: str | None = None) -> Reading:
        """What the network says of ``sentences`` (by their numbers, at least one) for ``question``.

        The question may follow on the question ``before``.
        """
        asked = [BEGIN, *self._pieces.cut(asked_text(question, before), CROSS_QUESTION_PIECES), END]
        told: list[int] = []
        spans: list[tuple[int, int, int]] = []
        for at in sorted(sentences):
            start = len(asked) + len(told)
            told += self._pieces.cut(sentences[at], CROSS_SENTENCE_PIECES)
            spans.append((at, start, len(asked) + len(told)))
            told.append(END)
        parts = (self.embeddings.of(asked, QUESTION), self.embeddings.of(told, TEXT, len(asked)))
        means, ends, none = self._run(np.concatenate(parts))
        scores = {at: float(means[start:end].mean() + ends[end, 0]) for at, start, end in spans}
        return Reading(scores, float(none[0, 0]))

    def _run(self, embedded: Vectors) -> list[Vectors]:
        return cast(list[Any], self._session.run(list(OUTPUTS), {"embedded": embedded}))


@lru_cache(maxsize=1)
def cross_encoder() -> CrossEncoder:
    """The project's cross-encoder, read once."""
    return read_cross_encoder(Path(str(files("bot.encoder") / "data")), encoder())


def read_cross_encoder(folder: Path, beside: Encoder) -> CrossEncoder:
    """The cross-encoder in the files of ``folder``; it shares the vocabulary of the encoder ``beside`` it.

    Raises:
        DataError: where they do not go together.
    """
    embeddings = read_places(folder / CROSS_PLACES_FILE, beside.embeddings.blocks)
    return CrossEncoder(beside.pieces, embeddings, folder / CROSS_GRAPH_FILE)
