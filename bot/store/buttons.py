"""What a button needs to know: ``callback_data`` holds 64 bytes, a row the rest, and outlives a restart."""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import Database
from bot.store.tables import buttons

_ID_BYTES = 6


class Button(BaseModel):
    """What is known about a button: it works in ``chat_id`` only, and for ``person_id`` if there is one."""

    model_config = ConfigDict(frozen=True)

    id: str
    chat_id: int
    person_id: int | None
    question_id: int | None
    payload: dict[str, Any]


class Buttons:
    """The buttons under the bot's messages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def make(self, chat_id: int, payload: Mapping[str, Any], *, person_id: int | None) -> str:
        """Keep a button's ``payload`` (JSON); its id, eight characters."""
        async with self._database.transaction() as connection:
            return await new_button(connection, chat_id, payload, person_id=person_id)

    async def get(self, button_id: str) -> Button | None:
        """The button with an id, None where it is not known (any more)."""
        query = select(
            buttons.c.id, buttons.c.chat_id, buttons.c.person_id, buttons.c.question_id, buttons.c.payload
        ).where(buttons.c.id == button_id)
        async with self._database.transaction() as connection:
            row = (await connection.execute(query)).first()
        return Button.model_validate(dict(row._mapping)) if row else None


async def new_button(
    connection: AsyncConnection,
    chat_id: int,
    payload: Mapping[str, Any],
    *,
    person_id: int | None,
    question_id: int | None = None,
) -> str:
    """Keep a button within a transaction that is open; its id."""
    row = button_row(chat_id, payload, person_id=person_id, question_id=question_id)
    await connection.execute(insert(buttons).values(row))
    return str(row["id"])


def button_row(
    chat_id: int, payload: Mapping[str, Any], *, person_id: int | None, question_id: int | None = None
) -> dict[str, Any]:
    """The row of a new button, with an id that nobody guesses."""
    return {
        "id": secrets.token_urlsafe(_ID_BYTES),
        "chat_id": chat_id,
        "person_id": person_id,
        "question_id": question_id,
        "payload": dict(payload),
        "made_at": int(time.time()),
    }
