"""The weights of the short answers' features: a data file, fitted by ``benchmarks/fit_spans.py``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from bot.engine.shortening.features import RULES
from bot.errors import DataError
from bot.language.question import AnswerClass
from bot.language.tongue import Language

_SOURCE = "spans.json"
EVERYWHERE = "all"
"""The name of the table whose weights count for every question and article."""

Table = Mapping[str, Mapping[str, float]]
"""By rule, by what the rule sees: a weight."""


@dataclass(slots=True, eq=False)
class SpanModel:
    """A linear model of short answers.

    Attributes:
        tables: by name, weights: ``EVERYWHERE``'s, those of a class of answer, those of an article's language.
        bars: by the article's language, the least expected F1 at which a short answer is shown above the quote;
            above 1 where none is right often enough.
    """

    tables: Mapping[str, Table]
    bars: Mapping[str, float]
    _merged: dict[tuple[str, Language], dict[str, dict[str, float]]] = field(default_factory=dict)

    def weights(self, expected: str, language: Language) -> dict[str, dict[str, float]]:
        """The weights for a question of class ``expected`` about an article in ``language``: the tables' sums."""
        found = self._merged.get((expected, language))
        if found is None:
            everywhere = self.tables.get(EVERYWHERE, {})
            found = {rule: dict(everywhere.get(rule, {})) for rule in RULES}
            for name in (expected, language.value):
                for rule, weights in self.tables.get(name, {}).items():
                    for seen, weight in weights.items():
                        found[rule][seen] = found[rule].get(seen, 0.0) + weight
            self._merged[expected, language] = found
        return found


def parse_span_model(text: str) -> SpanModel:
    """The model of a data file's text.

    Raises:
        DataError: where a table is of no class, language or all, has a rule that is not there, or ``EVERYWHERE``'s
            lacks one that is, or a language has no bar.
    """
    data = json.loads(text)
    tables: dict[str, Table] = data["weights"]
    names = {EVERYWHERE, *AnswerClass, *Language}
    strange = sorted(set(tables) - names) or sorted({rule for table in tables.values() for rule in table} - set(RULES))
    if strange:
        raise DataError(_SOURCE, 0, f"no such class, language or rule: {', '.join(strange)}")
    missing = [rule for rule in RULES if rule not in tables.get(EVERYWHERE, {})]
    if missing:
        raise DataError(_SOURCE, 0, f"no weights for {', '.join(missing)}: run benchmarks/fit_spans.py")
    bars = data["bars"]
    if set(bars) != set(Language):
        raise DataError(_SOURCE, 0, f"a bar for each language, not for {', '.join(bars)}")
    return SpanModel(tables, {language: float(bar) for language, bar in bars.items()})


@lru_cache(maxsize=1)
def span_model() -> SpanModel:
    """The project's model."""
    return parse_span_model((files("bot.engine") / "data" / _SOURCE).read_text(encoding="utf-8"))
