"""Clauses: a sentence cut at its commas, dashes and semicolons, and the smallest stretch with a verb."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from bot.article.model import Span
from bot.facts.labels import Label
from bot.facts.reading import SentenceReading
from bot.language.tongue import Language

_CUT = re.compile(r"(?<!\d),|,(?!\d)|;|:(?!\d)|\s[—–-]\s|\n")
_MOST_SEGMENTS = 8  # that a clause is widened by in search of its verb


def is_finite(sentence: SentenceReading, index: int) -> bool:
    """Whether term ``index`` may be the verb of a clause."""
    if Label.FINITE not in sentence.labels[index]:
        return False
    return not sentence.terms[index].capital or sentence.language is Language.RU


def segments(sentence: SentenceReading) -> tuple[Span, ...]:
    """The sentence cut at commas (not of decimals), semicolons, colons and spaced dashes; marks left out."""
    held = sentence.__dict__.get("segments")
    if held is not None:
        return tuple(held)
    found, start = [], sentence.start
    for cut in _CUT.finditer(sentence.text, sentence.start, sentence.end):
        if cut.start() > start:
            found.append(_stripped(sentence, start, cut.start()))
        start = cut.end()
    if start < sentence.end:
        found.append(_stripped(sentence, start, sentence.end))
    kept = tuple(span for span in found if span.end > span.start)
    sentence.__dict__["segments"] = kept
    return kept


def _stripped(sentence: SentenceReading, start: int, end: int) -> Span:
    text = sentence.text
    while start < end and (text[start].isspace() or text[start] in "—–-•*·"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".;,:!?…"):
        end -= 1
    return Span(start, end)


def clause_at(sentence: SentenceReading, start: int, end: int) -> Span:
    """The smallest stretch of whole segments round ``start:end`` that has a verb; the sentence where none has."""
    parts = segments(sentence)
    starts = _segment_starts(sentence, parts)
    first = max(0, bisect_right(starts, start) - 1)
    last = max(first, bisect_left(starts, end) - 1)
    if not parts:
        return Span(sentence.start, sentence.end)
    verbal = _verbal(sentence, parts)
    for _ in range(_MOST_SEGMENTS):
        if any(verbal[first : last + 1]):
            break
        if last + 1 < len(parts) and (sentence.language is Language.KK or first == 0):
            last += 1
        elif first > 0:
            first -= 1
    return Span(min(start, parts[first].start), max(end, parts[last].end))


def _segment_starts(sentence: SentenceReading, parts: tuple[Span, ...]) -> list[int]:
    held: list[int] | None = sentence.__dict__.get("segment_starts")
    if held is None:
        held = [part.start for part in parts]
        sentence.__dict__["segment_starts"] = held
    return held


def segment_at(sentence: SentenceReading, offset: int) -> Span | None:
    """The segment that has the character at ``offset``."""
    parts = segments(sentence)
    at = bisect_right(_segment_starts(sentence, parts), offset) - 1
    return parts[at] if at >= 0 and offset < parts[at].end else None


def _verbal(sentence: SentenceReading, parts: tuple[Span, ...]) -> list[bool]:
    """Which of the segments have a verb of their own."""
    held: list[bool] | None = sentence.__dict__.get("verbal")
    if held is None:
        held = [_has_finite(sentence, part) for part in parts]
        sentence.__dict__["verbal"] = held
    return held


def _has_finite(sentence: SentenceReading, part: Span) -> bool:
    first, last = sentence.index_at(part.start), sentence.index_at(part.end)
    return any(is_finite(sentence, index) for index in range(first, last))
