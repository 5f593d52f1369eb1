"""A line that may belong to the head or foot, and what a rule says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from bot.article.head_dates import HeadDate, find_head_date
from bot.article.lines import strip_span
from bot.article.model import Span


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
