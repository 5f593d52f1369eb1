"""A concept: one meaning, and the words for it in three languages."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.language.tongue import Language

PARTS_OF_SPEECH = frozenset({"n", "v", "adj", "adv", "prep", "conj", "pron", "num", "unit", "name"})


@dataclass(frozen=True, slots=True)
class Concept:
    """One line of the lexicon.

    ``words`` are dictionary forms, several to a language; a Kazakh verb is its bare stem with a
    trailing hyphen (``кел-``). ``antonyms`` and ``broader`` are ids of other concepts. ``domain`` is the
    data file's name, ``line`` its line number.
    """

    id: str
    pos: str
    words: dict[Language, tuple[str, ...]]
    antonyms: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    domain: str = ""
    line: int = field(default=0, compare=False)
