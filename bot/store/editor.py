"""What the editor wants to know: what readers asked that the article did not say, and the figures."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from sqlalchemy import func, select

from bot.store.database import Database
from bot.store.tables import chats, feedback, questions

_READ_AT_MOST = 20_000


class Unanswered(NamedTuple):
    """A question the article did not answer, as it was first asked, and how often it was asked."""

    text: str
    times: int


class Stats(NamedTuple):
    """How much was asked."""

    chats: int
    questions: int
    answered: int
    refused: int
    good: int
    bad: int


class Editor:
    """The editor's view of the questions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def unanswered(self) -> tuple[Unanswered, ...]:
        """What was asked and not answered, grouped, most asked first.

        Questions fall together when they have the same words: case, punctuation, order aside.
        """
        query = (
            select(questions.c.text)
            .where(questions.c.refusal.in_(("not_said", "near_miss")))
            .order_by(questions.c.id.desc())
            .limit(_READ_AT_MOST)
        )
        async with self._database.transaction() as connection:
            asked = (await connection.execute(query)).scalars().all()
        times = Counter(_words(text) for text in asked)
        first_asked = {_words(text): text for text in asked}  # newest first: the oldest stays
        return tuple(Unanswered(first_asked[words], count) for words, count in times.most_common())

    async def stats(self) -> Stats:
        """The figures."""
        answered = func.count().filter(questions.c.refusal.is_(None))
        asked = select(func.count(), answered, func.count(questions.c.chat_id.distinct()))
        judged = select(func.count().filter(feedback.c.good.is_(True)), func.count().filter(feedback.c.good.is_(False)))
        async with self._database.transaction() as connection:
            total, right, asking = (await connection.execute(asked.select_from(questions))).one()
            good, bad = (await connection.execute(judged.select_from(feedback))).one()
            known = (await connection.execute(select(func.count()).select_from(chats))).scalar_one()
        return Stats(max(asking, known), total, right, total - right, good, bad)


def _words(text: str) -> tuple[str, ...]:
    kept = "".join(letter if letter.isalnum() else " " for letter in text.casefold())
    return tuple(sorted(kept.split()))
