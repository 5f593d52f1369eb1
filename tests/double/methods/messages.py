"""Messages sent, edited, deleted."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from tests.double.checks import LONGEST_QUOTE, checked_caption, checked_keyboard, checked_text
from tests.double.markup import Marked, read_marked, units
from tests.double.people import photo_json
from tests.double.refusals import bad_request
from tests.double.world import GENERAL_TOPIC, Chat, World

_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def send_message(world: World, data: Mapping[str, Any]) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#sendmessage."""
    chat = world.open_to_write(data.get("chat_id"))
    content = _content(checked_text(data.get("text"), data.get("parse_mode")), data)
    replied = _replied(chat, data.get("reply_parameters"))
    return chat.put({"from": world.me, **content, **replied, **_thread(chat, data, replied)})


def send_photo(world: World, data: Mapping[str, Any]) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#sendphoto, of a photo that Telegram has."""
    chat = world.open_to_write(data.get("chat_id"))
    caption = checked_caption(data.get("caption"), data.get("parse_mode")).text
    replied = _replied(chat, data.get("reply_parameters"))
    return chat.put({"from": world.me, **photo_json(caption or None), **replied, **_thread(chat, data, replied)})


def edit_message_text(world: World, data: Mapping[str, Any]) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#editmessagetext."""
    chat, message = _own_message(world, data)
    content = _content(checked_text(data.get("text"), data.get("parse_mode")), data)
    return _changed(chat, message, content)


def edit_message_reply_markup(world: World, data: Mapping[str, Any]) -> dict[str, Any]:
    """https://core.telegram.org/bots/api#editmessagereplymarkup."""
    chat, message = _own_message(world, data)
    keyboard = checked_keyboard(data.get("reply_markup"))
    kept = {name: message[name] for name in ("text", "entities") if name in message}
    return _changed(chat, message, kept | ({"reply_markup": keyboard} if keyboard else {}))


def delete_message(world: World, data: Mapping[str, Any]) -> bool:
    """https://core.telegram.org/bots/api#deletemessage."""
    chat = world.open_to_write(data.get("chat_id"))
    if chat.messages.pop(data.get("message_id", 0), None) is None:
        raise bad_request("message to delete not found")
    return True


def send_chat_action(world: World, data: Mapping[str, Any]) -> bool:
    """https://core.telegram.org/bots/api#sendchataction."""
    chat = world.open_to_write(data.get("chat_id"))
    _thread(chat, data, {})
    if data.get("action") != "typing":
        raise bad_request("wrong parameter action in request")
    return True


def _content(marked: Marked, data: Mapping[str, Any]) -> dict[str, Any]:
    content: dict[str, Any] = {"text": marked.text}
    if marked.entities:
        content["entities"] = list(marked.entities)
    keyboard = checked_keyboard(data.get("reply_markup"))
    return content | ({"reply_markup": keyboard} if keyboard else {})


def _replied(chat: Chat, parameters: Mapping[str, Any] | None) -> dict[str, Any]:
    if not parameters:
        return {}
    replied = chat.messages.get(parameters.get("message_id", 0))
    if replied is None:
        if parameters.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    flat = {name: part for name, part in replied.items() if name != "reply_to_message"}
    quote = _quote(replied, parameters)
    return {"reply_to_message": flat} | ({"quote": quote} if quote else {})


def _quote(replied: Mapping[str, Any], parameters: Mapping[str, Any]) -> dict[str, Any] | None:
    if "quote" not in parameters:
        return None
    quote = read_marked(parameters["quote"], parameters.get("quote_parse_mode")).text
    text = replied.get("text", replied.get("caption", ""))
    at = text.find(quote)
    if not quote or at < 0 or units(quote) > LONGEST_QUOTE:
        raise bad_request("QUOTE_TEXT_INVALID")
    return {"text": quote, "position": units(text[:at]), "is_manual": True}


def _thread(chat: Chat, data: Mapping[str, Any], replied: Mapping[str, Any]) -> dict[str, Any]:
    thread = data.get("message_thread_id")
    if thread is None:
        thread = replied.get("reply_to_message", {}).get("message_thread_id")
        known = thread in chat.topics
        return {"message_thread_id": thread, "is_topic_message": True} if known else {}
    if thread == GENERAL_TOPIC or thread not in chat.topics:
        raise bad_request("message thread not found")
    return {"message_thread_id": thread, "is_topic_message": True}


def _own_message(world: World, data: Mapping[str, Any]) -> tuple[Chat, dict[str, Any]]:
    chat = world.open_to_write(data.get("chat_id"))
    message = chat.messages.get(data.get("message_id", 0))
    if message is None:
        raise bad_request("message to edit not found")
    if message.get("from", {}).get("id") != world.me["id"]:
        raise bad_request("message can't be edited")
    return chat, message


def _changed(chat: Chat, message: dict[str, Any], content: Mapping[str, Any]) -> dict[str, Any]:
    parts = ("text", "entities", "reply_markup")
    if {name: message.get(name) for name in parts} == {name: content.get(name) for name in parts}:
        raise bad_request(_UNCHANGED)
    rest = {name: part for name, part in message.items() if name not in parts}
    changed = {**rest, **content, "edit_date": int(time.time())}
    chat.messages[message["message_id"]] = changed
    return changed


MESSAGE_METHODS = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "sendChatAction": send_chat_action,
}
