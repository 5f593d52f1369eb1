"""A bot to talk to in a test: a real Application over the offline Bot API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from telegram import Update

from bot.article.model import Article, Head, Sentence, Span
from bot.engine.answer import Answer, Evidence
from bot.facts.model import FactKind
from bot.language.tongue import Language
from bot.settings import Settings
from bot.store import Store
from handlers.articles import EngineLike
from handlers.context import App, Services
from tests.handlers import updates
from tests.handlers.offline import Call, OfflineRequest
from tests.handlers.shelf import TableEngine, TableShelf
from tests.handlers.updates import PRIVATE


@dataclass
class Talk:
    """Says things to the bot and hears what it does; ``hear`` returns the calls an update brought."""

    application: App
    request: OfflineRequest
    shelf: TableShelf
    store: Store

    @property
    def services(self) -> Services:
        services: Services = self.application.bot_data[Services]
        return services

    async def hear(self, raw: dict[str, Any]) -> list[Call]:
        """Feed an update to the bot; what it asked of Telegram for it."""
        before = len(self.request.calls)
        await self.application.process_update(Update.de_json(raw, self.application.bot))
        return self.request.calls[before:]

    async def say(self, text: str | None, where: int = PRIVATE, **more: Any) -> list[Call]:
        """Send a message to a chat the bot is in."""
        return await self.hear(updates.update("message", updates.message(text, where, **more)))

    async def answer_to(self, text: str, where: int = PRIVATE, **more: Any) -> Call:
        """Send a message; the one message that the bot sends back."""
        sent = [call for call in await self.say(text, where, **more) if call.method == "sendMessage"]
        assert len(sent) == 1, f"{len(sent)} messages instead of one"
        return sent[0]


def offline_settings(**fields: Any) -> Settings:
    """Settings that no ``.env`` has a part in."""
    return Settings(_env_file=None, **fields)  # type: ignore[call-arg]  # pydantic-settings' own argument


def posted_engine(text: str, url: str | None) -> EngineLike:
    """What reads an article posted in a chat: its lines are its sentences, and it knows one answer."""
    sentences, start = [], 0
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip())
        if end > start:
            sentences.append(Sentence(start=start, end=end, paragraph=0))
        start += len(line)
    article = Article(
        text=text,
        language=Language.EN,
        head=Head(),
        paragraphs=(Span(0, len(text)),),
        sentences=tuple(sentences),
        url=url,
    )
    first = sentences[0]
    known = Answer(
        question="",
        language=Language.EN,
        is_question=True,
        evidence=Evidence(start=first.start, end=first.end, sentence=0, kind=FactKind.STATEMENT),
        confidence=0.9,
    )
    return TableEngine(article=article, facts=(), answers={"what is it about?": known})
