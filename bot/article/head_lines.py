"""Lines of the head and the foot that are about the article: date, counters, section, byline, agency.

Each rule is a small named function; the first that recognises a line says what stands where on it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from bot.article.head_dates import HeadDate, find_head_date
from bot.article.head_words import (
    AGENCY,
    BYLINE,
    BYLINE_ROLE,
    COMMENTS,
    PUBLISHED,
    READING_TIME,
    SECTION,
    TIME_LINK,
    TIME_ZONE,
    VIEWS,
    any_of,
)
from bot.article.lines import strip_span
from bot.article.model import Span

_LONGEST_META = 200  # characters
_NAME_WORD = r"[^\W\d_a-zа-яёәғқңөұүһі][\w'’ʼ-]*\.?"
_NAME = rf"{_NAME_WORD}(?:\s+(?:(?:де|ван|фон|аль|де|бин|von|van|de|al|bin|ұлы|қызы)\s+)?{_NAME_WORD}){{0,3}}"
_SEPARATOR = re.compile(r"\s*(?:[|·•/]|\s—\s|\s–\s|\t|\s{3,})\s*")
_NUMBER = r"\d{1,3}(?:[  \u202f,.]\d{3})+|\d+"
_VIEWS = re.compile(rf"(?:{any_of(VIEWS)}\s*[:\-–—]?\s*({_NUMBER})|({_NUMBER})\s*{any_of(VIEWS)})", re.IGNORECASE)
_COMMENTS = re.compile(
    rf"(?:{any_of(COMMENTS)}\s*[:\-–—]?\s*(?:{_NUMBER})|(?:{_NUMBER})\s*{any_of(COMMENTS)})", re.IGNORECASE
)
_READING = re.compile(
    rf"(?:~\s*)?\d+(?:-|\s)?\s*{any_of(READING_TIME)}"
    rf"|{any_of(READING_TIME)}\s*[:\-–—]?\s*(?:~\s*)?\d+\s*(?:min(?:utes?)?|мин(?:ут[аы]?)?|минут)?\.?",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"(?:{any_of(PUBLISHED | TIME_ZONE | TIME_LINK)}|[():,;.\-–—\s👁🕐📅🗓⏱])+", re.IGNORECASE)
_BARE_NUMBER = re.compile(_NUMBER)
_BYLINE = re.compile(
    rf"(?i:{any_of(BYLINE)})\s*(?P<colon>[:：—–-]\s*|\s)(?P<name>{_NAME}(?:\s*(?:,|and|и|және|мен|&)\s*{_NAME})*)"
)
_BY = re.compile(
    rf"(?:By|BY|Written by|Reported by|Reporting by|Words by|Text by|Story by)\s+"
    rf"(?P<name>{_NAME}(?:(?:\s*,\s*|\s+and\s+){_NAME})*)(?P<rest>.*)"
)
_NAME_AND_ROLE = re.compile(rf"(?P<name>{_NAME})\s*[,—–-]\s*(?P<role>.+)")
_ROLE = re.compile(any_of(BYLINE_ROLE), re.IGNORECASE)
_NAME_ALONE = re.compile(rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,2}}")
_QUOTED_ALONE = re.compile(r"[«“\"][^«»“”\"]{2,60}[»”\"]")
_DOMAIN = re.compile(r"(?:www\.)?[A-Za-z][\w-]*\.(?:kz|ru|com|net|org|kg|uz|info|media|news|tv|uk)", re.IGNORECASE)


@dataclass(frozen=True)
class HeadLine:
    """A block that may be a line of the head or foot.

    ``index`` is the block's among ``count``; ``after_title`` says that it stands between the title and
    the first prose, ``at_end`` that nothing but page furniture follows.
    """

    text: str
    span: Span
    index: int
    count: int
    after_title: bool
    at_end: bool

    @cached_property
    def content(self) -> str:
        """The line's own words."""
        return self.text[self.span.start : self.span.end]

    @cached_property
    def date(self) -> HeadDate | None:
        """The full date on the line."""
        return find_head_date(self.text, self.span) if any(c.isdigit() for c in self.content) else None

    def at(self, start: int, end: int) -> Span:
        """Offsets of the line as a span of the text, without white space at the ends."""
        return strip_span(self.text, self.span.start + start, self.span.start + end) or self.span


@dataclass(frozen=True)
class HeadMatch:
    """What a rule found: spans by field of `bot.article.model.Head`, and the date read."""

    fields: dict[str, Span] = field(default_factory=dict)
    date: HeadDate | None = None
    rule: str = ""


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
        while stripped and (
            tail := re.search(rf"\s*{any_of(PUBLISHED | TIME_ZONE | TIME_LINK)}[\s,.:]*$", stripped, re.I)
        ):
            stripped = stripped[: tail.start()]
        if stripped.strip():
            parts.append((start, start + len(stripped)))
    return parts


def _date_line(line: HeadLine) -> HeadMatch | None:
    """A line of date, time, counters, reading time and section, and nothing else."""
    fields: dict[str, Span] = {}
    rest = line.content
    rest, reading = _take(_READING, rest)
    if reading:
        fields["reading_time"] = line.at(*reading.span())
    rest, views = _take(_VIEWS, rest)
    if views:
        group = 1 if views.group(1) else 2
        fields["views"] = line.at(*views.span(group))
    rest, comments = _take(_COMMENTS, rest)
    if line.date is not None:
        for part in line.date.parts:
            rest = _cut(rest, part.start - line.span.start, part.end - line.span.start)
        fields["published_span"] = line.date.span
    if not fields and comments is None:
        return None
    for start, end in _rest_parts(rest):
        if not _place_rest(line, rest, start, end, fields):
            return None
    return HeadMatch(fields, line.date)


def _place_rest(line: HeadLine, rest: str, start: int, end: int, fields: dict[str, Span]) -> bool:
    """Say what the unrecognised piece of a date line is; False where it is none of what such lines have."""
    piece = rest[start:end].strip()
    number = _BARE_NUMBER.fullmatch(piece)
    if number is not None:
        fields.setdefault("views", line.at(start, end))
        return True
    byline = _BY.fullmatch(piece) or _BYLINE.fullmatch(piece)
    if byline is not None:
        offset = rest.index(piece, start)
        fields["byline"] = line.at(offset + byline.start("name"), offset + byline.end("name"))
        return True
    if piece.lower() in AGENCY or _DOMAIN.fullmatch(piece) or _QUOTED_ALONE.fullmatch(piece):
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


def _byline_label(line: HeadLine) -> HeadMatch | None:
    """«Автор: …», «Мәтін: …», «Беседовала Анна Ким»."""
    found = _BYLINE.match(line.content)
    if found is None:
        return None
    room = 60 if found.group("colon").strip() else 1
    if len(line.content) - found.end() > room or line.content[-1] in "?!":
        return None
    return HeadMatch({"byline": line.at(*found.span("name"))})


def _by_name(line: HeadLine) -> HeadMatch | None:
    """ "By Fiona Larkspur", also with a role or an agency after it."""
    found = _BY.fullmatch(line.content)
    if found is None or len(found.group("rest")) > 60 or line.content.rstrip().endswith("."):
        return None
    return HeadMatch({"byline": line.at(*found.span("name"))}, line.date)


def _name_and_role(line: HeadLine) -> HeadMatch | None:
    """«Марина Ковалёва, фото автора»: a name, and what such lines say of it."""
    found = _NAME_AND_ROLE.fullmatch(line.content)
    if found is None or not (line.at_end or line.after_title) or len(line.content) > 100:
        return None
    if line.content[-1] in ".?!" or not _ROLE.match(found.group("role").strip()):
        return None
    return HeadMatch({"byline": line.at(*found.span("name"))})


def _name_alone(line: HeadLine) -> HeadMatch | None:
    """«Миражан Махан» below the text, or between the title and the text."""
    if not (line.at_end or line.after_title) or _NAME_ALONE.fullmatch(line.content) is None:
        return None
    if line.content.endswith(".") or line.content.lower() in SECTION | AGENCY or _DOMAIN.search(line.content):
        return None
    return HeadMatch({"byline": line.at(0, len(line.content))})


def _agency_alone(line: HeadLine) -> HeadMatch | None:
    """The outlet on a line of its own: «Кызылтау сегодня», Reuters, El.kz."""
    near_title = line.after_title or line.at_end or line.index < 2
    content = line.content.strip()
    if not near_title or len(content) > 80:
        return None
    known = content.lower() in AGENCY or _DOMAIN.fullmatch(content) is not None
    quoted = _QUOTED_ALONE.fullmatch(content) is not None and content[-2] not in ".?!,"
    return HeadMatch({"agency": line.at(0, len(line.content))}) if known or quoted else None


def _section_alone(line: HeadLine) -> HeadMatch | None:
    """«Спорт» on a line of its own, «Главная / Новости»."""
    pieces = [piece.strip().lower() for piece in re.split(r"[|/>»›·•]", line.content) if piece.strip()]
    if not pieces or len(line.content) > 80 or not (line.index < 4 or line.after_title):
        return None
    if any(piece not in SECTION for piece in pieces) and not (len(pieces) > 1 and pieces[0] in SECTION):
        return None
    last = line.content.lower().rindex(pieces[-1])
    return HeadMatch({"section": line.at(last, last + len(pieces[-1]))})


RULES: tuple[tuple[str, Callable[[HeadLine], HeadMatch | None]], ...] = (
    ("date_line", _date_line),
    ("section_alone", _section_alone),
    ("by_name", _by_name),
    ("byline_label", _byline_label),
    ("name_and_role", _name_and_role),
    ("agency_alone", _agency_alone),
    ("name_alone", _name_alone),
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
