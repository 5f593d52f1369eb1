"""What goes wrong between the bot and Telegram, and in the bot itself."""

from __future__ import annotations

import logging

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.store import ChatSettings, Mode
from handlers import pace as pace_module
from handlers.pace import ChatPace, may_repeat
from tests.handlers import updates
from tests.handlers.talk import Talk
from tests.handlers.updates import GROUP

QUESTION = "How much?"


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace_module, "_FIRST_PAUSE", 0.0)
    monkeypatch.setattr(pace_module, "_SLACK", 0.0)


def dropped(cause: Exception) -> NetworkError:
    error = TimedOut() if isinstance(cause, httpx.TimeoutException) else NetworkError("dropped")
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    "fault",
    [
        RetryAfter(0),
        NetworkError("Bad Gateway"),
        dropped(httpx.ConnectError("x")),
        dropped(httpx.ConnectTimeout("x")),
        dropped(httpx.RemoteProtocolError("x")),
    ],
    ids=["a flood limit", "a 5xx", "no connection", "no connection in time", "a dropped line"],
)
async def test_the_answer_is_sent_again(talk: Talk, fault: TelegramError) -> None:
    talk.request.faults.add("sendMessage", fault)
    calls = await talk.say(QUESTION)
    assert [call.method for call in calls] == ["sendMessage", "sendMessage"]


async def test_an_answer_that_may_have_arrived_is_not_sent_twice(talk: Talk) -> None:
    talk.request.faults.add("sendMessage", dropped(httpx.ReadTimeout("x")))
    assert [call.data["chat_id"] for call in await talk.say(QUESTION)] == [77, 99]  # the editor hears of it


@pytest.mark.parametrize(
    ("endpoint", "cause", "again"),
    [
        ("sendMessage", httpx.ReadTimeout("x"), False),
        ("editMessageText", httpx.ReadTimeout("x"), True),
        ("sendMessage", httpx.ConnectError("x"), True),
        ("sendMessage", httpx.PoolTimeout("x"), True),
        ("sendMessage", None, True),
    ],
)
def test_what_may_be_repeated(endpoint: str, cause: Exception | None, again: bool) -> None:
    assert may_repeat(endpoint, dropped(cause) if cause else NetworkError("Internal Server Error")) is again


async def test_after_too_many_failures_it_gives_up(talk: Talk) -> None:
    talk.request.faults.add("sendMessage", *[NetworkError("Bad Gateway")] * 2)
    assert [call.data["chat_id"] for call in await talk.say(QUESTION)] == [77, 77, 99]


@pytest.mark.parametrize(
    "fault",
    [
        Forbidden("Forbidden: bot was blocked by the user"),
        Forbidden("Forbidden: bot was kicked from the supergroup chat"),
        BadRequest("Not enough rights to send text messages to the chat"),
        BadRequest("Message thread not found"),
    ],
)
async def test_a_chat_that_cannot_be_written_to_is_left_alone(talk: Talk, fault: TelegramError) -> None:
    talk.request.faults.add("sendMessage", fault)
    assert len(await talk.say(f"@DaiekBot {QUESTION}", GROUP)) == 1
    assert "27 " in (await talk.answer_to(f"@DaiekBot {QUESTION}", GROUP)).text


async def test_a_group_that_moved_gets_its_answer_and_its_settings(talk: Talk) -> None:
    await talk.store.chats.save(GROUP, ChatSettings(mode=Mode.MENTION))
    talk.request.faults.add("sendMessage", ChatMigrated(-1002))
    first, second = await talk.say(f"@DaiekBot {QUESTION}", GROUP)
    assert (first.data["chat_id"], second.data["chat_id"]) == (GROUP, -1002)
    assert "reply_parameters" not in second.data
    assert (await talk.store.chats.get(-1002)).mode is Mode.MENTION


async def test_an_exception_is_logged_told_briefly_and_goes_to_the_editor(
    talk: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    talk.shelf.engine.breaks = ZeroDivisionError("secret words")
    raw = updates.update("message", updates.message(QUESTION))
    person, editor = await talk.hear(raw)
    assert person.text == "Something went wrong on my side. Please ask again a little later."
    assert (editor.data["chat_id"], editor.text) == (99, f"update {raw['update_id']}: ZeroDivisionError")
    assert f"update {raw['update_id']} in chat 77 failed" in caplog.text


async def test_a_failing_button_ends_its_spinner(talk: Talk) -> None:
    reply = await talk.answer_to(QUESTION)
    talk.request.faults.add("editMessageText", BadRequest("something new"))
    calls = await talk.hear(updates.press(reply.buttons["In context"], 77, 1))
    assert calls[1].method == "answerCallbackQuery"
    assert calls[1].data["show_alert"] is True


async def test_nobody_is_told_of_an_error_twice_over(talk: Talk) -> None:
    talk.shelf.engine.breaks = ZeroDivisionError()
    talk.request.faults.add("sendMessage", Forbidden("blocked"), Forbidden("blocked"))
    assert len(await talk.say(QUESTION)) == 2


async def test_nothing_a_person_writes_is_logged_at_info(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    talk.shelf.engine.breaks = ZeroDivisionError()
    await talk.say("a private matter")
    assert "private matter" not in caplog.text


async def test_a_wait_ends_when_the_bot_stops(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    pace = talk.application.bot.rate_limiter
    assert isinstance(pace, ChatPace)
    pace.close()
    talk.request.faults.add("sendMessage", RetryAfter(100))
    assert [call.method for call in await talk.say(QUESTION)] == ["sendMessage"]
    assert "Traceback" not in caplog.text
