"""Reads the lexicon's data files and checks every line.

A line is ``id | pos | kk; kk | ru; ru | en; en | links``; ``#`` begins a comment. ``links`` are
``!id`` (antonym) and ``<id`` (broader), parted by spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.resources import files

from bot.errors import DataError
from bot.language.lexicon.model import PARTS_OF_SPEECH, Concept
from bot.language.tongue import Language

_COLUMNS = ((2, Language.KK), (3, Language.RU), (4, Language.EN))
_ID = re.compile(r"[a-z0-9][a-z0-9_]*")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_KAZAKH_ONLY = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)


def source_files() -> dict[str, str]:
    """The lexicon's data files, name to text, in the order of their names."""
    folder = files("bot.language.lexicon") / "data"
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".txt")), key=lambda e: e.name)
    return {entry.name: entry.read_text(encoding="utf-8") for entry in found}


def read_concepts(sources: dict[str, str] | None = None) -> tuple[Concept, ...]:
    """Every concept of the lexicon, checked.

    Raises:
        DataError: naming the file and line, for a malformed line, an id or a word that stands twice, an
            empty language, a word in the wrong script, or a link to a concept that is not there.
    """
    concepts: dict[str, Concept] = {}
    for name, text in (source_files() if sources is None else sources).items():
        for concept in _parse(name, text):
            if concept.id in concepts:
                first = concepts[concept.id]
                raise DataError(name, concept.line, f"{concept.id} stands already in {first.domain}:{first.line}")
            concepts[concept.id] = concept
    _check_links(concepts)
    return tuple(concepts.values())


def _parse(name: str, text: str) -> Iterator[Concept]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield parse_line(line, name, number)


def parse_line(line: str, name: str, number: int) -> Concept:
    """The concept of one data line; ``name`` and ``number`` are for the error.

    Raises:
        DataError: naming what is wrong with the line.
    """
    fields = [field.strip() for field in line.split("|")]
    if len(fields) not in (5, 6):
        raise DataError(name, number, f"{len(fields)} fields; a line has id | pos | kk | ru | en | links")
    if not _ID.fullmatch(fields[0]):
        raise DataError(name, number, f"{fields[0]!r} is no id (lower-case letters, digits, _)")
    if fields[1] not in PARTS_OF_SPEECH:
        raise DataError(name, number, f"unknown part of speech {fields[1]!r}")
    words = {language: _words(fields[column], language, name, number) for column, language in _COLUMNS}
    links = fields[5].split() if len(fields) == 6 else []
    for link in links:
        if link[0] not in "!<":
            raise DataError(name, number, f"a link begins with ! or <: {link!r}")
    return Concept(
        id=fields[0],
        pos=fields[1],
        words=words,
        antonyms=tuple(link[1:] for link in links if link[0] == "!"),
        broader=tuple(link[1:] for link in links if link[0] == "<"),
        domain=name.removesuffix(".txt"),
        line=number,
    )


def _words(field: str, language: Language, name: str, number: int) -> tuple[str, ...]:
    words = tuple(word.strip() for word in field.split(";") if word.strip())
    if not words:
        raise DataError(name, number, f"no word in {language}")
    if len(set(words)) != len(words):
        raise DataError(name, number, f"a word stands twice in {language}")
    for word in words:
        problem = _script_problem(word, language)
        if problem:
            raise DataError(name, number, f"{problem} in {language}: {word!r}")
    return words


def _script_problem(word: str, language: Language) -> str | None:
    cyrillic, latin = bool(_CYRILLIC.search(word)), bool(_LATIN.search(word))
    if language is Language.EN:
        return "Cyrillic letters" if cyrillic else None
    if language is Language.RU and _KAZAKH_ONLY.search(word):
        return "a Kazakh letter"
    if any(_CYRILLIC.search(part) and _LATIN.search(part) for part in re.split(r"[\s-]", word)):
        return "two scripts in one word"
    return None if cyrillic or latin or not word.isalpha() else "an unknown script"


def _check_links(concepts: dict[str, Concept]) -> None:
    for concept in concepts.values():
        for target in _targets(concept):
            if target not in concepts:
                raise DataError(f"{concept.domain}.txt", concept.line, f"link to unknown concept {target!r}")


def _targets(concept: Concept) -> Iterable[str]:
    return (*concept.antonyms, *concept.broader)
