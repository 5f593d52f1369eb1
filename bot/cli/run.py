"""``daiek run``: Telegram with a token, the terminal chat without."""

from __future__ import annotations

import argparse

import handlers
from bot.cli.chat import chat_with
from bot.cli.seeds import load_seeds
from bot.engine.shelf import Shelf
from bot.settings import load_settings


def run(arguments: argparse.Namespace) -> int:
    """Start the bot, or the terminal chat on the same articles where no token is set."""
    settings = load_settings()
    shelf = Shelf(load_seeds(settings.seeds_dir))
    if settings.bot_token is None:
        print("No BOT_TOKEN is set, so this is the terminal chat; with one in .env the bot runs in Telegram.")
        return chat_with(shelf)
    return handlers.run(settings, shelf)
