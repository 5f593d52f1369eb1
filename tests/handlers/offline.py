"""A Bot API without a network: answers what a test expects, remembers what was asked, refuses all else."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData

BOT = {
    "id": 4242,
    "is_bot": True,
    "first_name": "Дәйек",
    "username": "DaiekBot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}

Reply = dict[str, Any] | bool | TelegramError
Answering = Callable[[dict[str, Any]], Reply]


@dataclass(frozen=True)
class Call:
    """A request the bot made."""

    method: str
    data: dict[str, Any]

    @property
    def text(self) -> str:
        text: str = self.data.get("text", "")
        return text

    @property
    def keyboard(self) -> list[list[dict[str, Any]]]:
        markup = self.data.get("reply_markup") or {}
        rows: list[list[dict[str, Any]]] = markup.get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> dict[str, str]:
        """The label of each button, with its data or its link."""
        return {button["text"]: button.get("callback_data") or button["url"] for row in self.keyboard for button in row}


@dataclass
class Faults:
    """What goes wrong next, by method: each fault is used up once, in order."""

    waiting: dict[str, deque[TelegramError]] = field(default_factory=dict)

    def add(self, method: str, *errors: TelegramError) -> None:
        self.waiting.setdefault(method, deque()).extend(errors)

    def next(self, method: str) -> TelegramError | None:
        queue = self.waiting.get(method)
        return queue.popleft() if queue else None


class OfflineRequest(BaseRequest):
    """Fails any call that no answer was prepared for; ``refused`` names them."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.refused: list[str] = []
        self.faults = Faults()
        self.admins: set[int] = set()
        self._message_id = 9000
        self._asked: dict[str, asyncio.Event] = {}

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[-1]
        sent = request_data.json_parameters if request_data else {}
        data = {key: _read(text) for key, text in sent.items()}
        self.calls.append(Call(name, data))
        self._asked.setdefault(name, asyncio.Event()).set()
        fault = self.faults.next(name)
        if fault is not None:
            raise fault
        answer = getattr(self, f"_{name}", None)
        if answer is None:
            self.refused.append(name)
            raise AssertionError(f"nobody expected {name}")
        return 200, json.dumps({"ok": True, "result": answer(data)}).encode()

    async def asked(self, method: str) -> None:
        """Wait until the bot has asked for something."""
        await self._asked.setdefault(method, asyncio.Event()).wait()

    def _getMe(self, _data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return BOT

    def _sendMessage(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        self._message_id += 1
        kind = "private" if data["chat_id"] > 0 else "supergroup"
        return {
            "message_id": self._message_id,
            "date": 1,
            "chat": {"id": data["chat_id"], "type": kind, "title": "t", "first_name": "f"},
            "from": BOT,
            "text": data["text"],
        }

    def _editMessageText(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return {**self._sendMessage(data), "message_id": data["message_id"]}

    def _deleteMessage(self, _data: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _answerCallbackQuery(self, _data: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _answerInlineQuery(self, _data: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _sendChatAction(self, _data: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _setMyCommands(self, _data: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _setMyDescription(self, _data: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _setMyShortDescription(self, _data: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _getChatMember(self, data: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        user = {"id": data["user_id"], "is_bot": False, "first_name": "x"}
        if data["user_id"] in self.admins:
            return {"status": "creator", "user": user, "is_anonymous": False}
        return {"status": "member", "user": user}


def _read(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
