"""Attributions: the clause that says who said the words beside it («, - деді X», ", she said")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.article.model import Quotation, Sentence, Span
from bot.article.speakers import People, Speaker, speaker_in
from bot.article.verbs import EN_SAID, KK_REPORT, KK_SAID, RU_SAID

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_WORDS_TO_VERB = 8  # a verb of saying stands that near to the words said
_ZONE = 300  # characters of a clause that a speaker is looked for in, so that time stays linear
_TRAILING = " \t\r\n\u00a0,-–—;"
_LEAD = re.compile(r"[\s\u00a0,.;–—-]*")


@dataclass(frozen=True)
class Reading:
    """What the rules of quotations look at: the text, its body, the people in it.

    ``sentences`` are those of the body and its lists, in order; ``paragraphs`` the stretches of them.
    """

    text: str
    sentences: Sequence[Sentence]
    people: People

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The body's paragraphs, from first sentence to last."""
        spans: dict[int, Span] = {}
        for sentence in self.sentences:
            held = spans.get(sentence.paragraph)
            spans[sentence.paragraph] = Span(held.start if held else sentence.start, sentence.end)
        return tuple(spans.values())

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds ``offset``, or None."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or self.sentences[index].end <= offset:
            return None
        return self.sentences[index]

    def sentences_in(self, span: Span) -> Sequence[Sentence]:
        """The sentences that begin in ``span``."""
        first = bisect_right(self._starts, span.start - 1)
        last = bisect_right(self._starts, span.end - 1)
        return self.sentences[first:last]

    def quotation(self, start: int, end: int, speaker: Speaker, rule: str, *, direct: bool = True) -> Quotation | None:
        """A quotation of ``start:end`` without the comma and dash at its end; None where nothing is left."""
        while end > start and self.text[end - 1] in _TRAILING:
            end -= 1
        while start < end and self.text[start] in _TRAILING:
            start += 1
        if start >= end or not any(character.isalnum() for character in self.text[start:end]):
            return None
        return Quotation(
            start=start,
            end=end,
            speaker=speaker.mention,
            speaker_name=speaker.name,
            direct=direct,
            rule=rule,
        )


@dataclass(frozen=True)
class Attribution:
    """The clause ``start:end`` with a verb of saying, and who spoke."""

    start: int
    end: int
    verb: str
    speaker: Speaker


def _attributing_index(words: list[re.Match[str]], text: str) -> int | None:
    """The index of the verb of saying among the first words of a clause, None where it has none.

    Kazakh: деді first, or деп and a verb of reporting after it. Russian and English: the verb first, or
    after its subject.
    """
    lowers = [word.group().lower() for word in words]
    if not lowers:
        return None
    if lowers[0] == "деп":
        return next((i for i, word in enumerate(lowers[1:_WORDS_TO_VERB], 1) if word in KK_REPORT), None)
    if lowers[0] in KK_SAID:
        return 0
    for index, lower in enumerate(lowers[:_WORDS_TO_VERB]):
        if lower in RU_SAID or lower in EN_SAID:
            return index
        gap = text[words[index].end() : words[index + 1].start()] if index + 1 < len(words) else ""
        if any(mark in gap for mark in '.!?;:«“"'):
            return None
    return None


def attribution_after(reading: Reading, start: int, end: int) -> Attribution | None:
    """The attribution that ``start:end`` begins with, right after the words said; None if it has none."""
    end = min(end, start + _ZONE)
    lead = _LEAD.match(reading.text, start, end)
    begin = lead.end() if lead is not None else start
    words = []
    for word in _WORD.finditer(reading.text, begin, end):
        words.append(word)
        if len(words) > _WORDS_TO_VERB:
            break
    if not words or words[0].start() != begin:
        return None
    index = _attributing_index(words, reading.text)
    if index is None:
        return None
    verb = words[index]
    return Attribution(begin, end, verb.group(), _speaker_around(reading, begin, verb, end))


def _speaker_around(reading: Reading, begin: int, verb: re.Match[str], end: int) -> Speaker:
    """Before the verb where something stands there («она сказала», "Omirzak said"), else after it."""
    before = reading.text[begin : verb.start()].strip()
    kazakh = before.lower().startswith("деп")
    if before and not kazakh:
        speaker = speaker_in(reading.people, begin, verb.start(), verb=verb.group())
        if speaker.mention is not None:
            return speaker
    if kazakh:
        middle = speaker_in(reading.people, begin + len("деп"), verb.start(), verb=verb.group())
        if middle.mention is not None:
            return middle
    return speaker_in(reading.people, verb.end(), end, verb=verb.group())


def verb_before(reading: Reading, start: int, end: int) -> str | None:
    """The last verb of saying in ``start:end``, None where there is none."""
    verbs = KK_REPORT | KK_SAID | RU_SAID | EN_SAID
    found = [word.group() for word in _WORD.finditer(reading.text, start, end) if word.group().lower() in verbs]
    return found[-1] if found else None
