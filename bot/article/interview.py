"""Turns of an interview that a label begins: «Журналист: …», "Q: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.article.attribution import Reading
from bot.article.interview_labels import LABELS
from bot.article.model import Quotation, Span
from bot.article.speakers import Speaker

_LABEL = re.compile(r"([^\W\d_][\w.'’ -]{0,40}?)\s*:\s+|([QA])\.\s+")


def find_labelled(reading: Reading, paragraph: Span) -> Iterator[Quotation]:
    """The words after a label of a turn, or after a person's name and a colon; to the paragraph's end."""
    found = _LABEL.match(reading.text, paragraph.start, paragraph.end)
    if found is None:
        return
    label = Span(*found.span(1 if found.group(1) else 2))
    content = reading.text[label.start : label.end]
    speaker = Speaker(label)
    if content.lower() not in LABELS:
        named = [m for m in reading.people.within(label.start, label.end) if m.name == label]
        if not named or not content[0].isupper():
            return
        speaker = Speaker(label, reading.people.full_name(named[0]))
    if reading.text[found.end() : found.end() + 1] in ("«", "“", '"'):
        return
    quotation = reading.quotation(found.end(), paragraph.end, speaker, "interview_label")
    if quotation is not None:
        yield quotation
