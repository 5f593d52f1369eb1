"""Questions with their answers, the claim on their update, and the buttons below the answer."""

from __future__ import annotations

import itertools
import time
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict
from sqlalchemy import func, select, update

from bot.language.tongue import Language
from bot.store.buttons import button_row, new_button
from bot.store.database import Database
from bot.store.journal import Entry, Journal
from bot.store.tables import feedback, questions
from bot.store.upsert import upsert


class AnsweredQuestion(BaseModel):
    """A question and where in the article its answer stands.

    ``start``, ``end``, ``figure_start`` and ``figure_end`` are characters into the text of the article
    ``article_key``; None where there was no answer. ``person_id`` is None for an anonymous administrator.
    """

    model_config = ConfigDict(frozen=True)

    chat_id: int
    message_id: int
    person_id: int | None
    text: str
    language: Language
    addressed: bool
    article_key: str
    confidence: float
    start: int | None = None
    end: int | None = None
    figure_start: int | None = None
    figure_end: int | None = None
    refusal: str | None = None


class KeptQuestion(AnsweredQuestion):
    """A question as it is kept, with its row number and the bot's reply."""

    id: int
    reply_message_id: int | None = None


class Kept(BaseModel):
    """The row number of a question just kept, and its button's id."""

    model_config = ConfigDict(frozen=True)

    question_id: int
    button_id: str | None


class Questions:
    """The questions that were answered or refused."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal
        self._ids = itertools.count(1)

    async def begin(self) -> None:
        """Number new questions after those that are kept. (There is one writer: Telegram lets one poll.)"""
        async with self._database.transaction() as connection:
            last = (await connection.execute(select(func.max(questions.c.id)))).scalar()
        self._ids = itertools.count((last or 0) + 1)

    async def open(self, update_id: int, question: AnsweredQuestion, payload: Mapping[str, Any] | None) -> Kept | None:
        """Claim an update and keep its question, before the reply is sent: all in one transaction.

        Args:
            update_id: of the update that brought the question.
            question: the question and its answer.
            payload: what the buttons below the answer need to know, if it has any.

        Returns:
            None where the update was claimed before (by this process or the one before it), or the
            message has a reply already: it must not be answered twice.
        """
        now = int(time.time())
        question_id = next(self._ids)
        button = None
        if payload is not None:
            button = button_row(question.chat_id, payload, person_id=question.person_id, question_id=question_id)
        entry = Entry(
            claim={"update_id": update_id, "claimed_at": now},
            question={**_row(question), "id": question_id, "asked_at": now},
            button=button,
        )
        if not await self._journal.write(entry):
            return None
        return Kept(question_id=question_id, button_id=button["id"] if button else None)

    def replied(self, question_id: int, reply_message_id: int | None) -> None:
        """Note which message of the bot answers a question (None: it was taken back)."""
        self._journal.write_reply(question_id, reply_message_id)

    async def change(
        self, question_id: int, question: AnsweredQuestion, payload: Mapping[str, Any] | None
    ) -> str | None:
        """An edited question: keep what it is now; the id of its new button, if it has any."""
        async with self._database.transaction() as connection:
            await connection.execute(update(questions).where(questions.c.id == question_id).values(**_row(question)))
            if payload is None:
                return None
            return await new_button(
                connection, question.chat_id, payload, person_id=question.person_id, question_id=question_id
            )

    async def of_message(self, chat_id: int, message_id: int) -> KeptQuestion | None:
        """The question asked in a message, if it was kept."""
        return await self._one(chat_id, questions.c.message_id, message_id)

    async def of_reply(self, chat_id: int, reply_message_id: int) -> KeptQuestion | None:
        """The question that a message of the bot answers."""
        return await self._one(chat_id, questions.c.reply_message_id, reply_message_id)

    async def _one(self, chat_id: int, column: Any, message_id: int) -> KeptQuestion | None:
        query = select(questions).where(questions.c.chat_id == chat_id, column == message_id)
        await self._journal.flush()
        async with self._database.transaction() as connection:
            row = (await connection.execute(query)).first()
        return KeptQuestion.model_validate(dict(row._mapping)) if row else None

    async def judge(self, question_id: int, person_id: int, *, good: bool) -> None:
        """Keep a person's 👍 or 👎 on an answer; the last one counts."""
        async with self._database.transaction() as connection:
            found = await connection.execute(select(questions.c.id).where(questions.c.id == question_id))
            if found.first() is None:
                return
            key = {"question_id": question_id, "person_id": person_id}
            await upsert(connection, feedback, key, {"good": good, "given_at": int(time.time())})

    async def count(self) -> int:
        """How many are kept."""
        async with self._database.transaction() as connection:
            return (await connection.execute(select(func.count()).select_from(questions))).scalar_one()


def _row(question: AnsweredQuestion) -> dict[str, Any]:
    return question.model_dump(mode="json", include=set(AnsweredQuestion.model_fields))
