"""The conditional logit: weights that make the right ones of each question's candidates likeliest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize


class Candidates(NamedTuple):
    """The candidates of a question: the numbers of each, and which of them are right."""

    numbers: Sequence[Sequence[float]]
    right: Sequence[bool]


def conditional_logit(
    questions: Sequence[Candidates],
    weights: Any,
    *,
    ridge: float = 0.0,
    bounds: Sequence[tuple[float | None, float | None]] | None = None,
) -> list[float]:
    """A weight for each number of the candidates.

    The chance of a candidate is the softmax of its score, the weighted sum of its numbers, among its question's
    (McFadden 1974); the loss is minus the logarithm of what falls on the right ones.

    Args:
        questions: each with at least one right candidate.
        weights: what each of them counts.
        ridge: what the sum of the squared weights adds to the loss.
        bounds: the least and the most that each weight may be.
    """
    counts = weights / weights.sum()
    widest = max(len(one.right) for one in questions)
    numbers = np.zeros((len(questions), widest, len(questions[0].numbers[0])))
    right = np.zeros((len(questions), widest))
    absent = np.full((len(questions), widest), -np.inf)
    for row, one in enumerate(questions):
        size = len(one.right)
        numbers[row, :size], right[row, :size], absent[row, :size] = one.numbers, one.right, 0

    def loss(theta: Any) -> tuple[float, Any]:
        scores = numbers @ theta + absent
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        on_right = np.maximum((chances * right).sum(axis=1), 1e-12)
        pull = chances * right / on_right[:, None] - chances
        gradient = -np.einsum("q,qc,qcf->f", counts, pull, numbers)
        return float(-(counts * np.log(on_right)).sum() + ridge * theta @ theta), gradient + 2 * ridge * theta

    start = np.zeros(numbers.shape[2])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return [float(weight) for weight in found]
