"""Which lines are the title and the subtitle."""

from __future__ import annotations

import re

from bot.article.interview_labels import LABELS
from bot.article.lines import Block, has_end_mark, is_list_line
from bot.article.model import Span
from bot.article.splitting import EMOJI_RUN

_LONGEST_TITLE = 220  # characters; the longest of 200 real headlines had 160
_LONGEST_SUBTITLE = 320
_LONGEST_KICKER = 3  # words
_KICKER_CHARACTERS = 30
_SPEECH = re.compile(r"[-–—]\s")
_CHAT = re.compile(r"[@#]|https?://")


def _trim_emoji(text: str, span: Span) -> Span:
    """``span`` without the emoji before and after the words."""
    start, end = span
    if (leading := EMOJI_RUN.match(text, start, end)) is not None:
        start = leading.end()
    while end > start and (text[end - 1].isspace() or EMOJI_RUN.match(text[end - 1])):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def title_of(text: str, block: Block, *, prose_follows: bool) -> Span | None:
    """The title that ``block`` holds, or None where it does not look like one.

    A title is a short line of two words or more that no full stop, colon or comma ends, that is neither
    speech nor a list item, and that prose follows.
    """
    span = _trim_emoji(text, Span(block.start, block.end))
    content = text[span.start : span.end]
    words = content.split()
    if not prose_follows or len(words) < 2 or len(content) > _LONGEST_TITLE or block.list_item:
        return None
    if content[-1] in ".:;,…" and not content.endswith(("?..", "!..")):
        return None
    if _SPEECH.match(content) or is_list_line(text, span) or _CHAT.search(content):
        return None
    if content.partition(":")[0].strip().lower() in LABELS:
        return None
    first = content.lstrip("«“\"'„(")[:1]
    return span if first.isupper() or first.isdigit() else None


def is_kicker(text: str, block: Block, following: Block) -> bool:
    """Whether ``block`` is a word over a title: one word, or a few in capitals, and a title after it."""
    span = _trim_emoji(text, Span(block.start, block.end))
    content = text[span.start : span.end]
    words = content.split()
    short = len(words) == 1 or (len(words) <= _LONGEST_KICKER and content.isupper())
    plain = len(content) <= _KICKER_CHARACTERS and content[:1].isupper() and content[-1:].isalnum()
    if not short or not plain or block.list_item or _CHAT.search(content) or content.lower() in LABELS:
        return False
    title = title_of(text, following, prose_follows=True)
    return title is not None and title.end - title.start > len(content)


def subtitle_of(text: str, block: Block, following: Block | None, *, before_meta: bool) -> Span | None:
    """The subtitle that ``block`` holds, or None; ``before_meta`` says that the date line comes after it.

    Below the date line only a line without a full stop, before a longer paragraph, is one.
    """
    span = _trim_emoji(text, Span(block.start, block.end))
    content = text[span.start : span.end]
    if block.list_item or _SPEECH.match(content) or len(content) > _LONGEST_SUBTITLE or not content:
        return None
    if len(content.split()) < 3 or content[-1] in ":;,":
        return None
    if before_meta:
        return span
    if following is None or has_end_mark(text, span) or content[0] in '«“"':
        return None
    longer = following.end - following.start > span.end - span.start
    ends = has_end_mark(text, Span(following.start, following.end))
    return span if longer and ends and len(content) <= _LONGEST_TITLE else None
