"""Questions as they might have been typed: in lower case, with slips, in other letters.

Few questions of the public benchmarks look like those in a chat; the encoder must read both.
"""

from __future__ import annotations

import random

_WITHOUT_OWN_LETTERS = str.maketrans("әғқңөұүһі", "агкноуухи")
_LATIN = dict(
    zip(
        "абвгғдеёжзийіклмнңоөпқрстуұүфхһцчшщъыьэюяә",
        [
            "a",
            "b",
            "v",
            "g",
            "g",
            "d",
            "e",
            "yo",
            "zh",
            "z",
            "i",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "n",
            "o",
            "o",
            "p",
            "q",
            "r",
            "s",
            "t",
            "u",
            "u",
            "u",
            "f",
            "h",
            "h",
            "ts",
            "ch",
            "sh",
            "sh",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
            "a",
        ],
        strict=True,
    )
)
_KAZAKH = frozenset("әғқңөұүһі")
_VOWELS = {True: "аеоинтрсл", False: "eaiontrsl"}
_LOWER, _UNMARKED, _SLIP, _LETTERS = 0.25, 0.2, 0.15, (0.12, 0.2, 0.05)


def typed(question: str, chance: random.Random) -> str:
    """``question`` as it might have been typed."""
    if chance.random() < _LOWER:
        question = question.lower()
    if chance.random() < _UNMARKED:
        question = question.rstrip("?!. ")
    if chance.random() < _SLIP:
        question = _with_slips(question, chance)
    return _in_other_letters(question, chance.random())


def _with_slips(question: str, chance: random.Random) -> str:
    letters = list(question)
    cyrillic = any("а" <= letter <= "я" for letter in question)
    for _ in range(1 + len(letters) // 25):
        if len(letters) < 5:
            break
        at, kind = chance.randrange(1, len(letters) - 1), chance.random()
        if kind < 0.35:
            del letters[at]
        elif kind < 0.7:
            letters[at], letters[at - 1] = letters[at - 1], letters[at]
        elif kind < 0.85:
            letters.insert(at, letters[at])
        else:
            letters[at] = chance.choice(_VOWELS[cyrillic])
    return "".join(letters)


def _in_other_letters(question: str, part: float) -> str:
    """Kazakh without its own letters, or Kazakh and Russian in Latin ones, for small values of ``part`` (0 to 1)."""
    lowered = question.lower()
    plain, latin, russian = _LETTERS
    if _KAZAKH & set(lowered):
        if part < plain:
            return lowered.translate(_WITHOUT_OWN_LETTERS)
        return "".join(_LATIN.get(letter, letter) for letter in lowered) if part < latin else question
    if part < russian and any("а" <= letter <= "я" for letter in lowered):
        return "".join(_LATIN.get(letter, letter) for letter in lowered)
    return question
