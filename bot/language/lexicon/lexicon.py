"""Looks words up: from stems to concepts, and phrases of several words to one."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

from bot.language.lexicon.compiled import Tables, load_tables
from bot.language.tongue import Language

_NONE: tuple[int, ...] = ()


class PhraseMatch(NamedTuple):
    """A phrase found: ``length`` words from where it was looked for, and its concept's number."""

    length: int
    concept: int


class Lexicon:
    """The trilingual lexicon. Concepts go by number; ``concept_id`` names one.

    Args:
        tables: see ``bot.language.lexicon.compiled.Tables``.
    """

    def __init__(self, tables: Tables) -> None:
        self._ids: list[str] = tables["ids"]
        self._pos: list[str] = tables["pos"]
        self._domains: list[str] = tables["domains"]
        self._single: dict[str, dict[str, list[int]]] = tables["single"]
        self._folded: dict[str, list[int]] = tables["folded"]
        self._phrases = tables["phrases"]
        self._antonyms = {int(number): tuple(links) for number, links in tables["antonyms"].items()}
        self._broader = {int(number): tuple(links) for number, links in tables["broader"].items()}
        self._near = _packed(tables["near"])
        self._associated = _packed(tables["associated"])
        self._contrast = _packed(tables["contrast"])
        self._english: list[str] = tables["english"]
        self._ngrams: dict[str, Any] = tables["ngrams"]
        self._numbers = {name: number for number, name in enumerate(self._ids)}

    def __len__(self) -> int:
        return len(self._ids)

    def concept_id(self, number: int) -> str:
        """The id of concept ``number``."""
        return self._ids[number]

    def number(self, concept_id: str) -> int | None:
        """The number of a concept, None where there is no such id."""
        return self._numbers.get(concept_id)

    def pos(self, number: int) -> str:
        """The part of speech of concept ``number``."""
        return self._pos[number]

    def domain(self, number: int) -> str:
        """The data file that concept ``number`` stands in, without its suffix: ``names_cities``."""
        return self._domains[number]

    def antonyms(self, number: int) -> tuple[int, ...]:
        """Concepts that say the opposite of ``number``."""
        return self._antonyms.get(number, _NONE)

    def broader(self, number: int) -> tuple[int, ...]:
        """Concepts that ``number`` is a kind of."""
        return self._broader.get(number, _NONE)

    def near(self, number: int) -> Sequence[int]:
        """Concepts by which the same fact may be told: investment for investing, fan for spectator."""
        return self._near.get(number, _NONE)

    def associated(self, number: int) -> Sequence[int]:
        """Concepts that the answer to a question with ``number`` often has: hospital for injury."""
        return self._associated.get(number, _NONE)

    def contrast(self, number: int) -> Sequence[int]:
        """Concepts of the same kind that are not ``number``: silver and bronze for gold."""
        return self._contrast.get(number, _NONE)

    def ngrams(self, language: Language) -> dict[str, Any]:
        """The trigram model of the words of ``language`` (see ``bot.language.identify.ngrams``)."""
        model: dict[str, Any] = self._ngrams[language]
        return model

    def lookup(self, stem: str, language: Language, *, folded: bool = False) -> Sequence[int]:
        """The concepts of a stem in ``language``; ``folded`` for stems of folded Kazakh."""
        table = self._folded if folded else self._single[language]
        return table.get(stem, _NONE)

    def stems(self, language: Language, *, folded: bool = False) -> Iterable[str]:
        """Every stem with an entry of its own in ``language``."""
        return (self._folded if folded else self._single[language]).keys()

    def english_words(self) -> Sequence[str]:
        """The English single words as written, in normal form and in order; their stems are not words."""
        return self._english

    def phrases(self, stems: Sequence[Iterable[str]], start: int, language: Language) -> list[PhraseMatch]:
        """Phrases that begin at word ``start``; ``stems`` are the candidate stems of each word."""
        table = self._phrases[language]
        found: list[PhraseMatch] = []
        if start + 1 >= len(stems):
            return found
        for first, second in product(stems[start], stems[start + 1]):
            for entry in table.get(f"{first} {second}", _NONE):
                rest = entry[1:]
                if start + 1 + len(rest) < len(stems) and all(
                    any(stem in alternatives for stem in stems[start + offset])
                    for offset, alternatives in enumerate(rest, 2)
                ):
                    found.append(PhraseMatch(len(rest) + 2, entry[0]))
        return found


def _packed(links: Mapping[str, Iterable[int]]) -> dict[int, array[int]]:
    """Links by number, two bytes each: there are some eighty thousand of them."""
    return {int(number): array("H", others) for number, others in links.items()}


@lru_cache(maxsize=20_000)
def names_action(concepts: frozenset[int]) -> bool:
    """Whether one of the project's ``concepts`` is an action."""
    words = lexicon()
    return any(words.pos(concept) == "v" for concept in concepts)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The project's lexicon, loaded once."""
    return Lexicon(load_tables())
