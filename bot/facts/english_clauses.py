"""Roles in an English clause, by order: subject, verb, object; the agent of a passive behind "by"."""

from __future__ import annotations

from bot.facts.labels import Label
from bot.facts.phrases import Clause, Roles
from bot.facts.tables import words

_HEADINGS = ("passive", "auxiliary", "preposition", "opener", "determiner", "past")
_PASSIVE = words("english_words.txt", _HEADINGS, "passive")
_AUXILIARY = words("english_words.txt", _HEADINGS, "passive", "auxiliary")
_PREPOSITIONS = words("english_words.txt", _HEADINGS, "preposition")
_OPENERS = words("english_words.txt", _HEADINGS, "opener")
_DETERMINERS = words("english_words.txt", _HEADINGS, "determiner")
_PASTS = words("english_words.txt", _HEADINGS, "past")
_NOUN_ENDINGS = ("tion", "ment", "ness", "ity", "ions", "ments")
_LONGEST = 12  # words of a phrase


def english_roles(clause: Clause) -> Roles:
    """Subject, verb, object, agent and company of the clause's first verb."""
    verb = _verb(clause)
    if verb is None:
        return {}
    terms = clause.sentence.terms
    helper = verb
    while helper > clause.first and terms[helper - 1].text in _AUXILIARY:
        helper -= 1
    passive = any(terms[index].text in _PASSIVE for index in range(helper, verb)) and not terms[verb].text.endswith(
        "ing"
    )
    roles: Roles = {"verb": clause.span(verb, verb)}
    first = _subject_start(clause, helper)
    if first < helper:
        roles["subject"] = clause.span(first, helper - 1)
    after = verb + 1
    if not passive:
        last = _phrase_end(clause, after)
        if last >= after:
            roles["object"] = clause.span(after, last)
    for index in range(after, clause.last):
        if terms[index].text == "by" and passive and index + 1 not in clause.sentence.valued:
            last = _phrase_end(clause, index + 1)
            if last > index:
                roles.setdefault("agent", clause.span(index + 1, last))
        elif terms[index].text == "with" and index + 1 in clause.names:
            roles.setdefault("with", clause.span(index + 1, clause.name_end(index + 1)))
        elif terms[index].text == "of" and terms[index - 1].text == "invitation":
            roles.setdefault("agent", clause.span(index + 1, max(index + 1, _phrase_end(clause, index + 1))))
    return roles


def _verb(clause: Clause) -> int | None:
    """The likeliest verb: behind a helping verb, else a past form, else one in -s; the first of the best."""
    ranked = [(_rank(clause, index), -index) for index in range(clause.first, clause.last + 1)]
    best, index = max(ranked, default=(0, 0))
    return -index if best > 0 and -index > clause.first else None


def _rank(clause: Clause, index: int) -> int:
    """How surely a word is the clause's verb: 3 behind a helping verb, 2 a past form, 1 in -s, 0 none."""
    term = clause.sentence.terms[index]
    before = clause.sentence.terms[index - 1].text if index > clause.first else ""
    nominal = before in _DETERMINERS or before in _PREPOSITIONS or term.text.endswith(_NOUN_ENDINGS)
    if term.capital or index in clause.names or term.text in _AUXILIARY or not term.text.isalpha() or nominal:
        return 0
    if not clause.sentence.has(index, Label.VERB) and term.text not in _PASTS:
        return 0
    if before in _AUXILIARY and before != "to":
        return 3
    if term.text in _PASTS or term.text.endswith("ed"):
        return 2
    return int(term.text.endswith("s") and not term.text.endswith("ss") and before != "")


def _subject_start(clause: Clause, verb: int) -> int:
    """Where the subject before ``verb`` begins: behind openers and phrases of time and place at the front."""
    terms = clause.sentence.terms
    first = max(clause.first, verb - _LONGEST)
    while first < verb and (terms[first].text in _OPENERS or first in clause.sentence.valued):
        first += 1
    return first


def _phrase_end(clause: Clause, first: int) -> int:
    """The last word of the noun phrase that begins at ``first``: up to a preposition other than "of" or a verb."""
    terms, last = clause.sentence.terms, first - 1
    for index in range(first, min(clause.last, first + _LONGEST) + 1):
        text = terms[index].text
        if (text in _PREPOSITIONS and text != "of") or text in _OPENERS or text in ("who", "which", "that"):
            break
        if (
            index > first
            and not clause.sentence.adjoins(index - 1)
            and clause.sentence.gap(index - 1) not in {"-", "’ ", "' "}
        ):
            break
        last = index
    return last
