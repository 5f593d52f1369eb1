"""The command menus and the bot's description, for each scope and language."""

from __future__ import annotations

import logging

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.language.tongue import Language
from bot.reply import messages

_LOG = logging.getLogger(__name__)

_READING = ("ask", "facts", "timeline", "numbers", "people", "quotes", "source")
_GROUP = (*_READING, "help", "privacy", "forget")
_PRIVATE = ("start", *_READING, "help", "settings", "privacy", "forget")
_ADMINS = (*_READING, "settings", "help", "privacy", "forget")
_EDITOR = (*_PRIVATE, "unanswered", "stats")

# The menu for everybody whose Telegram is in another language.
_ELSE = Language.EN


async def set_commands(bot: ExtBot[object], admin_chat_id: int | None) -> None:
    """Set the menus and descriptions; what Telegram refuses is logged, and the bot goes on without.

    Args:
        bot: the bot.
        admin_chat_id: the editor's chat, which gets the editor's commands; None for none.
    """
    scopes: list[tuple[BotCommandScope, tuple[str, ...]]] = [
        (BotCommandScopeDefault(), _PRIVATE),
        (BotCommandScopeAllPrivateChats(), _PRIVATE),
        (BotCommandScopeAllGroupChats(), _GROUP),
        (BotCommandScopeAllChatAdministrators(), _ADMINS),
    ]
    if admin_chat_id is not None:
        scopes.append((BotCommandScopeChat(admin_chat_id), _EDITOR))
    for code in (None, *Language):
        say = messages(code or _ELSE)
        try:
            await bot.set_my_description(say.text("profile.description"), language_code=code)
            await bot.set_my_short_description(say.text("profile.short_description"), language_code=code)
            # The editor's chat is the last: an editor who never wrote to the bot is no chat that Telegram knows.
            for scope, names in scopes:
                menu = [BotCommand(name, say.text(f"commands.{name}")) for name in names]
                await bot.set_my_commands(menu, scope=scope, language_code=code)
        except TelegramError as error:
            _LOG.warning("the menu in %s was not set: %s", code or "the default language", error)
