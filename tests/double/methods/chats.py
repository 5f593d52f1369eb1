"""What a bot may ask about a chat and its members."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.double.people import member_json
from tests.double.refusals import bad_request
from tests.double.world import World


def get_chat(world: World, data: Mapping[str, Any]) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#getchat."""
    return {**world.open_to_write(data.get("chat_id")).raw, "accent_color_id": 0, "max_reaction_count": 11}


def get_chat_member(world: World, data: Mapping[str, Any]) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#getchatmember."""
    chat = world.open_to_write(data.get("chat_id"))
    number = data.get("user_id")
    if not isinstance(number, int):
        raise bad_request("invalid user_id specified")
    user = world.me if number == world.me["id"] else {"id": number, "is_bot": False, "first_name": "x"}
    return member_json(user, chat.status(number))


def get_chat_administrators(world: World, data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """https://core.telegram.org/bots/api#getchatadministrators."""
    chat = world.open_to_write(data.get("chat_id"))
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    admins = [number for number, status in chat.statuses.items() if status in ("creator", "administrator")]
    return [get_chat_member(world, {"chat_id": chat.id, "user_id": number}) for number in admins]


def leave_chat(world: World, data: Mapping[str, Any]) -> bool:
    """https://core.telegram.org/bots/api#leavechat."""
    world.open_to_write(data.get("chat_id")).statuses[world.me["id"]] = "left"
    return True


CHAT_METHODS = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "leaveChat": leave_chat,
}
