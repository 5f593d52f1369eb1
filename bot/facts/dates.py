"""Dates and times of the story, each with what happens then."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.facts.build import fact
from bot.facts.clauses import clause_at
from bot.facts.model import Fact, FactKind
from bot.facts.reading import Reading
from bot.language.values import ValueKind

_DASH = re.compile(r"\s[—–-]\s|\n")
_LONGEST_LINE = 60  # characters


def find_dates(reading: Reading) -> Iterator[Fact]:
    """A fact for each date and time of day in title and body; ``what`` is the smallest clause round it."""
    line_end = _place_line_end(reading)
    for sentence in reading.sentences:
        for value in sentence.values:
            if value.kind not in (ValueKind.DATE, ValueKind.TIME) or value.end <= line_end:
                continue
            yield fact(
                FactKind.DATE,
                sentence,
                value.start,
                value.end,
                f"value:{value.rule}",
                spans={"what": clause_at(sentence, value.start, value.end)},
                attributes={"value": value.kind.value},
                value=value,
            )


def _place_line_end(reading: Reading) -> int:
    """Where «АЛМАТЫ, 5 мая —» ends: its date is the dispatch's, not the story's."""
    line = reading.article.head.place_line
    if line is None:
        return 0
    day = reading.article.head.published_span
    if (
        day is not None
        and abs(day.start - line.start) < _LONGEST_LINE
        and "\n" not in reading.text[line.end : day.start]
    ):
        return max(day.end, line.end)
    dash = _DASH.search(reading.text, line.end, line.end + _LONGEST_LINE)
    return dash.start() if dash else line.end
