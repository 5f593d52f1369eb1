""" "Typing…", shown only where an answer takes long enough to wonder."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram.constants import ChatAction
from telegram.error import TelegramError

from handlers.context import Context

AFTER = 0.5
"""Seconds before it is shown."""


@asynccontextmanager
async def typing(context: Context, chat_id: int, thread_id: int | None, after: float = AFTER) -> AsyncIterator[None]:
    """Show "typing…" in a chat while the block runs, once it has run for ``after`` seconds."""
    task = asyncio.create_task(_show(context, chat_id, thread_id, after))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _show(context: Context, chat_id: int, thread_id: int | None, after: float) -> None:
    await asyncio.sleep(after)
    try:
        await context.bot.send_chat_action(chat_id, ChatAction.TYPING, message_thread_id=thread_id)
    except TelegramError:
        return  # a courtesy: the answer itself will tell what is wrong
