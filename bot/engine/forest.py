"""The sum of hundreds of small decision trees, quickly.

Walking the trees one by one touches thousands of objects scattered over memory, which costs more than the comparisons.
Here every tree of at most three branches above a leaf is a byte with a bit for each of its seven branches: whether the
number there is at most the threshold. For each number one look-up tells the bits of all the trees; their bytes then
tell the leaves. Source: the idea of QuickScorer (Lucchese and others, SIGIR 2015).
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import add

_DEEPEST = 3
_BRANCHES: int = 2**_DEEPEST - 1
_LEAVES = _BRANCHES + 1


@dataclass(frozen=True, slots=True)
class Tree:
    """A decision tree in flat lists: node ``i`` sends numbers at most ``threshold[i]`` to ``left[i]``."""

    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[float, ...]

    def depth(self, node: int = 0) -> int:
        """How many branches lie between ``node`` and its farthest leaf."""
        if self.feature[node] < 0:
            return 0
        return 1 + max(self.depth(self.left[node]), self.depth(self.right[node]))

    def predict(self, numbers: Sequence[float]) -> float:
        """The value of the leaf that ``numbers`` fall into."""
        node = 0
        while self.feature[node] >= 0:
            below = numbers[self.feature[node]] <= self.threshold[node]
            node = self.left[node] if below else self.right[node]
        return self.value[node]


@dataclass(frozen=True, slots=True)
class _Number:
    """What one number decides: ``bits[i]`` are set where it is at most ``thresholds[i]`` and above the one before."""

    at: int
    thresholds: tuple[float, ...]
    bits: tuple[int, ...]


class Forest:
    """The sum of ``trees``; those deeper than three branches are walked one by one."""

    def __init__(self, trees: Sequence[Tree]) -> None:
        flat = [tree for tree in trees if tree.depth() <= _DEEPEST]
        self._deep = tuple(tree for tree in trees if tree.depth() > _DEEPEST)
        self._rows = range(0, len(flat) * _LEAVES, _LEAVES)
        self._leaves = array("d", (leaf for tree in flat for leaf in _leaves(tree)))
        self._numbers = _numbers(flat)

    def predict(self, numbers: Sequence[float]) -> float:
        """The sum of the values of the leaves that ``numbers`` fall into."""
        outcomes = 0
        for number in self._numbers:
            outcomes |= number.bits[bisect_left(number.thresholds, numbers[number.at])]
        leaves = outcomes.to_bytes(len(self._rows), "little").translate(_LEAF_OF)
        found = sum(map(self._leaves.__getitem__, map(add, self._rows, leaves)))
        return found + sum(tree.predict(numbers) for tree in self._deep)


def _numbers(trees: Sequence[Tree]) -> tuple[_Number, ...]:
    """The thresholds of every number that the trees look at, with the bits that are set at or below each."""
    bits: dict[int, dict[float, int]] = defaultdict(lambda: defaultdict(int))
    for place, tree in enumerate(trees):
        for node, branch in _branches(tree):
            bits[tree.feature[node]][tree.threshold[node]] |= 1 << (8 * place + branch)
    found = []
    for at, by_threshold in sorted(bits.items()):
        thresholds = tuple(sorted(by_threshold))
        masks = [0]  # above all thresholds no bit is set
        for threshold in reversed(thresholds):
            masks.append(masks[-1] | by_threshold[threshold])
        found.append(_Number(at, thresholds, tuple(reversed(masks))))
    return tuple(found)


def _branches(tree: Tree, node: int = 0, branch: int = 0) -> Iterator[tuple[int, int]]:
    """The nodes of the tree that branch, with their place in a full tree: 0 the root, 1 and 2 below it, and so on."""
    if tree.feature[node] >= 0:
        yield node, branch
        yield from _branches(tree, tree.left[node], 2 * branch + 1)
        yield from _branches(tree, tree.right[node], 2 * branch + 2)


def _leaves(tree: Tree, node: int = 0, depth: int = _DEEPEST) -> list[float]:
    """The leaves of a full tree from left to right: a leaf higher up fills all the places below it."""
    if tree.feature[node] < 0:
        return [tree.value[node]] * 2**depth
    return _leaves(tree, tree.left[node], depth - 1) + _leaves(tree, tree.right[node], depth - 1)


def _leaf_of(outcomes: int) -> int:
    """The leaf, from the left, that the outcomes of a full tree's branches lead to: a bit set leads left."""
    branch = 0
    for _ in range(_DEEPEST):
        branch = 2 * branch + (1 if outcomes >> branch & 1 else 2)
    return branch - _BRANCHES


_LEAF_OF = bytes(_leaf_of(outcomes % 2**_BRANCHES) for outcomes in range(256))
