"""What to expect of articles that the encoder was not trained on: the right sentence by encoder and by engine.

    python -m benchmarks.encoder.measure --bench DIR

Ranker and confidence were fitted on these questions, the encoder has not seen them (``examples.held_out``); on those of
the folder ``fresh`` nothing was fitted.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from sklearn.metrics import roc_auc_score

from benchmarks.encoder.examples import FRESH, FRESH_SOURCE, all_items, article_items, held_out
from benchmarks.questions import Item
from benchmarks.tables import table
from bot.article import parse_article
from bot.engine.engine import Engine


@dataclass(slots=True)
class Tally:
    """Questions of a source: how often the right sentence came first and among the first three, by whom."""

    asked: int = 0
    hits: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    answerable: list[bool] = field(default_factory=list)
    confidence: list[float] = field(default_factory=list)

    def count(self, engine: Engine, item: Item) -> None:
        """Ask ``engine`` the question ``item``."""
        trace = engine.trace(item.question, item.history)
        self.answerable.append(item.answerable)
        self.confidence.append(trace.choice.confidence)
        if not item.answerable:
            return
        self.asked += 1
        sentences = [one.sentence for one in engine.index.sentences]
        right = {
            at
            for at, sentence in enumerate(sentences)
            if any(sentence.start <= start and end <= sentence.end for start, end in item.answers)
        }
        orders = {"engine": [candidate.at for candidate in trace.choice.ranked]}
        orders["encoder"] = trace.relevance.best(3) if trace.relevance else []
        for who, order in orders.items():
            self.hits[f"{who} 1"] += bool(right & set(order[:1]))
            self.hits[f"{who} 3"] += bool(right & set(order[:3]))

    def row(self, source: str) -> list[str]:
        """The figures as a row of the table."""
        shares = (f"{self.hits[name] / self.asked:.3f}" for name in _COLUMNS)
        tells = len(set(self.answerable)) == 2
        auroc = f"{roc_auc_score(self.answerable, self.confidence):.3f}" if tells else "–"
        return [source, str(self.asked), *shares, auroc]


_COLUMNS = ("encoder 1", "encoder 3", "engine 1", "engine 3")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, help="folder of public benchmarks")
    arguments = parser.parse_args()
    engines: dict[str, Engine] = {}
    tallies: dict[str, Tally] = defaultdict(Tally)
    for item in chain(all_items(arguments.bench), article_items(FRESH, FRESH_SOURCE)):
        if item.silent or not held_out(item):
            continue
        if item.article not in engines:
            engines = {item.article: Engine(parse_article(item.article))}
        tallies[item.source].count(engines[item.article], item)
    heads = ["source", "answerable", "encoder hit1", "hit3", "engine hit1", "hit3", "auroc"]
    print(table(heads, [tally.row(source) for source, tally in tallies.items()]))


if __name__ == "__main__":
    main()
