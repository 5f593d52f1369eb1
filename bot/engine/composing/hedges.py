"""Words that keep a sentence from saying plainly that something is so. Data: ``data/hedges.txt``."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from bot.article.tables import Sections, read_sections
from bot.errors import DataError
from bot.language.tongue import Language

_SOURCE = "hedges.txt"
_KINDS = ("hedge", "limit")
_HEADINGS = tuple(f"{language} {kind}" for language in Language for kind in _KINDS)


def parse_hedges(text: str) -> Sections:
    """The table of a data file's text, entries by heading («ru hedge»).

    Raises:
        DataError: a section is empty, or what `bot.article.tables.read_sections` raises; it names the line or section.
    """
    sections = read_sections(text, source=_SOURCE, allowed=_HEADINGS)
    for heading in _HEADINGS:
        if not sections[heading]:
            raise DataError(_SOURCE, 0, f"section [{heading}] has no words")
    return sections


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    sections = parse_hedges((files("bot.engine") / "data" / _SOURCE).read_text(encoding="utf-8"))
    entries = sorted({entry for kind in _KINDS for entry in sections[f"{language} {kind}"]}, key=len, reverse=True)
    words = "|".join(re.escape(entry.replace("ё", "е")).replace(r"\*", r"\w*") for entry in entries)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def hedge_in(text: str, language: Language) -> str | None:
    """The first word or phrase of ``text`` (in ``language``) that hedges or limits what it says; None without one."""
    found = _pattern(language).search(text.lower().replace("ё", "е"))
    return found.group() if found else None
