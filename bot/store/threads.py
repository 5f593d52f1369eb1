"""Articles that were posted in a chat: the channel post that a thread of comments is about."""

from __future__ import annotations

import time
from collections import OrderedDict

from pydantic import BaseModel, ConfigDict
from sqlalchemy import select

from bot.store.database import Database
from bot.store.tables import thread_articles
from bot.store.upsert import upsert

_REMEMBERED = 1000


class ThreadArticle(BaseModel):
    """An article posted as a message; ``thread_id`` is that message's id in the chat."""

    model_config = ConfigDict(frozen=True)

    chat_id: int
    thread_id: int
    article_key: str
    text: str
    url: str | None = None


class Threads:
    """The articles of threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: OrderedDict[tuple[int, int], ThreadArticle | None] = OrderedDict()

    async def save(self, article: ThreadArticle) -> None:
        """Keep the article of a thread; the post may have been edited."""
        values = article.model_dump(exclude={"chat_id", "thread_id"})
        key = {"chat_id": article.chat_id, "thread_id": article.thread_id}
        async with self._database.transaction() as connection:
            await upsert(connection, thread_articles, key, {**values, "posted_at": int(time.time())})
        self._keep(article.chat_id, article.thread_id, article)

    async def get(self, chat_id: int, thread_id: int) -> ThreadArticle | None:
        """The article of a thread, if it has one."""
        if (chat_id, thread_id) in self._read:
            return self._read[chat_id, thread_id]
        found = await self._one(thread_articles.c.chat_id == chat_id, thread_articles.c.thread_id == thread_id)
        return self._keep(chat_id, thread_id, found)

    async def by_key(self, article_key: str) -> ThreadArticle | None:
        """The article with a key, whichever thread it stands in."""
        return await self._one(thread_articles.c.article_key == article_key)

    def forget_reads(self) -> None:
        """Drop what is remembered here: a group's id has changed."""
        self._read.clear()

    def _keep(self, chat_id: int, thread_id: int, found: ThreadArticle | None) -> ThreadArticle | None:
        # Most threads have no article, and every comment asks: the bot is the only writer.
        self._read[chat_id, thread_id] = found
        self._read.move_to_end((chat_id, thread_id))
        if len(self._read) > _REMEMBERED:
            self._read.popitem(last=False)
        return found

    async def _one(self, *where: object) -> ThreadArticle | None:
        query = select(thread_articles).where(*where).limit(1)  # type: ignore[arg-type]
        async with self._database.transaction() as connection:
            row = (await connection.execute(query)).first()
        return ThreadArticle.model_validate(dict(row._mapping)) if row else None
