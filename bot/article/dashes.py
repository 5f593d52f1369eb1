"""Direct speech without quotation marks: led by a dash, or closed by «, - деді X»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.article.attribution import Attribution, Reading, attribution_after
from bot.article.enclosure import Enclosures
from bot.article.lines import is_list_line
from bot.article.model import Quotation, SentenceRole, Span
from bot.article.speakers import Speaker
from bot.article.verbs import SAID

_LEADING_DASH = re.compile(r"[-–—]\s*")
_SEAM = re.compile(r"(?<![,.!?…»”])(?P<mark>[,.!?…»”]+)\s*[-–—]+\s+(?=\S)|(?P<comma>,)\s+(?=(?:деді|дейді)\s)")
_RESUMES = re.compile(r"[\s,.]*[-–—]+\s+")
_WORD = re.compile(r"[^\W\d_]+")
_QUOTE_MARKS = tuple('«“"„')
_END = tuple(".!?…»”")


@dataclass
class _Part:
    """A stretch of speech and the attribution after it; ``joined``: the sentence goes on after that."""

    start: int
    end: int
    attribution: Attribution | None = None
    joined: bool = False


def _attribution_end(reading: Reading, start: int, paragraph: Span) -> int:
    """The end of the attribution that begins at ``start``: of its sentence, or at the dash that resumes."""
    sentence = reading.sentence_at(start)
    end = sentence.end if sentence is not None else paragraph.end
    seam = _SEAM.search(reading.text, start, end)
    return seam.start() + 1 if seam is not None else end


def _parts(reading: Reading, start: int, paragraph: Span) -> list[_Part]:
    """Speech and attributions of a paragraph in turn, from ``start``."""
    parts: list[_Part] = []
    at, position = start, start
    while True:
        seam = _SEAM.search(reading.text, position, paragraph.end)
        if seam is None:
            break
        end = _attribution_end(reading, seam.end(), paragraph)
        found = attribution_after(reading, seam.end(), end)
        if found is None or reading.text[seam.end()].isupper():
            position = seam.end()
            continue
        resumed = _RESUMES.match(reading.text, end, paragraph.end)
        joined = resumed is not None and reading.text[end - 1] == ","
        parts.append(_Part(at, _words_end(reading, seam), found, joined))
        if resumed is None:
            return parts
        at = position = resumed.end()
    parts.append(_Part(at, paragraph.end))
    return parts


def _words_end(reading: Reading, seam: re.Match[str]) -> int:
    """The end of what was said: its own end mark stays, a comma does not."""
    return seam.end("mark") if seam.group("mark") else seam.start("comma")


def _narrative_end(reading: Reading, paragraph: Span, said: Attribution) -> int:
    """Where speech without an opening dash begins: after the last sentence that tells, not speaks.

    A sentence tells where it names the speaker or has a verb of saying; what people say rarely does.
    """
    start = paragraph.start
    name = said.speaker.name or said.speaker.mention
    last_word = reading.text[name.start : name.end].split()[-1] if name is not None else ""
    for sentence in reading.sentences_in(paragraph):
        if sentence.end >= said.start:
            break
        content = reading.text[sentence.start : sentence.end]
        names_speaker = len(last_word) > 3 and last_word in content
        tells = any(word.lower() in SAID and word.lower() != "деп" for word in _WORD.findall(content))
        if names_speaker or tells or sentence.role is SentenceRole.LIST_ITEM:
            start = sentence.end
    return start


def _emit(reading: Reading, parts: list[_Part], rule: str) -> Iterator[Quotation]:
    """The quotations of the parts: joined parts are one, a part without attribution has the one before."""
    speaker = next((part.attribution.speaker for part in parts if part.attribution), Speaker())
    start: int | None = None
    for index, part in enumerate(parts):
        if part.attribution is not None and part.attribution.speaker.mention is not None:
            speaker = part.attribution.speaker
        begin = part.start if start is None else start
        if part.joined and index + 1 < len(parts):
            start = begin
            continue
        name = rule if start is None and index == 0 else "interrupted" if start is not None else "continued"
        found = reading.quotation(begin, part.end, speaker, name)
        start = None
        if found is not None:
            yield found


def find_dash_led(reading: Reading, paragraph: Span) -> Iterator[Quotation]:
    """The speech of a paragraph that begins with a dash: «— Мы хотим, — объяснила Турсунова. — С 1 июля…»."""
    lead = _LEADING_DASH.match(reading.text, paragraph.start, paragraph.end)
    if lead is None or lead.end() >= paragraph.end:
        return
    if reading.text[lead.end()] in _QUOTE_MARKS and _quoted_speech(reading, lead.end(), paragraph):
        return
    parts = _parts(reading, lead.end(), paragraph)
    if any(part.attribution for part in parts):
        yield from _emit(reading, parts, "dash_led")
    elif reading.text[paragraph.end - 1] in _END and not is_list_line(reading.text, paragraph):
        found = reading.quotation(lead.end(), paragraph.end, Speaker(), "dialogue")
        if found is not None:
            yield found


def _quoted_speech(reading: Reading, opening: int, paragraph: Span) -> bool:
    """Whether the quotation marks right after the dash hold the speech, not a name that it begins with."""
    pair = next((p for p in Enclosures(reading.text, opening, paragraph.end).pairs if p.opening == opening), None)
    if pair is None:
        return False
    after = reading.text[pair.closing + 1 : pair.closing + 2]
    return after in ("", ",", ".", "\n") or pair.closing + 1 >= paragraph.end


def find_closed(reading: Reading, paragraph: Span) -> Iterator[Quotation]:
    """The speech of a paragraph that only «, - деді X» at its end tells to be speech."""
    if _LEADING_DASH.match(reading.text, paragraph.start, paragraph.end):
        return
    parts = _parts(reading, paragraph.start, paragraph)
    said = next((part.attribution for part in parts if part.attribution), None)
    if said is None:
        return
    parts[0].start = max(parts[0].start, min(_narrative_end(reading, paragraph, said), parts[0].end))
    yield from _emit(reading, parts, "closed_by_attribution")
