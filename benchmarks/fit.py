"""Fits the ranker and the confidence model, and writes them into the engine's data files.

    python -m benchmarks.fit --bench DIR        # DIR: public benchmarks, see benchmarks/questions.py

For each form of article there is a ranker and a confidence. The ranker is a conditional logit over a question's
candidates; what reading the likeliest together with the question counts beside it is another, over those read; for the
confidence see ``benchmarks/fit_confidence.py``. Questions weigh by source: the models for news count the gold set more,
those for plain texts the public benchmarks. Only the gold set's part "fit" is looked at, and of it and of the public
benchmarks only what the encoder was not trained on (``benchmarks.encoder.examples.held_out``). Questions on other
articles and on the first sentences of an article stand among the rest: most of them have no answer there.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.conditional_logit import Candidates, conditional_logit
from benchmarks.encoder.examples import all_items, held_out
from benchmarks.fit_confidence import Counting, Row, fit_confidence
from benchmarks.fit_examples import Example, examples, of_short_posts, strange
from benchmarks.questions import BENCHMARKS
from bot.engine.absence import absences
from bot.engine.confidence_numbers import confidence_numbers
from bot.engine.features import FEATURES
from bot.engine.form import Form
from bot.engine.precedence import reordered
from bot.engine.ranker import Ranker

GOLD_WEIGHTS = {Form.NEWS: (40.0, 20.0, 60.0), Form.PLAIN: (2.0, 3.0, 10.0)}
"""What the gold set counts beside the public benchmarks, by form of article: for the ranker, the trees, the line."""
_RIDGE = 5e-4
# What can only speak against a sentence, however the few examples of it fell: the most its weight may be. A
# question inside an article is answered by what follows it. "previous" alone may speak for a sentence, but it was
# fitted at more than four times this, so that the sentence after the right one won where the encoder left both equal.
_AT_MOST = {
    "previous": 0.5,
    "question": -1.5,
    "denial": 0.0,
    "values_other": 0.0,
    "other_time": 0.0,
    "time_not_given": 0.0,
    "meta": 0.0,
    "title": 0.0,
}

# What can only speak for a sentence: that it has words of the question. Most of the news that the fit sees is asked in
# other words than the article's on purpose, so words in common would speak against it; people ask in the article's
# words, too.
_AT_LEAST = dict.fromkeys(
    ("coverage", "coverage_stem", "coverage_concept", "coverage_verb", "weight", "adjacent", "matched", "grams"), 0.0
)


def source_weights(found: Sequence[Example], gold: float) -> Any:
    """A weight for each example, such that each source counts as its table says and the gold set ``gold``; mean 1."""
    counts = Counter(example.item.source for example in found)
    weights = np.array([BENCHMARKS.get(e.item.source, gold) / counts[e.item.source] for e in found])
    return weights / weights.mean()


def fit_ranker(found: Sequence[Example], gold: float) -> dict[str, float]:
    """Weights by feature name that make the right candidates likeliest, with a small ridge."""
    chosen = [e for e in found if any(e.right)]
    questions = [Candidates([candidate.features for candidate in e.candidates], e.right) for e in chosen]
    bounds = [(_AT_LEAST.get(name), _AT_MOST.get(name)) for name in FEATURES]
    theta = conditional_logit(questions, source_weights(chosen, gold), ridge=_RIDGE, bounds=bounds)
    return {name: round(weight, 4) for name, weight in zip(FEATURES, theta, strict=True)}


def fit_reading(found: Sequence[Example], ranker: Ranker, gold: float) -> tuple[float, float]:
    """What the ranker's score counts, and what that of a sentence read together with the question.

    Fitted over the sentences read, where some answer and some do not: their sum is the logarithm of a sentence's odds.
    """
    chosen: list[Example] = []
    questions: list[Candidates] = []
    for example in found:
        flags = dict(zip((id(c) for c in example.candidates), example.right, strict=True))
        ranked = ranker.rank(example.candidates)
        reading = example.read(ranked)
        read = [candidate for candidate in ranked if candidate.at in reading.scores]
        right = [flags[id(candidate)] for candidate in read]
        if len(set(right)) == 2:
            chosen.append(example)
            questions.append(Candidates([(one.score, reading.over_none(one.at)) for one in read], right))
    of_ranker, of_reading = conditional_logit(questions, source_weights(chosen, gold))
    return of_ranker, of_reading


def rank_all(found: Sequence[Example], ranker: Ranker) -> list[Row]:
    """Every example, its candidates ranked."""
    rows: list[Row] = []
    for example in found:
        flags = dict(zip((id(c) for c in example.candidates), example.right, strict=True))
        turn = example.trace.turn
        order = ranker.rank(example.candidates)
        reading = example.read(order)
        order = ranker.rank_again(order, reading)
        ranked = reordered(turn.query, example.trace.matches, order, example.engine.index)
        numbers = confidence_numbers(
            turn.query,
            example.trace.matches,
            ranked,
            example.relevance,
            reading,
            other_language=turn.query.language is not example.engine.article.language,
            follow_up=turn.is_follow_up,
            sentences=len(example.engine.index.sentences),
        )
        ordered = tuple(flags[id(candidate)] for candidate in ranked)
        rows.append(Row(numbers, absences(example.trace.matches, ranked[0].at), ordered, example.item.answerable))
    return rows


def report(found: Sequence[Example], rows: Sequence[Row], probabilities: Any) -> None:
    """Print hit rates by source and the calibration."""
    by_source: dict[str, list[int]] = {}
    for number, example in enumerate(found):
        by_source.setdefault(example.item.source, []).append(number)
    for source, numbers in by_source.items():
        asked = [n for n in numbers if found[n].item.answerable]
        hit1 = sum(rows[n].right[0] for n in asked) / max(1, len(asked))
        hit3 = sum(any(rows[n].right[:3]) for n in asked) / max(1, len(asked))
        print(f"{source:14} n {len(numbers):5} hit1 {hit1:.3f} hit3 {hit3:.3f}")
    print("calibration (left-out): confidence, questions, share right")
    for low in np.arange(0, 1, 0.1):
        inside = [n for n in range(len(rows)) if low <= probabilities[n] < low + 0.1]
        if inside:
            share = sum(rows[n].right[0] for n in inside) / len(inside)
            print(f"  {low:.1f}-{low + 0.1:.1f} {len(inside):6} {share:.2f}")


def report_bars(found: Sequence[Example], rows: Sequence[Row], probabilities: Any) -> None:
    """Print what each bar would answer of the news: of what is answerable rightly and wrongly, of the rest falsely."""
    news = [n for n, example in enumerate(found) if example.item.source not in BENCHMARKS]
    answerable = [n for n in news if rows[n].answerable]
    others = [n for n in news if not rows[n].answerable]
    print(
        "bar: right, wrong of the answerable, false of the others, harmonic mean of right and refused (left-out, news)"
    )
    for bar in np.arange(0.36, 0.68, 0.02):
        right = sum(rows[n].right[0] and probabilities[n] >= bar for n in answerable) / len(answerable)
        wrong = sum(not rows[n].right[0] and probabilities[n] >= bar for n in answerable) / len(answerable)
        false = sum(probabilities[n] >= bar for n in others) / len(others)
        mean = 2 * right * (1 - false) / (right + 1 - false)
        print(f"  {bar:.2f} {right:.3f} {wrong:.3f} {false:.3f} {mean:.3f}")


def main() -> None:
    """Fit both models and write their files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, help="folder of public benchmarks")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    items = [item for item in all_items(arguments.bench) if held_out(item)]
    items += of_short_posts(items)
    found = examples([*items, *strange(items)])
    articles = [example.item.article for example in found]
    weights: dict[Form, dict[str, float]] = {}
    readings: dict[Form, float] = {}
    tables: dict[Form, dict[str, Any]] = {}
    for form, (ranker_gold, trees_gold, line_gold) in GOLD_WEIGHTS.items():
        alone = fit_ranker(found, ranker_gold)
        ranker = Ranker(tuple(alone[name] for name in FEATURES), 0.0)
        of_ranker, of_reading = fit_reading(found, ranker, ranker_gold)
        weights[form] = {name: round(of_ranker * weight, 4) for name, weight in alone.items()}
        readings[form] = round(of_reading, 4)
        rows = rank_all(found, Ranker(tuple(weights[form][name] for name in FEATURES), readings[form]))
        counting = Counting(source_weights(found, trees_gold), source_weights(found, line_gold))
        tables[form], probabilities = fit_confidence(rows, counting, articles)
        print(form, json.dumps(weights[form], indent=1), "reading", readings[form])
        report(found, rows, probabilities)
        report_bars(found, rows, probabilities)
    if arguments.dry:
        return
    sources = ["gold set, part fit", *(f"{name} (tune half)" for name in BENCHMARKS if arguments.bench)]
    folder = Path(str(files("bot.engine"))) / "data"
    for form, table in tables.items():
        _write(
            folder / f"ranker.{form}.json", {"sources": sources, "reading": readings[form], "weights": weights[form]}
        )
        _write(folder / f"confidence.{form}.json", {"sources": sources, **table})


def _write(path: Path, table: dict[str, Any]) -> None:
    path.write_text(json.dumps(table, separators=(",", ":")).replace('],"', '],\n"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
