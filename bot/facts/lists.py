"""Lists: items a line each, and three or more things named in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.article.model import SentenceRole, Span
from bot.facts.build import fact
from bot.facts.model import Fact, FactKind
from bot.facts.reading import Reading, SentenceReading

_MARK = re.compile(r"\s*(?:[-•*–—·▪●]|\d{1,2}[.)]|[a-zа-я]\))\s+")
_AND = re.compile(r",?\s(?:и|and|мен|бен|пен|және|or|или)\s")
_COMMA = re.compile(r",\s")
_INTRODUCED = re.compile(r":\s+")
_FEWEST = 3


def find_lists(reading: Reading) -> Iterator[Fact]:
    """A fact for each list of lines and each run of three and more items behind a colon; ``item_0`` … are spans."""
    lines: list[SentenceReading] = []
    for sentence in (*reading.sentences, None):
        if sentence is not None and sentence.role is SentenceRole.LIST_ITEM:
            lines.append(sentence)
            continue
        items = [_without_marks(line.text, line.start, line.end) for line in lines]
        filled = [item for item in items if item.end > item.start]
        if len(filled) > 1:
            spans = {f"item_{number}": item for number, item in enumerate(filled)}
            start = filled[0].start
            number = lines[items.index(filled[0])].number
            yield fact(FactKind.LIST, number, start, filled[-1].end, "lines", spans=spans)
        lines = []
        if sentence is not None:
            yield from _in_sentence(sentence)


def _in_sentence(sentence: SentenceReading) -> Iterator[Fact]:
    """«… экспонатов: модели кораблей, карты, письма моряков»."""
    colon = _INTRODUCED.search(sentence.text, sentence.start, sentence.end)
    if colon is None:
        return
    items, start = [], colon.end()
    for comma in _COMMA.finditer(sentence.text, start, sentence.end):
        items.append(_without_marks(sentence.text, start, comma.start()))
        start = comma.end()
    last = _AND.search(sentence.text, start, sentence.end)
    if last is not None and items:
        items.append(_without_marks(sentence.text, start, last.start()))
        start = last.end()
    items.append(_without_marks(sentence.text, start, sentence.end))
    short = all(0 < item.end - item.start <= 60 for item in items)
    if len(items) >= _FEWEST and short:
        spans = {f"item_{number}": item for number, item in enumerate(items)}
        yield fact(FactKind.LIST, sentence, items[0].start, items[-1].end, "after_colon", spans=spans)


def _without_marks(text: str, start: int, end: int) -> Span:
    """An item without its bullet or number and the mark behind it."""
    mark = _MARK.match(text, start, end)
    start = mark.end() if mark else start
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ";.,"):
        end -= 1
    return Span(start, end)
