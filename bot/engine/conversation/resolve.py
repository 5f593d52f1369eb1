"""Completes a short question from the turn before it."""

from __future__ import annotations

from dataclasses import replace

from bot.engine.conversation.antecedent import Said
from bot.engine.conversation.ellipsis import is_open, what_is_left_out
from bot.engine.conversation.turn import Turn
from bot.engine.pronouns import pronouns_in
from bot.language.question import AnswerClass, Query, is_chatter

_COUNTING = frozenset({AnswerClass.COUNT, AnswerClass.MONEY, AnswerClass.PERCENTAGE})


def resolve(query: Query, before: Turn | None, said: Said | None = None) -> Turn:
    """Complete an elliptical ``query`` from the same person's turn ``before``.

    A question of its own is left alone. What is borrowed: the earlier question's content words as far as none of this
    one's stand in their place, the name of what it was answered with for a pronoun, and, where this one names no
    class of answer of its own, the class, unit and currency asked for.

    Args:
        query: the question.
        before: the turn before it, None where there is none.
        said: what that was answered with, None where it was not answered.
    """
    thanks = is_chatter([term.text for term in query.terms])  # short as it is, it asks nothing more
    if before is None or not before.content or not query.elliptical or thanks:
        return Turn(query)
    said = said or Said()
    rule, borrowed = what_is_left_out(query, before, said)
    query = _asking_what_they_are(_without_person_word(query)) if borrowed.about else query
    mine = {feature for term in query.content for feature in term.features}
    fresh = tuple(term for term in borrowed.kept if not mine.intersection(term.features))
    # Where only words are left that this question has too, they still tell which sentences are near.
    kept = fresh or (borrowed.kept if said.near is not None else ())
    about = tuple(term for term in borrowed.about if not mine.intersection(term.features))
    if not kept and not about:
        return Turn(query)
    return Turn(
        _inherit(query, before.query),
        kept,
        about,
        said.near,
        dropped=tuple(term for term in before.content if term not in borrowed.kept and term not in about),
        weight=borrowed.weight,
        elsewhere=borrowed.elsewhere,
        only_near=borrowed.only_near,
        figure=said.figure if borrowed.other_figure else None,
        rule=rule,
        before=before.query.core,
        stands_alone=borrowed.stands_alone,
    )


def _inherit(query: Query, earlier: Query) -> Query:
    if is_open(query):
        return replace(
            query,
            expected=earlier.expected,
            pattern=earlier.pattern,
            focus=query.focus or earlier.focus,
            unit=query.unit or earlier.unit,
            currency=query.currency or earlier.currency,
            is_question=True,
        )
    if query.expected is AnswerClass.COUNT and earlier.expected in _COUNTING:
        unit, currency = query.unit or earlier.unit, query.currency or earlier.currency
        return replace(query, expected=earlier.expected, unit=unit, currency=currency)
    return replace(query, is_question=True)


def _asking_what_they_are(query: Query) -> Query:
    """«ол кім?» of somebody who was named: not the name again, but what they are."""
    only_who = query.expected is AnswerClass.PERSON and not query.content
    return replace(query, expected=AnswerClass.POST) if only_who else query


def _without_person_word(query: Query) -> Query:
    """«ол кісі неше жаста?»: the word that only says that a person is meant is looked for nowhere."""
    places = pronouns_in(query.terms, ("person",), query.language, folded=query.folded)
    return replace(query, content=tuple(term for term in query.content if term not in [query.terms[i] for i in places]))
