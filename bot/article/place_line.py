"""The place line that opens a report: where it was sent from, when, and by which agency.

A place, then in any order a region, a day and an agency in brackets, closed by a dash or a full stop:
«АЛМАТЫ, 5 мая —», "AKTAU, Kazakhstan, Nov. 14 (Caspian Wire) —", «СЕМЕЙ, 3 наурыз.»; or the day first:
«18 сентября 2025 года, г. Сарытогай.» A place that is not in capitals needs a day or an agency beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.article.head_dates import HeadDate, head_date_of
from bot.article.head_words import AGENCY, AGENCY_WORD, any_of
from bot.article.model import Span
from bot.language.values import Value, find_values
from bot.language.values.model import ValueKind

_ROOM = 160  # characters
_UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_CAPS = rf"[{_UPPER}][{_UPPER}'’-]++(?![^\W\d_])"
_WORD = rf"[{_UPPER}][\w'’-]*+"  # possessive: a long word is looked at once
_SETTLEMENT = r"(?:(?:г|қ|с|пос|п)\.\s?|(?i:город|село|посёлок|поселок|қала|ауыл)\s)?"
_PLACE = re.compile(rf"{_SETTLEMENT}(?P<place>(?P<caps>{_CAPS}(?:[ -]{_CAPS}){{0,3}})|{_WORD}(?:[ -]{_WORD}){{0,2}})")
_DAY_PLACE = re.compile(rf"{_SETTLEMENT}(?P<place>{_WORD}(?:[ -]{_WORD}){{0,2}})(?=\s*(?:\(|/|[—–-]|\.\s|:\s))")
# A cheap look before all else: a day, or a place with a mark after it.
_OPENING = re.compile(rf"\w{{0,12}}\s?\d|{_PLACE.pattern}\s{{0,2}}[,./(|—–-]")
_REGION = re.compile(rf"{_SETTLEMENT}{_WORD}\.?(?:[ -]\w[\w'’-]*+\.?){{0,2}}(?=,|\s*\(|\s*/|\s+[—–-])")
_DOMAIN = r"(?:www\.)?[A-Za-z][\w-]*+\.[a-z]{2,4}"
_QUOTED = r"[«“\"][^«»“”\"\n]{2,60}[»”\"]"
_KIND = r"(?:(?i:агентство|информагентство|газета|портал|издание|ИА|news agency|агенттігі|порталы|газеті)\s)?"
_OUTLET = (
    rf"{_KIND}(?:{_DOMAIN}|{_QUOTED}(?:\s(?i:{any_of(AGENCY_WORD)})){{0,2}}"
    rf"|(?i:{any_of(AGENCY)})|{_WORD}(?: {_WORD}){{0,3}})"
)
_BRACKETED = re.compile(rf"\(\s*(?P<agency>{_OUTLET})\s*\)|/\s*(?P<slashed>{_OUTLET})\s*/")
_DASH = re.compile(r"\s*(?:[—–]|--?(?=\s))\s*(?=\S)")
_STOP = re.compile(r"[.:]\s+(?=\W{0,2}[^\W_a-zа-яё])|[.:]?\s*$")
_NAMED_AGENCY = rf"(?:ИА\s(?:{_QUOTED}|{_WORD})|(?i:{any_of(AGENCY)})|{_DOMAIN}|{_QUOTED}\s(?i:{any_of(AGENCY_WORD)}))"
_AGENCY_AFTER_DASH = re.compile(rf"(?P<agency>{_NAMED_AGENCY})(?=[.:,]\s|\s+[—–-])")
_AGENCY_AFTER_STOP = re.compile(rf"(?P<agency>{_NAMED_AGENCY})\s*(?:[.,:]|[—–-])")
_SEPARATOR = re.compile(r"\s*[,.|]\s*|\s+")


@dataclass
class PlaceLine:
    """What a place line says: spans by field of `bot.article.model.Head`, the date where it is a full one.

    ``published_span`` is there for a day without a year too.
    """

    fields: dict[str, Span] = field(default_factory=dict)
    date: HeadDate | None = None


class _Reader:
    """Reads one place line from left to right."""

    def __init__(self, text: str, start: int, end: int, days: dict[int, Value]) -> None:
        self.text = text
        self.end = end
        self.at = start
        self.found = PlaceLine()
        self.sure = False
        self._days = days

    def place(self) -> bool:
        """The place at the beginning; whether one stands there."""
        place = _PLACE.match(self.text, self.at, self.end)
        if place is None:
            return False
        self.sure = place.group("caps") is not None and len(place.group("place")) > 2
        self._take("place_line", place)
        return True

    def day_and_place(self) -> bool:
        """«18 сентября 2025 года, г. Сарытогай»: the day first; whether they stand there."""
        if not self.day() or "published_span" not in self.found.fields:
            return False
        comma = _SEPARATOR.match(self.text, self.at, self.end)
        place = _DAY_PLACE.match(self.text, comma.end(), self.end) if comma and "," in comma.group() else None
        if place is None:
            return False
        self._take("place_line", place)
        return True

    def day(self) -> bool:
        """A date that begins here; of a weekday or «бүгін» nothing is kept."""
        value = self._days.get(self.at)
        if value is None or "published_span" in self.found.fields:
            return False
        if value.date is not None and value.date.day is not None and not value.relative:
            self.found.fields["published_span"] = Span(value.start, value.end)
            self.found.date = head_date_of([value])
        self.at = value.end
        return True

    def agency(self) -> bool:
        """An agency in brackets here."""
        found = _BRACKETED.match(self.text, self.at, self.end)
        if found is None:
            return False
        self._take("agency", found, "agency" if found.group("agency") else "slashed")
        return True

    def parts(self) -> None:
        """Days, agencies and regions, as long as they follow one another."""
        for _ in range(4):
            before = self.at
            separator = _SEPARATOR.match(self.text, self.at, self.end)
            if separator is None:
                return
            self.at = separator.end()
            after_comma = separator.group().strip() == ","
            if self.day() or self.agency() or self._plain_agency() or (after_comma and self._region()):
                continue
            self.at = before
            return

    def close(self) -> bool:
        """The dash or stop that ends the line, with the agency that may follow it; whether there is one."""
        dated = "published_span" in self.found.fields or "agency" in self.found.fields
        dash = _DASH.match(self.text, self.at, self.end)
        if dash is not None and (self.sure or dated):
            self.at = dash.end()
            agency = _AGENCY_AFTER_DASH.match(self.text, self.at, self.end)
            if agency is not None and "agency" not in self.found.fields:
                self._take("agency", agency)
            return self.sure or dated
        return dated and _STOP.match(self.text, self.at, self.end) is not None

    def _plain_agency(self) -> bool:
        found = _AGENCY_AFTER_STOP.match(self.text, self.at, self.end)
        if found is None or "agency" in self.found.fields:
            return False
        self._take("agency", found)
        self.at = found.end("agency")
        return True

    def _region(self) -> bool:
        found = _REGION.match(self.text, self.at, self.end)
        if found is None:
            return False
        self.at = found.end()
        return True

    def _take(self, name: str, found: re.Match[str], group: str = "") -> None:
        self.found.fields[name] = Span(*found.span(group or name.removesuffix("_line")))
        self.at = found.end()


def _days(text: str, start: int, end: int) -> dict[int, Value]:
    """The dates in ``text[start:end]``, by offset into ``text``."""
    days = {}
    for value in find_values(text[start:end]):
        if value.kind is ValueKind.DATE:
            shifted = value.model_copy(update={"start": value.start + start, "end": value.end + start})
            days[shifted.start] = shifted
    return days


def read_place_line(text: str, body: Sequence[Span]) -> PlaceLine:
    """What the place line says that opens the body; empty where none does.

    Args:
        text: the article.
        body: its blocks that are body, in order.
    """
    if not body:
        return PlaceLine()
    start, end = body[0].start, min(body[0].end, body[0].start + _ROOM)
    if _OPENING.match(text, start, end) is None:
        return PlaceLine()
    days = _days(text, start, end)
    for opening in (_Reader.day_and_place, _Reader.place):
        reader = _Reader(text, start, end, days)
        if not opening(reader):
            continue
        reader.parts()
        if reader.close():
            return reader.found
    return PlaceLine()
