"""The updates that wait for the bot, as ``getUpdates`` gives them out.

https://core.telegram.org/bots/api#getupdates: an update is confirmed by a higher offset and given out
again until then; ``allowed_updates`` stays as it was if it is left out, and has no effect on updates that
were there before.
"""

from __future__ import annotations

import asyncio
import itertools
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

from tests.double.refusals import RefusedError

_NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_REMEMBERED = 10_000
_MOST = 100


class UpdateQueue:
    """The updates not confirmed yet, and the poll that waits for them."""

    def __init__(self) -> None:
        self._ids = itertools.count(100_000_001)
        self._waiting: dict[int, dict[str, Any]] = {}
        self._given: OrderedDict[int, dict[str, Any]] = OrderedDict()
        self._allowed: frozenset[str] | None = None
        self._poll: asyncio.Future[None] | None = None
        self.polls = 0

    def add(self, kind: str, content: Mapping[str, Any]) -> int | None:
        """Let something happen; the update's id, None where the bot does not want to know of it."""
        wanted = kind in self._allowed if self._allowed else kind not in _NOT_BY_DEFAULT
        if not wanted:
            return None
        number = next(self._ids)
        self._waiting[number] = {"update_id": number, kind: dict(content)}
        self._wake()
        return number

    def give_again(self, number: int) -> None:
        """Let an update wait once more, as if its confirmation had not arrived."""
        self._waiting[number] = self._given[number]
        self._waiting = dict(sorted(self._waiting.items()))
        self._wake()

    def drop(self) -> None:
        """Forget every update that waits."""
        self._waiting.clear()

    @property
    def unconfirmed(self) -> int:
        """How many updates wait."""
        return len(self._waiting)

    async def get(self, data: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Answer a poll.

        Raises:
            RefusedError: another poll took this one's place.
        """
        self.polls += 1
        self._wake(conflict=True)
        self._allow(data.get("allowed_updates"))
        self._confirm(data.get("offset") or 0)
        if not self._waiting and data.get("timeout"):
            await self._wait(float(data["timeout"]))
        limit = min(data.get("limit") or _MOST, _MOST)
        updates = list(itertools.islice(self._waiting.values(), limit))
        for update in updates:
            self._given[update["update_id"]] = update
        while len(self._given) > _REMEMBERED:
            self._given.popitem(last=False)
        return updates

    def _allow(self, kinds: Sequence[str] | None) -> None:
        if kinds is not None:
            self._allowed = frozenset(kinds) or None

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            kept = list(self._waiting)[offset:]
            self._waiting = {number: self._waiting[number] for number in kept}
            return
        for number in [number for number in self._waiting if number < offset]:
            del self._waiting[number]

    async def _wait(self, seconds: float) -> None:
        self._poll = poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(seconds):
                await poll
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None

    def _wake(self, *, conflict: bool = False) -> None:
        poll, self._poll = self._poll, None
        if poll is None or poll.done():
            return
        if conflict:
            reason = "Conflict: terminated by other getUpdates request; only one bot instance may run"
            poll.set_exception(RefusedError(409, reason))
        else:
            poll.set_result(None)
