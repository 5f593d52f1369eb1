"""Word tables of the article reader: text files of sections, one entry a line.

A file holds ``[section]`` headings and below each its entries, one a line; lines that begin with ``#``
and empty lines are skipped. Entries are in lower case, so that a capitalised word is looked up by its
lower-case form.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files

from bot.errors import DataError

Sections = Mapping[str, tuple[str, ...]]


def read_sections(content: str, *, source: str, allowed: Collection[str]) -> Sections:
    """Read a table of sections.

    Args:
        content: what the file holds.
        source: its name, for the error.
        allowed: the headings it may have.

    Returns:
        The entries of each allowed heading, in the file's order; () for a heading it does not have.

    Raises:
        DataError: an entry before the first heading, an unknown or repeated heading, an entry twice in
            one section, or one that is not in lower case.
    """
    sections: dict[str, list[str]] = {}
    current: list[str] | None = None
    for number, raw in enumerate(content.splitlines(), start=1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]"):
            heading = line[1:-1].strip()
            if heading not in allowed:
                raise DataError(source, number, f"unknown heading [{heading}]")
            if heading in sections:
                raise DataError(source, number, f"heading [{heading}] stands twice")
            current = sections.setdefault(heading, [])
            continue
        if current is None:
            raise DataError(source, number, f"entry {line!r} stands before the first heading")
        if line != line.lower():
            raise DataError(source, number, f"entry {line!r} is not in lower case")
        if line in current:
            raise DataError(source, number, f"entry {line!r} stands twice under one heading")
        current.append(line)
    return {heading: tuple(sections.get(heading, ())) for heading in allowed}


@cache
def load_sections(name: str, allowed: tuple[str, ...]) -> Sections:
    """The table ``name`` of this package's ``data`` directory, read once.

    Raises:
        DataError: see `read_sections`; also where the file is missing or not UTF-8.
    """
    try:
        content = (files("bot.article") / "data" / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(name, 0, f"cannot be read: {error}") from error
    return read_sections(content, source=name, allowed=allowed)


def entries(name: str, headings: tuple[str, ...], *wanted: str) -> frozenset[str]:
    """The entries under the headings ``wanted`` of table ``name``, together.

    ``headings`` are all the table may have; see `load_sections`. A wanted heading is given in full
    («kk joins») or by its kind alone («joins»: in every language).
    """
    sections = load_sections(name, headings)
    picked = [entry for heading in headings for entry in sections[heading] if _is_wanted(heading, wanted)]
    return frozenset(picked)


def _is_wanted(heading: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or heading in wanted or heading.partition(" ")[2] in wanted
