"""Fits the model of short answers, and writes it into the engine's data files.

    python -m benchmarks.fit_spans --bench DIR        # DIR: public benchmarks, see benchmarks/questions.py

The model is a conditional logit over the spans of the sentence that holds the answer; the loss is minus the log of
the F1 to be expected of a span drawn by its chances. Rules have a weight for every question, and smaller ones for
the class of answer asked for and for the article's language, all with a ridge. Printed is what articles left out of
the fit get: F1 over all answerable questions, a wrong sentence counting what its span shares with the answer (mostly
0), and how often what would be shown is right. Of the gold set only the part "fit" is looked at.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags

from benchmarks.questions import benchmark_items, gold_items
from benchmarks.span_bars import NEVER, Judged, bars_of, report
from benchmarks.span_examples import SpanExample, span_examples
from bot.engine.shortening.choose import most_like_the_likely
from bot.engine.shortening.features import EACH, END, JOINT, RULES, START, WHOLE
from bot.engine.shortening.model import EVERYWHERE, span_model
from bot.errors import DataError
from bot.language.tongue import Language

BENCHMARKS = {
    "xquad-en": 1.0,
    "xquad-ru": 1.0,
    "xquad-ru-en": 0.5,
    "xquad-en-ru": 0.5,
    "squad2": 1.5,
    "kazqad": 1.5,
    "kazqad-long": 0.5,
}
"""How much a question of each counts; one of the gold set counts as much as ``GOLD_WEIGHT``."""
GOLD_WEIGHT = 2.0
_FOLDS = 5
_RIDGE = 1.5e-3
_FIRST_STEPS, _STEPS = 25, 60
_PART = 0.5  # how much of a common weight one of a class or language is worth to the ridge
_LEAST_SEEN = 100
_LEAST_WEIGHT = 0.02
_WORD_RULES = {"start": START, "end": END, "each": EACH, "joint": JOINT}


@dataclass(slots=True)
class Numbers:
    """The features of many sentences: a row for each word (``words``) or span (``spans``), a column for each weight.

    ``first`` and ``last`` are the rows of a span's words, ``offsets`` the first span of each sentence.
    """

    names: list[str]
    words: dict[str, Any]
    spans: Any
    first: Any
    last: Any
    f1: Any
    offsets: Any


class _Rows:
    """Collects rows of names into a matrix of zeros and ones."""

    def __init__(self, columns: dict[str, int]) -> None:
        self._columns, self._found, self._ends = columns, list[int](), [0]

    def add(self, tables: Sequence[str], seen: Iterator[str]) -> None:
        for name in seen:
            for table in tables:
                self._found.append(self._columns.setdefault(f"{table}/{name}", len(self._columns)))
        self._ends.append(len(self._found))

    def matrix(self) -> Any:
        shape = (len(self._ends) - 1, len(self._columns))
        return csr_matrix((np.ones(len(self._found)), self._found, self._ends), shape=shape)


def numbers_of(found: Sequence[SpanExample]) -> Numbers:
    """The features of all ``found``, without those seen too seldom to learn from."""
    columns: dict[str, int] = {}
    words, spans = {part: _Rows(columns) for part in _WORD_RULES}, _Rows(columns)
    first: list[int] = []
    last: list[int] = []
    offsets: list[int] = []
    row = 0
    for example in found:
        seen, size = example.seen, len(example.seen.roles)
        tables = (EVERYWHERE, seen.asked.expected, seen.language.value)
        for part, rules in _WORD_RULES.items():
            for k in range(size):
                named = ((rule.__name__, rule(seen, k)) for rule in rules)
                words[part].add(tables, (f"{name}/{what}" for name, what in named if what))
        offsets.append(len(first))
        for i, j in example.places:
            whole = ((rule.__name__, rule(seen, i, j)) for rule in WHOLE)
            spans.add(tables, (f"{name}/{what}" for name, what in whole if what))
            first.append(row + i)
            last.append(row + j)
        row += size
    matrices = {part: rows.matrix() for part, rows in words.items()}
    f1 = np.array([value for example in found for value in example.f1])
    made = Numbers(list(columns), matrices, spans.matrix(), np.array(first), np.array(last), f1, np.array(offsets))
    return _without_rare(made)


def _without_rare(made: Numbers) -> Numbers:
    """Only the columns seen often enough; those of one class or language scaled down, so that the ridge weighs more."""
    often = sum(np.asarray(matrix.sum(axis=0)).ravel() for matrix in made.words.values())
    often = often + np.asarray(made.spans.sum(axis=0)).ravel() / 5  # a word is in many spans
    kept = [k for k, name in enumerate(made.names) if often[k] >= _LEAST_SEEN]
    names = [made.names[k] for k in kept]
    scale = diags([_scale(name) for name in names])
    words = {part: (matrix[:, kept] @ scale).tocsr() for part, matrix in made.words.items()}
    spans = (made.spans[:, kept] @ scale).tocsr()
    return Numbers(names, words, spans, made.first, made.last, made.f1, made.offsets)


def _scale(name: str) -> float:
    return 1.0 if name.startswith(f"{EVERYWHERE}/") else _PART


def scores(made: Numbers, theta: Any) -> Any:
    """The score of each span under the weights ``theta``."""
    part = {name: matrix @ theta for name, matrix in made.words.items()}
    each = np.concatenate([[0.0], np.cumsum(part["each"])])
    joint = np.concatenate([[0.0], np.cumsum(part["joint"])])
    inside = each[made.last + 1] - each[made.first] + joint[made.last + 1] - joint[made.first + 1]
    return part["start"][made.first] + part["end"][made.last] + inside + made.spans @ theta


def _pulled_back(made: Numbers, pull: Any) -> Any:
    """The gradient of ``scores`` along ``pull``, one number for each span."""
    size = made.words["start"].shape[0]
    ends = np.bincount(made.last + 1, pull, size + 1)
    each = np.cumsum(np.bincount(made.first, pull, size + 1) - ends)[:size]
    joint = np.cumsum(np.bincount(made.first + 1, pull, size + 1) - ends)[:size]
    total = made.words["start"].T @ np.bincount(made.first, pull, size) + made.words["each"].T @ each
    total += made.words["end"].T @ np.bincount(made.last, pull, size) + made.words["joint"].T @ joint
    return total + made.spans.T @ pull


def fit(made: Numbers, weights: Any) -> Any:
    """The weights that make good spans likeliest; ``weights`` says how much each sentence counts, 0 for not at all."""
    sizes = np.diff([*made.offsets, len(made.f1)])
    sentence = np.repeat(np.arange(len(sizes)), sizes)
    share = weights / weights.sum()

    best = made.f1 >= np.maximum.reduceat(made.f1, made.offsets)[sentence]
    target = best / np.add.reduceat(best.astype(float), made.offsets)[sentence]

    def chances_at(theta: Any) -> Any:
        raw = scores(made, theta)
        chances = np.exp(raw - np.maximum.reduceat(raw, made.offsets)[sentence])
        return chances / np.add.reduceat(chances, made.offsets)[sentence]

    def likelihood(theta: Any) -> tuple[float, Any]:
        chances = chances_at(theta)
        lost = -(share[sentence] * target * np.log(np.maximum(chances, 1e-12))).sum()
        pull = share[sentence] * (chances - target)
        return float(lost + _RIDGE * theta @ theta), _pulled_back(made, pull) + 2 * _RIDGE * theta

    def expected_f1(theta: Any) -> tuple[float, Any]:
        chances = chances_at(theta)
        hoped = np.maximum(np.add.reduceat(chances * made.f1, made.offsets), 1e-9)
        pull = -(share / hoped)[sentence] * chances * (made.f1 - hoped[sentence])
        lost = -(share * np.log(hoped)).sum() + _RIDGE * theta @ theta
        return float(lost), _pulled_back(made, pull) + 2 * _RIDGE * theta

    # The first loss is convex, the second is what counts: alone it can run away from a start at nothing.
    theta = np.zeros(len(made.names))
    for aim, steps in ((likelihood, _FIRST_STEPS), (expected_f1, _STEPS)):
        theta = minimize(aim, theta, jac=True, method="L-BFGS-B", options={"maxiter": steps}).x
    return theta


def source_weights(found: Sequence[SpanExample]) -> Any:
    """How much each sentence counts: 0 where it does not hold the answer, or no span of it comes near."""
    usable = [example.right and max(example.f1) > 0.3 for example in found]
    return np.array([BENCHMARKS.get(e.source, GOLD_WEIGHT) * ok for e, ok in zip(found, usable, strict=True)])


def judge(found: Sequence[SpanExample], made: Numbers, theta: Any, chosen: Any) -> Iterator[Judged]:
    """What the model chooses in the sentences whose numbers are ``chosen``."""
    raw = scores(made, theta)
    for k in chosen:
        example, start = found[k], made.offsets[k]
        own = raw[start : start + len(example.places)].tolist()
        place, sureness = most_like_the_likely(example.places, own)
        yield Judged(example, sureness, example.f1[example.places.index(place)])


def left_out(found: Sequence[SpanExample], made: Numbers) -> list[Judged]:
    """What models choose that were fitted without the articles of the sentence."""
    folds = np.array([int(sha256(example.group.encode()).hexdigest(), 16) % _FOLDS for example in found])
    weights = source_weights(found)
    judged: list[Judged] = []
    for fold in range(_FOLDS):
        theta = fit(made, weights * (folds != fold))
        judged.extend(judge(found, made, theta, np.flatnonzero(folds == fold)))
    return judged


def as_tables(names: Sequence[str], theta: Any) -> dict[str, dict[str, dict[str, float]]]:
    """The weights as the data file has them; those next to nothing are left out."""
    tables: dict[str, dict[str, dict[str, float]]] = {}
    tables[EVERYWHERE] = {rule: {} for rule in RULES}  # a rule may have none, but not be forgotten
    for name, weight in zip(names, theta, strict=True):
        table, rule, what = name.split("/", 2)
        rounded = round(float(weight) * _scale(name), 2)
        if abs(rounded) >= _LEAST_WEIGHT:
            tables.setdefault(table, {}).setdefault(rule, {})[what] = rounded
    return tables


def _write(tables: Mapping[str, Any], bars: Mapping[str, float]) -> None:
    sources = ["gold set, part fit", *(f"{name} (tune half)" for name in BENCHMARKS)]
    text = json.dumps({"sources": sources, "bars": bars, "weights": tables}, ensure_ascii=False)
    path = Path(str(files("bot.engine"))) / "data" / "spans.json"
    path.write_text(text.replace("}, ", "},\n") + "\n", encoding="utf-8")


def make_loadable() -> None:
    """Write a model without weights where the one there does not fit the rules: the engine does not run without."""
    try:
        span_model()
    except (DataError, FileNotFoundError):
        _write({EVERYWHERE: {rule: {} for rule in RULES}}, dict.fromkeys(Language, NEVER))


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True, help="folder of public benchmarks")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    arguments = parser.parse_args()
    make_loadable()
    items = list(gold_items("fit"))
    for name in BENCHMARKS:
        items.extend(benchmark_items(arguments.bench, name))
    found = list(span_examples(items))
    print(Counter(example.source for example in found), flush=True)
    made = numbers_of(found)
    judged = left_out(found, made)
    bars = bars_of(judged)
    report(judged, bars)
    tables = as_tables(made.names, fit(made, source_weights(found)))
    if not arguments.dry:
        _write(tables, bars)


if __name__ == "__main__":
    main()
