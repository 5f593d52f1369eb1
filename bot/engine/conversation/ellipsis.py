"""What a follow-up leaves out: kinds of ellipsis as rules in one list, the surest first.

Each rule tells which words of the turn before stay and whom a pronoun means, or None where it does not apply.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.engine.conversation.antecedent import Said
from bot.engine.conversation.slots import counterparts, is_of_time
from bot.engine.conversation.turn import EARLIER_WEIGHT, Turn
from bot.engine.pronouns import genders_of, pronouns_in
from bot.engine.words import names_action
from bot.facts.model import FactKind
from bot.language.lexicon import lexicon
from bot.language.question import AnswerClass, Query
from bot.language.terms import Term

_NO_QUESTION_WORD = frozenset({AnswerClass.STATEMENT, AnswerClass.YES_NO})
_ANY_QUESTION_WORD = frozenset({AnswerClass.THING, AnswerClass.MANNER})
_COUNTED = frozenset({AnswerClass.COUNT, AnswerClass.PERCENTAGE})
_OF_PERSONS = frozenset({AnswerClass.AGE, AnswerClass.POST})
_PERSON_PRONOUNS = ("he", "she", "one")
_TIMES = frozenset({AnswerClass.TIME, AnswerClass.DATE})
_IN_FULL = 1.0
_THING_PRONOUNS = ("it", "they", "one")
_NAMED_BODIES = frozenset({FactKind.ORGANISATION})


@dataclass(frozen=True, slots=True)
class Borrowed:
    """``kept`` words of the turn before, the name a pronoun stands for; the rest as in ``Turn``."""

    kept: tuple[Term, ...]
    about: tuple[Term, ...] = ()
    stands_alone: bool = True
    weight: float = EARLIER_WEIGHT
    elsewhere: bool = False
    only_near: bool = False
    other_figure: bool = False


def is_open(query: Query) -> bool:
    """Whether ``query`` asks for no class of its own, so that it takes over that of the turn before.

    "What about the school?" does; «а что он обещал?» says what is done, and asks for what.
    """
    if query.expected in _NO_QUESTION_WORD:
        return True
    return query.expected in _ANY_QUESTION_WORD and not any(_only_acts(term) for term in query.content)


Rule = Callable[[Query, Turn, Said], Borrowed | None]


def part_of_counted(query: Query, before: Turn, said: Said) -> Borrowed | None:
    """«и сколько из них приняли?»: what was counted stays, who did what with it does not."""
    if not _has(query, "of_them") or not (is_open(query) or query.expected in _COUNTED):
        return None
    counted = tuple(term for term in before.query.focus if not names_action(term))
    kept = counted or _without_actions(before.content)
    return Borrowed(kept, stands_alone=False, weight=_IN_FULL, only_near=True, other_figure=True)


def person_meant(query: Query, before: Turn, said: Said) -> Borrowed | None:
    """«ол неше жаста?», "and how old is he?", «сколько ему лет?»: the person of the answer, else of the question."""
    spoken_of = _has(query, *_PERSON_PRONOUNS)
    if not spoken_of and not (query.expected in _OF_PERSONS and not _names_of_its_own(query)):
        return None
    genders = genders_of(query.terms, query.language)
    fits = said.gender is None or not genders or said.gender in genders
    if said.kind is FactKind.PERSON and said.name and fits:
        return Borrowed((), said.name, stands_alone=False)
    if said.asked_about:
        return Borrowed((), said.asked_about, stands_alone=False)
    if query.expected in _OF_PERSONS:
        return Borrowed(_without_actions(before.content) or before.content, stands_alone=False)
    return None


def body_meant(query: Query, before: Turn, said: Said) -> Borrowed | None:
    """ "When was it founded?" behind a question that an organisation answered."""
    if said.kind not in _NAMED_BODIES or not said.name or not _has(query, *_THING_PRONOUNS):
        return None
    return Borrowed((), said.name, stands_alone=False)


def place_meant(query: Query, before: Turn, said: Said) -> Borrowed | None:
    """ "How many people live there?" behind a question that a place answered."""
    if said.kind is not FactKind.PLACE or not said.name or not _has(query, "there"):
        return None
    return Borrowed((), said.name, stands_alone=False)


def time_replaced(query: Query, before: Turn, said: Said) -> Borrowed | None:
    """«а в прошлом году?»: the same question with another time."""
    if not is_open(query) or not query.content or not all(is_of_time(term, query) for term in query.content):
        return None
    kept = tuple(term for term in before.content if not is_of_time(term, before.query))
    return Borrowed(kept, stands_alone=False, weight=_IN_FULL, other_figure=True)


def question_word_alone(query: Query, before: Turn, said: Said) -> Borrowed | None:
    """«а когда?», "why?": everything stays but the question word."""
    if query.content:
        return None
    kept = before.content
    if query.expected in _TIMES:  # "on which days?" – "and at what time?": it is the same days
        kept = tuple(term for term in kept if not is_of_time(term, before.query)) or kept
    return Borrowed(kept, stands_alone=False, weight=_IN_FULL)


def slot_replaced(query: Query, before: Turn, said: Said) -> Borrowed | None:
    """«а на медицину?»: the same question with another word in one place."""
    if not is_open(query) or not query.content:
        return None
    replaced = counterparts(query, before)
    kept = tuple(term for term in before.content if term not in replaced)
    return Borrowed(kept, stands_alone=False, elsewhere=True, other_figure=True) if replaced else None


def question_replaced(query: Query, before: Turn, said: Said) -> Borrowed | None:
    """«кто его пригласил?» behind «Когда приедет Путин?»: he is taken over, his arrival is not."""
    if not query.content or is_open(query):
        return None
    leans = _has(query, "he", "she", "one", "it", "they", "there", "then")
    return Borrowed(_without_actions(before.content) or before.content, stands_alone=not leans)


def everything(query: Query, before: Turn, said: Said) -> Borrowed | None:
    """Nothing tells what is left out: all of the turn before may be."""
    return Borrowed(before.content)


RULES: tuple[Rule, ...] = (
    part_of_counted,
    person_meant,
    body_meant,
    place_meant,
    time_replaced,
    question_word_alone,
    slot_replaced,
    question_replaced,
    everything,
)


def what_is_left_out(query: Query, before: Turn, said: Said) -> tuple[str, Borrowed]:
    """The first of ``RULES`` that applies, by name, and what it borrows."""
    for rule in RULES:
        borrowed = rule(query, before, said)
        if borrowed is not None:
            return rule.__name__, borrowed
    raise AssertionError("the last rule always applies")


def _has(query: Query, *groups: str) -> bool:
    return bool(pronouns_in(query.terms, groups, query.language, folded=query.folded))


def _without_actions(terms: Sequence[Term]) -> tuple[Term, ...]:
    return tuple(term for term in terms if not names_action(term))


def _only_acts(term: Term) -> bool:
    """Whether a word names an action and nothing else: promised, but not cost."""
    words = lexicon()
    return bool(term.concepts) and all(words.pos(concept) == "v" for concept in term.concepts)


def _names_of_its_own(query: Query) -> bool:
    """Whether the question says of whom it asks: a content word outside of the pattern."""
    return any(term not in query.pattern_terms and not is_of_time(term, query) for term in query.content)
