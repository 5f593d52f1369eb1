"""What sort of word a term is to the matcher: light (страна, сейчас, plan), or the name of an action."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from bot.language.lexicon import lexicon
from bot.language.lexicon.lexicon import names_action as is_action
from bot.language.terms import Term

LIGHT_WEIGHT = 0.5
"""What a light word counts beside another of the same rarity in the article."""
_PEOPLE = ("person", "people_folk", "human_being")


def is_light(term: Term) -> bool:
    """Whether every meaning of ``term`` that the lexicon knows is a light one."""
    return bool(term.concepts) and term.concepts <= _light_concepts()


def names_action(term: Term) -> bool:
    """Whether ``term`` names an action, by the lexicon's part of speech."""
    return is_action(term.concepts)


def names_people(term: Term) -> bool:
    """Whether ``term`` is a word for people whoever they are: адам, человек, people."""
    return bool(term.concepts & _people_concepts())


@lru_cache(maxsize=1)
def _people_concepts() -> frozenset[int]:
    words = lexicon()
    numbers = (words.number(name) for name in _PEOPLE)
    return frozenset(number for number in numbers if number is not None)


@lru_cache(maxsize=1)
def _light_concepts() -> frozenset[int]:
    text = (files("bot.engine") / "data" / "light_concepts.txt").read_text(encoding="utf-8")
    words = lexicon()
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    numbers = (words.number(name) for line in lines for name in line.split())
    # An id that the lexicon has dropped or renamed is no fault of the reader's: the word then weighs in full.
    return frozenset(number for number in numbers if number is not None)
