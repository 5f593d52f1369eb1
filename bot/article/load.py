"""An article from a file."""

from __future__ import annotations

import codecs
import tomllib
from datetime import date, datetime
from pathlib import Path

from bot.article.model import Article
from bot.article.parse import parse_article
from bot.errors import ArticleError

_BINARY_SHARE = 0.02  # control characters among the rest: text has none but white space
_SIDECAR_KEYS = ("published", "url")


def decode(content: bytes, name: str) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, or Windows-1251.

    Line ends are kept. A byte order mark is no part of the text.

    Raises:
        ArticleError: it is none of these, or not text at all.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1251")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _looks_binary(text):
            break
        return text
    raise ArticleError(f"{name} is not a text file: save the article as plain text in UTF-8.")


def _looks_binary(text: str) -> bool:
    controls = sum(character < " " and character not in "\t\n\r\v\f" for character in text)
    return "\x00" in text or controls > _BINARY_SHARE * len(text)


def _as_datetime(value: object, source: Path) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value)
        except ValueError as error:
            raise ArticleError(f"{source.name}: published must be a date such as 2023-11-07T13:12.") from error
    raise ArticleError(f"{source.name}: published must be a date such as 2023-11-07T13:12.")


def read_sidecar(path: Path) -> tuple[str | None, datetime | None]:
    """The ``url`` and ``published`` of the file beside an article, (None, None) where there is none.

    Raises:
        ArticleError: it cannot be read, or has another key.
    """
    if not path.is_file():
        return None, None
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ArticleError(f"{path.name} cannot be read as TOML: {error}") from error
    unknown = sorted(set(content) - set(_SIDECAR_KEYS))
    if unknown:
        raise ArticleError(f"{path.name}: unknown key {unknown[0]!r}; it may have url and published.")
    url = content.get("url")
    if url is not None and not isinstance(url, str):
        raise ArticleError(f"{path.name}: url must be a string.")
    published = content.get("published")
    return url, None if published is None else _as_datetime(published, path)


def load_article(path: Path) -> Article:
    """Read an article from a text file, with ``url`` and ``published`` from ``NAME.toml`` beside it.

    Its name is the file's without the ending.

    Raises:
        ArticleError: the file cannot be read, is no text or has no words; or its sidecar is wrong.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path.name} cannot be read: {error.strerror}.") from error
    url, published = read_sidecar(path.with_suffix(".toml"))
    return parse_article(decode(content, path.name), url=url, name=path.stem, published=published)
