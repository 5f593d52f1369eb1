"""The languages the bot reads and answers in."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """A language the bot reads and answers in."""

    KK = "kk"
    RU = "ru"
    EN = "en"
