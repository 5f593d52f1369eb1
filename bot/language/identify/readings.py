"""The ways a message can be read: as typed, from Latin letters, from the wrong keyboard layout.

Each reading gets a score, the mean over its words of how well a word fits the language: its trigrams,
whether it is a function word, whether the lexicon knows it. Names of the article are masked first,
since they say nothing about the asker's language.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.language.function_words import function_words
from bot.language.identify import ngrams
from bot.language.identify.latin import kazakh_from_latin, russian_from_latin
from bot.language.keyboard import to_cyrillic, to_kazakh, to_latin
from bot.language.keys import key
from bot.language.lexicon.lexicon import lexicon
from bot.language.morphology import fold_kazakh
from bot.language.normal import normal_form
from bot.language.terms import read_word
from bot.language.tokens import tokenize
from bot.language.tongue import Language

_KAZAKH_LETTER = re.compile(r"[әғқңөұүһі]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[a-z\u00c0-\u024f]")

# Weights set by hand, checked on the question list of benchmarks/identify.py.
_FUNCTION_WORD = 2.0
_KNOWN_WORD = 1.0
_KAZAKH_SPELLING = 2.5
_FLOOR, _LEAST_FIT, _CEILING = -5.0, -4.9, 1.0
# A Latin word inside Cyrillic is a name or a term: no evidence either way.
_OTHER_SCRIPT = -1.0
_PLAIN, _CLEAR_LEAD = 0.8, 1.0
NEAR = 1.5
"""What a reading may score less than the best and still be worth knowing of."""
_PRIOR = {"typed": 0.4, "latin": 0.0, "layout": -0.7}


_Candidate = tuple[str, Language, bool, str]
"""Decoded text, language, whether folded, and how it was read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a message.

    ``decoded`` is in the alphabet of ``language``; ``folded`` says that it is Kazakh without its own
    letters; ``how`` is ``typed``, ``latin`` or ``layout``; ``score`` compares readings of one message.
    """

    decoded: str
    language: Language
    folded: bool
    how: str
    score: float


def readings(text: str, *, masked: Collection[str] = ()) -> tuple[Reading, ...]:
    """The readings of ``text``, best first; none where it has no letters.

    Left out are those that fall behind the best by more than ``NEAR``, as far as their letters show it already: it
    spares stemming the words in every other language and layout.

    Args:
        text: a message as typed.
        masked: keys (``bot.language.keys.key``) of names to leave out of the count.
    """
    plain = _plainly_typed(text, masked)
    if plain:
        return (_read(plain, masked),)
    candidates = list(_candidates(text))
    most = [_most(decoded, language, masked) + _PRIOR[how] for decoded, language, _, how in candidates]
    found: dict[int, Reading] = {}
    best = -math.inf
    for number in sorted(range(len(candidates)), key=lambda number: -most[number]):
        if most[number] < best - NEAR:
            break
        found[number] = _read(candidates[number], masked)
        best = max(best, found[number].score)
    return tuple(sorted((found[number] for number in sorted(found)), key=lambda reading: -reading.score))


def _read(candidate: _Candidate, masked: Collection[str]) -> Reading:
    decoded, language, folded, how = candidate
    return Reading(decoded, language, folded, how, _score(decoded, language, folded, masked) + _PRIOR[how])


def _most(decoded: str, language: Language, masked: Collection[str]) -> float:
    """The most that ``_score`` can come to: as much as if the lexicon knew every word."""
    return _surface(decoded, language, masked) + _KNOWN_WORD


def says_no_language(text: str, best: Reading) -> bool:
    """Whether ``text`` is nothing but words in Latin letters that mean nothing, in English or as ``best`` reads it.

    A bare name: it is written so whatever the asker's language.
    """
    typed = [token.text for token in tokenize(text) if not token.is_number]
    if not typed or not all(_LATIN.search(word) for word in typed):
        return False
    return not any(_means_something(word, Language.EN, False) for word in typed) and not any(
        _means_something(token.text, best.language, best.folded) for token in tokenize(best.decoded)
    )


def _means_something(word: str, language: Language, folded: bool) -> bool:
    plain = fold_kazakh(word) if language is Language.KK else word
    return plain in _function_words(language) or bool(read_word(word, language, folded).concepts)


def _plainly_typed(text: str, masked: Collection[str]) -> _Candidate | None:
    """The one reading as typed whose letters and function words leave no doubt: nine messages of ten.

    It spares stemming the words in every other language and layout.
    """
    scored = sorted(
        (
            (_surface(decoded, language, masked), (decoded, language, folded, how))
            for decoded, language, folded, how in _typed(text)
        ),
        key=lambda found: -found[0],
    )
    if not scored or scored[0][0] < _PLAIN:
        return None
    if len(scored) > 1 and scored[1][0] > scored[0][0] - _CLEAR_LEAD:
        return None
    return scored[0][1]


def _surface(decoded: str, language: Language, masked: Collection[str]) -> float:
    """The score of a reading by trigrams, letters and function words alone."""
    words = [token.text for token in tokenize(decoded) if not token.is_number]
    counted = [word for word in words if key(word) not in masked] or words
    return sum(_surface_score(word, language) for word in counted) / len(counted) if counted else _FLOOR


def _typed(text: str) -> Iterator[_Candidate]:
    normal = normal_form(text)
    if _CYRILLIC.search(normal):
        yield text, Language.KK, not _KAZAKH_LETTER.search(normal), "typed"
        yield text, Language.RU, False, "typed"
    if _LATIN.search(normal):
        yield text, Language.EN, False, "typed"


def _candidates(text: str) -> Iterator[_Candidate]:
    yield from _typed(text)
    normal = normal_form(text)
    cyrillic = bool(_CYRILLIC.search(normal))
    if cyrillic and not _KAZAKH_LETTER.search(normal):
        yield to_latin(text), Language.EN, False, "layout"
    if _LATIN.search(normal):
        yield kazakh_from_latin(normal), Language.KK, True, "latin"
        yield russian_from_latin(normal), Language.RU, False, "latin"
        if not cyrillic:
            yield _by_layout(text, to_cyrillic), Language.RU, False, "layout"
            yield _by_layout(text, to_kazakh), Language.KK, False, "layout"


def _by_layout(text: str, table: Callable[[str], str]) -> str:
    """``text`` through a layout table, but for its closing ? and !, which were seen as typed."""
    body = text.rstrip("?! ")
    return table(body) + text[len(body) :]


def _score(decoded: str, language: Language, folded: bool, masked: Collection[str]) -> float:
    words = [token.text for token in tokenize(decoded) if not token.is_number]
    counted = [word for word in words if key(word) not in masked] or words
    if not counted:
        return _FLOOR
    return sum(_word_score(word, language, folded) for word in counted) / len(counted)


@lru_cache(maxsize=50_000)
def _word_score(word: str, language: Language, folded: bool) -> float:
    score = _surface_score(word, language)
    if score in (_FLOOR, _OTHER_SCRIPT):
        return score
    kazakh = language is Language.KK
    plain = fold_kazakh(word) if kazakh else word
    if plain in _function_words(language):
        return score
    known = read_word(plain if folded else word, language, folded and kazakh).concepts
    return score + _KNOWN_WORD if known else score


@lru_cache(maxsize=50_000)
def _surface_score(word: str, language: Language) -> float:
    """How well a word's letters fit the language; its function words and Kazakh letters count on top."""
    if language is Language.EN and not _LATIN.search(word):
        return _FLOOR
    if language is not Language.EN and not _CYRILLIC.search(word):
        return _OTHER_SCRIPT
    if language is Language.RU and _KAZAKH_LETTER.search(word):
        return _FLOOR
    kazakh = language is Language.KK
    plain = fold_kazakh(word) if kazakh else word
    score = min(max(ngrams.score(plain, lexicon().ngrams(language)), _LEAST_FIT), _CEILING)
    if plain in _function_words(language):
        score += _FUNCTION_WORD
    if kazakh and _KAZAKH_LETTER.search(word):
        score += _KAZAKH_SPELLING
    return score


@lru_cache(maxsize=3)
def _function_words(language: Language) -> frozenset[str]:
    folded = language is Language.KK
    return function_words("question", language, folded=folded) | function_words("stop", language, folded=folded)
