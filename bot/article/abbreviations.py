"""Shortened words, and the words that begin sentences, from the data files."""

from __future__ import annotations

from bot.article.tables import entries

_HEADINGS = tuple(
    f"{language} {kind}" for language in ("kk", "ru", "en") for kind in ("joins", "number", "year", "seldom", "pairs")
)


def _abbreviations(kind: str) -> frozenset[str]:
    return entries("abbreviations.txt", _HEADINGS, kind)


JOINS, NUMBER, YEAR = _abbreviations("joins"), _abbreviations("number"), _abbreviations("year")
SELDOM, PAIRS = _abbreviations("seldom"), _abbreviations("pairs")
STARTERS = entries("starters.txt", ("kk", "ru", "en"))
"""Words that, capitalised after a shortened word, show that a new sentence begins."""
