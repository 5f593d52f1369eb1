"""Decision trees one by one, and the quick sum of many."""

import random

import pytest

from bot.engine.confidence import confidence_model
from bot.engine.confidence_numbers import NUMBERS
from bot.engine.forest import Forest, Tree
from bot.engine.form import Form
from tests.engine.trees import LEAF, TREE

# Four branches one above the other, each at a higher threshold: too deep to be flattened.
DEEP = Tree(
    feature=(0, -1, 0, -1, 0, -1, 0, -1, -1),
    threshold=(1.0, 0.0, 2.0, 0.0, 3.0, 0.0, 4.0, 0.0, 0.0),
    left=(1, -1, 3, -1, 5, -1, 7, -1, -1),
    right=(2, -1, 4, -1, 6, -1, 8, -1, -1),
    value=(0.0, 10.0, 0.0, 20.0, 0.0, 30.0, 0.0, 40.0, 50.0),
)


@pytest.mark.parametrize(
    ("numbers", "value"),
    [
        ((0.0, 99.0), -1.0),
        ((0.5, 99.0), -1.0),  # at the threshold: to the left
        ((0.6, 9.0), 2.0),
        ((0.6, 10.0), 2.0),
        ((0.6, 11.0), 3.0),
    ],
)
def test_a_tree_sends_numbers_to_a_leaf(numbers: tuple[float, ...], value: float) -> None:
    assert TREE.predict(numbers) == value
    assert Forest([TREE]).predict(numbers) == value


def test_a_tree_of_one_leaf() -> None:
    assert LEAF.predict(()) == 0.25
    assert Forest([LEAF]).predict(()) == 0.25


def test_no_trees_come_to_nothing() -> None:
    assert Forest([]).predict(()) == 0


@pytest.mark.parametrize(("number", "value"), [(1.0, 10.0), (2.5, 30.0), (4.0, 40.0), (4.1, 50.0)])
def test_a_deep_tree_is_walked(number: float, value: float) -> None:
    assert DEEP.depth() == 4
    assert Forest([DEEP]).predict((number, 0.0)) == value


def test_a_forest_is_the_sum_of_its_trees() -> None:
    forest = Forest([TREE, LEAF, DEEP, TREE])
    assert forest.predict((2.0, 10.0)) == 2.0 + 0.25 + 20.0 + 2.0
    assert forest.predict((0.0, 10.0)) == -1.0 + 0.25 + 10.0 - 1.0


def test_the_projects_trees_come_to_the_same_together_as_one_by_one() -> None:
    trees = confidence_model(Form.NEWS).answered.trees
    forest = Forest(trees)
    thresholds = sorted({threshold for tree in trees for threshold in tree.threshold})
    chance = random.Random(7)
    for _ in range(50):
        numbers = [chance.choice(thresholds) for _ in NUMBERS]
        assert forest.predict(numbers) == pytest.approx(sum(tree.predict(numbers) for tree in trees), abs=1e-12)
