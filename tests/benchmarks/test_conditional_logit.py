"""The fit of ranker and reading: what speaks for right candidates gets weight. Needs what `make bench` installs."""

import math

import pytest

pytest.importorskip("scipy", reason="scipy is installed for benchmarks only: make bench")

import numpy as np

from benchmarks.conditional_logit import Candidates, conditional_logit

# Of four questions with two candidates each, the first number points to the right one in three.
QUESTIONS = [
    Candidates([(1.0, 0.0), (0.0, 0.0)], [True, False]),
    Candidates([(0.0, 0.0), (1.0, 0.0)], [False, True]),
    Candidates([(1.0, 0.0), (0.0, 0.0)], [True, False]),
    Candidates([(1.0, 0.0), (0.0, 0.0)], [False, True]),
]
EVENLY = np.ones(len(QUESTIONS))


def test_a_number_weighs_the_log_of_the_odds_that_it_points_to_the_right_one() -> None:
    pointing, silent = conditional_logit(QUESTIONS, EVENLY)
    assert pointing == pytest.approx(math.log(3), abs=1e-3)
    assert silent == pytest.approx(0.0, abs=1e-6)


def test_a_question_that_counts_more_draws_the_weight_to_it() -> None:
    pointing, _ = conditional_logit(QUESTIONS, np.array([1.0, 1.0, 1.0, 3.0]))
    assert pointing == pytest.approx(0.0, abs=1e-3)


def test_a_weight_stays_within_its_bounds() -> None:
    pointing, _ = conditional_logit(QUESTIONS, EVENLY, bounds=[(None, 0.5), (None, None)])
    assert pointing == pytest.approx(0.5)


def test_the_ridge_draws_weights_to_nothing() -> None:
    pointing, _ = conditional_logit(QUESTIONS, EVENLY, ridge=0.1)
    assert 0 < pointing < math.log(3) - 0.1


def test_questions_may_have_different_numbers_of_candidates() -> None:
    third = Candidates([(1.0, 0.0), (0.0, 0.0), (0.0, 0.0)], [True, False, False])
    pointing, _ = conditional_logit([*QUESTIONS, third], np.ones(5))
    assert pointing > math.log(3)
