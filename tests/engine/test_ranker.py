"""The ranker: a weight for each feature, read from a data file."""

import json

import pytest

from bot.encoder import Reading
from bot.engine.features import FEATURES, Candidate
from bot.engine.form import Form
from bot.engine.ranker import Ranker, parse_ranker, ranker
from bot.errors import DataError


def table(**weights: float) -> str:
    return json.dumps({"sources": ["invented"], "reading": 0.5, "weights": dict.fromkeys(FEATURES, 0.0) | weights})


def candidate(at: int, **numbers: float) -> Candidate:
    return Candidate(at, tuple(numbers.get(name, 0.0) for name in FEATURES), (), ())


def test_candidates_are_ordered_by_weighted_features() -> None:
    made = parse_ranker(table(coverage=2.0, typed=1.0, length=-1.0))
    ranked = made.rank(
        [
            candidate(0, coverage=0.5),
            candidate(1, coverage=0.5, typed=1.0),
            candidate(2, coverage=0.5, length=3.0),
            candidate(3, coverage=1.5, grams=9.0),  # grams weigh nothing here
        ]
    )
    assert [(one.at, one.score) for one in ranked] == [(3, 3.0), (1, 2.0), (0, 1.0), (2, -2.0)]


def test_of_equals_the_first_stays_first() -> None:
    assert [one.at for one in parse_ranker(table()).rank([candidate(4), candidate(2)])] == [4, 2]


def test_what_is_read_together_with_the_question_may_change_the_order() -> None:
    made = parse_ranker(table(coverage=1.0))
    ranked = made.rank([candidate(0, coverage=3.0), candidate(1, coverage=2.0), candidate(2, coverage=1.5)])
    again = made.rank_again(ranked, Reading({0: -3.0, 1: 4.0}, none=1.0))
    assert [(one.at, one.score) for one in again] == [(1, 3.5), (0, 1.0), (2, -0.5)]  # 2 was not read: as bad as 0


def test_no_candidates_no_order() -> None:
    assert Ranker((0.0,) * len(FEATURES), 0.0).rank([]) == []


def test_weights_go_by_name_not_by_place() -> None:
    shuffled = json.dumps(
        {"reading": 0, "weights": {name: float(number) for number, name in reversed(list(enumerate(FEATURES)))}}
    )
    assert parse_ranker(shuffled).weights == tuple(float(number) for number in range(len(FEATURES)))


def test_a_missing_weight_is_named() -> None:
    weights = dict.fromkeys(FEATURES, 0.0)
    del weights["coverage"], weights["grams"]
    with pytest.raises(DataError, match=r"^one\.json:0: no weight for coverage, grams, reading: ") as caught:
        parse_ranker(json.dumps({"weights": weights}), "one.json")
    assert caught.value.source == "one.json"


@pytest.mark.parametrize("form", Form)
def test_the_projects_ranker_has_a_weight_for_each_feature(form: Form) -> None:
    assert len(ranker(form).weights) == len(FEATURES)
    assert any(ranker(form).weights)


def test_another_number_of_features_than_weights_is_an_error() -> None:
    with pytest.raises(ValueError, match="1 weights for"):
        Ranker((1.0,), 0.0).rank([candidate(0)])
