"""Kazakh letters given back to words that were typed without them (see ``folding``).

Each letter of the folded alphabet that may stand for several is decided by the letters around it, those to its left as
they were given back already, and by whether the last vowel was a front or a back one: a word's vowels are mostly of one
kind (сөндірді, қымбаттады). The decisions are a data file, learnt from Kazakh texts by
``benchmarks/kazakh_letters.py``: a longer context stands in it only where it decides otherwise than the longest shorter
one that does. It is the back-off of n-gram models (Katz 1987) without its chances.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bot.language.morphology.folding import fold_kazakh
from bot.language.morphology.wordlists import DataError, lines, read_text

CONTEXTS = ((0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 3), (3, 3), (4, 4), (6, 4), (8, 6))
"""How many letters to the left and to the right a decision may look at, the shortest context first."""
EDGE = "_"
"""Stands before and behind a word, twice."""
LETTERS = {"а": "аә", "г": "гғ", "и": "ыіи", "к": "қк", "н": "нң", "о": "оө", "у": "уұү", "х": "хһ"}
"""What a folded letter may stand for, first what it is taken for where nothing is known."""
_FRONT, _BACK, _NO_VOWEL = "<", ">", "-"
_HARMONY = {**dict.fromkeys("әеөүі", _FRONT), **dict.fromkeys("аоұы", _BACK)}
_SOURCE = "kazakh_letters.txt"
_WORD = re.compile(r"[а-яәғқңөұүһі]+", re.IGNORECASE)

Decisions = Mapping[tuple[str, str], str]
"""The letter to put, by context (see ``context``)."""


def unfold_kazakh(text: str) -> str:
    """Kazakh ``text`` with the letters that its words should have; of the same length, capitals kept."""
    return _WORD.sub(lambda word: _word(word[0]), text)


@lru_cache(maxsize=20_000)
def _word(word: str) -> str:
    given = decided(fold_kazakh(word.lower()), _decisions())
    if word.islower():
        return given
    return "".join(new.upper() if old.isupper() else new for old, new in zip(word, given, strict=True))


def decided(folded: str, decisions: Decisions) -> str:
    """The ``folded`` word with each of its letters as ``decisions`` has it."""
    typed = f"{EDGE}{EDGE}{folded}{EDGE}{EDGE}"
    given = EDGE * 2
    for place in range(2, len(typed) - 2):
        if typed[place] in LETTERS:
            given += decision(harmony(given), given, typed[place:], decisions)
        else:
            given += typed[place]
    return given[2:]


def decision(kind: str, left: str, right: str, decisions: Decisions, contexts: int = len(CONTEXTS)) -> str:
    """The letter for the first of ``right`` (folded), by the longest of so many ``contexts`` that is known.

    Args:
        kind: of the last vowel (see ``harmony``).
        left: the letters before it, given back.
        right: the folded letters from it on.
        decisions: letters by context.
        contexts: only so many are looked at, the shortest ones.
    """
    for before, behind in reversed(CONTEXTS[:contexts]):
        letter = decisions.get(context(kind, left, right, before, behind))
        if letter is not None:
            return letter
    return LETTERS[right[0]][0]


def context(kind: str, left: str, right: str, before: int, behind: int) -> tuple[str, str]:
    """What a decision looks at: the ``kind`` with so many letters ``before``; the letter and so many ``behind`` it."""
    return kind + left[max(0, len(left) - before) :], right[: behind + 1]


def harmony(left: str) -> str:
    """``<`` where the last vowel that tells is a front one, ``>`` for a back one, ``-`` where there is none."""
    return next((_HARMONY[letter] for letter in reversed(left) if letter in _HARMONY), _NO_VOWEL)


def parse_decisions(text: str, name: str = _SOURCE) -> dict[tuple[str, str], str]:
    """The decisions of a data file's text: a line each, «left right letter», left as in ``context``.

    Raises:
        DataError: for a line of another form, or a letter that the folded one does not stand for.
    """
    found: dict[tuple[str, str], str] = {}
    for number, line in lines(text):
        parts = line.split()
        if len(parts) != 3 or parts[2] not in LETTERS.get(parts[1][0], ()):
            raise DataError(
                name, number, line, "expected «left right letter», a letter that the right's first stands for"
            )
        found[parts[0], parts[1]] = parts[2]
    return found


@lru_cache(maxsize=1)
def _decisions() -> Decisions:
    return parse_decisions(read_text(_SOURCE))
