"""Telegram's HTML: read into text and entities, or refused.

https://core.telegram.org/bots/api#html-style. The public server shows an unknown ``&name;`` as it
stands; here it is refused as well, since a reader would see a sign that nobody wrote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any

from tests.double.refusals import RefusedError, bad_request

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
}
_TOKEN = re.compile(r"<(?P<close>/?)(?P<tag>[^\s<>/]*)(?P<attributes>[^<>]*)>|&(?P<entity>[#\w]*)(?P<end>;?)")
_HREF = re.compile(r'\bhref="([^"]*)"')
_ENTITY = re.compile(r"lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+")


@dataclass(frozen=True)
class Marked:
    """A text with its formatting; offsets are in UTF-16 units, as Telegram counts."""

    text: str
    entities: tuple[dict[str, Any], ...] = ()


@dataclass
class _Open:
    tag: str
    offset: int
    extra: dict[str, Any]


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def read_marked(text: str, parse_mode: str | None) -> Marked:
    """Read a text as it was sent.

    Raises:
        RefusedError: the HTML is malformed, or the parse mode is not HTML.
    """
    if parse_mode is None:
        return Marked(text)
    if parse_mode != "HTML":
        raise bad_request("unsupported parse_mode")
    return _Reader(text).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._length = 0
        self._open: list[_Open] = []
        self._entities: list[dict[str, Any]] = []

    def read(self) -> Marked:
        at = 0
        for token in _TOKEN.finditer(self._source):
            self._write(self._source[at : token.start()], at)
            at = token.end()
            if token["entity"] is not None:
                self._escaped(token)
            elif token["close"]:
                self._close(token)
            else:
                self._begin(token)
        self._write(self._source[at:], at)
        if self._open:
            raise _refuse(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')
        entities = sorted(self._entities, key=lambda entity: (entity["offset"], -entity["length"]))
        return Marked("".join(self._parts), tuple(entities))

    def _byte(self, at: int) -> int:
        return len(self._source[:at].encode())

    def _write(self, text: str, at: int) -> None:
        if "<" in text:
            raise _refuse(f"Unclosed start tag at byte offset {self._byte(at + text.index('<'))}")
        self._parts.append(text)
        self._length += units(text)

    def _escaped(self, token: re.Match[str]) -> None:
        if not token["end"] or not _ENTITY.fullmatch(token["entity"]):
            raise _refuse(f"Unescaped '&' at byte offset {self._byte(token.start())}")
        character = unescape(token.group())
        self._parts.append(character)
        self._length += units(character)

    def _begin(self, token: re.Match[str]) -> None:
        tag, attributes = token["tag"].lower(), token["attributes"].strip()
        if tag not in _TAGS:
            raise _refuse(f'Unsupported start tag "{tag}" at byte offset {self._byte(token.start())}')
        if tag == "blockquote" and any(one.tag == tag for one in self._open):
            raise _refuse(f"Nested blockquote at byte offset {self._byte(token.start())}")
        self._open.append(_Open(tag, self._length, _extra(tag, attributes)))

    def _close(self, token: re.Match[str]) -> None:
        tag, at = token["tag"].lower(), self._byte(token.start())
        if not self._open:
            raise _refuse(f"Unexpected end tag at byte offset {at}")
        begun = self._open.pop()
        if begun.tag != tag:
            raise _refuse(f'Unmatched end tag at byte offset {at}, expected "</{begun.tag}>", found "</{tag}>"')
        length = self._length - begun.offset
        if length:
            kind = {"type": _TAGS[tag], "offset": begun.offset, "length": length}
            self._entities.append({**kind, **begun.extra})


def _extra(tag: str, attributes: str) -> dict[str, Any]:
    if tag == "blockquote" and attributes == "expandable":
        return {"type": "expandable_blockquote"}
    if tag == "a":
        address = _HREF.fullmatch(attributes)
        if address is None:
            raise _refuse("a link without an address")
        return {"url": unescape(address[1])}
    if attributes:
        raise _refuse(f'Unsupported attributes of "{tag}"')
    return {}


def _refuse(reason: str) -> RefusedError:
    return bad_request(f"can't parse entities: {reason}")
