"""Answers on their way into the database: many in one transaction, each waiting until it is committed.

A transaction costs milliseconds whatever it holds. So while one is being written the next answers
gather, and are written together. What must be known before a message is sent (the claim, the question,
its buttons) is awaited; which message became the reply is written a moment later.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import Database
from bot.store.tables import buttons, claims, questions

_LOG = logging.getLogger(__name__)

_LATER = 0.2
_AT_ONCE = 200

_REPLIED = update(questions).where(questions.c.id == bindparam("row")).values(reply_message_id=bindparam("reply"))


@dataclass
class Entry:
    """One answer: the row of its claim, its question and, if it has any, its button."""

    claim: dict[str, Any]
    question: dict[str, Any]
    button: dict[str, Any] | None
    written: asyncio.Future[bool] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class Journal:
    """Writes entries in the order they come, as many as wait at a time in one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._entries: list[Entry] = []
        self._replies: dict[int, int | None] = {}
        self._writer: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None

    async def write(self, entry: Entry) -> bool:
        """Write an entry and wait until it is committed.

        Returns:
            False where its update was claimed before, or its message has an answer: nothing is written
            then but, in the second case, the claim.
        """
        self._entries.append(entry)
        self._start()
        return await entry.written

    def write_reply(self, question_id: int, reply_message_id: int | None) -> None:
        """Note the reply to a question, a moment later."""
        self._replies[question_id] = reply_message_id
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_LATER, self._start)

    async def flush(self) -> None:
        """Wait until everything that was handed over is committed."""
        while self._entries or self._replies or self._writer is not None:
            self._start()
            if self._writer is not None:
                await asyncio.shield(self._writer)

    def _start(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._writer is None:
            self._writer = asyncio.create_task(self._write_all())

    async def _write_all(self) -> None:
        try:
            while self._entries or self._replies:
                entries, self._entries = self._entries[:_AT_ONCE], self._entries[_AT_ONCE:]
                replies, self._replies = self._replies, {}
                await self._write_together(entries, replies)
        finally:
            self._writer = None

    async def _write_together(self, entries: list[Entry], replies: dict[int, int | None]) -> None:
        try:
            written = await self._transaction(entries, replies)
        except Exception as error:  # noqa: BLE001  # whoever waits gets it; the writer goes on
            if len(entries) > 1:
                # One of them may be to blame: the others must not fail with it.
                for entry in entries:
                    await self._write_together([entry], {})
                return
            _LOG.warning("an answer was not kept: %s", type(error).__name__)
            for entry in entries:
                if not entry.written.done():
                    entry.written.set_exception(error)
            return
        for entry in entries:
            if not entry.written.done():
                entry.written.set_result(entry.question["id"] in written)

    async def _transaction(self, entries: list[Entry], replies: dict[int, int | None]) -> set[int]:
        async with self._database.transaction() as connection:
            written = await _insert(connection, entries)
            if replies:
                rows = [{"row": row, "reply": reply} for row, reply in replies.items()]
                await connection.execute(_REPLIED, rows)
        return written


async def _insert(connection: AsyncConnection, entries: list[Entry]) -> set[int]:
    """Insert what is new; the ids of the questions that were."""
    if not entries:
        return set()
    lite = connection.dialect.name == "sqlite"
    claim, question = (_LITE_CLAIM, _LITE_QUESTION) if lite else (_FULL_CLAIM, _FULL_QUESTION)
    claimed = set((await connection.execute(claim, _once(entries))).scalars())
    new = [entry for entry in entries if _take(claimed, entry)]
    if not new:
        return set()
    rows = [entry.question for entry in new]
    written = set((await connection.execute(question, rows)).scalars())
    made = [entry.button for entry in new if entry.button and entry.question["id"] in written]
    if made:
        await connection.execute(_BUTTON, made)
    return written


def _once(entries: list[Entry]) -> list[dict[str, Any]]:
    return list({entry.claim["update_id"]: entry.claim for entry in entries}.values())


def _take(claimed: set[int], entry: Entry) -> bool:
    """Whether the entry's claim was won; of two entries with one claim the first has it."""
    number: int = entry.claim["update_id"]
    won = number in claimed
    claimed.discard(number)
    return won


_LITE_CLAIM = sqlite.insert(claims).on_conflict_do_nothing().returning(claims.c.update_id)
_FULL_CLAIM = postgresql.insert(claims).on_conflict_do_nothing().returning(claims.c.update_id)
_LITE_QUESTION = sqlite.insert(questions).on_conflict_do_nothing().returning(questions.c.id)
_FULL_QUESTION = postgresql.insert(questions).on_conflict_do_nothing().returning(questions.c.id)
_BUTTON = insert(buttons)
