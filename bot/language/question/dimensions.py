"""Which kind of unit a word asks for: длина a length, вместимость a mass or a volume."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from bot.errors import DataError
from bot.language.lexicon import lexicon
from bot.language.terms import Term
from bot.language.values import load_units

_SOURCE = "dimensions.txt"


def dimensions_of(term: Term) -> frozenset[str]:
    """The kinds of unit (see the units table) that ``term`` asks for; empty for most words."""
    kinds = _kinds_by_concept()
    return frozenset(kind for concept in term.concepts for kind in kinds.get(concept, ()))


@lru_cache(maxsize=1)
def _kinds_by_concept() -> dict[int, frozenset[str]]:
    text = (files("bot.language.question") / "data" / _SOURCE).read_text(encoding="utf-8")
    return parse_dimensions(text)


def parse_dimensions(text: str) -> dict[int, frozenset[str]]:
    """Concept number to kinds of unit, from the data file's text.

    Raises:
        DataError: naming the line that is malformed, or has an unknown kind of unit or concept.
    """
    known = {unit.kind for unit in load_units().values()}
    words = lexicon()
    found: dict[int, frozenset[str]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        kind, _, concepts = (part.strip() for part in line.partition("|"))
        if kind not in known:
            raise DataError(_SOURCE, number, f"no unit is of the kind {kind!r}")
        if not concepts:
            raise DataError(_SOURCE, number, f"not `kind | concepts`: {line[:60]!r}")
        for name in concepts.split():
            concept = words.number(name)
            if concept is None:
                raise DataError(_SOURCE, number, f"the lexicon has no concept {name!r}")
            found[concept] = found.get(concept, frozenset()) | {kind}
    return found
