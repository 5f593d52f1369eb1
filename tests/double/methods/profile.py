"""The bot about itself: who it is, its menus and descriptions, its webhook, files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.double.checks import check_commands, check_language_code
from tests.double.refusals import bad_request
from tests.double.world import World


def get_me(world: World, _data: Mapping[str, Any]) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#getme."""
    return world.me


def set_my_commands(world: World, data: Mapping[str, Any]) -> bool:
    """https://core.telegram.org/bots/api#setmycommands."""
    commands = data.get("commands", [])
    check_commands(commands)
    check_language_code(data.get("language_code"))
    world.menus[_scope(world, data), data.get("language_code", "")] = commands
    return True


def get_my_commands(world: World, data: Mapping[str, Any]) -> list[dict[str, str]]:
    """https://core.telegram.org/bots/api#getmycommands."""
    return world.menus.get((_scope(world, data), data.get("language_code", "")), [])


def _scope(world: World, data: Mapping[str, Any]) -> str:
    scope = data.get("scope") or {"type": "default"}
    if "chat_id" in scope:
        world.known(scope["chat_id"])
    return json.dumps(scope, sort_keys=True) if len(scope) > 1 else str(scope["type"])


def set_my_description(world: World, data: Mapping[str, Any]) -> bool:
    """https://core.telegram.org/bots/api#setmydescription."""
    return _describe(world, data, "description", 512)


def set_my_short_description(world: World, data: Mapping[str, Any]) -> bool:
    """https://core.telegram.org/bots/api#setmyshortdescription."""
    return _describe(world, data, "short_description", 120)


def _describe(world: World, data: Mapping[str, Any], name: str, longest: int) -> bool:
    text = data.get(name, "")
    if len(text) > longest:
        raise bad_request(f"{name} is too long")
    check_language_code(data.get("language_code"))
    world.profile[name, data.get("language_code", "")] = text
    return True


def delete_webhook(world: World, data: Mapping[str, Any]) -> bool:
    """https://core.telegram.org/bots/api#deletewebhook; ``drop_pending_updates`` drops them."""
    if data.get("drop_pending_updates"):
        world.updates.drop()
    return True


def get_webhook_info(world: World, _data: Mapping[str, Any]) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#getwebhookinfo."""
    return {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": world.updates.unconfirmed,
    }


def get_file(_world: World, _data: Mapping[str, Any]) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#getfile; nobody sends files here."""
    raise bad_request("invalid file_id")


PROFILE_METHODS = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "setMyDescription": set_my_description,
    "setMyShortDescription": set_my_short_description,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "getFile": get_file,
}
