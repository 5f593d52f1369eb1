"""The log: to standard error, never with the bot's token, nor at INFO with what a person wrote."""

from __future__ import annotations

import logging
import sys

from bot.settings import Settings

_HIDDEN = "<token>"

# They log every request's address at INFO, and the address holds the token.
_TALKATIVE = ("httpx", "httpcore", "aiosqlite", "sqlalchemy", "alembic")


class RedactingFormatter(logging.Formatter):
    """Formats a record, traceback and all, and takes the token out of the result."""

    def __init__(self, token: str | None) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """The record as one text without the token."""
        text = super().format(record)
        return text.replace(self._token, _HIDDEN) if self._token else text


def set_up_logging(settings: Settings) -> None:
    """Log to standard error at the level that is set."""
    token = settings.bot_token.get_secret_value() if settings.bot_token else None
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(RedactingFormatter(token))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
