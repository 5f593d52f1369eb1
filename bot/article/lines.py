"""Lines and paragraphs: where the layout alone ends a sentence.

A block is a stretch that no sentence crosses: one line, or several lines of one hard-wrapped sentence
(a line without an end mark, the next beginning in lower case). Blocks form paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.article.model import Span

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_END_MARKS = ".!?…:;"
_CLOSERS = "»”“\"'’)]"
_BULLET = re.compile(r"[•‣◦▪▫●○■□✓✔➡►▶·*+]\s*\S|\(?\d{1,2}[).]\s|\(?[a-zа-яәғқңөұүһі]\)\s")
_DASH = re.compile(r"[-–—]\s*\S")
_ATTRIBUTION = re.compile(r"[,.!?…»”\"]\s*[-–—]\s*[^\W\d_]")
_LINK = re.compile(r"https?://|www\.|t\.me/")
_SUFFIXED_NUMBER = re.compile(r"\d+-[а-яёәғқңөұүһі]")  # 66-минутта, 5-го: no line begins with it, a wrap does
_WRAP_SHARE = 0.75  # of the longest line: a shorter line ends its paragraph in hard-wrapped text


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that no sentence crosses; characters, ``end`` exclusive, stripped."""

    start: int
    end: int
    paragraph: int
    list_item: bool = False


def strip_span(text: str, start: int, end: int) -> Span | None:
    """``text[start:end]`` without white space at its ends; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def iter_lines(text: str) -> Iterator[tuple[Span, bool]]:
    """The lines that are not blank, stripped, and whether a blank line stands before each."""
    previous_end = 0
    first = True
    for found in _LINE.finditer(text):
        span = strip_span(text, found.start(), found.end())
        if span is None:
            continue
        blank_before = first or len(_BREAK.findall(text, previous_end, span.start)) > 1
        yield span, blank_before
        previous_end, first = span.end, False


def has_end_mark(text: str, span: Span) -> bool:
    """Whether the line ends with a mark that may end a sentence, closing quotation marks aside."""
    tail = text[max(span.start, span.end - 6) : span.end].rstrip(_CLOSERS)
    return tail.endswith(tuple(_END_MARKS))


def is_list_line(text: str, span: Span) -> bool:
    """Whether the line begins with a bullet or an item's number.

    A dash begins speech as well: a line led by one is an item where it ends with a semicolon, or where
    the dash is a hyphen and the line holds neither a question nor «, - деді X».
    """
    if _BULLET.match(text, span.start, span.end) is not None:
        return True
    if _DASH.match(text, span.start, span.end) is None:
        return False
    if text[span.end - 1] == ";":
        return True
    spoken = text[span.end - 1] == "?" or _ATTRIBUTION.search(text, span.start + 1, span.end) is not None
    return text[span.start] == "-" and not spoken


def _starts_lower(text: str, span: Span) -> bool:
    if _LINK.match(text, span.start, span.end) is not None:
        return False
    return text[span.start].islower() or _SUFFIXED_NUMBER.match(text, span.start, span.end) is not None


def _wraps(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether ``line`` goes on in ``following``; ``width`` is the wrap width seen so far, 0 if none."""
    if has_end_mark(text, line) or is_list_line(text, following):
        return False
    if _starts_lower(text, following):
        return True
    return width > 0 and line.end - line.start >= _WRAP_SHARE * width


def _wrap_width(text: str, chunk: list[Span]) -> int:
    """The longest line of a chunk that is hard-wrapped, 0 for one that is not.

    Hard-wrapped: three lines or more, one of them going on in lower case, none longer than 120.
    """
    widest = max(line.end - line.start for line in chunk)
    if len(chunk) < 3 or widest > 120:
        return 0
    wrapped = any(
        not has_end_mark(text, line) and _starts_lower(text, following) for line, following in pairwise(chunk)
    )
    listed = any(is_list_line(text, line) for line in chunk)
    return widest if wrapped and not listed else 0


def _chunks(text: str) -> Iterator[list[Span]]:
    """Runs of lines without a blank line between them."""
    chunk: list[Span] = []
    for line, blank_before in iter_lines(text):
        if blank_before and chunk:
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk


def _join_wrapped(text: str, chunk: list[Span]) -> list[tuple[Span, bool]]:
    """The chunk's blocks, and for each whether it belongs to the paragraph of the one before."""
    width = _wrap_width(text, chunk)
    blocks: list[tuple[Span, bool]] = []
    current, same_paragraph, last_line = chunk[0], False, chunk[0]
    for line in chunk[1:]:
        full = width > 0 and last_line.end - last_line.start >= _WRAP_SHARE * width
        if _wraps(text, last_line, line, width) or (full and not is_list_line(text, line)):
            current = Span(current.start, line.end)
        else:
            blocks.append((current, same_paragraph))
            intro = text[last_line.end - 1] in ":;"
            same_paragraph = is_list_line(text, line) or intro
            current = line
        last_line = line
    blocks.append((current, same_paragraph))
    return blocks


def find_blocks(text: str) -> tuple[tuple[Block, ...], tuple[Span, ...]]:
    """Cut a text into blocks and paragraphs.

    Returns:
        The blocks in order, and the paragraphs; a list stays with the line that introduces it.
    """
    blocks: list[Block] = []
    paragraphs: list[Span] = []
    for chunk in _chunks(text):
        previous_item = False
        for span, same_paragraph in _join_wrapped(text, chunk):
            unmarked = previous_item or (bool(blocks) and same_paragraph and text[blocks[-1].end - 1] == ":")
            bulleted = is_list_line(text, span)
            if bulleted and blocks and (blocks[-1].list_item or text[blocks[-1].end - 1] == ":"):
                same_paragraph = True  # blank lines before or between the items
            item = bulleted or (unmarked and (text[span.end - 1] == ";" or text[blocks[-1].end - 1] == ";"))
            if same_paragraph:
                paragraphs[-1] = Span(paragraphs[-1].start, span.end)
            else:
                paragraphs.append(span)
            blocks.append(Block(span.start, span.end, len(paragraphs) - 1, item))
            previous_item = item
    return tuple(blocks), tuple(paragraphs)
