""" "Typing…", only where an answer takes its time."""

from __future__ import annotations

import asyncio

from telegram import Update
from telegram.error import NetworkError

from handlers.busy import typing
from handlers.context import Context
from tests.handlers import updates
from tests.handlers.talk import Talk


def context_of(talk: Talk) -> Context:
    update = Update.de_json(updates.update("message", updates.message("x")), talk.application.bot)
    return Context.from_update(update, talk.application)


async def test_a_slow_answer_shows_it(talk: Talk) -> None:
    async with typing(context_of(talk), -1, 31, after=0):
        await asyncio.wait_for(talk.request.asked("sendChatAction"), 5)
    shown = talk.request.calls[-1]
    assert (shown.data["action"], shown.data["message_thread_id"]) == ("typing", 31)


async def test_a_quick_one_does_not(talk: Talk) -> None:
    talk.request.calls.clear()
    async with typing(context_of(talk), -1, None):
        pass
    assert talk.request.calls == []


async def test_where_it_cannot_be_shown_the_answer_goes_on(talk: Talk) -> None:
    talk.request.faults.add("sendChatAction", *[NetworkError("x")] * 2)
    async with typing(context_of(talk), -1, None, after=0):
        await asyncio.sleep(0.01)
