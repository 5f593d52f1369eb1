"""When a verb says something happens: only the same time makes the same statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from bot.language.morphology import russian_readings
from bot.language.terms import Term
from bot.language.tongue import Language


class Tense(StrEnum):
    """The time of a verb; Kazakh has one form for now and later."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NOT_PAST = "not_past"


_EN_AUXILIARIES = {
    **dict.fromkeys(("was", "were", "did", "had", "has", "have", "been", "didn't", "wasn't", "weren't"), Tense.PAST),
    **dict.fromkeys(("is", "are", "am", "do", "does", "isn't", "aren't", "don't", "doesn't"), Tense.PRESENT),
    **dict.fromkeys(("will", "shall", "won't"), Tense.FUTURE),
}
EN_COPULAS = frozenset({"is", "are", "was", "were"})
_EN_REACH = 3
_RU_FUTURE = frozenset({"будет", "будут", "буду", "будем"})
_RU_TENSES = {"past": Tense.PAST, "pres": Tense.PRESENT, "futr": Tense.FUTURE}
_KK_NOT_PAST = re.compile(r"[аеий](?:д[ыі]|м[ыі]н|м[ыі]з|с[ыі]ң)$")
_KK_ASKED_NOT_PAST = re.compile(r"[аей]$")
_KK_PAST = re.compile(r"(?:(?:д|т)[ыі][мңкқ]?|[ғқ]ан|[гк]ен)$")


def same_time(one: Tense, other: Tense) -> bool:
    """Whether two tenses tell of the same time."""
    not_past = {Tense.PRESENT, Tense.FUTURE, Tense.NOT_PAST}
    return one is other or (Tense.NOT_PAST in {one, other} and {one, other} <= not_past)


def tense_of(terms: Sequence[Term], place: int, language: Language, *, asked: bool = False) -> Tense | None:
    """The tense of the verb ``terms[place]``; None where its form shows none, or no plain statement (to open, ашса).

    Args:
        terms: the words of a sentence or question.
        place: the verb's number among them.
        language: the language of the whole.
        asked: whether it is a question: «өсе ме» is the question's form of өседі.
    """
    if language is Language.EN:
        return auxiliary_tense(terms) if asked else _english(terms, place)
    return _russian(terms, place) if language is Language.RU else _kazakh(terms[place].text, asked)


def auxiliary_tense(terms: Sequence[Term]) -> Tense | None:
    """The tense of an English question, by the auxiliary it opens with."""
    return _EN_AUXILIARIES.get(terms[0].text) if terms else None


def _english(terms: Sequence[Term], place: int) -> Tense | None:
    verb = terms[place]
    before = [term.text for term in terms[max(0, place - _EN_REACH) : place]]
    if before and before[-1] == "to":
        return None
    for word in reversed(before):
        if word in {"will", "shall", "won't"}:
            return Tense.FUTURE
    for word in reversed(before):
        if word in _EN_AUXILIARIES:
            return _EN_AUXILIARIES[word]
    if verb.text.endswith("ing"):
        return None
    if verb.text in verb.reading.stems[:1] or verb.text.endswith("s"):
        return Tense.PRESENT
    return Tense.PAST


def _russian(terms: Sequence[Term], place: int) -> Tense | None:
    readings = russian_readings(terms[place].text)
    if not readings:
        return None
    tag = readings[0].tag
    near = {term.text for term in terms[max(0, place - 2) : place + 3]}
    if near & _RU_FUTURE:
        return Tense.FUTURE if tag.POS in {"INFN", "PRTS"} else None
    return _RU_TENSES.get(str(tag.tense)) if tag.POS in {"VERB", "PRTS"} else None


def _kazakh(word: str, asked: bool) -> Tense | None:
    if _KK_NOT_PAST.search(word) or (asked and _KK_ASKED_NOT_PAST.search(word)):
        return Tense.NOT_PAST
    return Tense.PAST if _KK_PAST.search(word) else None
