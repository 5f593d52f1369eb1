"""The endings that Kazakh words take, and those that stand after digits in any of the languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import product
from types import MappingProxyType

from bot.language.values.wordlist import read_table


@cache
def kazakh_endings() -> Mapping[str, str]:
    """Every run of Kazakh endings, with the group of its last one."""
    table = read_table("endings.toml")
    plurals = ["", *table["plural"]["plural"]]
    possessives = ["", *table["possessive"]["poss"]]
    cases = [("", "")] + [(ending, group) for group, endings in table["case"].items() for ending in endings]
    adjectives = ["", *table["adjective"]["ghy"]]
    runs: dict[str, str] = {}
    for plural, possessive, (case, group), adjective in product(plurals, possessives, cases, adjectives):
        run = plural + possessive + case + adjective
        form = "ghy" if adjective else group or ("poss" if possessive else "plural" if plural else "")
        if run:
            runs.setdefault(run, form)
    # A case ending of its own reads as the case, not as a possessive followed by another.
    runs.update({ending: group for ending, group in cases if ending})
    return MappingProxyType(runs)


@cache
def glued_endings(group: str) -> frozenset[str]:
    """The endings that stand after digits, by the name of their group in endings.toml."""
    return frozenset(ending for endings in read_table("endings.toml")[group].values() for ending in endings)
