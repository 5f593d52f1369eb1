"""Updates as Telegram sends them, as JSON."""

from __future__ import annotations

import itertools
import time
from typing import Any

from tests.double.people import found_entities
from tests.handlers.offline import BOT

PRIVATE, GROUP, CHANNEL = 77, -1001, -1009
AIDA = {"id": 77, "is_bot": False, "first_name": "Aida", "language_code": "en"}
BOLAT = {"id": 78, "is_bot": False, "first_name": "Bolat", "language_code": "kk"}
OTHER_BOT = {"id": 5, "is_bot": True, "first_name": "Other", "username": "OtherBot"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
TELEGRAM = {"id": 777000, "is_bot": False, "first_name": "Telegram"}

_ids = itertools.count(1)


def chat(chat_id: int) -> dict[str, Any]:
    if chat_id > 0:
        return {"id": chat_id, "type": "private", "first_name": "Aida"}
    if chat_id == CHANNEL:
        return {"id": chat_id, "type": "channel", "title": "News", "username": "news"}
    return {"id": chat_id, "type": "supergroup", "title": "Talk"}


def message(text: str | None, where: int = PRIVATE, **more: Any) -> dict[str, Any]:
    """A message: entities are found as Telegram finds them; ``more`` is added, None takes a field out."""
    made: dict[str, Any] = {
        "message_id": next(_ids),
        "date": int(time.time()),
        "chat": chat(where),
        "from": AIDA,
    }
    if text is not None:
        made |= {"text": text, "entities": found_entities(text)}
    made |= more
    return {key: value for key, value in made.items() if value is not None}


def update(kind: str, content: dict[str, Any]) -> dict[str, Any]:
    return {"update_id": next(_ids), kind: content}


def bot_message(text: str, where: int, message_id: int | None = None) -> dict[str, Any]:
    """A message of the bot's, to reply to."""
    return message(text, where, **{"from": BOT}, message_id=message_id or next(_ids))


def press(data: str, where: int, message_id: int, who: dict[str, Any] = AIDA) -> dict[str, Any]:
    """A button pressed under a message of the bot's."""
    query = {"id": str(next(_ids)), "from": who, "chat_instance": "1", "data": data}
    return update("callback_query", {**query, "message": bot_message("x", where, message_id)})


def inline_query(words: str, who: dict[str, Any] = AIDA) -> dict[str, Any]:
    return update("inline_query", {"id": str(next(_ids)), "from": who, "query": words, "offset": ""})


_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def membership(old: str, new: str, where: int = GROUP, who: dict[str, Any] = AIDA) -> dict[str, Any]:
    """The bot's own membership in a chat changed."""
    rights = dict.fromkeys(_RIGHTS, False)

    def member(status: str) -> dict[str, Any]:
        return {"user": BOT, "status": status, **(rights if status == "administrator" else {})}

    content = {
        "chat": chat(where),
        "from": who,
        "date": int(time.time()),
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }
    return update("my_chat_member", content)
