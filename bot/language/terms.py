"""Terms: the words of a text with everything by which they can match words of another language.

A term carries features, and two terms match when they share one:

    s:kk:сапар   a stem, inside one language
    f:сапар      a stem in the folded Kazakh alphabet (only against folded questions)
    c:412        a concept of the lexicon, across languages
    o:412        the concept of a word that is part of a verbal phrase («ауруханаға жеткізілді»), which counts less
    k:forum      a transliterated key, for names, cognates and words no entry knows
    n:27         a number written in digits
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.language.function_words import function_words
from bot.language.keys import key
from bot.language.lexicon import Lexicon, lexicon
from bot.language.lexicon.compiled import stemmer
from bot.language.morphology import Polarity, fold_kazakh, kazakh
from bot.language.tokens import Token, tokenize
from bot.language.tongue import Language

_KAZAKH_LETTER = re.compile(r"[әғқңөұүһі]")
_CYRILLIC_LETTER = re.compile(r"[\u0400-\u04ff]")
MIN_KEY_LENGTH = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What one word comes to, whatever its place: cached by word and language."""

    stems: tuple[str, ...]
    concepts: frozenset[int]
    keys: tuple[str, ...]
    features: tuple[str, ...]
    polarity: Polarity
    language: Language
    folded: bool


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a text.

    ``start:end`` are characters into the text; ``concepts`` are numbers of the lexicon's concepts, those
    of phrases the word is part of among them; ``stop`` marks words without content, ``name`` a
    capitalised word that does not merely begin a sentence.
    """

    start: int
    end: int
    text: str
    reading: Reading
    concepts: frozenset[int]
    features: tuple[str, ...]
    stop: bool
    name: bool
    glued: bool
    capital: bool

    @property
    def is_number(self) -> bool:
        """Whether the word is written in digits."""
        return self.text[0].isdigit()

    @property
    def negative(self) -> bool:
        """Whether the word itself denies (келмейді)."""
        return self.reading.polarity is Polarity.NEGATIVE


def word_language(word: str, language: Language) -> Language:
    """The language to read ``word`` in, inside a text of ``language``, by its letters."""
    if _KAZAKH_LETTER.search(word):
        return Language.KK
    if _CYRILLIC_LETTER.search(word):
        return Language.RU if language is Language.EN else language
    return Language.EN


@lru_cache(maxsize=60_000)
def read_word(word: str, language: Language, folded: bool = False) -> Reading:
    """Stems, concepts, keys and features of a word in normal form.

    ``folded`` says that the word is Kazakh typed without its own letters (or in Latin ones).
    """
    if word[0].isdigit():
        return Reading((word,), frozenset(), (), (f"n:{word.replace(',', '.')}",), Polarity.POSITIVE, language, False)
    if folded and language is Language.KK:
        return _read_folded(word)
    language = word_language(word, language)
    analyses = stemmer(language).analyse(word)
    stems = tuple(dict.fromkeys(analysis.stem for analysis in analyses))[:3] or (word,)
    concepts = _concepts(stems, language, lexicon(), folded=False)
    negative = bool(analyses) and all(analysis.polarity is Polarity.NEGATIVE for analysis in analyses[:1])
    keys = _keys((*stems[:2], word))
    features = [f"s:{language}:{stem}" for stem in stems]
    if language is Language.KK:
        features += [f"f:{fold_kazakh(stem)}" for stem in stems]
    features += [f"c:{number}" for number in concepts] + [f"k:{one}" for one in keys]
    polarity = Polarity.NEGATIVE if negative else Polarity.POSITIVE
    reading = Reading(stems, concepts, keys, tuple(dict.fromkeys(features)), polarity, language, False)
    return _with_russian(word, reading) if language is Language.KK and not concepts else reading


def _with_russian(word: str, kazakh_reading: Reading) -> Reading:
    """A word that the Kazakh lexicon does not know, read as Russian too: people mix the two in a sentence."""
    if _KAZAKH_LETTER.search(word):
        return kazakh_reading
    other = read_word(word, Language.RU)
    if not other.concepts:
        return kazakh_reading
    features = tuple(dict.fromkeys((*kazakh_reading.features, *other.features)))
    return replace(kazakh_reading, concepts=other.concepts, features=features)


def _read_folded(word: str) -> Reading:
    analyses = kazakh(folded=True).analyse(word)
    stems = tuple(dict.fromkeys(analysis.stem for analysis in analyses))[:3] or (word,)
    concepts = _concepts(stems, Language.KK, lexicon(), folded=True)
    keys = _keys((*stems[:2], word))
    features = [f"f:{stem}" for stem in stems] + [f"c:{n}" for n in concepts] + [f"k:{one}" for one in keys]
    polarity = analyses[0].polarity if analyses else Polarity.POSITIVE
    reading = Reading(stems, concepts, keys, tuple(dict.fromkeys(features)), polarity, Language.KK, True)
    return reading if concepts else _with_russian(word, reading)


def _concepts(stems: Sequence[str], language: Language, words: Lexicon, *, folded: bool) -> frozenset[int]:
    """The concepts of the longest stem that the lexicon knows: қаласы is қала, not қал."""
    for stem in sorted(stems, key=len, reverse=True) if language is Language.KK else stems:
        found = words.lookup(stem, language, folded=folded)
        if found:
            return frozenset(found)
    return frozenset()


def _keys(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for word in words if len(one := key(word)) >= MIN_KEY_LENGTH))


def analyse_terms(text: str, language: Language, *, folded: bool = False) -> tuple[Term, ...]:
    """The terms of ``text`` in order; offsets are into ``text``.

    Args:
        text: a sentence or question.
        language: the language it is in; single words of another script are read in theirs.
        folded: Kazakh in the folded alphabet.
    """
    return terms_of(tokenize(text), language, folded=folded)


def terms_of(tokens: Sequence[Token], language: Language, *, folded: bool = False) -> tuple[Term, ...]:
    """The terms of tokens already found; see ``analyse_terms``."""
    readings = [_reading(token.text, language, folded) for token in tokens]
    phrase_concepts, covered = _phrases(readings)
    stop = function_words("stop", language, folded=folded and language is Language.KK)
    question = function_words("question", language, folded=folded and language is Language.KK)
    terms: list[Term] = []
    for index, (token, reading) in enumerate(zip(tokens, readings, strict=True)):
        own = frozenset() if index in covered else reading.concepts
        extra = phrase_concepts.get(index, frozenset())
        features = reading.features
        if extra or index in covered:
            kept = [f"o{f[1:]}" if index in covered and f.startswith("c:") else f for f in features]
            features = tuple(dict.fromkeys((*kept, *(f"c:{number}" for number in extra))))
        terms.append(
            Term(
                token.start,
                token.end,
                token.text,
                reading,
                own | extra,
                features,
                token.text in stop or token.text in question,
                token.capital and index > 0,
                token.glued,
                token.capital,
            )
        )
    return tuple(terms)


def _reading(word: str, language: Language, folded: bool) -> Reading:
    if language is not Language.KK:
        return read_word(word, language)
    if folded and not _KAZAKH_LETTER.search(word):
        return read_word(fold_kazakh(word), language, folded=True)
    return read_word(word, language)


def _phrases(readings: Sequence[Reading]) -> tuple[dict[int, frozenset[int]], set[int]]:
    """Concepts of phrases by word, and the words whose own concepts a verbal phrase makes doubtful.

    «қол қойды» is "sign" and neither a hand nor putting, but «ауруханаға жеткізілді» (taken to hospital) does speak of
    a hospital; «тауар айналымы» is about goods in any case.
    """
    words = lexicon()
    stems = [reading.stems for reading in readings]
    concepts: dict[int, frozenset[int]] = {}
    covered: set[int] = set()
    for start in range(len(readings) - 1):
        if readings[start].folded:
            continue
        for match in words.phrases(stems, start, readings[start].language):
            for index in range(start, start + match.length):
                concepts[index] = concepts.get(index, frozenset()) | {match.concept}
                if words.pos(match.concept) == "v":
                    covered.add(index)
    return concepts, covered
