"""Fits the ranker and the confidence model, and writes them into the engine's data files.

    python -m benchmarks.fit --bench DIR        # DIR: public benchmarks, see benchmarks/questions.py

For each form of article there is a ranker and a confidence. The ranker is a conditional logit over a question's
candidates; what reading the likeliest together with the question counts beside it is another, over those read. The
confidence is the mean of two models of whether the first candidate is right, calibrated by Platt's method on
predictions for articles left out of the fit: gradient boosting of small trees, which tells questions from other
articles apart, and a logistic regression, which does better on the few news articles; on top of both come weights of
the words that the first candidate lacks. Questions weigh by source: the models for news count the gold set more,
those for plain texts the public benchmarks. Only the gold set's part "fit" is looked at, and of it and of the public
benchmarks only what the encoder was not trained on (``benchmarks.encoder.examples.held_out``). Questions on other
articles and on the first sentences of an article stand among the rest: most of them have no answer there.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import lil_matrix
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.conditional_logit import Candidates, conditional_logit
from benchmarks.encoder.examples import all_items, held_out
from benchmarks.fit_examples import Example, examples, of_short_posts, strange
from benchmarks.questions import BENCHMARKS
from bot.engine.absence import Absences, absences
from bot.engine.confidence import NUMBERS, confidence_numbers
from bot.engine.features import FEATURES
from bot.engine.form import Form
from bot.engine.precedence import reordered
from bot.engine.ranker import Ranker

GOLD_WEIGHTS = {Form.NEWS: (40.0, 20.0, 60.0), Form.PLAIN: (2.0, 3.0, 10.0)}
"""What the gold set counts beside the public benchmarks, by form of article: for the ranker, the trees, the line."""
_TREES, _DEPTH, _RATE, _LEAF = 400, 3, 0.03, 40
_SOFTNESS = 0.1
_RIDGE = 5e-4
_SEEN, _SPARING = 8, 4.0
"""How many questions must lack a kind of word before it gets a weight, and the ridge on these weights."""
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


@dataclass(frozen=True, slots=True)
class Row:
    """An example after ranking: the confidence model's numbers, what the first lacks, and what is right, in order."""

    numbers: tuple[float, ...]
    absences: Absences
    right: tuple[bool, ...]


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
        rows.append(Row(numbers, absences(example.trace.matches, ranked[0].at), ordered))
    return rows


def fit_absences(rows: Sequence[Row], raw: Any, weights: Any) -> dict[str, float]:
    """What each kind of missing word weighs beside the ``raw`` confidence.

    A logistic regression with ``raw`` (of models that did not see the article) as its offset; kinds seen in fewer than
    ``_SEEN`` questions are left out.
    """
    counts = Counter(name for row in rows for name in row.absences)
    names = [name for name, count in sorted(counts.items()) if count >= _SEEN]
    place = {name: number for number, name in enumerate(names)}
    table = lil_matrix((len(rows), len(names)))
    for number, row in enumerate(rows):
        for name, count in row.absences.items():
            if name in place:
                table[number, place[name]] = count
    lacking, labels = table.tocsr(), np.array([float(row.right[0]) for row in rows])

    def loss(theta: Any) -> tuple[float, Any]:
        logit = theta[-2] * raw + theta[-1] + lacking @ theta[:-2]
        chance = 1 / (1 + np.exp(-np.clip(logit, -30, 30)))
        misfit = weights * (chance - labels)
        likely = weights * np.log(np.maximum(np.where(labels > 0, chance, 1 - chance), 1e-12))
        gradient = np.concatenate([lacking.T @ misfit + 2 * _SPARING * theta[:-2], [misfit @ raw, misfit.sum()]])
        return float(-likely.sum() + _SPARING * theta[:-2] @ theta[:-2]), gradient

    start = np.concatenate([np.zeros(len(names)), [1.0, 0.0]])
    theta = minimize(loss, start, jac=True, method="L-BFGS-B").x
    return {name: round(float(theta[place[name]]), 4) for name in names}


def fit_confidence(rows: Sequence[Row], weights: tuple[Any, Any], groups: Sequence[str]) -> tuple[dict[str, Any], Any]:
    """The model as the data file has it, and the calibrated out-of-fold probabilities.

    Args:
        rows: the examples, ranked.
        weights: what each example counts for the trees, and for the line.
        groups: the article of each example: one is left out of the fit as a whole.
    """
    numbers = np.array([row.numbers for row in rows])
    labels = np.array([int(row.right[0]) for row in rows])
    trees = GradientBoostingClassifier(
        n_estimators=_TREES,
        max_depth=_DEPTH,
        learning_rate=_RATE,
        min_samples_leaf=_LEAF,
        subsample=0.5,
        max_features=0.2,
        random_state=7,
    )
    line = make_pipeline(StandardScaler(), LogisticRegression(C=_SOFTNESS, max_iter=3000))
    of_trees, of_line = {"sample_weight": weights[0]}, {"logisticregression__sample_weight": weights[1]}

    def left_out(model: Any, params: dict[str, Any]) -> Any:
        how = {"groups": groups, "cv": GroupKFold(5), "method": "decision_function", "params": params}
        return cross_val_predict(model, numbers, labels, **how)

    raw = (left_out(trees, of_trees) + left_out(line, of_line)) / 2
    absent = np.zeros(len(rows))
    for seen, unseen in GroupKFold(5).split(numbers, labels, groups):
        weighed = fit_absences([rows[n] for n in seen], raw[seen], weights[1][seen])
        for n in unseen:
            absent[n] = sum(count * weighed.get(name, 0.0) for name, count in rows[n].absences.items())
    both = np.column_stack([raw, absent])
    platt = LogisticRegression(C=1e6).fit(both, labels, sample_weight=weights[1])
    absences_weighed = fit_absences(rows, raw, weights[1])
    trust = float(platt.coef_[0, 1])
    trees.fit(numbers, labels, **of_trees)
    line.fit(numbers, labels, **of_line)
    slopes, base = _unscaled(line)
    table = {
        "numbers": list(NUMBERS),
        "base": round((float(trees._raw_predict_init(numbers[:1])[0, 0]) + base) / 2, 6),
        "weights": [round(float(slope) / 2, 5) for slope in slopes],
        "slope": round(float(platt.coef_[0, 0]), 6),
        "intercept": round(float(platt.intercept_[0]), 6),
        "absences": {name: round(trust * weight, 3) for name, weight in absences_weighed.items()},
        "trees": [_tree(stage[0].tree_) for stage in trees.estimators_],
    }
    return table, platt.predict_proba(both)[:, 1]


def _unscaled(line: Any) -> tuple[Any, float]:
    """The slopes and the intercept of a logistic regression on scaled numbers, for the numbers as they are."""
    scaler, model = line.named_steps["standardscaler"], line.named_steps["logisticregression"]
    slopes = model.coef_[0] / scaler.scale_
    return slopes, float(model.intercept_[0] - (slopes * scaler.mean_).sum())


def _tree(tree: Any) -> dict[str, list[float]]:
    return {
        "feature": [int(f) for f in tree.feature],
        "threshold": [round(float(t), 5) for t in tree.threshold],
        "left": [int(n) for n in tree.children_left],
        "right": [int(n) for n in tree.children_right],
        "value": [round(float(v[0, 0]) * _RATE / 2, 5) for v in tree.value],
    }


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
    """Print what each bar would answer of the news: right answers of what is answerable, false ones of what is not."""
    news = [n for n, example in enumerate(found) if example.item.source not in BENCHMARKS]
    answerable = [n for n in news if found[n].item.answerable]
    others = [n for n in news if not found[n].item.answerable]
    print("bar: right of the answerable, false of the others, harmonic mean of right and refused (left-out, news)")
    for bar in np.arange(0.36, 0.68, 0.02):
        right = sum(rows[n].right[0] and probabilities[n] >= bar for n in answerable) / len(answerable)
        false = sum(probabilities[n] >= bar for n in others) / len(others)
        print(f"  {bar:.2f} {right:.3f} {false:.3f} {2 * right * (1 - false) / (right + 1 - false):.3f}")


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
        counting = (source_weights(found, trees_gold), source_weights(found, line_gold))
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
