"""Which of the three languages a text is in.

Kazakh Cyrillic has nine letters Russian lacks; news text has one in about every seventh letter. The
frequent words settle short texts and Kazakh typed without its own letters.
"""

from __future__ import annotations

import re

from bot.article.tables import load_sections
from bot.language.tongue import Language

_SAMPLE = 6_000  # characters: more says nothing new
_WORD = re.compile(r"[^\W\d_]+")
_KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]+")
_CYRILLIC = re.compile("[а-яёА-ЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІ]+")
_LATIN = re.compile("[a-zA-Z]+")
_KAZAKH_SHARE = 0.04  # of Cyrillic letters; Russian news with Kazakh names stays below 0.01
_FREQUENT = load_sections("frequent_words.txt", ("kk", "ru", "en"))


def _hits(words: list[str], language: Language) -> int:
    frequent = frozenset(_FREQUENT[language.value])
    return sum(word in frequent for word in words)


def _count(letters: re.Pattern[str], sample: str) -> int:
    """How many characters of ``sample`` are in runs of ``letters``."""
    return sum(map(len, letters.findall(sample)))


def detect_language(text: str) -> Language:
    """The language most of ``text`` is in.

    Args:
        text: an article; only its first 6,000 characters are looked at.

    Returns:
        One of the three; Russian for a Cyrillic text that shows nothing else, English for a text without
        Cyrillic letters and without frequent words of Latin-script Kazakh.
    """
    sample = text[:_SAMPLE]
    cyrillic, latin = _count(_CYRILLIC, sample), _count(_LATIN, sample)
    words = [word.lower() for word in _WORD.findall(sample)]
    if cyrillic == 0 or latin > 2 * cyrillic:
        return Language.KK if _hits(words, Language.KK) > _hits(words, Language.EN) else Language.EN
    kazakh_letters = _count(_KAZAKH, sample)
    if kazakh_letters >= _KAZAKH_SHARE * cyrillic:
        return Language.KK
    return Language.KK if _hits(words, Language.KK) > _hits(words, Language.RU) else Language.RU
