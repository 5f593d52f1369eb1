"""Other ways to find the sentence, beside the engine, in one run: quality and latency.

    python -m benchmarks.peers                  # on the part "check" of the project's gold set
    python -m benchmarks.peers --gold DIR       # and on a folder in the same format

Every search ranks the sentences of the article as this project splits them and shows the first as a quote,
unless its score lies below a threshold: the one that gives the best combined figure on the part "fit". A
threshold of the same kind is set for the engine here, in place of its own bars. Questions are put as they
are; the earlier messages of a follow-up are given to the engine alone, since the others have no use for them.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.asking import must_answer
from benchmarks.questions import Item, folder_items, gold_items
from benchmarks.scorer import Scorer, Verdict, by_direction, is_direction, summarise
from benchmarks.searches import SEARCHES, Search
from benchmarks.tables import percent, percentile, table
from benchmarks.times import Times
from bot.article import parse_article
from bot.article.model import Article, SentenceRole
from bot.engine.engine import Engine
from bot.reply import render_plain

_STEPS = 60


class Daiek:
    """The engine of this project, made to answer; the score is its confidence (0 to 1)."""

    name = "daiek"

    def __init__(self, article: Article) -> None:
        self._engine = Engine(article)

    def ask(self, item: Item) -> tuple[float, str]:
        """The score and what would be shown."""
        trace = self._engine.trace(item.question, item.history)
        answer = must_answer(trace, self._engine)
        if not answer.answered:
            return 0.0, ""
        return answer.confidence, render_plain(answer, self._engine.article, addressed=True)


class Peer:
    """A search over the sentences of an article."""

    def __init__(self, article: Article, search: type[Search]) -> None:
        quotable = [s for s in article.sentences if s.role is not SentenceRole.BOILERPLATE]
        self._sentences = [article.text[sentence.start : sentence.end] for sentence in quotable]
        self._search = search(self._sentences)

    def ask(self, item: Item) -> tuple[float, str]:
        """The score of the best sentence, and that sentence as a quote."""
        score, number = self._search.best(item.question)
        return score, f"«{self._sentences[number]}»"


@dataclass(frozen=True, slots=True)
class Shown:
    """One question: the score, and both verdicts, as shown and kept silent."""

    score: float
    spoken: Verdict
    silent: Verdict


def run(search: type[Search] | None, items: Sequence[Item]) -> tuple[list[Shown], Times]:
    """Put ``items`` to a search, or to the engine where it is None: what is shown, and the times.

    Every question is asked once, after one that is not counted.
    """
    readers: dict[str, Daiek | Peer] = {}
    scorer = Scorer()
    shown: list[Shown] = []
    wall, cpu = [], []
    for item in items:
        if item.article not in readers:
            article = parse_article(item.article)
            readers[item.article] = Daiek(article) if search is None else Peer(article, search)
            readers[item.article].ask(items[0])
        began, used = time.perf_counter(), time.process_time()
        score, reply = readers[item.article].ask(item)
        cpu.append(1e3 * (time.process_time() - used))
        wall.append(1e3 * (time.perf_counter() - began))
        spoken = scorer.judge(item.meta, item.article, reply, abstained=not reply)
        shown.append(Shown(score, spoken, scorer.judge(item.meta, item.article, "", abstained=True)))
    return shown, Times(tuple(wall), tuple(cpu))


def at(shown: Sequence[Shown], threshold: float) -> list[Verdict]:
    """The verdicts when everything below ``threshold`` is kept silent."""
    return [one.spoken if one.score >= threshold else one.silent for one in shown]


def best_threshold(shown: Sequence[Shown]) -> float:
    """The threshold with the best combined figure, among as many quantiles of the scores as ``_STEPS``."""
    scores = [one.score for one in shown]
    steps = {percentile(scores, (step + 1) / _STEPS) for step in range(_STEPS)} | {min(scores)}
    return max(sorted(steps), key=lambda threshold: float(summarise(at(shown, threshold))["combined"]))


def row(name: str, shown: Sequence[Shown], times: Times, threshold: float) -> list[str]:
    """A line of the table."""
    judged = at(shown, threshold)
    overall = summarise(judged)
    always = summarise([one.spoken for one in shown])
    means = [summarise(group)["combined"] for name, group in by_direction(judged).items() if is_direction(name, group)]
    return [
        name,
        percent(always["evidence_acc"]),
        percent(overall["answer_acc"]),
        percent(overall["evidence_acc"]),
        percent(overall["rejection_acc"]),
        f"{overall['combined']:.1f}",
        f"{sum(means) / len(means):.1f}",
        *times.cells(),
    ]


def compare(fit: Sequence[Item], sets: dict[str, list[Item]]) -> str:
    """A table for each set."""
    rows: dict[str, list[list[str]]] = {name: [] for name in sets}
    for search in (None, *SEARCHES):
        threshold = best_threshold(run(search, fit)[0])
        for name, items in sets.items():
            rows[name].append(row(search.name if search else Daiek.name, *run(search, items), threshold))
    header = ("", "evidence, always answering", "answer", "evidence", "reject", "combined", "mean of directions",
              "wall p50 ms", "p99", "cpu p50 ms", "p99")  # fmt: skip
    return "\n\n".join(table((f"{name} ({len(sets[name])})", *header[1:]), rows[name]) for name in sets)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, metavar="DIR", help="a folder with articles/*.txt and *.questions.jsonl")
    options = parser.parse_args()
    sets = {"check": list(gold_items("check"))}
    if options.gold:
        sets["gold folder"] = list(folder_items(options.gold, "gold"))
    print(compare(list(gold_items("fit")), sets))


if __name__ == "__main__":
    main()
