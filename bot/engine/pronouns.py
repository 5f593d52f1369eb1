"""Pronouns: the words that stand for a person, a thing or a place named before.

Data: ``data/pronouns.txt``, lines ``language | group | words``, a phrase with ``_`` for its spaces.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from bot.errors import DataError
from bot.language.morphology import fold_kazakh
from bot.language.normal import normal_form
from bot.language.terms import Term
from bot.language.tongue import Language

GROUPS = frozenset({"he", "she", "one", "it", "they", "there", "then", "of_them", "main", "person"})
_SOURCE = "pronouns.txt"
_Words = frozenset[tuple[str, ...]]


def parse_pronouns(text: str) -> dict[tuple[str, Language], _Words]:
    """Group and language to phrases, each a tuple of words in normal form; ``text`` is the data file's.

    Raises:
        DataError: naming the line that has no three fields, no words, or an unknown group or language.
    """
    tables: dict[tuple[str, Language], _Words] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3 or fields[0] not in set(Language) or fields[1] not in GROUPS or not fields[2]:
            raise DataError(_SOURCE, number, f"not `language | group | words`: {line[:60]!r}")
        phrases = (tuple(normal_form(word) for word in phrase.split("_")) for phrase in fields[2].split())
        tables[fields[1], Language(fields[0])] = frozenset(phrases)
    return tables


@lru_cache(maxsize=1)
def _tables() -> dict[tuple[str, Language], _Words]:
    return parse_pronouns((files("bot.engine") / "data" / _SOURCE).read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def _phrases(group: str, language: Language, folded: bool) -> _Words:
    phrases = _tables().get((group, language), frozenset())
    return frozenset(tuple(map(fold_kazakh, phrase)) for phrase in phrases) if folded else phrases


def pronouns_in(terms: Sequence[Term], groups: Sequence[str], language: Language, *, folded: bool = False) -> list[int]:
    """Where in ``terms`` a pronoun of ``groups`` (of ``GROUPS``) begins, by index, in order.

    Args:
        terms: the words of a message or sentence.
        groups: names of groups.
        language: the language they are in.
        folded: whether they are Kazakh in the folded alphabet.
    """
    words = [fold_kazakh(term.text) if folded else term.text for term in terms]
    phrases = [phrase for group in groups for phrase in _phrases(group, language, folded)]
    return [at for at in range(len(words)) if any(tuple(words[at : at + len(phrase)]) == phrase for phrase in phrases)]


def genders_of(terms: Sequence[Term], language: Language) -> frozenset[str]:
    """The genders ("male", "female") that the personal pronouns of ``terms`` show."""
    shown = {"he": "male", "she": "female"}
    return frozenset(gender for group, gender in shown.items() if pronouns_in(terms, (group,), language))
