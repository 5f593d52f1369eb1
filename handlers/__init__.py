"""From a Telegram update to a reply: each file one step of the way, ``application`` the whole in order."""

from handlers.application import build_application
from handlers.polling import run

__all__ = ["build_application", "run"]
