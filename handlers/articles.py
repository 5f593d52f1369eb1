"""Which article a question is about: the one of its thread, the one it replies to, or those on the shelf."""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Protocol

from bot.article.model import Article, SentenceRole
from bot.engine.answer import Answer
from bot.errors import ArticleError
from bot.facts.model import Fact
from bot.language.tongue import Language
from bot.store import Store, ThreadArticle

LONG_ENOUGH = 400
"""A message of this many characters or more may be an article."""

_SENTENCES_ENOUGH = 3
_ENGINES_KEPT = 32


class EngineLike(Protocol):
    """One article's engine, as far as the handlers need it (``bot.engine.engine.Engine``)."""

    @property
    def article(self) -> Article:
        """The article."""

    @property
    def facts(self) -> Sequence[Fact]:
        """Its facts."""

    def ask(self, question: str, history: Sequence[str] = (), *, language: Language | None = None) -> Answer:
        """Answer a question about it."""


class ShelvedLike(Protocol):
    """An answer and the engine that gave it (``bot.engine.shelf.Shelved``)."""

    @property
    def engine(self) -> EngineLike:
        """The engine."""

    @property
    def answer(self) -> Answer:
        """Its answer."""


class ShelfLike(Protocol):
    """The articles at hand (``bot.engine.shelf.Shelf``)."""

    @property
    def engines(self) -> Sequence[EngineLike]:
        """An engine for each article."""

    def ask(self, question: str, history: Sequence[str] = (), *, language: Language | None = None) -> ShelvedLike:
        """Put a question to all of them."""


BuildEngine = Callable[[str, str | None], EngineLike]
"""Makes an engine of an article's text and its address.

Raises ArticleError where the text is no article.
"""


class Articles:
    """The articles questions are about: those on the shelf, and those posted in chats."""

    def __init__(self, shelf: ShelfLike, store: Store, build: BuildEngine) -> None:
        self.shelf = shelf
        self._store = store
        self._build = build
        self._built: OrderedDict[str, EngineLike | None] = OrderedDict()
        self._on_shelf = {article_key(engine.article): engine for engine in shelf.engines}

    async def of_thread(self, chat_id: int, root_id: int | None) -> EngineLike | None:
        """The engine of a thread's article, if the thread has one."""
        if root_id is None:
            return None
        kept = await self._store.threads.get(chat_id, root_id)
        return await self.of_text(kept.text, kept.url) if kept else None

    async def of_text(self, text: str, url: str | None = None) -> EngineLike | None:
        """The engine of a posted text; None where it is too short to be an article, or none at all."""
        if len(text) < LONG_ENOUGH:
            return None
        key = posted_key(text, url)
        if key in self._on_shelf:
            return self._on_shelf[key]
        if key not in self._built:
            # Reading an article takes a while: other chats go on meanwhile.
            self._built[key] = await asyncio.to_thread(self._read, text, url)
        self._built.move_to_end(key)
        while len(self._built) > _ENGINES_KEPT:
            self._built.popitem(last=False)
        return self._built[key]

    async def keep_thread(self, chat_id: int, root_id: int, text: str, url: str | None) -> bool:
        """Make a post the article of its thread; whether it is one."""
        if await self.of_text(text, url) is None:
            return False
        await self._store.threads.save(
            ThreadArticle(chat_id=chat_id, thread_id=root_id, article_key=posted_key(text, url), text=text, url=url)
        )
        return True

    async def by_key(self, key: str) -> EngineLike | None:
        """The engine of the article with a key, also after a restart; None where it is gone."""
        if key in self._on_shelf:
            return self._on_shelf[key]
        if key in self._built:
            return self._built[key]
        kept = await self._store.threads.by_key(key)
        return await self.of_text(kept.text, kept.url) if kept else None

    def _read(self, text: str, url: str | None) -> EngineLike | None:
        try:
            engine = self._build(text, url)
        except ArticleError:
            return None
        told = [one for one in engine.article.sentences if one.role is SentenceRole.BODY]
        return engine if len(told) >= _SENTENCES_ENOUGH else None


def article_key(article: Article) -> str:
    """A short name for an article: the same text from the same address, the same key."""
    return posted_key(article.text, article.url)


def posted_key(text: str, url: str | None) -> str:
    """The key of the article that a posted text becomes; two channels may post the same text."""
    named = f"{url or ''}\n{text}"
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:16]
