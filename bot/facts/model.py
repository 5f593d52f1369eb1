"""Typed facts of an article, each a slice of its text."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from bot.article.model import Span
from bot.language.values.model import Value


class FactKind(StrEnum):
    """What sort of fact a slice of an article is."""

    HEAD = "head"  # title, author, date of publication, agency, source …: attributes["part"]
    DATE = "date"
    FIGURE = "figure"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    EVENT = "event"
    QUOTATION = "quotation"
    STATEMENT = "statement"
    RELATION = "relation"
    REASON = "reason"
    COMPARISON = "comparison"
    LIST = "list"


class Fact(BaseModel):
    """One fact.

    ``start:end`` is its slice of the article (characters, start inclusive, end exclusive), ``sentence``
    the index of the sentence it begins in. ``value`` is set where the slice has a normalised value; its
    own offsets are into the article too. ``spans`` names parts of the fact by role (``post``, ``age``,
    ``name``, ``measure``, ``period``, ``speaker``, ``subject``, ``verb``, ``object`` …), again as
    slices of the article. ``attributes`` are short labels (``direction=up``), never text that a reader
    would be shown. ``entity`` joins the mentions of one person, place or organisation. ``rule`` is the
    name of the rule that found it.
    """

    model_config = ConfigDict(frozen=True)

    kind: FactKind
    start: int
    end: int
    sentence: int
    rule: str
    value: Value | None = None
    spans: dict[str, Span] = {}
    attributes: dict[str, str] = {}
    entity: int | None = None
