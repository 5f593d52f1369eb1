"""From a message to a ``Query``: what it asks for, about what, in which language."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import datetime
from functools import lru_cache
from importlib.resources import files

from bot.errors import DataError
from bot.language.function_words import function_words
from bot.language.identify.readings import Reading, readings
from bot.language.lexicon import lexicon
from bot.language.morphology import fold_kazakh
from bot.language.normal import normal_form
from bot.language.question.model import AnswerClass, Query
from bot.language.question.patterns import PatternMatch, match_pattern, mend_question_word
from bot.language.question.several import asks_for_several
from bot.language.terms import Term, analyse_terms
from bot.language.tongue import Language
from bot.language.values import Value, find_currency, find_unit, find_values

_CHATTER_SOURCE = "chatter.txt"
_SHORT = 2
_LATE_START = 4
_FOCUS_WORDS = 2
_UNSURE = -1.5
"""Below this score no reading is language: laughter, keyboard mash."""


def analyse_question(
    text: str,
    *,
    language: Language | None = None,
    masked: Collection[str] = (),
    published: datetime | None = None,
) -> Query:
    """What ``text`` asks.

    Args:
        text: the message as typed.
        language: taken where the message's own language cannot be told (a bare name).
        masked: keys of names that say nothing about the asker's language.
        published: when the article was published: what "last year" in the question is reckoned from.
    """
    reading = _choose(readings(text, masked=masked), text, language)
    folded = reading.folded and reading.language is Language.KK
    terms = analyse_terms(reading.decoded, reading.language, folded=folded)
    match = match_pattern(_words(terms, folded), reading.language, folded=folded)
    frame = _frame(terms, match, reading.language, folded)
    content = tuple(term for term in terms if not term.stop and term not in frame)
    focus = _focus(terms, match, frame)
    values = find_values(reading.decoded, language=reading.language, published=published)
    unit, currency = _unit(terms, values)
    return Query(
        text=text,
        decoded=reading.decoded,
        language=reading.language,
        folded=folded,
        expected=_expected(match, terms, text),
        pattern=str(match.pattern) if match else "",
        pattern_terms=_pattern_terms(terms, match, reading.language, folded),
        terms=terms,
        content=content,
        focus=focus,
        unit=unit,
        currency=currency,
        values=values,
        negative=_negative(terms, reading.language, folded),
        is_question=_is_question(text, terms, content, match, reading),
        elliptical=_elliptical(terms, content, reading.language, folded),
        several=asks_for_several(terms, reading.language, folded=folded),
    )


def _words(terms: Sequence[Term], folded: bool) -> list[str]:
    return [fold_kazakh(term.text) if folded else term.text for term in terms]


def _choose(found: Sequence[Reading], text: str, language: Language | None) -> Reading:
    if not found:
        return Reading(text, language or Language.EN, False, "typed", _UNSURE)
    best = found[0]
    if language is not None and best.score < 0:
        near = [r for r in found if r.language is language and r.how == "typed" and best.score - r.score < 1]
        return near[0] if near else best
    return best


def _frame(terms: Sequence[Term], match: PatternMatch | None, language: Language, folded: bool) -> tuple[Term, ...]:
    """The words that only ask («во сколько», "how many", «қай күні»): the class of answer says what they say."""
    if match is None:
        return ()
    frame = function_words("frame", language, folded=folded) | function_words("question", language, folded=folded)
    return tuple(
        term
        for term, word in list(zip(terms, _words(terms, folded), strict=True))[match.start : match.end]
        if mend_question_word(word, language, folded=folded) in frame
    )


def _pattern_terms(
    terms: Sequence[Term], match: PatternMatch | None, language: Language, folded: bool
) -> tuple[Term, ...]:
    """The words of the question that the pattern names, without those in its gaps."""
    if match is None:
        return ()
    words = [mend_question_word(word, language, folded=folded) for word in _words(terms, folded)]
    return tuple(terms[i] for i in range(match.start, match.end) if match.pattern.names(words[i]))


def _expected(match: PatternMatch | None, terms: Sequence[Term], text: str) -> AnswerClass:
    if match is not None:
        return match.pattern.answer
    if "?" in text and len(terms) > _SHORT:
        return AnswerClass.YES_NO
    return AnswerClass.STATEMENT


def _focus(terms: Sequence[Term], match: PatternMatch | None, frame: Sequence[Term]) -> tuple[Term, ...]:
    """The content words right behind the question word: what is counted or named."""
    if match is None:
        return ()
    found: list[Term] = []
    for term in terms[_question_word(terms, match) + 1 :]:
        if term in frame:
            continue
        if term.stop or term.is_number:
            if found:
                break
            continue
        found.append(term)
        if len(found) == _FOCUS_WORDS:
            break
    return tuple(found)


def _question_word(terms: Sequence[Term], match: PatternMatch) -> int:
    for index in range(match.start, match.end):
        if terms[index].stop:
            return index
    return match.start


def _unit(terms: Sequence[Term], values: Sequence[Value]) -> tuple[str | None, str | None]:
    """The unit and the currency that the question names outside of amounts of its own."""
    unit: str | None = None
    currency: str | None = None
    for term in terms:
        if any(value.start <= term.start < value.end for value in values):
            continue
        if not _is_verb(term):
            currency = currency or find_currency(term.text)
        unit = unit or find_unit(term.text)
    return unit, currency


def _is_verb(term: Term) -> bool:
    """Whether the word may name an action: who *won* the race does not ask for Korean won."""
    words = lexicon()
    return any(words.pos(concept) == "v" for concept in term.concepts)


def _negative(terms: Sequence[Term], language: Language, folded: bool) -> bool:
    words = function_words("negation", language, folded=folded)
    return any(term.negative or term.text in words for term in terms)


def _elliptical(terms: Sequence[Term], content: Sequence[Term], language: Language, folded: bool) -> bool:
    """Whether the message leans on an earlier one: an opener, a pronoun, or next to nothing of its own."""
    if not terms:
        return False
    openers = function_words("opener", language, folded=folded)
    pronouns = function_words("pronoun", language, folded=folded)
    if terms[0].text in openers or terms[-1].text in {"ше", "she"}:
        return True
    if len(content) <= 1:
        return True
    return len(content) <= _SHORT + 1 and any(term.text in pronouns for term in terms)


def _is_question(
    text: str,
    terms: Sequence[Term],
    content: Sequence[Term],
    match: PatternMatch | None,
    reading: Reading,
) -> bool:
    if not terms or is_chatter([term.text for term in terms]) or reading.score < _UNSURE:
        return False
    if "?" in text:
        return True
    if match is None:
        return False
    # Kazakh keeps its question word next to the verb; Russian and English open with it, or nearly so.
    early = reading.language is Language.KK or _question_word(terms, match) <= _LATE_START
    return early and (bool(content) or len(terms) <= _LATE_START)


@lru_cache(maxsize=1)
def _chatter() -> tuple[frozenset[str], tuple[str, ...]]:
    text = (files("bot.language.question") / "data" / _CHATTER_SOURCE).read_text(encoding="utf-8")
    return parse_chatter(text)


def parse_chatter(text: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words of chatter, and openings of such words, from the data file's text.

    Raises:
        DataError: naming the line that has no three fields or no words.
    """
    words: set[str] = set()
    openings: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3 or not fields[2]:
            raise DataError(_CHATTER_SOURCE, number, f"not `language | kind | words`: {line[:60]!r}")
        for word in fields[2].split():
            normal = normal_form(word.removesuffix("*"))
            if word.endswith("*"):
                openings.append(normal)
            else:
                words.update((normal, fold_kazakh(normal), *re.split("-", normal)))
    return frozenset(words), tuple(openings)


def is_chatter(words: Sequence[str]) -> bool:
    """Whether ``words`` (normal form) are nothing but courtesy, laughter and cheers."""
    known, openings = _chatter()
    return all(word in known or word.startswith(openings) for word in words)
