"""Word tables of the fact finders: text files of sections, one entry a line.

The notation is that of `bot.article.tables`; the files stand in this package's ``data`` directory.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from bot.article.tables import Sections, read_sections
from bot.errors import DataError


@cache
def load_sections(name: str, allowed: tuple[str, ...]) -> Sections:
    """The table ``name``, read once: the entries of each heading of ``allowed``, in the file's order.

    Raises:
        DataError: see `bot.article.tables.read_sections`; also where the file is missing or not UTF-8.
    """
    try:
        content = (files("bot.facts") / "data" / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(name, 0, f"cannot be read: {error}") from error
    return read_sections(content, source=name, allowed=allowed)


@cache
def words(name: str, allowed: tuple[str, ...], *headings: str) -> frozenset[str]:
    """The entries under ``headings`` of table ``name`` together, ё written е."""
    sections = load_sections(name, allowed)
    return frozenset(entry.replace("ё", "е") for heading in headings for entry in sections[heading])
