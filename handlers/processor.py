"""Updates of one chat in order, chats side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

# Waiting updates hold a place too, so the number must be far above what ever waits: otherwise the
# queue of one flooded chat would take every place.
_PLACES = 1_000_000


@dataclass
class _Line:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0


class ChatOrder(BaseUpdateProcessor):
    """Handles the updates of a chat one after the other, those of different chats at once.

    What belongs to no chat (an inline query) goes in its sender's order.
    """

    def __init__(self) -> None:
        super().__init__(_PLACES)
        self._lines: dict[int, _Line] = {}

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Handle ``update`` when those before it in its chat are done."""
        key = _line_of(update)
        if key is None:
            await coroutine
            return
        line = self._lines.setdefault(key, _Line())
        line.waiting += 1
        try:
            async with line.lock:
                await coroutine
        finally:
            line.waiting -= 1
            if not line.waiting:
                del self._lines[key]


def _line_of(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else None
