"""What a question says of its short answer: its question word, that word's preposition and case, its shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.engine.matching import TermMatch
from bot.engine.shortening.words import asked_cases, case_of, function_class
from bot.language.function_words import function_words
from bot.language.question import Query
from bot.language.tongue import Language

_LOOK_AHEAD = 4
_DO = frozenset({"do", "does", "did"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question says of its answer.

    Attributes:
        expected: the class of answer asked for.
        word: the question word, "" where there is none.
        shape: where the answer stood before it was asked for: "object" (what did they build), "copula", "other".
        preposition: the preposition of the question word (*in* which river; what is it made *of*), "" where none.
        cases: the cases that a Kazakh answer would stand in.
        plural: whether the word behind it speaks of more than one (English).
        roles: by match: B1 the last word before the question word, A1 and A2 the first behind it, L the last, O others.
    """

    expected: str
    word: str
    shape: str
    preposition: str
    cases: frozenset[str]
    plural: bool
    roles: Sequence[str]


def asked_of(query: Query, matches: Sequence[TermMatch]) -> Asked:
    """What ``query`` says of its answer; ``roles`` runs beside ``matches``."""
    place = _question_word(query)
    behind = query.terms[place + 1 : place + 2] if place >= 0 else ()
    return Asked(
        expected=query.expected.value,
        word=query.terms[place].text if place >= 0 else "",
        shape=_shape(query, place),
        preposition=_preposition(query, place),
        cases=_cases(query, place),
        plural=bool(behind) and behind[0].text.endswith("s"),
        roles=_roles(query, matches, place),
    )


def _question_word(query: Query) -> int:
    """The number of the question word among the query's terms, -1 where there is none («на *какой* реке»)."""
    starts = {term.start for term in query.pattern_terms}
    framing = [number for number, term in enumerate(query.terms) if term.start in starts and term.stop]
    known = function_words("question", query.language, folded=query.folded)
    return next((number for number in framing if query.terms[number].text in known), framing[0] if framing else -1)


def _shape(query: Query, place: int) -> str:
    for term in query.terms[place + 1 : place + 1 + _LOOK_AHEAD]:
        if function_class(term.text, query.language) == "aux":
            return "object" if term.text in _DO else "copula"
    return "other"


def _preposition(query: Query, place: int) -> str:
    if place > 0 and function_class(query.terms[place - 1].text, query.language) == "prep":
        return query.terms[place - 1].text
    last = query.terms[-1].text if query.terms else ""
    return last if query.language is Language.EN and function_class(last, Language.EN) == "prep" else ""


def _cases(query: Query, place: int) -> frozenset[str]:
    """The cases asked for by a Kazakh question word or, behind «қай» and «қанша», by its noun."""
    if query.language is not Language.KK or query.folded or place < 0:
        return frozenset()
    word = query.terms[place].text
    asked = asked_cases(word, Language.KK)
    if asked or place + 1 >= len(query.terms) or not word.startswith(("қай", "қанша")):
        return asked or frozenset({"none", "owned"})
    return frozenset({case_of(query.terms[place + 1].text, Language.KK)})


def _roles(query: Query, matches: Sequence[TermMatch], place: int) -> list[str]:
    order = {term.start: number for number, term in enumerate(query.content)}
    before = sum(1 for term in query.content if place >= 0 and term.start < query.terms[place].start)
    last = len(query.content) - 1
    return [_role(order.get(match.term.start), before, last) for match in matches]


def _role(number: int | None, before: int, last: int) -> str:
    if number is None:
        return "O"
    if number == before:
        return "A1"
    if number == before - 1:
        return "B1"
    if number == last:
        return "L"
    return "A2" if number == before + 1 else "O"
