"""What else may answer: shown at a tap, so only what could have been the answer."""

from __future__ import annotations

from collections.abc import Sequence

from bot.engine.features import Candidate

MOST = 3
"""Alternatives to an answer."""

NEAR = 3.0
"""How far behind the best an alternative may be, in the ranker's score: a twentieth of its odds.

Of 1,800 left-out questions those farther behind than 2.5 are right in 6 of 100 cases, those farther than this in 1
(an estimate; no script in the repository).
"""


def also_answering(ranked: Sequence[Candidate]) -> list[Candidate]:
    """Those of ``ranked``, behind the first, that may answer too, best first; at most ``MOST``."""
    best, *others = ranked
    return [other for other in others if _may_answer(best, other)][:MOST]


def _may_answer(best: Candidate, other: Candidate) -> bool:
    if other.score < best.score - NEAR or not other.matched:
        return False
    if best.typed and not other.typed:
        return False
    return not (other.typed and other.typed[0].unit < 0 <= best.typed[0].unit) if best.typed else True
