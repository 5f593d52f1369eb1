"""Who writes to the bot and what, as the JSON of the Bot API."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from typing import Any

from tests.double.markup import units

TELEGRAM = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
OTHER_BOT = {"id": 5150, "is_bot": True, "first_name": "Other", "username": "OtherBot"}

_ENTITIES = (
    ("bot_command", re.compile(r"(?<!\S)/\w+(@\w+)?")),
    ("mention", re.compile(r"(?<![\w/])@\w{4,}")),
    ("url", re.compile(r"https?://\S+")),
)
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


def person_json(number: int, name: str, language: str | None) -> dict[str, Any]:
    """A person; ``language`` is that of their Telegram."""
    person = {"id": number, "is_bot": False, "first_name": name}
    return person | ({"language_code": language} if language else {})


def private_json(person: Mapping[str, Any]) -> dict[str, Any]:
    """The private chat with a person, which has the person's id."""
    return {"id": person["id"], "type": "private", "first_name": person["first_name"]}


def group_json(number: int, *, kind: str = "supergroup", forum: bool = False) -> dict[str, Any]:
    """A group."""
    return {"id": number, "type": kind, "title": "Talk"} | ({"is_forum": True} if forum else {})


def channel_json(number: int, username: str | None) -> dict[str, Any]:
    """A channel; without ``username`` its posts have no address."""
    return {"id": number, "type": "channel", "title": "News"} | ({"username": username} if username else {})


def words_json(text: str | None, *, caption: bool = False) -> dict[str, Any]:
    """The text or caption of a message, with the entities that Telegram finds in it by itself."""
    if text is None:
        return {}
    name, entities = ("caption", "caption_entities") if caption else ("text", "entities")
    found = found_entities(text)
    return {name: text} | ({entities: found} if found else {})


def found_entities(text: str) -> list[dict[str, Any]]:
    """Commands, mentions and addresses in a text; offsets in UTF-16 units."""
    return [
        {"type": kind, "offset": units(text[: match.start()]), "length": units(match.group())}
        for kind, pattern in _ENTITIES
        for match in pattern.finditer(text)
    ]


def photo_json(text: str | None) -> dict[str, Any]:
    """A photo with a caption."""
    size = {"file_id": "p", "file_unique_id": "p", "width": 90, "height": 90}
    return {"photo": [size], **words_json(text, caption=True)}


def anonymous_json(chat: Mapping[str, Any]) -> dict[str, Any]:
    """The sender of what an administrator writes in the group's own name."""
    return {"from": ANONYMOUS, "sender_chat": dict(chat)}


def forwarded_json(person: Mapping[str, Any]) -> dict[str, Any]:
    """What makes a message one that was forwarded from a person."""
    origin = {"type": "user", "sender_user": dict(person), "date": int(time.time())}
    return {"forward_origin": origin}


def auto_forward_json(channel: Mapping[str, Any], post_id: int) -> dict[str, Any]:
    """What makes a message the copy of a channel's post in the group that is linked to it."""
    origin = {"type": "channel", "chat": dict(channel), "message_id": post_id, "date": int(time.time())}
    return {
        "from": TELEGRAM,
        "sender_chat": dict(channel),
        "is_automatic_forward": True,
        "forward_origin": origin,
    }


def member_json(user: Mapping[str, Any], status: str) -> dict[str, Any]:
    """What somebody is in a chat."""
    more: dict[str, dict[str, Any]] = {
        "creator": {"is_anonymous": False},
        "administrator": dict.fromkeys(_RIGHTS, False),
        "kicked": {"until_date": 0},
    }
    return {"user": dict(user), "status": status, **more.get(status, {})}


def membership_json(
    chat: Mapping[str, Any], by: Mapping[str, Any], user: Mapping[str, Any], old: str, new: str
) -> dict[str, Any]:
    """``my_chat_member``: somebody made the bot something else in a chat."""
    return {
        "chat": dict(chat),
        "from": dict(by),
        "date": int(time.time()),
        "old_chat_member": member_json(user, old),
        "new_chat_member": member_json(user, new),
    }
