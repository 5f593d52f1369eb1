"""getUpdates: offsets, kinds, and who may poll."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.double.polling import UpdateQueue
from tests.double.refusals import RefusedError


async def ids(queue: UpdateQueue, **data: Any) -> list[int]:
    return [update["update_id"] for update in await queue.get(data)]


async def test_an_update_comes_again_until_a_higher_offset_confirms_it() -> None:
    queue = UpdateQueue()
    first, second = queue.add("message", {}), queue.add("message", {})
    assert first is not None
    assert await ids(queue) == await ids(queue, offset=0) == [first, second]
    assert await ids(queue, offset=first + 1) == [second]
    assert await ids(queue) == [second]


async def test_a_negative_offset_keeps_the_last_ones() -> None:
    queue = UpdateQueue()
    numbers = [queue.add("message", {}) for _ in range(3)]
    assert await ids(queue, offset=-2) == numbers[1:]


async def test_not_more_than_was_asked_for() -> None:
    queue = UpdateQueue()
    numbers = [queue.add("message", {}) for _ in range(3)]
    assert await ids(queue, limit=2) == numbers[:2]


async def test_kinds_that_were_not_allowed_never_come_and_the_choice_stays() -> None:
    queue = UpdateQueue()
    await queue.get({"allowed_updates": ["message"]})
    assert queue.add("edited_message", {}) is None
    await queue.get({})
    assert queue.add("edited_message", {}) is None
    await queue.get({"allowed_updates": []})
    assert queue.add("edited_message", {}) is not None
    assert queue.add("chat_member", {}) is None


async def test_a_long_poll_ends_when_something_happens() -> None:
    queue = UpdateQueue()
    poll = asyncio.create_task(queue.get({"timeout": 60}))
    await asyncio.sleep(0)
    number = queue.add("message", {})
    assert [update["update_id"] for update in await poll] == [number]


async def test_a_second_poll_ends_the_first() -> None:
    queue = UpdateQueue()
    poll = asyncio.create_task(queue.get({"timeout": 60}))
    await asyncio.sleep(0)
    assert await queue.get({}) == []
    with pytest.raises(RefusedError, match="terminated by other getUpdates"):
        await poll


async def test_an_update_can_be_given_out_again() -> None:
    queue = UpdateQueue()
    number = queue.add("message", {})
    assert number is not None
    await queue.get({})
    assert await ids(queue, offset=number + 1) == []
    queue.give_again(number)
    assert await ids(queue) == [number]
