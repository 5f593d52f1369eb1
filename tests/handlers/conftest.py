from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings
from bot.store import Store, open_store
from handlers import build_application
from tests.handlers.offline import OfflineRequest
from tests.handlers.shelf import TableShelf
from tests.handlers.talk import Talk, offline_settings, posted_engine

TOKEN = "4242:not-a-secret"


@pytest.fixture
def settings() -> Settings:
    return offline_settings(bot_token=SecretStr(TOKEN), admin_chat_id=99, send_retries=1)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await open_store(f"sqlite:///{tmp_path}/kept.sqlite3")
    yield store
    await store.close()


@pytest.fixture
async def talk(settings: Settings, store: Store) -> AsyncIterator[Talk]:
    """A bot over the offline Bot API; a call that nobody prepared for fails the test at its end."""
    request, shelf = OfflineRequest(), TableShelf()
    application = build_application(settings, shelf, store, request=request, build_engine=posted_engine)
    await application.initialize()
    yield Talk(application, request, shelf, store)
    await application.shutdown()
    assert request.refused == []
