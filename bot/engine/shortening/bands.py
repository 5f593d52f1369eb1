"""Coarse names for distances, numbers and shares, so that each has a weight of its own."""

from __future__ import annotations

from bot.engine.shortening.view import NOWHERE

ROLE_REACH = 6
"""How far off, in words, a word of the question may stand for its role to count."""

PATH_REACH = 4
"""How far off, in words, it may stand for what lies between to count."""

AROUND = 6
"""How many words count as around a span."""

_NEAR, _FAR = 6, 12
_VERB_REACH = 8
_MOST_COUNTED = 5


def distance_band(distance: int) -> str:
    """A distance in words, coarsely."""
    if distance >= NOWHERE:
        return "no"
    if distance <= 3:
        return str(distance)
    return "4-6" if distance <= _NEAR else "7-12" if distance <= _FAR else "13"


def near_band(distance: int) -> str:
    """A distance of at most ``ROLE_REACH``, coarsely."""
    return str(distance) if distance <= 2 else "3-6"


def count_band(number: int) -> str:
    """A number of words, coarsely."""
    return "no" if number >= NOWHERE else str(min(number, _MOST_COUNTED))


def verb_band(distance: int) -> str:
    """The distance of a verb, coarsely."""
    if distance > _VERB_REACH:
        return "no"
    return "1" if distance == 1 else "2-3" if distance <= 3 else "4-8"


def share_band(share: float) -> str:
    """A share (0 to 1) in quarters; none and all by themselves."""
    return "0" if share < 0.01 else "1" if share > 0.99 else f"{int(share * 4) / 4}"
