"""Quotations and statements: what is said, and every other sentence of the body."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from bot.article.model import SentenceRole, Span
from bot.facts.build import fact
from bot.facts.model import Fact, FactKind
from bot.facts.reading import Reading

_REACH = 200  # characters between a name and the post that goes with it
_SAID = (SentenceRole.BODY, SentenceRole.LIST_ITEM)


def find_quotations(reading: Reading, people: Sequence[Fact]) -> Iterator[Fact]:
    """A fact for each quotation of the article; ``people`` are its people, joined.

    ``words`` is what was said, ``mention`` the speaker as the attribution has them, ``name`` the speaker's
    fullest name, ``speaker`` the name where there is one, else the mention.
    """
    starts = [sentence.start for sentence in reading.article.sentences]
    fullest = _fullest(people)
    names = [one.start for one in people]
    for quotation in reading.article.quotations:
        spans = {"words": Span(quotation.start, quotation.end)}
        if quotation.speaker is not None:
            spans["mention"] = quotation.speaker
        if quotation.speaker_name is not None:
            spans["name"] = quotation.speaker_name
        person = _person_at(people, names, fullest, quotation.speaker_name or quotation.speaker)
        if person is not None:
            spans["name"] = person
        speaker = spans.get("name", quotation.speaker)
        if speaker is not None:
            spans["speaker"] = speaker
        number = max(0, bisect_right(starts, quotation.start) - 1)
        yield fact(
            FactKind.QUOTATION,
            number,
            quotation.start,
            quotation.end,
            quotation.rule or "quotation",
            spans=spans,
            attributes={"direct": "yes" if quotation.direct else "no"},
        )


def _fullest(people: Sequence[Fact]) -> dict[int, Span]:
    """The longest name of each person, by entity."""
    found: dict[int, Span] = {}
    for one in people:
        name = one.spans["name"]
        if one.entity is not None and (
            one.entity not in found or name.end - name.start > found[one.entity].end - found[one.entity].start
        ):
            found[one.entity] = name
    return found


def _person_at(
    people: Sequence[Fact], starts: Sequence[int], fullest: dict[int, Span], mention: Span | None
) -> Span | None:
    """The fullest name of the person whose name or post the mention is part of, None where it is nobody's."""
    if mention is None:
        return None
    first = bisect_left(starts, mention.start - _REACH)
    last = bisect_right(starts, mention.end + _REACH)
    for one in people[first:last]:
        parts = [one.spans[role] for role in ("name", "post") if role in one.spans]
        if any(part.start < mention.end and mention.start < part.end for part in parts):
            return fullest.get(one.entity) if one.entity is not None else one.spans["name"]
    return None


def find_statements(reading: Reading) -> Iterator[Fact]:
    """A fact for each sentence of the body that no direct quotation covers."""
    quoted = [q for q in reading.article.quotations if q.direct]
    at = 0
    for sentence in reading.sentences:
        if sentence.role not in _SAID:
            continue
        while at < len(quoted) and quoted[at].end <= sentence.start:
            at += 1
        covered = at < len(quoted) and quoted[at].start - 4 <= sentence.start and sentence.end <= quoted[at].end + 4
        if not covered and len(sentence.terms) > 1:
            yield fact(FactKind.STATEMENT, sentence, sentence.start, sentence.end, "sentence")
