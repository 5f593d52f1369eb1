"""What of a question the article lacks, to be named beside the near miss that is shown instead.

Only what can be told for sure from the question's words: the currency or unit that the figure does not have, the year
the sentence is not about, a noun or verb that stands nowhere in the article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.article.model import Span
from bot.engine.answer import Lack
from bot.engine.composing.case import Case
from bot.engine.guards import other_time, other_unit
from bot.engine.matching import TermMatch
from bot.engine.words import is_light, names_action
from bot.language.function_words import function_words
from bot.language.keys import key
from bot.language.lexicon import lexicon
from bot.language.question import Query
from bot.language.terms import Term
from bot.language.tokens import tokenize
from bot.language.values import ValueKind, find_currency, find_unit

_OPENING = 5
"""Letters by which a word of the same language is looked for once more, whatever its stem."""
_CONTENT = frozenset({"n", "name"})


@dataclass(frozen=True, slots=True)
class Missing:
    """The words ``span`` (into the question as typed, in characters) that the article lacks, how, and by which rule."""

    span: Span
    lack: Lack
    rule: str


def missing(near: Case) -> Missing | None:
    """What to name as missing, None where nothing can be named for sure."""
    for rule in RULES:
        found = rule(near)
        if found is None:
            continue
        terms, lack = found
        span = typed_span(near.query, terms)
        if span is not None:
            return Missing(span, lack, rule.__name__)
    return None


def other_currency(near: Case) -> tuple[list[Term], Lack] | None:
    """The currency asked for, where the figure is in another or in none."""
    query, typed = near.query, near.best.typed
    if query.currency is None or other_unit(query, near.matches, near.best) is None or typed[0].value is None:
        return None
    if typed[0].value.currency == query.currency:
        return None
    named = [term for term in query.terms if find_currency(term.text) == query.currency]
    return (named[:1], Lack.UNIT if typed[0].value.currency else Lack.CURRENCY) if named else None


def other_measure(near: Case) -> tuple[list[Term], Lack] | None:
    """The unit asked for, where the figure is in another."""
    query, typed = near.query, near.best.typed
    if query.unit is None or other_unit(query, near.matches, near.best) is None or typed[0].value is None:
        return None
    if typed[0].value.unit in {None, query.unit} or typed[0].value.kind is not ValueKind.QUANTITY:
        return None  # an hour may be a rush hour, сағат a watch
    named = [term for term in query.terms if find_unit(term.text) == query.unit]
    return (named[:1], Lack.UNIT) if named else None


def time_asked(near: Case) -> tuple[list[Term], Lack] | None:
    """The date asked about, where the sentence is about another."""
    query = near.query
    if other_time(query, near.matches, near.best) is None:
        return None
    dates = [value for value in query.values if value.date is not None or value.offset is not None]
    if len(dates) != 1:
        return None
    return [term for term in query.terms if dates[0].start <= term.start < dates[0].end], Lack.TIME


def word_absent(near: Case) -> tuple[list[Term], Lack] | None:
    """The heaviest word that the lexicon knows and the article has in no form, with its like beside it."""
    absent = [match for match in near.own if _is_absent(match, near)]
    if not absent:
        return None
    heaviest = max(absent, key=lambda match: (_is_name(match), match.weight))
    alike = [match.term for match in absent if names_action(match.term) is names_action(heaviest.term)]
    phrase = _phrase(alike, heaviest.term, near.query.terms)
    return phrase, Lack.WORD


RULES: tuple[Callable[[Case], tuple[list[Term], Lack] | None], ...] = (
    other_currency,
    other_measure,
    time_asked,
    word_absent,
)
"""What may be missing, surest first."""


def _is_absent(match: TermMatch, near: Case) -> bool:
    """Whether the word is nowhere: no match, no opposite, no word that opens like it, and its meaning is known."""
    term, query = match.term, near.query
    if match.strength or match.opposite or not match.known or query.folded or is_light(term):
        return False
    if term.is_number or term in query.pattern_terms or find_currency(term.text) or find_unit(term.text):
        return False
    if term.text in function_words("article", query.language):
        return False
    same_language = query.language is near.index.article.language
    if names_action(term) and not same_language:
        return False  # a verb has too many translations to say that none is there
    if not _is_name(match) and not names_action(term) and not _kinds(term) <= _CONTENT:
        return False
    return term.text[:_OPENING] not in near.index.article.text.lower()


def _is_name(match: TermMatch) -> bool:
    return match.term.name and not match.term.is_number


def _kinds(term: Term) -> set[str]:
    words = lexicon()
    return {words.pos(concept) for concept in term.concepts}


def _phrase(absent: Sequence[Term], heaviest: Term, terms: Sequence[Term]) -> list[Term]:
    """``heaviest`` with the absent words of its sort that stand right beside it."""
    place = terms.index(heaviest)
    first = last = place
    while first > 0 and terms[first - 1] in absent:
        first -= 1
    while last + 1 < len(terms) and terms[last + 1] in absent:
        last += 1
    return list(terms[first : last + 1])


def typed_span(query: Query, terms: Iterable[Term]) -> Span | None:
    """Where ``terms`` stand in the question as typed: it may have been read in another alphabet.

    None where its words there are not the same by sound: the wrong keyboard layout shows nothing worth repeating.
    """
    picked = list(terms)
    if not picked:
        return None
    if query.decoded == query.text:
        return Span(picked[0].start, picked[-1].end)
    typed = tokenize(query.text)
    if len(typed) != len(query.terms):
        return None
    first, last = query.terms.index(picked[0]), query.terms.index(picked[-1])
    alike = all(key(typed[i].text) == key(query.terms[i].text) for i in range(first, last + 1))
    return Span(typed[first].start, typed[last].end) if alike else None
