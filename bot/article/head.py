"""The head of an article: which blocks are not its body, and what they tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.article.boilerplate import boilerplate_rule
from bot.article.credits import find_photographer
from bot.article.head_dates import HeadDate
from bot.article.head_line import HeadLine
from bot.article.head_lines import match_head_line
from bot.article.lines import Block, has_end_mark
from bot.article.mentions import find_head_mentions
from bot.article.model import Head, SentenceRole, Span
from bot.article.place_line import read_place_line
from bot.article.release import contact_blocks
from bot.article.title import is_kicker, subtitle_of, title_of

_HEAD_BLOCKS = 12  # head lines are looked for among so many blocks at the top
_FOOT_BLOCKS = 8  # and so many at the foot
_CREDIT = 200  # characters: no credit or caption is longer
_PROSE = 60  # characters: a line this long that ends with an end mark is prose


@dataclass
class HeadReading:
    """What is known of the head so far; ``roles`` by index of block, ``rules`` for debugging."""

    roles: dict[int, SentenceRole] = field(default_factory=dict)
    fields: dict[str, Span] = field(default_factory=dict)
    date: HeadDate | None = None
    rules: dict[int, str] = field(default_factory=dict)

    def mark(self, index: int, role: SentenceRole, rule: str) -> None:
        """Give the block at ``index`` its role, found by ``rule``."""
        self.roles[index] = role
        self.rules[index] = rule


def _is_prose(text: str, block: Block) -> bool:
    span = Span(block.start, block.end)
    return block.end - block.start >= _PROSE and has_end_mark(text, span)


def _mark_boilerplate(text: str, blocks: tuple[Block, ...], reading: HeadReading) -> None:
    for index, block in enumerate(blocks):
        rule = boilerplate_rule(text, Span(block.start, block.end))
        if rule is not None:
            reading.mark(index, SentenceRole.BOILERPLATE, rule)


def _mark_line(text: str, blocks: tuple[Block, ...], index: int, reading: HeadReading, **where: bool) -> bool:
    """Give the block its role if a rule of head lines knows it; the first of each field counts."""
    span = Span(blocks[index].start, blocks[index].end)
    line = HeadLine(text, span, index, len(blocks), where["after_title"], where["at_end"])
    found = match_head_line(line)
    if found is None:
        return False
    for name, value in found.fields.items():
        reading.fields.setdefault(name, value)
    if reading.date is None and found.date is not None:
        reading.date = found.date
    reading.mark(index, SentenceRole.META, found.rule)
    return True


def _read_top(text: str, blocks: tuple[Block, ...], reading: HeadReading) -> None:
    """Title, subtitle and the lines around them, down to the first prose."""
    title_index: int | None = None
    undecided: list[int] = []
    for index, block in enumerate(blocks[:_HEAD_BLOCKS]):
        if index in reading.roles:
            continue
        if title_index is None:
            if _mark_line(text, blocks, index, reading, after_title=False, at_end=False):
                continue
            if _mark_kicker(text, blocks, index, reading):
                continue
            title_index = _mark_title(text, blocks, index, reading)
            if title_index is None:
                break
        elif _mark_line(text, blocks, index, reading, after_title=True, at_end=False):
            _mark_subtitles(text, blocks, undecided, reading, before_meta=True)
            undecided = []
        elif _is_prose(text, block) and len(undecided) >= 1:
            break
        else:
            undecided.append(index)
            if len(undecided) > 2:
                break
    _mark_subtitles(text, blocks, undecided[:1], reading, before_meta=False)


def _mark_kicker(text: str, blocks: tuple[Block, ...], index: int, reading: HeadReading) -> bool:
    """A word over the title that no list knows («Суд», «СРОЧНО») is a section."""
    following = next((blocks[i] for i in range(index + 1, len(blocks)) if i not in reading.roles), None)
    if following is None or not is_kicker(text, blocks[index], following):
        return False
    reading.fields.setdefault("section", Span(blocks[index].start, blocks[index].end))
    reading.mark(index, SentenceRole.META, "kicker")
    return True


def _mark_title(text: str, blocks: tuple[Block, ...], index: int, reading: HeadReading) -> int | None:
    rest = [i for i in range(index + 1, len(blocks)) if i not in reading.roles][:_HEAD_BLOCKS]
    own = blocks[index].end - blocks[index].start
    prose_follows = any(_is_prose(text, blocks[i]) or blocks[i].end - blocks[i].start > own for i in rest)
    title = title_of(text, blocks[index], prose_follows=prose_follows)
    if title is None:
        return None
    reading.fields["title"] = title
    reading.mark(index, SentenceRole.TITLE, "title")
    return index


def _mark_subtitles(
    text: str, blocks: tuple[Block, ...], undecided: list[int], reading: HeadReading, *, before_meta: bool
) -> None:
    if "subtitle" in reading.fields or not undecided or len(undecided) > 1:
        return
    index = undecided[0]
    later = (i for i in range(index + 1, len(blocks)) if i not in reading.roles)
    following = next((blocks[i] for i in later), None)
    subtitle = subtitle_of(text, blocks[index], following, before_meta=before_meta)
    if subtitle is not None and following is not None:
        reading.fields["subtitle"] = subtitle
        reading.mark(index, SentenceRole.SUBTITLE, "subtitle")


def _mark_contacts(text: str, blocks: tuple[Block, ...], reading: HeadReading) -> None:
    for index in contact_blocks(text, blocks, tuple(reading.roles)):
        if index not in reading.roles:
            reading.mark(index, SentenceRole.META, "contacts")


def _read_foot(text: str, blocks: tuple[Block, ...], reading: HeadReading) -> None:
    """Byline, agency and date below the text: from the end upwards, to the first line of the body."""
    for index in range(len(blocks) - 1, max(-1, len(blocks) - 1 - _FOOT_BLOCKS), -1):
        if reading.roles.get(index) in (SentenceRole.TITLE, SentenceRole.SUBTITLE):
            break
        if index in reading.roles:
            continue
        if index == 0 or blocks[index].list_item:
            break
        if not _mark_line(text, blocks, index, reading, after_title=False, at_end=True):
            break


def _read_photographer(text: str, blocks: tuple[Block, ...], reading: HeadReading) -> None:
    """Who took the pictures: the first credit among the captions and the lines of the head and foot."""
    for index, block in enumerate(blocks):
        if index not in reading.roles or block.end - block.start > _CREDIT:
            continue
        found = find_photographer(text, Span(block.start, block.end))
        if found is not None:
            reading.fields["photo"] = found
            return


def _has_time(published: datetime | None) -> bool:
    """Whether a date given from outside has a time of day: midnight stands for none."""
    return published is not None and (published.hour, published.minute) != (0, 0)


def read_head(
    text: str, blocks: tuple[Block, ...], published: datetime | None
) -> tuple[Head, dict[int, SentenceRole], dict[int, str]]:
    """Read the head of an article.

    Args:
        text: the article.
        blocks: its blocks, see `bot.article.lines`.
        published: used where the text itself has no full date.

    Returns:
        The head; the role of each block that is not body, by its index; and by the same index the name
        of the rule that gave the role.
    """
    reading = HeadReading()
    _mark_boilerplate(text, blocks, reading)
    _read_top(text, blocks, reading)
    _mark_contacts(text, blocks, reading)
    _read_foot(text, blocks, reading)
    _read_photographer(text, blocks, reading)
    body = [Span(b.start, b.end) for i, b in enumerate(blocks) if i not in reading.roles]
    place_line = read_place_line(text, body)
    for name, span in (*place_line.fields.items(), *find_head_mentions(text, body).items()):
        reading.fields.setdefault(name, span)
    found = reading.date
    if found is None and reading.fields.get("published_span") == place_line.fields.get("published_span"):
        found = place_line.date
    head = Head(
        **reading.fields,
        published=found.moment if found is not None else published,
        published_has_time=found.has_time if found is not None else _has_time(published),
    )
    return head, reading.roles, reading.rules
