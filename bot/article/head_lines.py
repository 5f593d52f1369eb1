"""Lines of the head and the foot that are about the article: section, outlet, source, and all the rest.

Each rule is a small named function; the first that recognises a line says what stands where on it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.article.credits import CREDIT_RULES, NAME_ALONE_RULE
from bot.article.date_line import date_line
from bot.article.head_line import HeadLine, HeadMatch
from bot.article.head_words import SECTION, SOURCE_LABEL, any_of
from bot.article.outlets import is_outlet_name
from bot.article.release import RELEASE_RULES

_LONGEST_META = 200  # characters
_LONGEST_NAME = 80
_CRUMB = re.compile(r"[|/>»›·•→⟶➔]")
_SOURCE = re.compile(rf"\W{{0,3}}{any_of(SOURCE_LABEL)}\s*[:：—–-]\s*(?P<source>\S.*?)[.\s]*", re.IGNORECASE)


def _agency_alone(line: HeadLine) -> HeadMatch | None:
    """The outlet on a line of its own: «Кызылтау сегодня», Reuters, El.kz."""
    near_title = line.after_title or line.at_end or line.index < 2
    content = line.content.strip()
    if not near_title or len(content) > _LONGEST_NAME or not is_outlet_name(content):
        return None
    return HeadMatch({"agency": line.at(0, len(line.content))})


def _source_label(line: HeadLine) -> HeadMatch | None:
    """«Источник: портал «Сцена.kz»», "Source: Reuters"."""
    found = _SOURCE.fullmatch(line.content)
    if found is None or found.end("source") - found.start("source") > _LONGEST_NAME:
        return None
    return HeadMatch({"cited_source": line.at(*found.span("source"))})


def _section_alone(line: HeadLine) -> HeadMatch | None:
    """«Спорт» on a line of its own, «Главная / Новости»."""
    pieces = [piece.strip().lower() for piece in _CRUMB.split(line.content) if piece.strip()]
    if not pieces or len(line.content) > 80 or not (line.index < 4 or line.after_title):
        return None
    if any(piece not in SECTION for piece in pieces) and not (len(pieces) > 1 and pieces[0] in SECTION):
        return None
    last = line.content.lower().rindex(pieces[-1])
    return HeadMatch({"section": line.at(last, last + len(pieces[-1]))})


RULES: tuple[tuple[str, Callable[[HeadLine], HeadMatch | None]], ...] = (
    *RELEASE_RULES,
    ("date_line", date_line),
    ("section_alone", _section_alone),
    ("source_label", _source_label),
    *CREDIT_RULES,
    ("agency_alone", _agency_alone),
    NAME_ALONE_RULE,
)
"""The rules in the order they are asked."""


def match_head_line(line: HeadLine) -> HeadMatch | None:
    """What the line tells about the article, or None where it is none of the head's or foot's lines."""
    if line.span.end - line.span.start > _LONGEST_META:
        return None
    for name, rule in RULES:
        found = rule(line)
        if found is not None:
            return HeadMatch(found.fields, found.date, name)
    return None
