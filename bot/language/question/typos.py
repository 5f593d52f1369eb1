"""Question words as people spell them in a chat, and with a typo. Data: ``data/spellings.txt``."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from bot.errors import DataError
from bot.language.function_words import function_words
from bot.language.lexicon import lexicon
from bot.language.morphology import fold_kazakh, is_russian
from bot.language.normal import normal_form
from bot.language.question.patterns import patterns
from bot.language.tongue import Language

_SOURCE = "spellings.txt"
_MIN_TYPO_LENGTH = 4


@lru_cache(maxsize=20_000)
def mend_question_word(word: str, language: Language, *, folded: bool = False) -> str:
    """A question word as it is spelt in a chat (скока, wen) or with one typo in it (ккая, кашаан), mended.

    Of several the one that is longest: people rather leave letters out (сколко: сколько, not скоко). A word in its
    own right is no typo: wheat is not what, қала not қалай.
    """
    spelt = _spellings(language, folded).get(word)
    if spelt is not None:
        return spelt
    known = function_words("question", language, folded=folded) | function_words("frame", language, folded=folded)
    if word in known or len(word) < _MIN_TYPO_LENGTH or word in _plain_words(language, folded):
        return word
    if language is Language.KK and not folded and (own := _own_letters().get(word)):
        return own
    if lexicon().lookup(word, language, folded=folded) or (language is Language.RU and is_russian(word)):
        return word
    close = [
        candidate
        for candidate in known
        if len(candidate) >= _MIN_TYPO_LENGTH
        and candidate[0] == word[0]
        and OSA.distance(candidate, word, score_cutoff=1) <= 1
    ]
    longest = [candidate for candidate in close if len(candidate) == max(map(len, close))]
    return longest[0] if len(longest) == 1 else word


@lru_cache(maxsize=4)
def _plain_words(language: Language, folded: bool) -> frozenset[str]:
    """Words that are one letter from a question word and no typo (кого/того, where/there, when/then)."""
    stop = function_words("stop", language, folded=folded)
    of_language = (pattern for pattern in patterns() if pattern.language is language)
    own = (pattern.in_folded_alphabet() if folded else pattern for pattern in of_language)
    in_patterns = {word.removesuffix("*") for pattern in own for word in pattern.phrase.own_words if len(word) > 1}
    return frozenset(stop | in_patterns)


@lru_cache(maxsize=1)
def _own_letters() -> dict[str, str]:
    """Kazakh question words by how they look without their own letters: people drop them in some words only."""
    return {fold_kazakh(word): word for word in sorted(function_words("question", Language.KK))}


@lru_cache(maxsize=4)
def _spellings(language: Language, folded: bool) -> dict[str, str]:
    text = (files("bot.language.question") / "data" / _SOURCE).read_text(encoding="utf-8")
    own = parse_spellings(text).get(language, {})
    if not folded:
        return own
    return {fold_kazakh(spelt): fold_kazakh(word) for spelt, word in own.items()}


def parse_spellings(text: str) -> dict[Language, dict[str, str]]:
    """Language to spelling to question word, from the data file's text.

    Raises:
        DataError: naming the line that is not ``language | word | spellings``, or whose word is no question word.
    """
    found: dict[Language, dict[str, str]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [normal_form(field.strip()) for field in line.split("|")]
        if len(fields) != 3 or fields[0] not in set(Language) or not fields[2]:
            raise DataError(_SOURCE, number, f"not `language | word | spellings`: {line[:60]!r}")
        language = Language(fields[0])
        if fields[1] not in function_words("question", language):
            raise DataError(_SOURCE, number, f"no question word: {fields[1]!r}")
        found.setdefault(language, {}).update(dict.fromkeys(fields[2].split(), fields[1]))
    return found
