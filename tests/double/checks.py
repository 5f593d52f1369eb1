"""The limits that the Bot API sets on what a bot sends.

Texts: https://core.telegram.org/bots/api#sendmessage, buttons: #inlinekeyboardbutton, menus: #botcommand,
inline results: #answerinlinequery.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from tests.double.markup import Marked, read_marked, units
from tests.double.refusals import bad_request

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_QUOTE = 1024
LONGEST_ALERT = 200
LONGEST_DATA = 64
MOST_RESULTS = 50
MOST_BUTTONS = 100
MOST_COMMANDS = 100

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_DOES = ("url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat", "copy_text")


def checked_text(text: str | None, parse_mode: str | None, longest: int = LONGEST_TEXT) -> Marked:
    """A text that may be sent, read; ``longest`` counts UTF-16 units after the entities are taken out.

    Raises:
        RefusedError: it is empty, too long or malformed.
    """
    marked = read_marked(text or "", parse_mode)
    if not marked.text.strip():
        raise bad_request("message text is empty")
    if units(marked.text) > longest:
        raise bad_request("message is too long")
    return marked


def checked_caption(caption: str | None, parse_mode: str | None) -> Marked:
    """A caption that may be sent; it may be empty."""
    marked = read_marked(caption or "", parse_mode)
    if units(marked.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return marked


def checked_keyboard(markup: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """An inline keyboard that may be sent; None for none, and for one without buttons.

    Raises:
        RefusedError: it is no inline keyboard, or a button cannot work.
    """
    if not markup:
        return None
    rows = markup.get("inline_keyboard")
    if rows is None:
        raise bad_request("object expected as reply markup")
    buttons = [button for row in rows for button in row]
    if len(buttons) > MOST_BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    for button in buttons:
        _check_button(button)
    return {"inline_keyboard": rows} if buttons else None


def _check_button(button: Mapping[str, Any]) -> None:
    if not button.get("text", "").strip():
        raise bad_request('can\'t parse inline keyboard button: field "text" is empty')
    does = [name for name in _DOES if name in button]
    if len(does) != 1:
        raise bad_request("can't parse inline keyboard button: exactly one action must be given")
    if does == ["callback_data"] and not 1 <= len(button["callback_data"].encode()) <= LONGEST_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if does == ["url"] and not _is_address(button["url"]):
        raise bad_request("BUTTON_URL_INVALID")


def _is_address(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https", "tg") and bool(parts.netloc) and " " not in url


def check_commands(commands: Sequence[Mapping[str, str]]) -> None:
    """Check a menu of commands."""
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def check_language_code(code: str | None) -> None:
    """Check the language that a menu or description is for: two letters, or none."""
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("LANGUAGE_CODE_INVALID")


def check_results(results: Sequence[Mapping[str, Any]]) -> None:
    """Check the results of an inline query (articles only: the bot sends no others)."""
    if len(results) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [result.get("id", "") for result in results]
    if len(set(ids)) != len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if not all(1 <= len(one.encode()) <= 64 for one in ids):
        raise bad_request("RESULT_ID_INVALID")
    for result in results:
        _check_result(result)


def _check_result(result: Mapping[str, Any]) -> None:
    if result.get("type") != "article":
        raise bad_request("RESULT_TYPE_INVALID")
    if not result.get("title", "").strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    content = result.get("input_message_content") or {}
    checked_text(content.get("message_text"), content.get("parse_mode"))
    checked_keyboard(result.get("reply_markup"))
