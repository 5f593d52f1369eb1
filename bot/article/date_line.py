"""The line of date, time, counters, reading time, section and outlet that stands near a title."""

from __future__ import annotations

import re

from bot.article.credits import BY_NAME, BYLINE_LABEL, is_full_name
from bot.article.head_line import HeadLine, HeadMatch
from bot.article.head_words import (
    COMMENTS,
    PUBLISHED,
    READING_TIME,
    SECTION,
    TIME_LINK,
    TIME_ZONE,
    VIEWS,
    WEEKDAY_SHORT,
    any_of,
)
from bot.article.model import Span
from bot.article.outlets import is_outlet_name
from bot.language.values.lexemes import Role, roles_of
from bot.language.values.wordlist import fold

_NUMBER = r"\d{1,3}(?:[  \u202f,.]\d{3})+|\d+"
_ROUNDED = r"\d{1,3}(?:[.,]\d)?\s?(?:[kк]\b|тыс\.?|мың)"
_TIMES = r"(?:рет|раз|times|человек|адам)"
_SEEN = rf"{_ROUNDED}|{_NUMBER}"
_VIEWS = re.compile(
    rf"(?:{any_of(VIEWS)}\s*[:\-–—]?\s*({_SEEN})(?:\s*{_TIMES}(?!\w))?|({_SEEN})\s*(?:{_TIMES}\s+)?{any_of(VIEWS)})",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    rf"(?:{any_of(COMMENTS)}\s*[:\-–—]?\s*(?:{_NUMBER})|(?:{_NUMBER})\s*{any_of(COMMENTS)})", re.IGNORECASE
)
_READING = re.compile(
    rf"(?:~\s*)?\d+(?:-|\s)?\s*{any_of(READING_TIME)}"
    rf"|{any_of(READING_TIME)}\s*[:\-–—]?\s*(?:~\s*)?\d+\s*(?:min(?:utes?)?|мин(?:ут[аы]?)?|минут)?\.?",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"(?:{any_of(PUBLISHED | TIME_ZONE | TIME_LINK)}|[():,;.\-–—\s👁🕐📅🗓⏱])+", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
_BARE_NUMBER = re.compile(_NUMBER)
_TAIL_LABEL = re.compile(rf"\s*{any_of(PUBLISHED | TIME_ZONE | TIME_LINK)}[\s,.:]*$", re.IGNORECASE)
_ISSUE = re.compile(
    r"(?:№|#|(?:No\.|Issue|Vol\.?|Volume|Выпуск|Шығарылым)(?!\w))\s*[\d/–-]{1,12}(?:\s*\(\d{1,6}\))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,20}(?!\w)\.?")


def _cut(content: str, start: int, end: int) -> str:
    """``content`` with blanks in place of what was recognised: the offsets of the rest stay."""
    return content[:start] + "\x00" * (end - start) + content[end:]


def _take(pattern: re.Pattern[str], content: str) -> tuple[str, re.Match[str] | None]:
    found = pattern.search(content)
    return (content, None) if found is None else (_cut(content, *found.span()), found)


def _rest_parts(rest: str) -> list[tuple[int, int]]:
    """Offsets of what is left of a line once the recognised parts and labels are out."""
    parts = []
    for piece in re.finditer(r"[^\x00|·•/\t]+", rest):
        label = _LABEL.match(rest, piece.start(), piece.end())
        start = label.end() if label else piece.start()
        stripped = rest[start : piece.end()].rstrip(" ,;:()-–—.\u00a0")
        # labels may also stand last («Алматы уақытымен», "GMT")
        while stripped and (tail := _TAIL_LABEL.search(stripped)):
            stripped = stripped[: tail.start()]
        if stripped.strip():
            parts.append((start, start + len(stripped)))
    return parts


def _without_weekdays(rest: str) -> str:
    """``rest`` with blanks in place of weekdays, which say no more than the date beside them."""
    for word in _WORD.finditer(rest):
        name = fold(word.group().rstrip("."))
        if name in WEEKDAY_SHORT or Role.WEEKDAY in roles_of(name):
            rest = _cut(rest, *word.span())
    return rest


def date_line(line: HeadLine) -> HeadMatch | None:
    """A line of date, time, counters, reading time and section, and nothing else."""
    if not any(character.isdigit() for character in line.content):
        return None
    fields: dict[str, Span] = {}
    rest = line.content
    if line.date is not None:  # first: «14:20 Оқылды: 1 967» has no 20 views
        for part in line.date.parts:
            rest = _cut(rest, part.start - line.span.start, part.end - line.span.start)
        fields["published_span"] = line.date.span
        rest = _without_weekdays(rest)
    rest, reading = _take(_READING, rest)
    if reading:
        fields["reading_time"] = line.at(*reading.span())
    rest, views = _take(_VIEWS, rest)
    if views:
        group = 1 if views.group(1) else 2
        fields["views"] = line.at(*views.span(group))
    rest, comments = _take(_COMMENTS, rest)
    rest, issue = _take(_ISSUE, rest)
    if not fields and comments is None and issue is None:
        return None
    for start, end in _rest_parts(rest):
        if not _place_rest(line, rest, start, end, fields):
            return None
    return HeadMatch(fields, line.date)


def _place_rest(line: HeadLine, rest: str, start: int, end: int, fields: dict[str, Span]) -> bool:
    """Say what the unrecognised piece of a date line is; False where it is none of what such lines have."""
    piece = rest[start:end].strip()
    if _CLOCK.fullmatch(piece):  # of a later change: «Updated 19:02»
        return line.date is not None
    number = _BARE_NUMBER.fullmatch(piece)
    if number is not None:
        fields.setdefault("views", line.at(start, end))
        return True
    byline = BY_NAME.fullmatch(piece) or BYLINE_LABEL.fullmatch(piece)
    if byline is not None:
        offset = rest.index(piece, start)
        fields["byline"] = line.at(offset + byline.start("name"), offset + byline.end("name"))
        return True
    if is_full_name(piece):
        fields.setdefault("byline", line.at(start, end))
        return True
    if is_outlet_name(piece):
        fields["agency"] = line.at(start, end)
        return True
    words = piece.split()
    if len(words) > 4 or not piece[0].isupper():
        return False
    separated = any(mark in line.content for mark in "|·•/\t")
    if piece.lower() in SECTION or separated or len(words) <= 2:
        fields.setdefault("section", line.at(start, end))
        return True
    return False
