"""The sentences of an article as the encoder reads them, and how relevant they are to a question."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from bot.encoder.encoder import Encoder, Vectors, unit
from bot.encoder.pieces import END

WINDOW = 190
"""Sentences are read together, so many pieces at once: a pronoun's vector knows whom the sentence before names."""
SENTENCE_PIECES, QUESTION_PIECES = 120, 64
_BETWEEN = " | "


class Likeness(NamedTuple):
    """In what a sentence is like a question.

    ``words`` is the mean similarity of the question's words to the nearest of the sentence, ``whole`` that of the two
    as wholes, ``weakest`` that of the word for which the sentence has least (each -1 to 1). ``elsewhere`` is what the
    words would gain if each were compared with all of the article.
    """

    words: float
    whole: float
    weakest: float
    elsewhere: float


@dataclass(frozen=True, slots=True)
class Relevance:
    """How well each sentence answers a question (any real number, more is better).

    ``none`` is the score of there being no answer. ``chances`` are the logarithms of each sentence's chance to be the
    one that answers, if one does; ``likeness`` is what the scores are made of.
    """

    scores: tuple[float, ...]
    none: float
    chances: tuple[float, ...]
    likeness: tuple[Likeness, ...]

    @property
    def chance_of_none(self) -> float:
        """The logarithm of the chance that no sentence answers."""
        top = max(*self.scores, self.none)
        return self.none - top - math.log(sum(math.exp(score - top) for score in (*self.scores, self.none)))

    @property
    def entropy(self) -> float:
        """How far the chances are spread over the sentences: 0 where one has them all."""
        return -sum(chance * math.exp(chance) for chance in self.chances)

    @property
    def first(self) -> int:
        """The most relevant sentence."""
        return max(range(len(self.scores)), key=self.scores.__getitem__)

    @property
    def lead(self) -> float:
        """How far the most relevant sentence leads; 0 where there is no other."""
        first, *others = self.best(2)
        return self.scores[first] - self.scores[others[0]] if others else 0.0

    def best(self, count: int) -> list[int]:
        """The ``count`` most relevant sentences, the best first."""
        return sorted(range(len(self.scores)), key=lambda at: -self.scores[at])[:count]


class EncodedSentences:
    """Vectors of the sentences of one article, ready for any question.

    Args:
        encoder: what reads them.
        sentences: their texts, in order; at least one.
    """

    def __init__(self, encoder: Encoder, sentences: Sequence[str]) -> None:
        self._encoder = encoder
        pieces = [encoder.pieces.cut(sentence, SENTENCE_PIECES) for sentence in sentences]
        words: list[Vectors] = []
        wholes: list[Vectors] = []
        priors: list[float] = []
        for window in windows([len(one) for one in pieces]):
            states = encoder.text(_joined([pieces[at] for at in window]))
            start = 1
            for at in window:
                end = start + len(pieces[at])
                words.append(states.vectors[start:end])
                wholes.append(unit(states.wholes[start:end].mean(axis=0)))
                priors.append(float(states.priors[start:end].mean()))
                start = end + 1
        self._words = np.concatenate(words)
        self._starts = np.cumsum([0, *(len(one) for one in words[:-1])])
        self._wholes = np.stack(wholes)
        self._priors = np.array(priors, dtype=np.float32)

    def relevance(self, question: str, before: str | None = None) -> Relevance:
        """How relevant each sentence is to ``question``, which may follow on the question ``before``."""
        states = self._encoder.question(self._encoder.pieces.cut(asked_text(question, before), QUESTION_PIECES))
        nearest = np.maximum.reduceat(states.vectors @ self._words.T, self._starts, axis=1)
        words, whole = states.weights @ nearest, self._wholes @ states.whole
        scores = words * self._encoder.scales.words + whole * self._encoder.scales.whole + self._priors
        top = scores.max()
        chances = scores - top - np.log(np.exp(scores - top).sum())
        weakest = nearest[states.weights >= states.weights.mean()].min(axis=0)
        elsewhere = states.weights @ nearest.max(axis=1) - words
        parts = np.stack([words, whole, weakest, elsewhere], axis=1).tolist()
        return Relevance(
            tuple(scores.tolist()), states.none, tuple(chances.tolist()), tuple(Likeness(*part) for part in parts)
        )


def asked_text(question: str, before: str | None) -> str:
    """What is read of a question that may follow on the question ``before``."""
    return question if before is None else f"{before}{_BETWEEN}{question}"


def windows(lengths: Sequence[int]) -> Iterator[list[int]]:
    """The numbers of sentences that are read together, in order."""
    window: list[int] = []
    size = 0
    for at, length in enumerate(lengths):
        if window and size + length + 1 > WINDOW:
            yield window
            window, size = [], 0
        window.append(at)
        size += length + 1
    if window:
        yield window


def _joined(sentences: Sequence[Sequence[int]]) -> list[int]:
    """The pieces of several sentences, an end between each two."""
    joined = list(sentences[0])
    for sentence in sentences[1:]:
        joined += [END, *sentence]
    return joined
