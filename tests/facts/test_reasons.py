"""Reasons, purposes and results: the clause that answers "why"."""

from __future__ import annotations

import pytest

from bot.facts import FactKind
from tests.facts.read import first, part, slices

CASES = [
    ("Жолды қар көшкініне байланысты жапты.", "қар көшкініне байланысты", "reason"),
    ("Ауылға су апатының салдарынан көлік бармайды.", "су апатының салдарынан", "reason"),
    ("Ол жұмыстан кетті, өйткені денсаулығы нашарлады.", "өйткені денсаулығы нашарлады", "reason"),
    ("Бағаны төмендету үшін үкімет салықты азайтты.", "Бағаны төмендету үшін", "purpose"),
    ("Матч отменили из-за сильного дождя.", "из-за сильного дождя", "reason"),
    ("Рейс задержали, потому что самолёт был неисправен.", "потому что самолёт был неисправен", "reason"),
    ("Чтобы снизить цены, власти отменили налог.", "Чтобы снизить цены", "purpose"),
    ("Поэтому школу закрыли.", "Поэтому школу закрыли", "result"),
    ("The road was closed because of a landslide.", "because of a landslide", "reason"),
    ("He resigned because his health failed.", "because his health failed", "reason"),
    ("Since the bridge was unsafe, the town closed it.", "Since the bridge was unsafe", "reason"),
    ("They cut taxes in order to lower prices.", "in order to lower prices", "purpose"),
]

NONE = [
    "Бұл стадион үшін рекорд.",
    "Ол не үшін келді?",
    "The museum has stood here since 1974.",
    "The plant is due to open in May.",
    "The road was so narrow.",
]


@pytest.mark.parametrize(("text", "clause", "kind"), CASES)
def test_the_clause_that_answers_why(text: str, clause: str, kind: str) -> None:
    fact = first(text, FactKind.REASON)
    assert (text[fact.start : fact.end], fact.attributes["type"]) == (clause, kind)


@pytest.mark.parametrize("text", NONE)
def test_no_reason(text: str) -> None:
    assert slices(text, FactKind.REASON) == []


def test_a_reason_has_its_marker_and_what_it_explains() -> None:
    text = "Матч отменили из-за сильного дождя."
    fact = first(text, FactKind.REASON)
    assert (part(text, fact, "marker"), part(text, fact, "effect")) == ("из-за", "Матч отменили")
