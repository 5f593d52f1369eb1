"""An article: its text, and what stands where in it.

Every part is a span into ``Article.text``, the text exactly as it was given: characters, start
inclusive, end exclusive. Nothing here is a copy that could drift from the text.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from bot.language.tongue import Language


class Span(NamedTuple):
    """A slice of the article's text: ``text[start:end]``."""

    start: int
    end: int


class SentenceRole(StrEnum):
    """What a sentence is to the article."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    META = "meta"  # section, date line, counter, byline, agency, place line
    BODY = "body"
    LIST_ITEM = "list_item"
    BOILERPLATE = "boilerplate"  # «Бөлісу:», «Читайте также», tags, captions: never quoted


class Sentence(BaseModel):
    """One sentence; ``paragraph`` is an index into ``Article.paragraphs``."""

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    paragraph: int
    role: SentenceRole = SentenceRole.BODY


class Quotation(BaseModel):
    """What somebody said.

    ``start:end`` covers the words said, without quotation marks, dash or attribution (of an interrupted
    quotation: from the first word to the last, attribution inside). ``speaker`` is the span of the
    mention that the attribution has (a name, a pronoun or a post); ``speaker_name`` is the span of the
    fullest name in the article that the mention stands for, None where the article gives none.
    """

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    speaker: Span | None = None
    speaker_name: Span | None = None
    direct: bool = True
    rule: str = ""


class Head(BaseModel):
    """What stands around the body. Each is a span; ``published`` is ``published_span`` read.

    A place line's day without a year («АЛМАТЫ, 5 мая —») has a ``published_span`` and no ``published``.
    """

    model_config = ConfigDict(frozen=True)

    title: Span | None = None
    subtitle: Span | None = None
    section: Span | None = None
    published_span: Span | None = None
    published: datetime | None = None
    published_has_time: bool = False
    views: Span | None = None
    reading_time: Span | None = None
    byline: Span | None = None
    photo: Span | None = None  # who took the pictures
    agency: Span | None = None
    cited_source: Span | None = None
    place_line: Span | None = None


class Article(BaseModel):
    """An article read: its text and the spans of its parts."""

    model_config = ConfigDict(frozen=True)

    text: str
    language: Language
    head: Head
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    url: str | None = None
    name: str | None = None

    def slice(self, span: Span | Sentence | Quotation) -> str:
        """The article's own words at ``span``."""
        start, end = (span.start, span.end)
        return self.text[start:end]
