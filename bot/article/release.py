"""What a press release has around its text: its label, when it may be published, whom to ask."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.article.head_line import HeadLine, HeadMatch
from bot.article.head_words import CONTACT, LABEL, RELEASE, RELEASE_DATED, any_of
from bot.article.lines import Block, has_end_mark
from bot.article.model import Span

_LABEL = re.compile(
    rf"\W{{0,3}}(?P<label>{any_of(LABEL)})(?:\s*(?:№|#|No\.?)\s*[\w/-]{{1,12}})?\s*(?:от|dated|,|[|·—–:-])?\s*",
    re.IGNORECASE,
)
_RELEASE = re.compile(rf"\W{{0,3}}{any_of(RELEASE)}", re.IGNORECASE)
_RELEASE_DATED = re.compile(rf"\W{{0,3}}{any_of(RELEASE_DATED)}", re.IGNORECASE)
_CONTACT = re.compile(rf"\W{{0,3}}{any_of(CONTACT)}\s*(?:$|:)", re.IGNORECASE)
_CONTACT_BLOCKS = 14  # among so many at the end
_CONTACT_LINE = 300  # characters; a longer block is prose
_PROSE = 160  # characters: a sentence this long tells something, it names nobody to call


def _label(line: HeadLine) -> HeadMatch | None:
    """«ПРЕСС-РЕЛИЗ», "PRESS RELEASE No. 12, 3 March 2025": what the text is; a date may follow."""
    found = _LABEL.match(line.content)
    if found is None or line.at_end:
        return None
    date = line.date
    rest = line.content[found.end() :]
    if rest.strip() and (date is None or len(rest) > date.span.end - date.span.start + 12):
        return None
    fields = {"section": line.at(*found.span("label"))}
    if date is not None:
        fields["published_span"] = date.span
    return HeadMatch(fields, date)


def _release(line: HeadLine) -> HeadMatch | None:
    """ "For immediate release: Monday 31 March 2025", «Эмбарго до 3 марта 2025 года, 11:00»."""
    if line.at_end or line.content[-1] in "?":
        return None
    at_once = _RELEASE.match(line.content) is not None
    if not at_once and _RELEASE_DATED.match(line.content) is None:
        return None
    date = line.date
    if not at_once and date is None:
        return None
    return HeadMatch({"published_span": date.span} if date is not None else {}, date)


RELEASE_RULES: tuple[tuple[str, Callable[[HeadLine], HeadMatch | None]], ...] = (
    ("label", _label),
    ("release", _release),
)
"""The rules for lines above a press release, in the order they are asked."""


def contact_blocks(text: str, blocks: Sequence[Block], taken: Sequence[int]) -> range:
    """The blocks at the end that say whom to ask («Контакты для СМИ», "NOTES FOR EDITORS"), by index.

    They begin with a line of the words that such blocks begin with, and no prose follows it.

    Args:
        text: the article.
        blocks: its blocks.
        taken: indices of those that have a role already.
    """
    first = len(blocks)
    for index in range(len(blocks) - 1, max(1, len(blocks) - 1 - _CONTACT_BLOCKS), -1):
        span = Span(blocks[index].start, blocks[index].end)
        if _CONTACT.match(text, *span) is not None:
            first = index
        elif index not in taken and _is_prose(text, span):
            break
    return range(first, len(blocks))


def _is_prose(text: str, span: Span) -> bool:
    length = span.end - span.start
    return length > _CONTACT_LINE or (length > _PROSE and has_end_mark(text, span))
