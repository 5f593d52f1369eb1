"""Direct speech in quotation marks.

A pair of quotation marks is speech only where an attribution stands beside it, or where it makes up its
whole paragraph; all other pairs are titles and names («Тұлпар», «…форумына»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.article.attribution import Attribution, Reading, attribution_after, verb_before
from bot.article.enclosure import Enclosures, Pair
from bot.article.model import Quotation, Span
from bot.article.speakers import Speaker, speaker_in
from bot.article.verbs import KK_SAID

_CLOSES_SPEECH = re.compile(r"\s*[,.]?\s*[-–—,]\s*")  # after the closing mark: «…», – деді
_ACCORDING = re.compile(r"\s*,?\s*according\s+to\s+", re.IGNORECASE)
_COLON = re.compile(r"[:：]\s*[-–—]?\s*$")
_COMMA_OR_NONE = re.compile(r"(?:,|\bthat|\bчто)?\s*$")
_SEAM = re.compile(r"[,.!?…]\s*[-–—]\s+")
_ZONE = 300
_ENDS_SAID = tuple(",.!?…")
_OPENS_SENTENCE = re.compile(r"[-–—\s]*$")
_SHORTEST = 2  # words of speech attributed without a colon or a comma


def _outer_quotes(reading: Reading, paragraph: Span) -> list[Pair]:
    pairs = Enclosures(reading.text, paragraph.start, paragraph.end).pairs
    outer: list[Pair] = []
    for pair in pairs:
        if pair.is_quote and (not outer or pair.opening > outer[-1].closing):
            outer.append(pair)
    return outer


def _after(reading: Reading, pair: Pair, next_pair: Pair | None) -> Attribution | None:
    """The attribution right after the closing mark, inside the same sentence."""
    sentence = reading.sentence_at(pair.closing)
    if sentence is None:
        return None
    end = sentence.end
    if next_pair is not None and next_pair.opening < end:
        end = next_pair.opening
    found = attribution_after(reading, pair.closing + 1, end)
    if found is None:
        return None
    marked = reading.text[pair.closing - 1] in _ENDS_SAID
    dashed = _CLOSES_SPEECH.match(reading.text, pair.closing + 1, end) is not None
    kazakh = found.verb.lower() in KK_SAID or reading.text[found.start : found.start + 3] == "деп"
    if reading.text[found.start : found.start + 3] == "деп":
        return found if _words(reading, pair) >= _SHORTEST or marked else None
    if not (marked or dashed) and not (kazakh and found.verb.lower() == "деді"):
        return None
    opens = _OPENS_SENTENCE.fullmatch(reading.text, _sentence_start(reading, pair), pair.opening) is not None
    before = reading.text[_sentence_start(reading, pair) : pair.opening]
    return found if opens or marked or _COLON.search(before) else None


def _words(reading: Reading, pair: Pair) -> int:
    return len(reading.text[pair.opening + 1 : pair.closing].split())


def _sentence_start(reading: Reading, pair: Pair) -> int:
    """Where the sentence around the opening mark begins, looked for at most `_ZONE` characters back."""
    sentence = reading.sentence_at(pair.opening)
    return max(sentence.start, pair.opening - _ZONE) if sentence is not None else pair.opening


def _before(reading: Reading, pair: Pair) -> Speaker | None:
    """Who says what follows: «Касенов заявил: «…»», 'He said: "…"', "said that “…”"."""
    start = _sentence_start(reading, pair)
    head = reading.text[start : pair.opening]
    verb = verb_before(reading, start, pair.opening)
    if verb is None:
        return None
    colon = _COLON.search(head)
    right_before = _COMMA_OR_NONE.sub("", head).rstrip().lower().endswith(verb.lower())
    enough = _words(reading, pair) >= (1 if colon else 4)
    if not enough or not (colon or right_before):
        return None
    return speaker_in(reading.people, start, pair.opening, verb=verb)


def _according(reading: Reading, pair: Pair) -> Speaker | None:
    sentence = reading.sentence_at(pair.closing)
    found = _ACCORDING.match(reading.text, pair.closing + 1)
    if sentence is None or found is None or found.end() >= sentence.end:
        return None
    return speaker_in(reading.people, found.end(), sentence.end)


def _attributed_inside(reading: Reading, pair: Pair) -> Speaker | None:
    """«Поезд, — сказал Иван Петров, — придёт вовремя»: the attribution between the marks."""
    seams = list(_SEAM.finditer(reading.text, pair.opening + 1, pair.closing))
    for seam, resumed in pairwise(seams):
        found = attribution_after(reading, seam.end(), resumed.start())
        if found is not None and found.speaker.mention is not None:
            return found.speaker
    return None


def _subject_before(reading: Reading, pair: Pair, verb: str) -> Speaker:
    """The subject of «Журналистер «…?» деп сұрады», which stands before the words said."""
    return speaker_in(reading.people, _sentence_start(reading, pair), pair.opening, verb=verb)


def _interrupted(reading: Reading, pair: Pair, following: Pair | None, found: Attribution) -> bool:
    """Whether ``following`` goes on with the sentence that ``pair`` began: “No,” he said, “we will not.”"""
    if following is None:
        return False
    sentence = reading.sentence_at(pair.closing)
    if sentence is None or not pair.closing < following.opening < sentence.end:
        return False
    between = reading.text[found.start : following.opening].rstrip(" -–—")
    first = reading.text[following.opening + 1 : following.opening + 2]
    return between.endswith(",") or first.islower()


def _continues(reading: Reading, pair: Pair, previous: Quotation | None) -> bool:
    """Whether the pair is a sentence of its own after an attributed one in the same paragraph."""
    if previous is None or _sentence_start(reading, pair) not in (pair.opening, pair.opening - 2):
        return False
    return reading.text[pair.closing - 1] in _ENDS_SAID or reading.text[pair.closing + 1 : pair.closing + 2] == "."


def find_quoted(reading: Reading, paragraph: Span) -> Iterator[Quotation]:
    """The direct speech in quotation marks of one paragraph, in order."""
    pairs = _outer_quotes(reading, paragraph)
    previous: Quotation | None = None
    skip = -1
    for index, pair in enumerate(pairs):
        if index == skip:
            continue
        following = pairs[index + 1] if index + 1 < len(pairs) else None
        end = pair.closing
        found = _after(reading, pair, following)
        if found is not None:
            speaker = found.speaker
            if speaker.mention is None:
                speaker = _subject_before(reading, pair, found.verb)
            rule = "attributed_after"
            if _interrupted(reading, pair, following, found) and following is not None:
                end, skip, rule = following.closing, index + 1, "interrupted"
        else:
            decided = _without_attribution_after(reading, pair, paragraph, previous)
            if decided is None:
                continue
            speaker, rule = decided
        quotation = reading.quotation(pair.opening + 1, end, speaker, rule)
        if quotation is not None:
            previous = quotation
            yield quotation


def _without_attribution_after(
    reading: Reading, pair: Pair, paragraph: Span, previous: Quotation | None
) -> tuple[Speaker, str] | None:
    """Who said the words of a pair that no attribution follows, and the rule; None for a title."""
    according = _according(reading, pair)
    if according is not None:
        return according, "according_to"
    before = _before(reading, pair)
    if before is not None:
        return before, "attributed_before"
    inner = _attributed_inside(reading, pair)
    if inner is not None:
        return inner, "interrupted"
    if _continues(reading, pair, previous) and previous is not None:
        return Speaker(previous.speaker, previous.speaker_name), "continued"
    whole = not reading.text[paragraph.start : pair.opening].strip(" -–—")
    whole = whole and not reading.text[pair.closing + 1 : paragraph.end].strip(" .")
    inside = reading.text[pair.closing - 1] in ".!?…" or reading.text[pair.closing + 1 : pair.closing + 2] == "."
    if whole and inside and _words(reading, pair) >= 4:
        return Speaker(), "whole_paragraph"
    return None
