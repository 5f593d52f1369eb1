"""Credits: who wrote, asked or prepared the article. Photographers are no authors."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.article.head_line import HeadLine, HeadMatch
from bot.article.head_words import (
    AGENCY,
    BYLINE,
    BYLINE_COLON,
    BYLINE_ROLE,
    PHOTO_CREDIT,
    PHOTO_LABEL,
    SECTION,
    any_of,
)
from bot.article.model import Span
from bot.article.name_forms import has_surname_ending, is_given
from bot.article.name_pattern import NAME, NAME_WORD, NAMES, TOWN
from bot.article.outlets import is_outlet_name

BYLINE_LABEL = re.compile(
    rf"(?:(?i:{any_of(BYLINE)})\s*(?P<colon>[:：—–-]\s*|\s)|(?i:{any_of(BYLINE_COLON)})\s*[:：]\s*)(?P<name>{NAMES}){TOWN}"
)
"""«Автор: …», «Беседовала Анна Ким»."""
BY_NAME = re.compile(
    r"(?:By|BY|(?:Written|Reported|Reporting|Words|Text|Story|Interview|Interviewed) by)\s+"
    rf"(?P<name>{NAMES}){TOWN}(?P<rest>.*)"
)
""" "By Fiona Larkspur", with what may follow."""
_REPORTING = re.compile(
    rf"\W?(?i:(?:additional\s+)?(?:reporting|writing))\s+by\s+(?P<name>{NAMES}"
    rf"(?:{TOWN}[;,.]\s*(?i:(?:additional\s+)?(?:reporting|writing))\s+by\s+{NAMES})*){TOWN}"
    rf"(?:[;,.]\s*(?i:[a-z ]{{4,30}})\s+by\s+{NAMES}{TOWN})*\W{{0,2}}"
)
_NAME_AND_ROLE = re.compile(rf"(?P<name>{NAME})\s*[,—–-]\s*(?P<role>.+)")
_NAME_AND_TOWN = re.compile(rf"(?P<name>{NAME_WORD}(?:\s+{NAME_WORD}){{1,2}}),\s+{NAME_WORD}(?:[\s-]{NAME_WORD})?")
_ROLE = re.compile(any_of(BYLINE_ROLE), re.IGNORECASE)
_NAME_ALONE = re.compile(rf"{NAME_WORD}(?:\s+{NAME_WORD}){{1,2}}")
_PHOTO = re.compile(rf"[\W_]*(?i:{any_of(PHOTO_CREDIT)})\s*[:：—–-]?\s*{NAMES}\W{{0,2}}")
_PHOTO_NAME = re.compile(
    rf"(?:(?i:{any_of(PHOTO_CREDIT)})\s*[:：—–-]?|(?i:{any_of(PHOTO_LABEL)})\s*[:：])\s*(?P<name>{NAME_WORD}(?:\s+{NAME_WORD}){{1,2}})"
)
_NEXT_CREDIT = re.compile(r"(?<=[^\W\d_]{3})\.\s")
"""The full stop between two credits on a line: «Текст: Марина Голубкина. Фото: …», not that of an initial."""
_SITE = re.compile(r"\w\.[a-z]{2,5}\b", re.IGNORECASE)


def find_photographer(text: str, line: Span) -> Span | None:
    """Who took the pictures by ``line`` of ``text``: a name behind «Фото:», "Picture: …", «Суретті түсірген …»."""
    found = _PHOTO_NAME.search(text, line.start, line.end)
    if found is None or _SITE.search(found.group("name")):
        return None
    start, end = _first_credit(found)
    return Span(start, end)


def _first_credit(found: re.Match[str]) -> tuple[int, int]:
    """Offsets of the name that ``found`` has, without the label of the credit behind it."""
    start, end = found.span("name")
    stop = _NEXT_CREDIT.search(found.string, start, end)
    return start, stop.start() if stop else end - found.group("name").endswith((". ", "."))


def is_photo_credit(line: str) -> bool:
    """Whether ``line`` says who took the picture, and nothing else: «Суретті түсірген Айдос Ерлан»."""
    return _PHOTO.fullmatch(line) is not None


def _reporting(line: HeadLine) -> HeadMatch | None:
    """ "(Reporting by A in Aktau and B in Baku; editing by C)": A and B."""
    found = _REPORTING.fullmatch(line.content)
    return None if found is None else HeadMatch({"byline": line.at(*found.span("name"))})


def _byline_label(line: HeadLine) -> HeadMatch | None:
    """«Автор: …», «Мәтін: …», «Беседовала Анна Ким», also in brackets."""
    bracketed = line.content.startswith("(") and line.content.endswith(")")
    found = BYLINE_LABEL.match(line.content, int(bracketed))
    if found is None:
        return None
    start, end = _first_credit(found)
    roomy = found.group("colon") is None or found.group("colon").strip() or is_photo_credit(line.content[end + 1 :])
    if len(line.content) - max(found.end(), end) > (60 if roomy else 1) or line.content[-1] in "?!":
        return None
    return HeadMatch({"byline": line.at(start, end)})


def _by_name(line: HeadLine) -> HeadMatch | None:
    """ "By Fiona Larkspur", also with a role or an agency after it."""
    found = BY_NAME.fullmatch(line.content)
    if found is None or len(found.group("rest")) > 60 or line.content.rstrip().endswith("."):
        return None
    return HeadMatch({"byline": line.at(*_first_credit(found))}, line.date)


def _name_and_role(line: HeadLine) -> HeadMatch | None:
    """«Марина Ковалёва, фото автора»: a name, and what such lines say of it."""
    found = _NAME_AND_ROLE.fullmatch(line.content)
    if found is None or not (line.at_end or line.after_title) or len(line.content) > 100:
        return None
    if line.content[-1] in ".?!" or not _ROLE.match(found.group("role").strip()):
        return None
    return HeadMatch({"byline": line.at(*found.span("name"))})


def _name_and_town(line: HeadLine) -> HeadMatch | None:
    """ "Helen Aasgard, Kalvik": who wrote it, and where."""
    found = _NAME_AND_TOWN.fullmatch(line.content)
    if found is None or not (line.at_end or line.after_title) or line.content.endswith("."):
        return None
    words = found.group("name").split()
    if not (is_given(words[0]) or has_surname_ending(words[-1])):
        return None
    return HeadMatch({"byline": line.at(*found.span("name"))})


def _name_and_outlet(line: HeadLine) -> HeadMatch | None:
    """«Анна ГРОМОВА, «Вестник»»: who wrote it, and for whom."""
    found = _NAME_AND_ROLE.fullmatch(line.content)
    if found is None or not (line.at_end or line.after_title) or len(found.group("name").split()) not in (2, 3):
        return None
    if not is_outlet_name(found.group("role").strip()):
        return None
    return HeadMatch({"byline": line.at(*found.span("name")), "agency": line.at(*found.span("role"))})


def is_full_name(name: str) -> bool:
    """Whether ``name`` is a given name and a surname: «Анна Громова»."""
    words = name.split()
    return _NAME_ALONE.fullmatch(name) is not None and is_given(words[0]) and has_surname_ending(words[-1])


def _name_alone(line: HeadLine) -> HeadMatch | None:
    """«Миражан Махан» below the text, or between the title and the text."""
    if not (line.at_end or line.after_title) or _NAME_ALONE.fullmatch(line.content) is None:
        return None
    if line.content.endswith(".") or line.content.lower() in SECTION | AGENCY or _SITE.search(line.content):
        return None
    return HeadMatch({"byline": line.at(0, len(line.content))})


CREDIT_RULES: tuple[tuple[str, Callable[[HeadLine], HeadMatch | None]], ...] = (
    ("reporting", _reporting),
    ("by_name", _by_name),
    ("byline_label", _byline_label),
    ("name_and_role", _name_and_role),
    ("name_and_outlet", _name_and_outlet),
    ("name_and_town", _name_and_town),
)
"""The rules for credits, in the order they are asked."""
NAME_ALONE_RULE: tuple[str, Callable[[HeadLine], HeadMatch | None]] = ("name_alone", _name_alone)
"""Asked last: the weakest."""
