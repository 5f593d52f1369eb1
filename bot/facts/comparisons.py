"""Comparisons and rankings: the largest, ең ірі, крупнейший, first ever, more than last year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.facts.build import fact
from bot.facts.clauses import clause_at
from bot.facts.model import Fact, FactKind
from bot.facts.reading import Reading
from bot.facts.tables import load_sections
from bot.language.tongue import Language

_HEADINGS = tuple(f"{one} {kind}" for one in Language for kind in ("superlative", "comparative", "first"))


def _pattern(language: Language, kind: str) -> re.Pattern[str]:
    """The markers of a kind as one pattern; «~» in an entry stands for any ending."""
    entries = load_sections("comparisons.txt", _HEADINGS)[f"{language} {kind}"]
    longest = sorted(entries, key=len, reverse=True)
    words = "|".join(re.escape(entry).replace("\\~", r"\w*").replace("~", r"\w*") for entry in longest)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


_PATTERNS = {
    language: tuple((kind, _pattern(language, kind)) for kind in ("superlative", "comparative", "first"))
    for language in Language
}


def find_comparisons(reading: Reading) -> Iterator[Fact]:
    """A fact for each clause that compares or ranks; ``marker`` is a span, ``attributes["type"]`` the kind."""
    lower = reading.lower
    for sentence in reading.sentences:
        seen: set[tuple[int, int]] = set()
        for kind, pattern in _PATTERNS[reading.language]:
            for found in pattern.finditer(lower, sentence.start, sentence.end):
                clause = clause_at(sentence, *found.span())
                if clause in seen:
                    continue
                seen.add(clause)
                yield fact(
                    FactKind.COMPARISON,
                    sentence,
                    *clause,
                    f"marker:{kind}",
                    spans={"marker": type(clause)(*found.span())},
                    attributes={"type": kind},
                )
