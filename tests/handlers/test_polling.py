"""Start and end of the process, and its log."""

from __future__ import annotations

import logging
import os
import signal
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from telegram.error import InvalidToken, NetworkError

from bot.errors import SettingsError, TelegramError
from bot.settings import Settings
from handlers import polling, run
from handlers.application import ALLOWED_UPDATES, build_application
from handlers.logs import RedactingFormatter, set_up_logging
from tests.handlers.offline import OfflineRequest
from tests.handlers.shelf import TableShelf
from tests.handlers.talk import offline_settings

TOKEN = "4242:not-a-secret"


class PollingRequest(OfflineRequest):
    """Answers what a polling bot asks too; the first poll ends the process as Ctrl-C would."""

    ends_itself = True
    revoked_after = 1_000_000

    def _getMe(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        if self.revoked_after == 0:
            raise InvalidToken("Unauthorized")
        self.revoked_after -= 1
        return super()._getMe(data)

    def _deleteWebhook(self, data: dict[str, Any]) -> bool:  # noqa: N802
        assert data["drop_pending_updates"] is False
        return True

    def _getUpdates(self, _data: dict[str, Any]) -> list[object]:  # noqa: N802
        if self.ends_itself:
            os.kill(os.getpid(), signal.SIGTERM)
        return []


@pytest.fixture
def request_(monkeypatch: pytest.MonkeyPatch) -> PollingRequest:
    made = PollingRequest()

    def build(*args: Any, **_more: Any) -> Any:
        return build_application(*args, request=made)

    monkeypatch.setattr(polling, "build_application", build)
    monkeypatch.setattr(polling, "_PAUSE", 0.0)
    monkeypatch.setattr(polling, "set_up_logging", lambda _settings: None)
    return made


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    url = f"sqlite:///{tmp_path}/kept.sqlite3"
    return offline_settings(bot_token=SecretStr(TOKEN), database_url=url, bootstrap_retries=1)


def test_it_polls_what_it_names_and_ends_cleanly(request_: PollingRequest, settings: Settings) -> None:
    assert run(settings, TableShelf()) == 0
    polls = [call for call in request_.calls if call.method == "getUpdates"]
    assert polls[0].data["allowed_updates"] == ALLOWED_UPDATES
    assert request_.refused == []


def test_a_refused_token_is_one_sentence_without_the_token(request_: PollingRequest, settings: Settings) -> None:
    request_.faults.add("getMe", InvalidToken("Unauthorized"))
    with pytest.raises(TelegramError, match="refused BOT_TOKEN") as error:
        run(settings, TableShelf())
    assert TOKEN not in str(error.value)
    assert error.value.__cause__ is None


def test_a_token_revoked_later_ends_the_bot(
    request_: PollingRequest, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "_TIDY_EVERY", 0.0)
    request_.ends_itself = False
    request_.revoked_after = 1
    with pytest.raises(TelegramError, match="no longer takes BOT_TOKEN"):
        run(settings, TableShelf())


def test_no_network_is_one_sentence_after_another_try(request_: PollingRequest, settings: Settings) -> None:
    request_.faults.add("getMe", *[NetworkError("no route")] * 8)
    with pytest.raises(TelegramError, match="cannot be reached"):
        run(settings, TableShelf())


def test_a_blip_at_start_is_got_over(request_: PollingRequest, settings: Settings) -> None:
    request_.faults.add("getMe", NetworkError("no route"))
    assert run(settings, TableShelf()) == 0


def test_without_a_token_it_says_so() -> None:
    with pytest.raises(SettingsError, match="BOT_TOKEN"):
        run(offline_settings(bot_token=None), TableShelf())


def test_the_log_hides_the_token_in_tracebacks_too() -> None:
    formatter = RedactingFormatter(TOKEN)
    try:
        raise ValueError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except ValueError as error:
        info = (type(error), error, error.__traceback__)
    record = logging.LogRecord("x", logging.ERROR, "f", 1, "at %s", (f"bot{TOKEN}",), info)
    assert TOKEN not in formatter.format(record)


def test_the_library_that_logs_addresses_is_quiet(settings: Settings) -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    try:
        set_up_logging(settings)
        assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
    finally:
        root.handlers[:] = before
        root.setLevel(level)


def test_every_update_kind_that_is_asked_for_has_a_handler() -> None:
    assert set(ALLOWED_UPDATES) == {
        "message",
        "edited_message",
        "callback_query",
        "inline_query",
        "my_chat_member",
    }
