"""Each command."""

from __future__ import annotations

import pytest

from handlers.application import COMMAND_HANDLERS
from handlers.commands import set_commands
from handlers.decide import COMMANDS
from tests.handlers import updates
from tests.handlers.talk import Talk
from tests.handlers.updates import BOLAT, GROUP, PRIVATE


def test_every_command_has_a_handler() -> None:
    assert set(COMMAND_HANDLERS) == COMMANDS


async def test_start_names_the_article(talk: Talk) -> None:
    reply = await talk.answer_to("/start")
    assert "Мост <откроют> 9 ноября" in reply.text
    assert "parse_mode" not in reply.data


async def test_start_in_a_group_is_short(talk: Talk) -> None:
    assert (await talk.answer_to("/start@DaiekBot", GROUP)).text.startswith("I answer questions")


@pytest.mark.parametrize("where", [PRIVATE, GROUP])
async def test_help_names_the_commands(talk: Talk, where: int) -> None:
    assert "/facts" in (await talk.answer_to("/help", where)).text


async def test_help_speaks_the_persons_language(talk: Talk) -> None:
    assert (await talk.answer_to("/help", 78, **{"from": BOLAT})).text.startswith("Жай ғана сұраңыз")


async def test_ask(talk: Talk) -> None:
    assert "27 " in (await talk.answer_to("/ask@daiekbot how much?", GROUP)).text


async def test_ask_as_a_reply_takes_that_text_as_the_question(talk: Talk) -> None:
    asked = updates.message("How much?", GROUP, **{"from": BOLAT})
    assert "27 " in (await talk.answer_to("/ask", GROUP, reply_to_message=asked)).text


async def test_ask_alone_says_how(talk: Talk) -> None:
    assert "/ask when" in (await talk.answer_to("/ask", GROUP)).text


async def test_the_command_of_another_bot_is_left_alone(talk: Talk) -> None:
    assert await talk.say("/ask@OtherBot how much?", GROUP) == []
    assert await talk.say("/weather", GROUP) == []


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("/facts", "Asel Tursunova (Асель Турсунова)"),
        ("/timeline", "9 ноября 2023 года"),
        ("/numbers", "27 миллиардов"),
        ("/people", "Asel Tursunova"),
        ("/quotes", "«Мы успели &amp; рады» — Asel Tursunova"),
    ],
)
async def test_fact_lists(talk: Talk, command: str, shown: str) -> None:
    assert shown in (await talk.answer_to(command)).text


async def test_source(talk: Talk) -> None:
    reply = await talk.answer_to("/source")
    assert reply.text == "Мост <откроют> 9 ноября\nAgency: Kazinform\nPublished: 7 November 2023"
    assert reply.buttons == {"Open the article": "https://example.kz/bridge"}


async def test_privacy(talk: Talk) -> None:
    assert "/forget" in (await talk.answer_to("/privacy")).text


async def test_forget_deletes_what_was_asked(talk: Talk) -> None:
    await talk.say("How much?")
    assert (await talk.answer_to("/forget")).text.startswith("Deleted: 2 records.")
    assert await talk.store.questions.count() == 0
    await talk.say("How much?")
    assert talk.shelf.engine.heard[-1][1] == ()


async def test_the_editor_sees_what_was_not_answered(talk: Talk) -> None:
    for text in ("Who paid?", "who paid", "Why?"):
        await talk.say(text)
    text = (await talk.answer_to("/unanswered", 99, **{"from": {**BOLAT, "id": 99, "language_code": "en"}})).text
    assert text.endswith("2 times: Who paid?\n1 time: Why?")


async def test_the_editor_sees_figures(talk: Talk) -> None:
    await talk.say("How much?")
    text = (await talk.answer_to("/stats", 99)).text
    assert "Questions: 1\nAnswered: 1" in text


@pytest.mark.parametrize("command", ["/unanswered", "/stats"])
async def test_nobody_else_does(talk: Talk, command: str) -> None:
    assert (await talk.answer_to(command)).text == "Only the editor can see this."


async def test_menus_are_set_for_each_scope_and_language(talk: Talk) -> None:
    talk.request.calls.clear()
    await set_commands(talk.application.bot, 99)
    menus = [call for call in talk.request.calls if call.method == "setMyCommands"]
    assert {(call.data["scope"]["type"], call.data.get("language_code")) for call in menus} == {
        (scope, code)
        for scope in ("default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat")
        for code in (None, "kk", "ru", "en")
    }
    admins = next(call for call in menus if call.data["scope"]["type"] == "all_chat_administrators")
    members = next(call for call in menus if call.data["scope"]["type"] == "all_group_chats")
    named = {one["command"] for one in admins.data["commands"]}
    assert named - {one["command"] for one in members.data["commands"]} == {"settings"}
