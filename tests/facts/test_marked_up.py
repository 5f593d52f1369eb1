"""The articles marked up by hand: what the rules must find in them at least.

The whole table is printed by benchmarks/facts.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.facts import FactKind
from tests.facts.read import read

DATA = Path(__file__).parent / "data"
ARTICLES = sorted(path.stem for path in DATA.glob("*.txt"))
LEAST = 0.9
"""Share of a kind's marks in an article that a fact begins or ends together with."""


def marks(name: str, kind: str) -> list[tuple[int, int]]:
    """The marked slices of ``kind``."""
    text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
    found = []
    for line in (DATA / f"{name}.facts.tsv").read_text(encoding="utf-8").splitlines():
        marked, words, nth, *_ = line.split("\t")
        if marked == kind:
            at = -1
            for _ in range(int(nth)):
                at = text.index(words, at + 1)
            found.append((at, at + len(words)))
    return found


@pytest.mark.parametrize("name", ARTICLES)
@pytest.mark.parametrize(
    ("kind", "fact_kind"),
    [
        ("person", FactKind.PERSON),
        ("place", FactKind.PLACE),
        ("figure", FactKind.FIGURE),
        ("money", FactKind.FIGURE),
        ("quotation", FactKind.QUOTATION),
    ],
)
def test_most_marks_are_found(name: str, kind: str, fact_kind: FactKind) -> None:
    _, facts = read((DATA / f"{name}.txt").read_text(encoding="utf-8"))
    spans = [(fact.start, fact.end) for fact in facts if fact.kind is fact_kind]
    wanted = marks(name, kind)
    hits = sum(any(start < end_ and begin < end for begin, end_ in spans) for start, end in wanted)
    assert hits >= LEAST * len(wanted)


def test_there_are_two_articles_a_language() -> None:
    assert [name.partition("_")[0] for name in ARTICLES] == ["en", "en", "kk", "kk", "ru", "ru"]
