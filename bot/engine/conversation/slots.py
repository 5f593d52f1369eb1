"""Which word of the earlier question a short one puts another word in place of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.engine.conversation.turn import Turn
from bot.engine.words import names_action
from bot.facts.russian import forms
from bot.facts.tables import words
from bot.language.function_words import function_words
from bot.language.lexicon import lexicon
from bot.language.question import AnswerClass, Query
from bot.language.terms import Term
from bot.language.tongue import Language
from bot.language.values import ValueKind, find_unit, load_units

_PREPOSITIONS = words(
    "english_words.txt", ("passive", "auxiliary", "preposition", "opener", "determiner", "past"), "preposition"
)
_COUNTING = frozenset({AnswerClass.COUNT, AnswerClass.PERCENTAGE})
_TIMES = frozenset({ValueKind.DATE, ValueKind.TIME, ValueKind.DURATION})
_TIME_DOMAINS = frozenset({"general_time", "names_calendar"})
# Russian gives to somebody in the dative and for something with «на»: money *to* education, *for* medicine.
_GIVEN_TO = frozenset({"datv", "на accs", "для gent"})
_KAZAKH_CASE = re.compile(
    r"(?P<gen>[ндт][ыі]ң)$|(?P<abl>[ндт][ае]н)$|(?P<loc>[дт][ае])$|(?P<dat>[ғгқк][ае]|[сыіл]?[ыі]?н[ае])$"
    r"|(?P<ins>[мбп]ен)$|(?P<acc>[ндт][ыі])$"
)


def is_of_time(term: Term, query: Query) -> bool:
    """Whether a word of ``query`` tells a time: part of a date (next year), or a word for a time (before, уақыт)."""
    if any(value.start <= term.start < value.end and value.kind in _TIMES for value in query.values):
        return True
    book = lexicon()
    if any(book.domain(concept) in _TIME_DOMAINS for concept in term.concepts):
        return True
    unit = find_unit(term.text)
    return unit is not None and load_units()[unit].kind == "time"


def counterparts(query: Query, before: Turn) -> tuple[Term, ...]:
    """The words of ``before`` that those of ``query`` replace, none where that cannot be told.

    Beside the same word («бірінші сұрып» for «жоғары сұрып»), else of the same case, else of one class, else the only.

    A word that both questions have is not replaced («а экспорт ячменя?»); numbers and actions are not either.
    """
    mine = [term for term in query.content if not _in(term, before.content)]
    theirs = [term for term in _nominal(before) if not _in(term, query.content) and term not in _asked(before)]
    for rule in (_beside_the_same, _of_same_case, _of_same_class):
        found = tuple(term for term in theirs if any(rule(term, other, query, before.query) for other in mine))
        if found and len(found) < len(before.content):
            return found
    theirs = [term for term in theirs if not names_action(term)]
    return tuple(theirs) if len(theirs) == 1 and len(before.content) > 1 else ()


def _nominal(before: Turn) -> Sequence[Term]:
    """The words that may be replaced: no numbers, no verbs as far as form and place tell."""
    query = before.query
    last = query.terms[-1] if query.language is Language.KK and query.terms else None  # the verb stands last
    return [
        term
        for term in before.content
        if not term.is_number
        and not (term is last and names_action(term))
        and not (query.language is not Language.KK and names_action(term) and not _cases(term, query))
    ]


def _asked(before: Turn) -> Sequence[Term]:
    """What the earlier question counts or names, and the words of its pattern: that is kept."""
    counted = before.query.focus[:1] if before.query.expected in _COUNTING else ()
    return (*before.query.pattern_terms, *counted)


def _in(term: Term, others: Sequence[Term]) -> bool:
    return any(set(term.features) & set(other.features) for other in others)


def _beside_the_same(term: Term, mine: Term, query: Query, before: Query) -> bool:
    """Whether both words stand right before a word that both questions have."""
    theirs, own = _following(term, before), _following(mine, query)
    return theirs is not None and own is not None and _in(theirs, (own,))


def _following(term: Term, query: Query) -> Term | None:
    place = next((at for at, other in enumerate(query.terms) if other.start == term.start), len(query.terms))
    return query.terms[place + 1] if place + 1 < len(query.terms) and not query.terms[place + 1].stop else None


def _of_same_case(term: Term, mine: Term, query: Query, before: Query) -> bool:
    theirs, own = _cases(term, before), _cases(mine, query)
    return bool(theirs & own) or bool(theirs & _GIVEN_TO and own & _GIVEN_TO)


def _of_same_class(term: Term, mine: Term, query: Query, before: Query) -> bool:
    book = lexicon()
    theirs = {book.domain(concept) for concept in term.concepts if book.pos(concept) != "adj"}
    return any(book.domain(concept) in theirs for concept in mine.concepts)


def _cases(term: Term, query: Query) -> frozenset[str]:
    """The case of a word of ``query`` with its preposition, as far as its form tells; empty where it does not."""
    place = next((at for at, other in enumerate(query.terms) if other.start == term.start), 0)
    before = query.terms[place - 1].text if place else ""
    if query.language is Language.RU:
        marked = frozenset(form.case for form in forms(term.text)[:2] if form.part in {"NOUN", "NPRO", "ADJF"})
        prepositions = function_words("stop", Language.RU)
        governed = before in prepositions and any(form.part == "PREP" for form in forms(before)[:1])
        return frozenset(f"{before} {case}" if governed else case for case in marked - {"nomn"})
    if query.language is Language.KK and not query.folded:
        found = _KAZAKH_CASE.search(term.text) if term.text not in term.reading.stems else None
        return frozenset({found.lastgroup}) if found and found.lastgroup else frozenset()
    if query.language is Language.EN and before in _PREPOSITIONS:
        return frozenset({before})
    return frozenset()
