"""Trains the cross-encoder: of the sentences likeliest by the encoder, which answers, or does none?

    python -m benchmarks.encoder.train_cross --base e5-small-q4.bin --bench DIR --out cross.pt

It learns from the same articles as the encoder that the bot loads; that one's vocabulary and its order of sentences are
what it starts from.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from benchmarks.encoder.base import read_base
from benchmarks.encoder.cross_network import MOST, CrossNetwork, Together
from benchmarks.encoder.examples import Asked, Lesson, all_items, lessons
from benchmarks.encoder.optimise import optimise
from benchmarks.encoder.scoring import loss
from benchmarks.encoder.train import ELSE, OFTEN
from benchmarks.encoder.typing import as_read
from bot.encoder.cross import CROSS_QUESTION_PIECES, CROSS_SENTENCE_PIECES
from bot.encoder.encoder import Encoder, encoder
from bot.encoder.sentences import EncodedSentences
from bot.language.question import analyse_question

_BATCH, _BATCHES = 48, 16
"""So many questions are read at once, and so many batches are drawn at once and sorted by length."""
_SIZES = (2, 3, 3, 3, 4, MOST)
"""So many sentences are read together: one of these numbers by chance."""
_BEST, _BLUR = 16, 1.2
"""They are drawn from so many that are likeliest by the encoder, after so much chance is added to their places."""
_FRESH = 3.0
"""How much oftener a question is drawn where the weights gone on from have not seen its article."""
_STRANGE, _LEFT_OUT = 0.04, 0.03
"""How often the question is on another article, and how often a sentence that answers but was not drawn stays out."""


@dataclass(frozen=True, slots=True)
class Known:
    """A question on an article, and the article's sentences that the encoder thinks likeliest, best first."""

    lesson: Lesson
    asked: Asked
    best: Sequence[int]


class CrossCourse:
    """Questions with the sentences to read them with.

    Args:
        taken: what is learnt.
        by: the encoder that says which sentences are likeliest.
        fresh: beginnings of the names of articles that the weights gone on from have not seen.
        seed: of everything left to chance.
    """

    def __init__(self, taken: Sequence[Lesson], by: Encoder, fresh: Sequence[str], seed: int) -> None:
        self._pieces = by.pieces
        self._chance = random.Random(seed)
        self._known = [known for lesson in taken for known in _known(lesson, by)]
        self._weights = [_often(known.lesson, tuple(fresh)) for known in self._known]

    def losses(self, network: CrossNetwork) -> Iterator[torch.Tensor]:
        """The losses of steps without end."""
        while True:
            for batch in self._batches():
                found = network([together for together, _ in batch])
                right = torch.zeros((len(batch), found.shape[1] - 1), dtype=torch.bool)
                for row, (_, answers) in enumerate(batch):
                    right[row, : len(answers)] = torch.tensor(answers)
                yield loss(found, right)

    def _batches(self) -> list[list[tuple[Together, list[bool]]]]:
        drawn = [self._drawn(known) for known in self._chance.choices(self._known, self._weights, k=_BATCH * _BATCHES)]
        drawn.sort(key=lambda one: one[0].length)
        batches = [drawn[at : at + _BATCH] for at in range(0, len(drawn), _BATCH)]
        self._chance.shuffle(batches)
        return batches

    def _drawn(self, known: Known) -> tuple[Together, list[bool]]:
        """The pieces to read together, and which sentences answer."""
        asked, right = known.asked, known.asked.right
        if self._chance.random() < _STRANGE:
            asked, right = self._chance.choice(self._known).asked, frozenset()
        blurred = {at: place + self._chance.gammavariate(1, _BLUR) for place, at in enumerate(known.best)}
        chosen = sorted(blurred, key=blurred.__getitem__)[: self._chance.choice(_SIZES)]
        if right and right.isdisjoint(chosen) and self._chance.random() >= _LEFT_OUT:
            chosen[-1] = next((at for at in known.best if at in right), min(right))
        chosen.sort()
        question = self._pieces.cut(as_read(asked, self._chance), CROSS_QUESTION_PIECES)
        sentences = [self._pieces.cut(known.lesson.sentences[at], CROSS_SENTENCE_PIECES) for at in chosen]
        return Together(question, sentences), [at in right for at in chosen]


def _often(lesson: Lesson, fresh: tuple[str, ...]) -> float:
    """How often a question of ``lesson`` is drawn, beside others."""
    return OFTEN.get(lesson.source, ELSE) * (_FRESH if lesson.name.startswith(fresh) else 1.0)


def _known(lesson: Lesson, by: Encoder) -> Iterator[Known]:
    encoded = EncodedSentences(by, lesson.sentences)
    for asked in lesson.asked:
        before = None if asked.before is None else analyse_question(asked.before).core
        yield Known(lesson, asked, encoded.relevance(analyse_question(asked.question).core, before).best(_BEST))


def main() -> None:
    """Train and write the network's weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="the pretrained model (see benchmarks/README.md)")
    parser.add_argument("--bench", type=Path, help="folder of public benchmarks")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    parser.add_argument("--depth", type=int, default=12, help="layers of the pretrained model to keep")
    parser.add_argument("--seed", type=int, default=1, help="of everything left to chance")
    parser.add_argument("--steps", type=int, default=1600)
    parser.add_argument("--start", type=Path, help="weights to go on from: of an earlier training, or restored")
    parser.add_argument("--fresh", nargs="+", default=[], help="beginnings of the names of articles new to these")
    parser.add_argument("--rate", type=float, default=1.2e-4, help="how fast the layers learn at most")
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    base = read_base(arguments.base)
    by = encoder()
    network = CrossNetwork(base, np.array(by.embeddings.blocks), arguments.depth)
    if arguments.start:
        network.load_state_dict(torch.load(arguments.start)["weights"] | {"words.weight": network.words.weight})
    taken = [one for one in lessons(all_items(arguments.bench)) if not one.held_out]
    course = CrossCourse(taken, by, arguments.fresh, arguments.seed)
    trained = optimise(network, course.losses(network), arguments.steps, arguments.rate)
    weights = {name: tensor for name, tensor in trained.state_dict().items() if not name.startswith("words")}
    torch.save({"depth": arguments.depth, "weights": weights}, arguments.out)


if __name__ == "__main__":
    main()
