"""What reading the likeliest sentences together with the question adds, on articles that neither network has seen.

    python -m benchmarks.encoder.measure_cross [--data DIR] [--count 1200]

Of the sentences likeliest by the encoder, which comes first by the encoder, by the cross-encoder, and by both; and how
well each tells answerable from unanswerable. ``DIR`` has a cross-encoder to measure in place of the bot's.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from sklearn.metrics import roc_auc_score

from benchmarks.encoder.examples import UNSEEN, UNSEEN_SOURCE, Lesson, article_items, lessons
from benchmarks.tables import table
from bot.encoder import TOGETHER
from bot.encoder.cross import CrossEncoder, read_cross_encoder
from bot.encoder.encoder import Encoder, encoder
from bot.encoder.sentences import EncodedSentences
from bot.language.question import analyse_question

_OF_ENCODER = 0.5
"""What the encoder's score counts beside the cross-encoder's."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A question: what comes first and the chance of no answer (its logarithm), by whom; and what is right."""

    first: Mapping[str, int]
    chance_of_none: Mapping[str, float]
    right: frozenset[int]


def measured(lesson: Lesson, by: Encoder, cross: CrossEncoder, chosen: set[int]) -> Iterator[Measured]:
    """The questions of ``lesson`` whose numbers are ``chosen``."""
    encoded = EncodedSentences(by, lesson.sentences)
    for number in sorted(chosen):
        asked = lesson.asked[number]
        question = analyse_question(asked.question).core
        relevance = encoded.relevance(question)
        likeliest = relevance.best(TOGETHER)
        reading = cross.read(question, {at: lesson.sentences[at] for at in likeliest})
        both = {at: _OF_ENCODER * relevance.scores[at] + reading.score(at) for at in likeliest}
        first = {
            "encoder": likeliest[0],
            "cross-encoder": max(likeliest, key=reading.score),
            "both": max(both, key=both.__getitem__),
        }
        none = {"encoder": relevance.chance_of_none, "cross-encoder": reading.chance_of_none}
        none["both"] = sum(none.values())
        yield Measured(first, none, asked.right)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--data", type=Path, default=Path(str(files("bot.encoder") / "data")), help="folder of a network"
    )
    parser.add_argument("--count", type=int, default=1200, help="questions to ask")
    arguments = parser.parse_args()
    by = encoder()
    cross = read_cross_encoder(arguments.data, by)
    taken = lessons(item for item in article_items(UNSEEN, UNSEEN_SOURCE) if not item.silent)
    every = [(at, number) for at, lesson in enumerate(taken) for number in range(len(lesson.asked))]
    drawn = random.Random(1).sample(every, min(arguments.count, len(every)))
    found: list[Measured] = []
    for at, lesson in enumerate(taken):
        chosen = {number for of, number in drawn if of == at}
        found += measured(lesson, by, cross, chosen) if chosen else ()
    answerable = [bool(one.right) for one in found]
    rows = []
    for who in found[0].first:
        hits = sum(one.first[who] in one.right for one in found)
        auroc = roc_auc_score(answerable, [-one.chance_of_none[who] for one in found])
        rows.append((who, str(sum(answerable)), f"{hits / sum(answerable):.3f}", f"{auroc:.3f}"))
    print(table(("by", "answerable", "hit1", "auroc"), rows))


if __name__ == "__main__":
    main()
