"""What the double refuses, asked over HTTP as the bot asks."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.double import people
from tests.double.faults import dropped_line, flood, server_error
from tests.double.refusals import forbidden
from tests.double.server import DoubleServer
from tests.double.world import BOT, TOKEN, Chat, World

GROUP = -1001
FORUM = -1002


class Api:
    """Calls methods of the Bot API."""

    def __init__(self, world: World, url: str, http: aiohttp.ClientSession) -> None:
        self.world = world
        self.url = url
        self._http = http
        self.group = world.open_chat(people.group_json(GROUP))
        self.forum = world.open_chat(people.group_json(FORUM, forum=True))

    async def call(self, method: str, token: str = TOKEN, **data: Any) -> dict[str, Any]:
        form = {name: part if isinstance(part, str) else json.dumps(part) for name, part in data.items()}
        async with self._http.post(f"{self.url}/bot{token}/{method}", data=form) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == (200 if answer["ok"] else answer["error_code"])
            return answer

    async def refusal(self, method: str, **data: Any) -> str:
        """The sentence of a refusal, "" where it was carried out."""
        answer = await self.call(method, **data)
        return "" if answer["ok"] else str(answer["description"])

    async def sent(self, chat: Chat | None = None, **data: Any) -> int:
        """Send a message; its id."""
        answer = await self.call("sendMessage", chat_id=(chat or self.group).id, **{"text": "hello", **data})
        number: int = answer["result"]["message_id"]
        return number


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    async with DoubleServer(World()) as server, aiohttp.ClientSession() as http:
        yield Api(server.world, server.url, http)


def keyboard(**button: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "x", **button}]]}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities"),
        ({"chat_id": -5}, "chat not found"),
        ({"reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"message_thread_id": 1}, "message thread not found"),
        ({"message_thread_id": 77}, "message thread not found"),
        ({"reply_markup": keyboard(callback_data="ы" * 33)}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": keyboard(callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": keyboard(url="not an address")}, "BUTTON_URL_INVALID"),
        ({"reply_markup": keyboard()}, "exactly one action"),
        ({"reply_markup": keyboard(url="https://a.kz", callback_data="x")}, "exactly one action"),
    ],
)
async def test_messages_that_are_not_sent(api: Api, data: dict[str, Any], why: str) -> None:
    assert why in await api.refusal("sendMessage", **{"chat_id": GROUP, "text": "hello", **data})
    assert api.group.messages == {}


@pytest.mark.parametrize(
    "data",
    [
        {"text": "x" * 4096},
        {"text": f"<b>{'x' * 4096}</b>", "parse_mode": "HTML"},
        {"reply_markup": keyboard(callback_data="ы" * 32)},
        {"reply_parameters": {"message_id": 999, "allow_sending_without_reply": True}},
    ],
)
async def test_messages_just_within_the_limits(api: Api, data: dict[str, Any]) -> None:
    assert await api.refusal("sendMessage", **{"chat_id": GROUP, "text": "hello", **data}) == ""


@pytest.mark.parametrize(
    ("quote", "why"),
    [("the very words", ""), ("The very words", "QUOTE_TEXT_INVALID"), ("w" * 1025, "QUOTE_TEXT_INVALID")],
)
async def test_a_quote_is_an_exact_piece_of_the_message(api: Api, quote: str, why: str) -> None:
    post, _ = api.world.post(api.group, {"text": "these are the very words " + "w" * 2000, "from": BOT})
    reply = {"message_id": post["message_id"], "quote": quote}
    assert why in await api.refusal("sendMessage", chat_id=GROUP, text="x", reply_parameters=reply)


async def test_a_reply_stands_in_the_topic_of_what_it_replies_to(api: Api) -> None:
    api.forum.topics.add(5)
    number = await api.sent(api.forum, message_thread_id=5)
    reply = await api.sent(api.forum, reply_parameters={"message_id": number})
    assert api.forum.messages[reply]["message_thread_id"] == 5


async def test_an_edit_that_changes_nothing(api: Api) -> None:
    number = await api.sent(text="<b>x</b>", parse_mode="HTML")
    same = {"chat_id": GROUP, "message_id": number, "text": "<strong>x</strong>", "parse_mode": "HTML"}
    assert "message is not modified" in await api.refusal("editMessageText", **same)
    assert await api.refusal("editMessageText", **{**same, "text": "<i>x</i>"}) == ""
    assert "message is not modified" in await api.refusal("editMessageReplyMarkup", chat_id=GROUP, message_id=number)


async def test_only_its_own_messages_are_edited_and_only_those_there_are(api: Api) -> None:
    theirs, _ = api.world.post(api.group, {"text": "x", "from": people.person_json(7, "A", None)})
    for number, why in ((theirs["message_id"], "can't be edited"), (999, "message to edit not found")):
        assert why in await api.refusal("editMessageText", chat_id=GROUP, message_id=number, text="y")
    assert "not found" in await api.refusal("deleteMessage", chat_id=GROUP, message_id=999)


async def test_chats_that_are_closed(api: Api) -> None:
    api.group.shut = forbidden("bot was blocked by the user")
    assert await api.refusal("sendMessage", chat_id=GROUP, text="x") == "Forbidden: bot was blocked by the user"
    api.group.shut = None
    api.group.statuses[BOT["id"]] = "kicked"
    assert "kicked from the supergroup" in await api.refusal("sendMessage", chat_id=GROUP, text="x")


async def test_a_chat_that_moved_says_where(api: Api) -> None:
    api.group.moved_to = FORUM
    answer = await api.call("sendMessage", chat_id=GROUP, text="x")
    assert answer["parameters"] == {"migrate_to_chat_id": FORUM}


async def test_tokens_and_methods(api: Api) -> None:
    assert (await api.call("getMe"))["result"]["username"] == "DaiekBot"
    assert (await api.call("getMe", token="4242:wrong"))["error_code"] == 401
    assert (await api.call("getMe", token="nothing"))["error_code"] == 404
    assert (await api.call("makeCoffee"))["error_code"] == 404


async def test_queries_that_nobody_asked_or_long_ago(api: Api) -> None:
    assert "query is too old" in await api.refusal("answerCallbackQuery", callback_query_id="1")
    number = api.world.ask("callback_query", {})
    assert "MESSAGE_TOO_LONG" in await api.refusal("answerCallbackQuery", callback_query_id=number, text="x" * 201)
    assert await api.refusal("answerCallbackQuery", callback_query_id=number, text="x" * 200) == ""
    api.world.queries[number].asked_at -= 3600
    assert "query is too old" in await api.refusal("answerCallbackQuery", callback_query_id=number)


def result(number: object, **more: object) -> dict[str, object]:
    return {"type": "article", "id": str(number), "title": "t", "input_message_content": {"message_text": "x"}, **more}


@pytest.mark.parametrize(
    ("results", "why"),
    [
        ([result(number) for number in range(50)], ""),
        ([result(number) for number in range(51)], "RESULTS_TOO_MUCH"),
        ([result(1), result(1)], "RESULT_ID_DUPLICATE"),
        ([result("x" * 65)], "RESULT_ID_INVALID"),
        ([result(1, title=" ")], "ARTICLE_TITLE_EMPTY"),
        ([result(1, input_message_content={"message_text": ""})], "message text is empty"),
    ],
)
async def test_inline_results(api: Api, results: list[object], why: str) -> None:
    number = api.world.ask("inline_query", {})
    assert why in await api.refusal("answerInlineQuery", inline_query_id=number, results=results)


@pytest.mark.parametrize(
    ("method", "data", "why"),
    [
        ("sendPhoto", {"chat_id": GROUP, "photo": "p", "caption": "x" * 1025}, "message caption is too long"),
        ("sendPhoto", {"chat_id": GROUP, "photo": "p", "caption": "x" * 1024}, ""),
        ("setMyCommands", {"commands": [{"command": "Ask", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "ask", "description": ""}]}, "DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat", "chat_id": -5}}, "chat not found"),
        ("setMyCommands", {"commands": [], "language_code": "kaz"}, "LANGUAGE_CODE_INVALID"),
        ("setMyDescription", {"description": "x" * 513}, "too long"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "too long"),
        ("getFile", {"file_id": "x"}, "invalid file_id"),
        ("getChatAdministrators", {"chat_id": -5}, "chat not found"),
    ],
)
async def test_other_methods(api: Api, method: str, data: dict[str, Any], why: str) -> None:
    assert why in await api.refusal(method, **data)


async def test_members_and_administrators(api: Api) -> None:
    api.group.statuses[7] = "administrator"
    for number, status in ((7, "administrator"), (8, "member")):
        member = await api.call("getChatMember", chat_id=GROUP, user_id=number)
        assert member["result"]["status"] == status
    admins = await api.call("getChatAdministrators", chat_id=GROUP)
    assert [admin["user"]["id"] for admin in admins["result"]] == [7]


async def test_faults_come_once_each_and_only_where_they_are_meant(api: Api) -> None:
    api.world.faults.add("sendMessage", flood(3), server_error(502), chat_id=GROUP)
    assert await api.sent(api.forum) > 0
    answer = await api.call("sendMessage", chat_id=GROUP, text="x")
    assert (answer["error_code"], answer["parameters"]) == (429, {"retry_after": 3})
    assert (await api.call("sendMessage", chat_id=GROUP, text="x"))["error_code"] == 502
    assert await api.sent() > 0


@pytest.mark.parametrize("carried_out", [False, True])
async def test_a_dropped_line_with_and_without_effect(api: Api, carried_out: bool) -> None:
    api.world.faults.add("sendMessage", dropped_line(carried_out=carried_out))
    with pytest.raises(aiohttp.ClientError):
        await api.sent()
    assert len(api.group.messages) == carried_out


async def test_every_call_is_recorded_in_order(api: Api) -> None:
    await api.sent()
    await api.refusal("sendMessage", chat_id=GROUP, text="")
    assert [(call.method, call.refused) for call in api.world.calls] == [
        ("sendMessage", None),
        ("sendMessage", "Bad Request: message text is empty"),
    ]
