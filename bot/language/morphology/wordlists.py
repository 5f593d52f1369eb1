"""Reading of the word lists that lie beside the rules."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources


class DataError(ValueError):
    """A line of a data file is not what it must be; the message names file and line."""

    def __init__(self, name: str, number: int, line: str, reason: str) -> None:
        """Build the message from the file `name`, the line and the `reason`."""
        super().__init__(f"{name}, line {number}: {reason}: {line!r}")


def read_text(name: str) -> str:
    """Return the text of the data file `name`."""
    return resources.files(__package__).joinpath("data", name).read_text(encoding="utf-8")


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield number and content of each line of `text`, without comments and blank lines."""
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.partition("#")[0].strip()
        if line:
            yield number, line


def parse_words(text: str, name: str) -> frozenset[str]:
    """Return the words of `text`, several on a line, all lower case letters."""
    words: set[str] = set()
    for number, line in lines(text):
        for word in line.split():
            if not word.isalpha() or word != word.casefold():
                raise DataError(name, number, line, f"{word!r} is not a lower-case word")
            words.add(word)
    return frozenset(words)


def parse_pairs(text: str, name: str) -> dict[str, tuple[str, ...]]:
    """Return form → bases from lines «base: form form …»; a form may have several bases."""
    bases: dict[str, tuple[str, ...]] = {}
    for number, line in lines(text):
        base, colon, forms = line.partition(":")
        if not colon or not base.strip() or not forms.split():
            raise DataError(name, number, line, "expected «base: form form …»")
        for form in forms.split():
            bases[form] = (*bases.get(form, ()), base.strip())
    return bases


def read_words(name: str) -> frozenset[str]:
    """Return the words of the data file `name`."""
    return parse_words(read_text(name), name)


def read_pairs(name: str) -> dict[str, tuple[str, ...]]:
    """Return form → bases of the data file `name`."""
    return parse_pairs(read_text(name), name)
