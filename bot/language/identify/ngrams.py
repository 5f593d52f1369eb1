"""Character trigram models of the three languages, trained on the lexicon's own words and samples.

A word's score is the mean log-probability of its padded trigrams with add-half smoothing, less the
mean that the model gives its own training words, in units of their standard deviation, so that
scores of different languages and alphabets can be compared (0 is a typical word of the language).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import Any

_PAD = "_"
_SMOOTHING = 0.5
_SHORTEST_SPREAD = 1e-6

ModelTable = dict[str, Any]
"""``logs`` trigram → log-probability, ``unseen`` the log-probability of any other, ``mean`` and
``spread`` of word scores on the training words."""


def trigrams(word: str) -> list[str]:
    """The trigrams of ``word`` with one pad before and after it; one for a single letter."""
    padded = f"{_PAD}{word}{_PAD}"
    return [padded[i : i + 3] for i in range(len(padded) - 2)]


def train(words: Iterable[str]) -> ModelTable:
    """A model of ``words`` (normal form, each counted as often as it stands there)."""
    training = list(words)
    counts = Counter(gram for word in training for gram in trigrams(word))
    total = sum(counts.values()) + _SMOOTHING * (len(counts) + 1)
    logs = {gram: round(math.log((count + _SMOOTHING) / total), 3) for gram, count in counts.items()}
    unseen = round(math.log(_SMOOTHING / total), 3)
    scores = [_raw(word, logs, unseen) for word in training]
    mean = sum(scores) / len(scores)
    spread = math.sqrt(sum((score - mean) ** 2 for score in scores) / len(scores)) or _SHORTEST_SPREAD
    return {"logs": logs, "unseen": unseen, "mean": mean, "spread": spread}


def score(word: str, model: ModelTable) -> float:
    """How typical ``word`` is of the model's language; 0 is average, below -2 is foreign."""
    return (_raw(word, model["logs"], model["unseen"]) - float(model["mean"])) / float(model["spread"])


def _raw(word: str, logs: dict[str, float], unseen: float) -> float:
    grams = trigrams(word)
    return sum(logs.get(gram, unseen) for gram in grams) / len(grams)
