"""How many questions a person and a chat may put in a minute, and how long the bot keeps quiet unasked."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import StrEnum

_REMEMBERED = 10_000
_MINUTE = 60.0


class Verdict(StrEnum):
    """Whether a question may be answered now."""

    FINE = "fine"
    TELL_PERSON = "tell the person"  # the first one over the limit gets a notice
    TELL_CHAT = "tell the chat"
    SILENT = "silent"  # the others nothing


@dataclass
class _Bucket:
    left: float
    at: float
    told: bool = False


class Buckets:
    """A token bucket for each key: ``per_minute`` at once, filling up again over a minute; 0 for no limit."""

    def __init__(self, per_minute: int, clock: Callable[[], float]) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._buckets: OrderedDict[Hashable, _Bucket] = OrderedDict()

    def take(self, key: Hashable) -> bool:
        """Take one; False where none is left."""
        if not self._per_minute:
            return True
        bucket = self._filled(key)
        if bucket.left < 1:
            return False
        bucket.left -= 1
        bucket.told = False
        return True

    def tell(self, key: Hashable) -> bool:
        """Whether to say that none is left: once until one is taken again."""
        bucket = self._filled(key)
        told, bucket.told = bucket.told, True
        return not told

    def _filled(self, key: Hashable) -> _Bucket:
        now = self._clock()
        bucket = self._buckets.setdefault(key, _Bucket(self._per_minute, now))
        self._buckets.move_to_end(key)
        if len(self._buckets) > _REMEMBERED:
            self._buckets.popitem(last=False)
        gained = (now - bucket.at) * self._per_minute / _MINUTE
        bucket.left, bucket.at = min(float(self._per_minute), bucket.left + gained), now
        return bucket


class QuestionLimits:
    """The limits on questions.

    Args:
        person_per_minute: by one person over all chats; 0 for no limit.
        chat_per_minute: in one chat; 0 for no limit.
        clock: seconds, monotonic.
    """

    def __init__(
        self, person_per_minute: int, chat_per_minute: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._people = Buckets(person_per_minute, clock)
        self._chats = Buckets(chat_per_minute, clock)

    def take(self, chat_id: int, person_id: int | None) -> Verdict:
        """Count a question; whether it may be answered."""
        if person_id is not None and not self._people.take(person_id):
            return Verdict.TELL_PERSON if self._people.tell(person_id) else Verdict.SILENT
        if not self._chats.take(chat_id):
            return Verdict.TELL_CHAT if self._chats.tell(chat_id) else Verdict.SILENT
        return Verdict.FINE


class Quiet:
    """The pause after an answer that nobody asked the bot for."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._spoke: OrderedDict[int, float] = OrderedDict()

    def keeps(self, chat_id: int, seconds: float) -> bool:
        """Whether the pause of ``seconds`` still lasts in a chat."""
        spoke = self._spoke.get(chat_id)
        return spoke is not None and self._clock() - spoke < seconds

    def begin(self, chat_id: int) -> None:
        """The bot has just spoken unasked in a chat."""
        self._spoke[chat_id] = self._clock()
        self._spoke.move_to_end(chat_id)
        if len(self._spoke) > _REMEMBERED:
            self._spoke.popitem(last=False)
