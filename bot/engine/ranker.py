"""Orders candidates by a linear model whose weights are a data file, one for each form of article.

Fitted by ``benchmarks/fit.py`` (conditional logits); the files name their sources.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from operator import mul

from bot.encoder import Reading
from bot.engine.features import FEATURES, Candidate
from bot.engine.form import Form
from bot.errors import DataError

_SOURCE = "ranker.{}.json"
_READING = "reading"


@dataclass(frozen=True, slots=True)
class Ranker:
    """A weight for each feature of ``FEATURES``.

    ``reading`` is that of the score of a sentence read together with the question.
    """

    weights: tuple[float, ...]
    reading: float

    def rank(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """The candidates with their scores set, best first."""
        for candidate in candidates:
            if len(candidate.features) != len(self.weights):
                raise ValueError(f"{len(self.weights)} weights for {len(candidate.features)} features")
            candidate.score = sum(map(mul, self.weights, candidate.features))
        return sorted(candidates, key=lambda candidate: -candidate.score)

    def rank_again(self, ranked: Sequence[Candidate], reading: Reading) -> list[Candidate]:
        """``ranked`` (as ``rank`` gives them) after some were read together with the question; their scores change.

        A candidate that was not read gains as little as the worst that was.
        """
        for candidate in ranked:
            candidate.score += self.reading * reading.over_none(candidate.at)
        return sorted(ranked, key=lambda candidate: -candidate.score)


def parse_ranker(text: str, source: str = _SOURCE) -> Ranker:
    """The ranker of a data file's text; ``source`` is the file's name.

    Raises:
        DataError: where it does not have a weight for each feature.
    """
    content = json.loads(text)
    table = content["weights"]
    missing = [name for name in FEATURES if name not in table]
    if _READING not in content:
        missing.append(_READING)
    if missing:
        raise DataError(source, 0, f"no weight for {', '.join(missing)}: run benchmarks/fit.py")
    return Ranker(tuple(float(table[name]) for name in FEATURES), float(content[_READING]))


@lru_cache(maxsize=2)
def ranker(form: Form) -> Ranker:
    """The project's ranker for articles of a form."""
    source = _SOURCE.format(form)
    return parse_ranker((files("bot.engine") / "data" / source).read_text(encoding="utf-8"), source)
