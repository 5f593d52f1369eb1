"""The words of ``data/head_words.txt``, by heading."""

from __future__ import annotations

import re

from bot.article.tables import entries

_HEADINGS = (
    "published",
    "time zone",
    "time link",
    "views",
    "comments",
    "reading time",
    "byline",
    "byline colon",
    "byline role",
    "section",
    "agency",
    "agency word",
    "weekday short",
    "label",
    "release",
    "release dated",
    "contact",
    "source label",
    "outlet",
    "photo credit",
    "photo label",
    "page start",
    "invitation",
)


def _words(heading: str) -> frozenset[str]:
    return entries("head_words.txt", _HEADINGS, heading)


PUBLISHED, TIME_ZONE, TIME_LINK = _words("published"), _words("time zone"), _words("time link")
VIEWS, COMMENTS, READING_TIME = _words("views"), _words("comments"), _words("reading time")
BYLINE, BYLINE_ROLE, SECTION = _words("byline"), _words("byline role"), _words("section")
AGENCY, AGENCY_WORD = _words("agency"), _words("agency word")
WEEKDAY_SHORT, LABEL, CONTACT = _words("weekday short"), _words("label"), _words("contact")
RELEASE, RELEASE_DATED = _words("release"), _words("release dated")
SOURCE_LABEL, OUTLET, PHOTO_CREDIT = _words("source label"), _words("outlet"), _words("photo credit")
BYLINE_COLON, PHOTO_LABEL = _words("byline colon"), _words("photo label")
PAGE_START, INVITATION = _words("page start"), _words("invitation")


def any_of(words: frozenset[str]) -> str:
    """A pattern that matches any of ``words``, the longest first, as whole words."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return r"(?<!\w)(?:" + "|".join(re.escape(word) for word in longest_first) + r")(?!\w)"
