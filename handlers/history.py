"""What the same person asked before in the same chat: in memory only, bounded, and not for long."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from typing import NamedTuple

TURNS = 4
PEOPLE = 5000


class _Turn(NamedTuple):
    at: float
    text: str


class History:
    """The last turns of each person in each chat.

    Args:
        seconds: how long a turn is remembered.
        clock: seconds, monotonic.
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._turns: OrderedDict[tuple[int, int], deque[_Turn]] = OrderedDict()

    def of(self, chat_id: int, person_id: int | None) -> tuple[str, ...]:
        """What a person asked lately in a chat, oldest first."""
        if person_id is None:
            return ()
        since = self._clock() - self._seconds
        turns = self._turns.get((chat_id, person_id), ())
        return tuple(turn.text for turn in turns if turn.at >= since)

    def add(self, chat_id: int, person_id: int | None, text: str) -> None:
        """Remember a question."""
        if person_id is None:
            return
        turns = self._turns.setdefault((chat_id, person_id), deque(maxlen=TURNS))
        turns.append(_Turn(self._clock(), text))
        self._turns.move_to_end((chat_id, person_id))
        if len(self._turns) > PEOPLE:
            self._turns.popitem(last=False)

    def forget(self, person_id: int) -> None:
        """Drop everything a person asked, in every chat."""
        for key in [key for key in self._turns if key[1] == person_id]:
            del self._turns[key]
