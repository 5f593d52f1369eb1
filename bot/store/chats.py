"""What a chat's administrators set, and what a person chose for themselves."""

from __future__ import annotations

import time
from collections import OrderedDict
from enum import StrEnum
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.language.tongue import Language
from bot.store.database import Database
from bot.store.tables import buttons, chats, people, questions, thread_articles
from bot.store.upsert import upsert

_REMEMBERED = 5000

Row = TypeVar("Row")


class Mode(StrEnum):
    """When the bot speaks in a group."""

    AUTO = "auto"  # also unasked, when sure
    MENTION = "mention"  # only when addressed
    OFF = "off"


class ChatSettings(BaseModel):
    """A chat's settings; ``cool_down`` in seconds, None for the bot's default."""

    model_config = ConfigDict(frozen=True)

    mode: Mode = Mode.AUTO
    language: Language | None = None
    cool_down: int | None = None
    greeted: bool = False


class _Remembered(OrderedDict[int, Row], Generic[Row]):
    """The rows read last: the bot is the only writer, so what was read or written stays true."""

    def keep(self, key: int, row: Row) -> Row:
        self[key] = row
        self.move_to_end(key)
        if len(self) > _REMEMBERED:
            self.popitem(last=False)
        return row


class Chats:
    """The settings of chats."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rows: _Remembered[ChatSettings] = _Remembered()

    async def get(self, chat_id: int) -> ChatSettings:
        """The settings of a chat, the defaults where nothing was set."""
        if chat_id in self._rows:
            return self._rows[chat_id]
        query = select(chats.c.mode, chats.c.language, chats.c.cool_down, chats.c.greeted)
        async with self._database.transaction() as connection:
            row = (await connection.execute(query.where(chats.c.chat_id == chat_id))).first()
        found = ChatSettings.model_validate(dict(row._mapping)) if row else ChatSettings()
        return self._rows.keep(chat_id, found)

    async def save(self, chat_id: int, settings: ChatSettings) -> None:
        """Keep the settings of a chat."""
        values = {**settings.model_dump(mode="json"), "seen_at": int(time.time())}
        async with self._database.transaction() as connection:
            await upsert(connection, chats, {"chat_id": chat_id}, values)
        self._rows.keep(chat_id, settings)

    async def move(self, old: int, new: int) -> None:
        """Give everything of a chat to another; ``Store.move_chat`` is the way to ask for it."""
        async with self._database.transaction() as connection:
            await _move_settings(connection, old, new)
            for table in (questions, buttons, thread_articles):
                await connection.execute(update(table).where(table.c.chat_id == old).values(chat_id=new))
        self._rows.pop(old, None)
        self._rows.pop(new, None)


async def _move_settings(connection: AsyncConnection, old: int, new: int) -> None:
    known = (await connection.execute(select(chats.c.chat_id).where(chats.c.chat_id == old))).first()
    if known is None:
        return
    await connection.execute(delete(chats).where(chats.c.chat_id == new))
    await connection.execute(update(chats).where(chats.c.chat_id == old).values(chat_id=new))


class People:
    """The language each person chose."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rows: _Remembered[Language | None] = _Remembered()

    async def language(self, person_id: int) -> Language | None:
        """The language a person chose, None for that of the question."""
        if person_id in self._rows:
            return self._rows[person_id]
        query = select(people.c.language).where(people.c.person_id == person_id)
        async with self._database.transaction() as connection:
            chosen = (await connection.execute(query)).scalar()
        return self._rows.keep(person_id, Language(chosen) if chosen else None)

    async def choose(self, person_id: int, language: Language | None) -> None:
        """Keep the language a person chose."""
        async with self._database.transaction() as connection:
            await upsert(connection, people, {"person_id": person_id}, {"language": language})
        self._rows.keep(person_id, language)

    def forget(self, person_id: int) -> None:
        """Drop what is remembered of a person here; the row is deleted with the rest of theirs."""
        self._rows.pop(person_id, None)
