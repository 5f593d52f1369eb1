"""What there is beyond the bot: chats with their members and messages, and all that the bot did."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.double.faults import Faults
from tests.double.polling import UpdateQueue
from tests.double.refusals import RefusedError, bad_request, forbidden

TOKEN = "4242:the-double-knows-this-token-only"

BOT: dict[str, Any] = {
    "id": 4242,
    "is_bot": True,
    "first_name": "Дәйек",
    "username": "DaiekBot",
    "can_join_groups": True,
    "can_read_all_group_messages": True,
    "supports_inline_queries": True,
    "can_connect_to_business": False,
    "has_main_web_app": False,
}

GENERAL_TOPIC = 1
QUERY_LIFETIME = 15.0
"""Seconds that a button or an inline query may be answered in; Telegram names no number."""


@dataclass
class Chat:
    """A chat: ``raw`` as Telegram sends it, what stands in it, and what the bot may do there."""

    raw: dict[str, Any]
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    statuses: dict[int, str] = field(default_factory=dict)  # of members that are more or less than that
    topics: set[int] = field(default_factory=set)
    shut: RefusedError | None = None  # why the bot may not write
    moved_to: int | None = None
    _ids: itertools.count[int] = field(default_factory=lambda: itertools.count(11))

    @property
    def id(self) -> int:
        """The chat's id."""
        number: int = self.raw["id"]
        return number

    @property
    def is_private(self) -> bool:
        """Whether it is a talk with one person."""
        return bool(self.raw["type"] == "private")

    def put(self, message: Mapping[str, Any]) -> dict[str, Any]:
        """Add a message; as it stands there, numbered and dated."""
        number = next(self._ids)
        stands = {"message_id": number, "date": int(time.time()), "chat": self.raw, **message}
        self.messages[number] = stands
        return stands

    def status(self, user_id: int) -> str:
        """What somebody is in this chat."""
        return self.statuses.get(user_id, "member")


@dataclass(frozen=True)
class Call:
    """A request of the bot's, in the order they came; ``refused`` is Telegram's sentence, if it was."""

    method: str
    data: dict[str, Any]
    at: float
    refused: str | None = None
    result: Any = None


@dataclass
class Query:
    """A button pressed or an inline query, until it is answered."""

    asked_at: float
    answer: dict[str, Any] | None = None


class World:
    """Everything the double knows. It lives in one event loop; ``post`` and the rest are called there.

    Args:
        token: the only token that is right.
        sees_all: whether the bot's privacy mode is off.
        calls_kept: how many of the bot's requests are remembered; None for all.
    """

    def __init__(self, token: str = TOKEN, *, sees_all: bool = True, calls_kept: int | None = None) -> None:
        self.token = token
        self.me = {**BOT, "can_read_all_group_messages": sees_all}
        self.chats: dict[int, Chat] = {}
        self.updates = UpdateQueue()
        self.faults = Faults()
        self.calls: deque[Call] = deque(maxlen=calls_kept)
        self.queries: dict[str, Query] = {}
        self.menus: dict[tuple[str, str], list[dict[str, str]]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.on_call: Callable[[Call], None] | None = None
        self._waiters: list[asyncio.Future[None]] = []
        self._query_ids = itertools.count(7001)

    # What people do

    def open_chat(self, raw: Mapping[str, Any], **more: Any) -> Chat:
        """Begin a chat."""
        chat = Chat(dict(raw), **more)
        self.chats[chat.id] = chat
        return chat

    def post(self, chat: Chat, message: Mapping[str, Any]) -> tuple[dict[str, Any], int | None]:
        """Write a message into a chat; the message, and its update's id if the bot gets to see it."""
        stands = chat.put(message)
        return stands, self.updates.add("message", stands) if self.sees(chat, stands) else None

    def change(self, chat: Chat, message_id: int, content: Mapping[str, Any]) -> int | None:
        """Edit a message of somebody's; the id of the update."""
        edited = {**chat.messages[message_id], **content, "edit_date": int(time.time())}
        chat.messages[message_id] = edited
        return self.updates.add("edited_message", edited) if self.sees(chat, edited) else None

    def ask(self, kind: str, content: Mapping[str, Any]) -> str:
        """Press a button or type an inline query; the query's id."""
        number = str(next(self._query_ids))
        self.queries[number] = Query(time.monotonic())
        self.updates.add(kind, {"id": number, **content})
        return number

    def sees(self, chat: Chat, message: Mapping[str, Any]) -> bool:
        """Whether the bot gets a message, by its privacy mode (field notes of the Bot API's FAQ).

        In privacy mode: commands, replies to it, and what no person wrote. A mention is "not reliably
        delivered", so never here.
        """
        if chat.is_private or self.me["can_read_all_group_messages"]:
            return True
        if chat.status(self.me["id"]) == "administrator":
            return True
        text = message.get("text", message.get("caption"))
        if text is None or message.get("is_automatic_forward"):
            return True
        replied = message.get("reply_to_message", {})
        return bool(text.startswith("/")) or replied.get("from", {}).get("id") == self.me["id"]

    # What the bot does

    def open_to_write(self, chat_id: Any) -> Chat:
        """The chat that a request is about.

        Raises:
            RefusedError: there is none, it moved, or the bot may not write there.
        """
        chat = self.known(chat_id)
        if chat.moved_to is not None:
            reason = "group chat was upgraded to a supergroup chat"
            raise bad_request(reason, migrate_to_chat_id=chat.moved_to)
        if chat.status(self.me["id"]) == "kicked":
            raise forbidden(f"bot was kicked from the {chat.raw['type']} chat")
        if chat.shut is not None:
            raise chat.shut
        return chat

    def known(self, chat_id: Any) -> Chat:
        """A chat by its id.

        Raises:
            RefusedError: there is none.
        """
        if chat_id not in self.chats:
            raise bad_request("chat not found")
        return self.chats[chat_id]

    def note(self, call: Call) -> None:
        """Remember a request, and tell whoever waits for one."""
        self.calls.append(call)
        if self.on_call is not None:
            self.on_call(call)
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def until(self, seen: Callable[[], bool], seconds: float) -> bool:
        """Wait until ``seen`` is true, looking after each request of the bot's; False after ``seconds``."""
        try:
            async with asyncio.timeout(seconds):
                while not seen():
                    waiter = asyncio.get_running_loop().create_future()
                    self._waiters.append(waiter)
                    await waiter
        except TimeoutError:
            return False
        return True
