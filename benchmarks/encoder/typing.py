"""Questions as they might have been typed: in lower case, with a slip, in other letters.

Few questions of the public benchmarks look like those in a chat; the encoder must read both.
"""

from __future__ import annotations

import re
from random import Random

from benchmarks.encoder.examples import Asked
from benchmarks.typing_slips import Slip, in_latin, slips, some_marks_left_out
from bot.encoder.sentences import asked_text
from bot.language.question import analyse_question
from bot.language.tongue import Language

_LOWER, _UNMARKED, _SLIP = 0.25, 0.2, 0.15
_WITHOUT_MARKS, _LATIN_KAZAKH, _LATIN_RUSSIAN = 0.12, 0.08, 0.05
_WORD = re.compile(r"[^\W\d_]+")
_LONG_ENOUGH = 4
"""Slips are made in words of so many letters."""


def typed(question: str, language: Language, chance: Random) -> str:
    """``question`` as it might have been typed."""
    if chance.random() < _LOWER:
        question = question.lower()
    if chance.random() < _UNMARKED:
        question = question.rstrip("?!. ")
    if chance.random() < _SLIP:
        question = _with_slip(question, language, chance)
    letters = _other_letters(language, chance.random())
    return _WORD.sub(lambda word: letters(word[0].lower(), chance), question) if letters else question


def as_read(asked: Asked, chance: Random) -> str:
    """A question as it may have been typed, and as the bot gives it to the encoder then."""
    before = None if asked.before is None else analyse_question(asked.before).core
    return asked_text(analyse_question(typed(asked.question, asked.language, chance)).core, before)


def _with_slip(question: str, language: Language, chance: Random) -> str:
    words = [word for word in _WORD.finditer(question) if len(word[0]) >= _LONG_ENOUGH]
    if not words:
        return question
    word, slip = chance.choice(words), chance.choice(list(slips(language).values()))
    return question[: word.start()] + slip(word[0].lower(), chance) + question[word.end() :]


def _other_letters(language: Language, part: float) -> Slip | None:
    """What changes the letters of each word, for small values of ``part`` (0 to 1)."""
    if language is Language.KK and part < _WITHOUT_MARKS:
        return some_marks_left_out
    if language is Language.KK and part < _WITHOUT_MARKS + _LATIN_KAZAKH:
        return in_latin(language)
    return in_latin(language) if language is Language.RU and part < _LATIN_RUSSIAN else None
