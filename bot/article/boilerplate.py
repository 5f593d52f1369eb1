"""Lines of the page that are not the article: share buttons, tags, captions, links, notices."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.article.credits import is_photo_credit
from bot.article.head_words import INVITATION, PAGE_START, any_of
from bot.article.model import Span

_LONGEST = 300  # characters; a longer line is prose, whatever it begins with
_NOTICE = 160
_START = re.compile(r"[\W_]*(" + any_of(PAGE_START) + r")\s*(.?)", re.IGNORECASE)
_TAGS = re.compile(r"(?:[#＃][\w-]+[\s,;]*)+")
_LINK = re.compile(r"[^\w]*(?:https?://|www\.|t\.me/)\S+\W*$", re.IGNORECASE)
_HANDLE = re.compile(r"[^\w@]*@\w{4,}\W*$")
_COPYRIGHT = re.compile(r"[^\w©]*(?:©|\(c\)\s)", re.IGNORECASE)
_COOKIE = re.compile(r"\bcookies?\b", re.IGNORECASE)
_NO_LETTERS = re.compile(r"[\W_]+")
_COUNT = re.compile(r"[\W\d_]*")
_INVITATION = re.compile(any_of(INVITATION), re.IGNORECASE)
_CAPTION_MARKS = ":/|©"


def _page_word(line: str) -> bool:
    """«Бөлісу:», «Читайте также: …», "Photo: …": a word of the page and a colon, or little else."""
    found = _START.match(line)
    if found is None:
        return False
    word, mark = found.groups()
    if mark in tuple(_CAPTION_MARKS):
        return True
    if " " in word:
        return len(line) <= _NOTICE
    return _COUNT.fullmatch(line, found.end(1)) is not None


def _invitation(line: str) -> bool:
    """«Telegram арнамызға жазылыңыз!»"""
    return len(line) <= _NOTICE and _INVITATION.search(line) is not None


def _tags(line: str) -> bool:
    return _TAGS.fullmatch(line) is not None


def _link(line: str) -> bool:
    return _LINK.match(line) is not None


def _handle(line: str) -> bool:
    return _HANDLE.match(line) is not None


def _copyright(line: str) -> bool:
    return _COPYRIGHT.match(line) is not None


def _cookie_notice(line: str) -> bool:
    return _COOKIE.search(line) is not None and len(line) <= _NOTICE and "«" not in line and "“" not in line


def _separator(line: str) -> bool:
    return _NO_LETTERS.fullmatch(line) is not None


RULES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("separator", _separator),
    ("tags", _tags),
    ("link", _link),
    ("handle", _handle),
    ("copyright", _copyright),
    ("page_word", _page_word),
    ("photo_credit", is_photo_credit),
    ("invitation", _invitation),
    ("cookie_notice", _cookie_notice),
)


def boilerplate_rule(text: str, line: Span) -> str | None:
    """The name of the rule by which ``line`` is no part of the article, or None."""
    if line.end - line.start > _LONGEST:
        return None
    content = text[line.start : line.end]
    return next((name for name, rule in RULES if rule(content)), None)
