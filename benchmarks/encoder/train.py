"""Trains the encoder: the questions of an article must find their sentences among all of it, or find none.

    python -m benchmarks.encoder.train --base e5-small-q4.bin --bench DIR --out encoder.pt

Some articles are never trained on (see ``examples.held_out``): they show what to expect of others, and ranker and
confidence are fitted on them.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from sentencepiece import SentencePieceProcessor

from benchmarks.encoder.base import read_base
from benchmarks.encoder.examples import SOURCE, Lesson, all_items, lessons
from benchmarks.encoder.network import Network
from benchmarks.encoder.optimise import optimise
from benchmarks.encoder.scoring import loss, question_states, read_questions, read_sentences, scores, sentence_states
from benchmarks.encoder.typing import as_read
from benchmarks.encoder.vocabulary import kept_pieces, vocabulary
from bot.encoder.sentences import QUESTION_PIECES, SENTENCE_PIECES, windows

OFTEN = {"gold-fit": 1.5, SOURCE: 1.5, "kazqad": 0.35, "kazqad-long": 0.25, "squad2": 0.4}
ELSE = 0.5
"""How often a source is read in an epoch: news more than what is not meant for the bot."""
_AGAIN = 0.4
"""What part of that is left of an article that the weights to start from were trained on."""
_AT_ONCE, _WINDOWS, _STRANGE = 70, 7, 4
"""So many questions and windows of an article are read at once at most, and so many questions on other articles."""
_OF_START = 0.4
"""What part of the weights gone on from is in those written: the mean of both does better on articles not seen than
either (Wortsman et al. 2022).
"""
_IN_PART = 0.2
"""How often only a part of the article is read."""


class Course:
    """Lessons cut into pieces, and the steps through them.

    Args:
        taken: what is learnt.
        pieces: the vocabulary.
        fresh: where weights trained before are gone on from, beginnings of the names of articles new to them.
        seed: of everything left to chance.
    """

    def __init__(
        self, taken: Sequence[Lesson], pieces: SentencePieceProcessor, fresh: Sequence[str] | None, seed: int
    ) -> None:
        self._pieces = pieces
        self._chance = random.Random(seed)
        self._fresh = ("",) if fresh is None else tuple(fresh)
        self._lessons = [
            (lesson, [self._cut(sentence, SENTENCE_PIECES) for sentence in lesson.sentences]) for lesson in taken
        ]
        self._all_asked = [asked for lesson in taken for asked in lesson.asked]

    def _cut(self, text: str, limit: int) -> list[int]:
        return self._pieces.EncodeAsIds(text)[:limit] or [0]

    def epoch(self) -> list[tuple[Lesson, list[list[int]], list[int]]]:
        """Steps in a random order: a lesson, its sentences' pieces, the numbers of the questions to ask at once."""
        found = []
        for lesson, sentences in self._lessons:
            again = 1.0 if lesson.name.startswith(self._fresh) else _AGAIN
            often = OFTEN.get(lesson.source, ELSE) * again
            for _ in range(int(often + self._chance.random())):
                numbers = list(range(len(lesson.asked)))
                self._chance.shuffle(numbers)
                parts = math.ceil(len(numbers) / _AT_ONCE)
                found += [(lesson, sentences, numbers[part::parts]) for part in range(parts)]
        self._chance.shuffle(found)
        return found

    def losses(self, network: Network, epochs: int) -> Iterator[torch.Tensor]:
        """The loss of each step of so many ``epochs``."""
        for _ in range(epochs):
            for lesson, sentences, numbers in self.epoch():
                yield self.step_loss(network, lesson, sentences, numbers)

    def step_loss(
        self, network: Network, lesson: Lesson, sentences: list[list[int]], numbers: list[int]
    ) -> torch.Tensor:
        """The loss of one step.

        Now and then only a part of the article is read, and always some questions on other articles are asked: what is
        not there must not be found.
        """
        cut = self._windows_to_read(lesson, sentences, numbers)
        told = [at for window in cut for at in window]
        asked = [lesson.asked[number] for number in numbers] + self._chance.choices(self._all_asked, k=_STRANGE)
        of_article = [True] * len(numbers) + [False] * _STRANGE
        texts = [as_read(one, self._chance) for one in asked]
        questions = [self._cut(text, QUESTION_PIECES) for text in texts]
        told_states = sentence_states(network, [[sentences[at] for at in window] for window in cut])
        read = read_questions(network, *question_states(network, questions))
        found = scores(network, read, read_sentences(network, told_states))
        right = [[mine and at in one.right for at in told] for one, mine in zip(asked, of_article, strict=True)]
        return loss(found, torch.tensor(right))

    def _windows_to_read(self, lesson: Lesson, sentences: list[list[int]], numbers: list[int]) -> list[list[int]]:
        """The windows of an article to read: those with the answers, and others up to a number."""
        cut = list(windows([len(one) for one in sentences]))
        if self._chance.random() < _IN_PART:
            return sorted(self._chance.sample(cut, self._chance.randint(1, min(len(cut), _WINDOWS))))
        if len(cut) <= _WINDOWS:
            return cut
        needed = {at for number in numbers for at in lesson.asked[number].right}
        self._chance.shuffle(cut)
        return sorted(sorted(cut, key=lambda window: not needed & set(window))[:_WINDOWS])


def main() -> None:
    """Train and write the network's weights with its vocabulary."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="the pretrained model (see benchmarks/encoder)")
    parser.add_argument("--bench", type=Path, help="folder of public benchmarks")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    parser.add_argument("--depth", type=int, default=6, help="layers of the pretrained model to keep")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--start", type=Path, help="weights to go on from: of an earlier training, or restored")
    parser.add_argument("--fresh", nargs="+", help="beginnings of the names of articles that these have not seen")
    parser.add_argument("--rate", type=float, default=1.5e-4, help="how fast the layers learn at most")
    arguments = parser.parse_args()
    torch.manual_seed(1)
    base = read_base(arguments.base)
    found = lessons(all_items(arguments.bench))
    texts = [text for lesson in found for text in (*lesson.sentences, *(one.question for one in lesson.asked))]
    kept = kept_pieces(base, texts)
    model = vocabulary(base, kept)
    taken = [lesson for lesson in found if not lesson.held_out]
    network = Network(base, kept, arguments.depth)
    before: dict[str, torch.Tensor] = torch.load(arguments.start)["weights"] if arguments.start else {}
    if before:
        network.load_state_dict(before | {"words.weight": network.words.weight})
    print(f"{len(kept)} pieces; {len(taken)} articles, {sum(len(lesson.asked) for lesson in taken)} questions")
    course = Course(taken, SentencePieceProcessor(model_proto=model), arguments.fresh, seed=1)
    steps = len(course.epoch()) * arguments.epochs
    trained = optimise(network, course.losses(network, arguments.epochs), steps, arguments.rate)
    weights = {name: tensor for name, tensor in trained.state_dict().items() if not name.startswith("words")}
    if before:
        weights = {name: torch.lerp(tensor, before[name], _OF_START) for name, tensor in weights.items()}
    torch.save({"kept": kept, "pieces": model, "depth": arguments.depth, "weights": weights}, arguments.out)


if __name__ == "__main__":
    main()
