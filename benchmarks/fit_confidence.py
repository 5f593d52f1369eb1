"""Fits the engine's model of confidence (see ``bot.engine.confidence``) on questions whose candidates are ranked.

Its two parts, whether the article answers and whether it is the first candidate that does, are each the mean of two
models calibrated by Platt's method on predictions for articles left out of the fit: gradient boosting of small trees,
which tells questions from other articles apart, and a logistic regression, which does better on the few news articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import lil_matrix
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from bot.engine.absence import Absences
from bot.engine.confidence import Chances, log_odds
from bot.engine.confidence_numbers import NUMBERS

_TREES, _DEPTH, _RATE, _LEAF = 400, 3, 0.03, 40
_SOFTNESS = 0.1
_FOLDS = 5
_SEEN, _SPARING = 8, 4.0
"""How many questions must lack a kind of word before it gets a weight, and the ridge on these weights."""


@dataclass(frozen=True, slots=True)
class Row:
    """An example after ranking: the model's numbers, what the first lacks, which are right, whether any could be."""

    numbers: tuple[float, ...]
    absences: Absences
    right: tuple[bool, ...]
    answerable: bool


class Counting(NamedTuple):
    """What each example counts: for the trees, and for the line. What counts nothing is left out."""

    trees: Any
    line: Any

    def where(self, chosen: Any) -> Counting:
        """The same for those ``chosen``, nothing for others."""
        return Counting(np.where(chosen, self.trees, 0.0), np.where(chosen, self.line, 0.0))


def fit_confidence(rows: Sequence[Row], counting: Counting, groups: Sequence[str]) -> tuple[dict[str, Any], Any]:
    """The model as the data file has it, and the calibrated probabilities by models that did not see the article.

    Args:
        rows: the examples, ranked.
        counting: what each counts.
        groups: the article of each example: one is left out of the fit as a whole.
    """
    right = np.array([int(row.right[0]) for row in rows])
    answerable = np.array([int(row.answerable) for row in rows])
    of_answerable = counting.where(answerable > 0)
    answered, raw = _fit_part(rows, answerable, counting, groups)
    absent, absences = _fit_absences(rows, raw, answerable, counting.line, groups)
    slope, trust, intercept, chance_answered = _calibrated([raw, absent], answerable, counting.line)
    first, raw = _fit_part(rows, right, of_answerable, groups)
    slope_of_first, intercept_of_first, chance_first = _calibrated([raw], right, of_answerable.line)
    chances = (Chances(*pair) for pair in zip(chance_answered, chance_first, strict=True))
    odds = np.array([log_odds(pair.worth) for pair in chances])
    whole, base, probabilities = _calibrated([odds], right, counting.line)
    table = {
        "numbers": list(NUMBERS),
        "slope": round(whole, 6),
        "intercept": round(base, 6),
        "absences": {name: round(trust * weight, 3) for name, weight in absences.items()},
        "answered": {"slope": round(slope, 6), "intercept": round(intercept, 6), **answered},
        "first": {"slope": round(slope_of_first, 6), "intercept": round(intercept_of_first, 6), **first},
    }
    return table, probabilities


def _fit_part(
    rows: Sequence[Row], labels: Any, counting: Counting, groups: Sequence[str]
) -> tuple[dict[str, Any], Any]:
    """The trees and the line of one part, and its raw predictions for articles left out."""
    numbers = np.array([row.numbers for row in rows])
    raw = (
        _left_out(_trees, numbers, labels, counting.trees, groups)
        + _left_out(_line, numbers, labels, counting.line, groups)
    ) / 2
    trees = _fitted(_trees(), numbers, labels, counting.trees)
    slopes, base = _unscaled(_fitted(_line(), numbers, labels, counting.line))
    table = {
        "base": round((float(trees._raw_predict_init(numbers[:1])[0, 0]) + base) / 2, 6),
        "weights": [round(float(slope) / 2, 5) for slope in slopes],
        "trees": [_tree(stage[0].tree_) for stage in trees.estimators_],
    }
    return table, raw


def _trees() -> Any:
    return GradientBoostingClassifier(
        n_estimators=_TREES,
        max_depth=_DEPTH,
        learning_rate=_RATE,
        min_samples_leaf=_LEAF,
        subsample=0.5,
        max_features=0.2,
        random_state=7,
    )


def _line() -> Any:
    return make_pipeline(StandardScaler(), LogisticRegression(C=_SOFTNESS, max_iter=3000))


def _fitted(model: Any, numbers: Any, labels: Any, weights: Any) -> Any:
    """``model`` after its fit on the examples that count something."""
    step = "logisticregression__sample_weight" if hasattr(model, "steps") else "sample_weight"
    counted = weights > 0
    return model.fit(numbers[counted], labels[counted], **{step: weights[counted]})


def _left_out(make: Callable[[], Any], numbers: Any, labels: Any, weights: Any, groups: Sequence[str]) -> Any:
    """What models predict (logarithms of odds) for articles that they did not see."""
    found = np.zeros(len(labels))
    for seen, unseen in GroupKFold(_FOLDS).split(numbers, labels, groups):
        model = _fitted(make(), numbers[seen], labels[seen], weights[seen])
        found[unseen] = model.decision_function(numbers[unseen])
    return found


def _calibrated(raw: Sequence[Any], labels: Any, weights: Any) -> tuple[Any, ...]:
    """Platt's method: the slope of each of ``raw``, the intercept, and the probabilities of all examples."""
    table = np.column_stack(raw)
    counted = weights > 0
    platt = LogisticRegression(C=1e6).fit(table[counted], labels[counted], sample_weight=weights[counted])
    slopes = (float(slope) for slope in platt.coef_[0])
    return *slopes, float(platt.intercept_[0]), platt.predict_proba(table)[:, 1]


def _fit_absences(
    rows: Sequence[Row], raw: Any, labels: Any, weights: Any, groups: Sequence[str]
) -> tuple[Any, dict[str, float]]:
    """What its missing words add to each example by a fit on other articles, and the weights fitted on all."""
    absent = np.zeros(len(rows))
    for seen, unseen in GroupKFold(_FOLDS).split(raw, labels, groups):
        weighed = fit_absences([rows[n] for n in seen], raw[seen], labels[seen], weights[seen])
        for n in unseen:
            absent[n] = sum(count * weighed.get(name, 0.0) for name, count in rows[n].absences.items())
    return absent, fit_absences(rows, raw, labels, weights)


def fit_absences(rows: Sequence[Row], raw: Any, labels: Any, weights: Any) -> dict[str, float]:
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
    lacking = table.tocsr()

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
