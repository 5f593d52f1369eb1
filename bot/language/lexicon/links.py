"""Reads which concepts may stand for one another in a question and its answer, go together, or exclude each other.

``data/links/near.txt`` pairs concepts by which the same fact may be asked and told (invest, investment;
spectator, fan; buy, sell of one deal); ``contrast.txt`` pairs those of a kind that are easily confused, of which a
sentence about the one does not answer a question about the other (gold, silver; import, export); ``associated.txt``
pairs those of which readers ask with the one where articles have the other (injury, hospital): less sure than near
ones. A line is ``id: id id …``; every pair stands once, and holds both ways. ``#`` begins a comment. Near and
contrasting pairs were judged one by one, from candidates that a model of word meanings proposed; for the associated
ones it was listed, concept by concept and language by language, with which other words people would ask.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib.resources import files

from bot.errors import DataError

Links = dict[str, tuple[str, ...]]
"""Linked ids by id, both ways."""


class LinkKind(StrEnum):
    """What a pair of concepts says; the name of its data file."""

    NEAR = "near"
    ASSOCIATED = "associated"
    CONTRAST = "contrast"


def link_files() -> dict[LinkKind, str]:
    """The text of each data file."""
    folder = files("bot.language.lexicon") / "data" / "links"
    return {kind: (folder / f"{kind}.txt").read_text(encoding="utf-8") for kind in LinkKind}


def read_links(known: frozenset[str], sources: Mapping[LinkKind, str] | None = None) -> dict[LinkKind, Links]:
    """The links of every kind, both ways, in the order of the files.

    Args:
        known: the ids of the lexicon's concepts.
        sources: the data files' texts, the project's own where None.

    Raises:
        DataError: naming file and line, for a malformed line, an unknown id, a concept linked to itself or a
            pair that stands twice, be it in two files.
    """
    seen: set[frozenset[str]] = set()
    found: dict[LinkKind, Links] = {}
    for kind, text in (link_files() if sources is None else sources).items():
        both: dict[str, list[str]] = {}
        for number, one, other in _pairs(text, f"links/{kind}.txt"):
            problem = _problem(one, other, known, seen)
            if problem:
                raise DataError(f"links/{kind}.txt", number, problem)
            seen.add(frozenset((one, other)))
            both.setdefault(one, []).append(other)
            both.setdefault(other, []).append(one)
        found[kind] = {concept: tuple(others) for concept, others in both.items()}
    return found


def _pairs(text: str, name: str) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        head, colon, rest = line.partition(":")
        others = rest.split()
        if not colon or not others:
            raise DataError(name, number, "a line is id: id id …")
        for other in others:
            yield number, head.strip(), other


def _problem(one: str, other: str, known: frozenset[str], seen: set[frozenset[str]]) -> str | None:
    unknown = next((name for name in (one, other) if name not in known), None)
    if unknown is not None:
        return f"unknown concept {unknown!r}"
    if one == other:
        return f"{one} is linked to itself"
    return f"{one} and {other} stand twice" if frozenset((one, other)) in seen else None
