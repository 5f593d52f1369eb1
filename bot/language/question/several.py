"""Whether a question asks for several things: which countries, кто вошли, қандай елдер."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from bot.errors import DataError
from bot.language.morphology import fold_kazakh, russian_readings
from bot.language.normal import normal_form
from bot.language.terms import Term
from bot.language.tongue import Language

_SOURCE = "several.txt"
_KINDS = frozenset({"own", "before_plural"})
_REACH = 4
_KK_PLURAL = re.compile(r"[лдт][ае]р(?:[ыі]|$|[дт][аеыі]|[ғг][ае]|мен|[ыі]н[аеы]?)")
_EN_ONE = ("ss", "us", "is", "'s")

Openings = tuple[str, ...]
"""Words and openings of words (``word*``), in normal form."""


class _Openings(NamedTuple):
    """Words, and how others begin."""

    words: frozenset[str]
    beginnings: tuple[str, ...]


def asks_for_several(terms: Sequence[Term], language: Language, *, folded: bool = False) -> bool:
    """Whether the question's ``terms`` ask for more than one thing.

    Args:
        terms: the question's words in order.
        language: the question's language.
        folded: whether it is Kazakh in the folded alphabet.
    """
    words = [term.text for term in terms]
    if any(_begins(word, _openings(language, "own", folded)) for word in words):
        return True
    before = _openings(language, "before_plural", folded)
    return any(
        _begins(word, before) and any(_is_plural(term, language) for term in terms[i + 1 : i + 1 + _REACH])
        for i, word in enumerate(words)
    )


def _begins(word: str, openings: _Openings) -> bool:
    return word in openings.words or word.startswith(openings.beginnings)


def _is_plural(term: Term, language: Language) -> bool:
    """Whether the word is a plural noun by its form; in Russian a verb in the plural too (кто приехали)."""
    if language is Language.RU:
        readings = russian_readings(term.text)
        return bool(readings) and readings[0].tag.POS == "VERB" and readings[0].tag.number == "plur"
    if language is Language.KK:
        return not term.stop and _KK_PLURAL.search(term.text) is not None
    bare = term.text in term.reading.stems
    return not term.stop and term.text.endswith("s") and not term.text.endswith(_EN_ONE) and not bare


@lru_cache(maxsize=16)
def _openings(language: Language, kind: str, folded: bool) -> _Openings:
    words = _table().get((language, kind), ())
    words = tuple(fold_kazakh(word) for word in words) if folded else words
    whole = frozenset(word for word in words if not word.endswith("*"))
    return _Openings(whole, tuple(word[:-1] for word in words if word.endswith("*")))


@lru_cache(maxsize=1)
def _table() -> dict[tuple[Language, str], Openings]:
    return parse_several((files("bot.language.question") / "data" / _SOURCE).read_text(encoding="utf-8"))


def parse_several(text: str) -> dict[tuple[Language, str], Openings]:
    """Language and kind to words, from the data file's text.

    Raises:
        DataError: naming the line that has no three fields, an unknown language or kind, or no words.
    """
    table: dict[tuple[Language, str], Openings] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3 or fields[0] not in set(Language) or fields[1] not in _KINDS or not fields[2]:
            raise DataError(_SOURCE, number, f"not `language | kind | words`: {line[:60]!r}")
        words = tuple(normal_form(w.removesuffix("*")) + ("*" if w.endswith("*") else "") for w in fields[2].split())
        table[Language(fields[0]), fields[1]] = words
    return table
