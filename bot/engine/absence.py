"""What tells against a sentence that it lacks a word of the question: by the word's meaning, and where else it is.

A missing name, verb or measure weighs more than a missing adjective, and a word that the article has elsewhere
otherwise than one it has nowhere. What each kind of missing word weighs is fitted by ``benchmarks/fit.py`` as a part of
the confidence model: a weight for its part of speech and its field (the lexicon's data file), each by how it is
missing, and one for its concept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from bot.engine.matching import TermMatch
from bot.language.lexicon import lexicon

Absences = dict[str, float]
"""How often each kind of word is missing, by name: ``v nowhere``, ``society_5_crime near``, ``salary``. A word of
several meanings counts as a part of one for each."""


class Missing(StrEnum):
    """How a sentence lacks a word."""

    NEAR = "near"  # it has another by which the same is told
    ASSOCIATED = "associated"  # it has one that the answer often has
    ELSEWHERE = "elsewhere"  # another sentence has the word
    NOWHERE = "nowhere"


def missing(match: TermMatch, at: int) -> Missing | None:
    """How sentence ``at`` lacks the word of ``match``; None where it has it."""
    if at in match.strength:
        return None
    if at in match.near:
        return Missing.NEAR
    if at in match.associated:
        return Missing.ASSOCIATED
    return Missing.ELSEWHERE if match.strength else Missing.NOWHERE


def absences(matches: Sequence[TermMatch], at: int) -> Absences:
    """What of the question's words ``matches`` sentence ``at`` lacks."""
    found: Absences = {}
    for match in matches:
        how = missing(match, at)
        if how is None:
            continue
        share = 1 / max(1, len(match.concepts))
        for name in _names(match, how):
            found[name] = found.get(name, 0.0) + share
    return found


def _names(match: TermMatch, how: Missing) -> Iterator[str]:
    """The names under which a missing word counts, those of each of its meanings."""
    words = lexicon()
    if not match.concepts:
        yield f"{'name' if match.term.name else 'word' if match.known else 'unknown'} {how}"
    for concept in sorted(match.concepts):
        yield f"{words.pos(concept)} {how}"
        yield f"{words.domain(concept)} {how}"
        yield words.concept_id(concept)
