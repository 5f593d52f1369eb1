"""Updates of one chat in order, chats side by side; a flood in one chat holds up no other."""

from __future__ import annotations

import asyncio

from telegram import Update
from telegram.error import RetryAfter

from handlers.pace import ChatPace
from handlers.processor import ChatOrder
from tests.handlers import updates


def in_chat(where: int) -> Update:
    return Update.de_json(updates.update("message", updates.message("x", where)), None)


async def test_one_chat_in_order_and_another_meanwhile() -> None:
    order, done, hold = ChatOrder(), list[str](), asyncio.Event()

    async def slow() -> None:
        await hold.wait()
        done.append("first here")

    async def quick(name: str) -> None:
        done.append(name)

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(order.process_update(in_chat(-1), slow()))
        tasks.create_task(order.process_update(in_chat(-1), quick("second here")))
        await asyncio.create_task(order.process_update(in_chat(-2), quick("elsewhere")))
        assert done == ["elsewhere"]
        hold.set()
    assert done == ["elsewhere", "first here", "second here"]


async def test_a_failing_update_lets_the_next_one_pass() -> None:
    order, done = ChatOrder(), list[str]()

    async def fails() -> None:
        raise ZeroDivisionError

    async def works() -> None:
        done.append("done")

    results = await asyncio.gather(
        order.process_update(in_chat(-1), fails()),
        order.process_update(in_chat(-1), works()),
        return_exceptions=True,
    )
    assert isinstance(results[0], ZeroDivisionError)
    assert done == ["done"]
    assert order._lines == {}


async def test_many_waiting_updates_of_a_chat_take_no_other_chats_place() -> None:
    order, hold, done = ChatOrder(), asyncio.Event(), list[str]()

    async def wait() -> None:
        await hold.wait()

    async def elsewhere() -> None:
        done.append("elsewhere")

    async with asyncio.TaskGroup() as tasks:
        for _ in range(1000):
            tasks.create_task(order.process_update(in_chat(-1), wait()))
        await asyncio.create_task(order.process_update(in_chat(-2), elsewhere()))
        assert done == ["elsewhere"]
        hold.set()


async def test_a_flood_limit_holds_up_its_own_chat_only() -> None:
    pace = ChatPace(retries=1)
    await pace.initialize()
    flooded, sent = [True], list[int]()

    async def call(chat_id: int) -> bool:
        if chat_id == -1 and flooded.pop():
            raise RetryAfter(3600 // 60)
        sent.append(chat_id)
        return True

    def request(chat_id: int, endpoint: str = "sendMessage") -> asyncio.Task[object]:
        data = {"chat_id": chat_id}
        return asyncio.create_task(pace.process_request(call, (chat_id,), {}, endpoint, data, None))

    held = request(-1)
    await asyncio.sleep(0)
    await request(-2)
    assert sent == [-2]
    assert await request(-1, "sendChatAction") is True  # typing does not wait, nor is it sent
    assert sent == [-2]
    pace.close()
    await asyncio.gather(held, return_exceptions=True)
