"""The buttons below messages. What a button knows stands in the database; here are its few bytes."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple
from urllib.parse import urlencode

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.language.tongue import Language
from bot.reply import messages

_LONGEST_LINK = 2000
_TRANSLATOR = "https://translate.google.com/"


class Press(StrEnum):
    """What a button does; the first part of its ``callback_data``."""

    CONTEXT = "c"
    SHOW = "n"
    GOOD = "g"
    BAD = "b"
    PAGE = "p"
    MODE = "m"
    LANGUAGE = "l"
    PAUSE = "q"


class Pressed(NamedTuple):
    """``callback_data`` read: what the button does, its row's id (or the choice), and a number."""

    press: Press
    key: str
    number: int


def button_data(press: Press, key: str, number: int = 0) -> str:
    """``callback_data`` of a button.

    Raises:
        ValueError: it is longer than the 64 bytes that Telegram takes.
    """
    data = f"{press}:{key}:{number}"
    if len(data.encode()) > 64:
        raise ValueError(f"callback_data of {len(data.encode())} bytes")
    return data


def read_button_data(data: str) -> Pressed | None:
    """What stands in ``callback_data``; None where it is not of this bot's making."""
    press, _, rest = data.partition(":")
    key, _, number = rest.rpartition(":")
    if press not in set(Press) or not number.isascii() or not number.isdigit():
        return None
    return Pressed(Press(press), key, int(number))


def answer_keyboard(
    button_id: str,
    language: Language,
    *,
    number: int,
    count: int,
    in_context: bool = False,
    translate: str | None = None,
) -> InlineKeyboardMarkup:
    """The buttons below an answer.

    Args:
        button_id: the row that knows the answer.
        language: the asker's.
        number: which of the answers is shown, from 0.
        count: how many there are.
        in_context: whether the passage is shown instead of the quote.
        translate: the quote, where it is in another language than the asker's.
    """
    say = messages(language)
    key = "button.back" if in_context else "button.context"
    press = Press.SHOW if in_context else Press.CONTEXT
    first = [InlineKeyboardButton(say.text(key), callback_data=button_data(press, button_id, number))]
    if count > 1:
        data = button_data(Press.SHOW, button_id, (number + 1) % count)
        first.append(InlineKeyboardButton(say.text("button.next"), callback_data=data))
    link = translate_link(translate, language) if translate else None
    second = [InlineKeyboardButton(say.text("button.translate"), url=link)] if link else []
    second.append(InlineKeyboardButton("👍", callback_data=button_data(Press.GOOD, button_id)))
    second.append(InlineKeyboardButton("👎", callback_data=button_data(Press.BAD, button_id)))
    return InlineKeyboardMarkup([first, second])


def translate_link(text: str, language: Language) -> str | None:
    """A link that translates ``text``; None where it would be too long for a button."""
    query = urlencode({"sl": "auto", "tl": language.value, "op": "translate", "text": text})
    link = f"{_TRANSLATOR}?{query}"
    return link if len(link) <= _LONGEST_LINK else None


def page_keyboard(button_id: str, language: Language, number: int, pages: int) -> InlineKeyboardMarkup | None:
    """The buttons that turn the pages of a list; None where there is one page."""
    if pages < 2:
        return None
    say, row = messages(language), []
    if number > 0:
        data = button_data(Press.PAGE, button_id, number - 1)
        row.append(InlineKeyboardButton(say.text("button.previous_page"), callback_data=data))
    if number < pages - 1:
        data = button_data(Press.PAGE, button_id, number + 1)
        row.append(InlineKeyboardButton(say.text("button.next_page"), callback_data=data))
    return InlineKeyboardMarkup([row])
