"""Roles in a Kazakh clause: the verb stands last, cases tell the rest."""

from __future__ import annotations

import re

from bot.article.model import Span
from bot.facts.clauses import is_finite
from bot.facts.labels import Label
from bot.facts.model import FactKind
from bot.facts.names import KK_GENITIVE
from bot.facts.phrases import Clause, Roles

_CASES = (
    ("genitive", KK_GENITIVE),
    ("ablative", re.compile(r"(?:дан|ден|тан|тен|нан|нен)$")),
    ("locative", re.compile(r"(?:да|де|та|те|нда|нде)$")),
    ("dative", re.compile(r"(?:ға|ге|қа|ке|на|не)$")),
    ("with", re.compile(r"(?:мен|бен|пен)$")),
    ("object", re.compile(r"(?:ны|ні|ды|ді|ты|ті|сын|сін|ын|ін)$")),
)
_POSSESSIVES = frozenset({"ы", "і", "сы", "сі", "лары", "лері", "дары", "дері", "тары", "тері"})
_POSSESSED = re.compile(r"[ыі]$")
_HEAD = re.compile(r"(?:сы|сі|ы|і)(?:н|нда|нде|на|не|нан|нен|мен)$")  # a noun that has what stands before it
_INVITATION = re.compile(r"шақыру(?:ы|ымен|ы бойынша)$")
_LONGEST = 7  # words of a phrase


def case_of(clause: Clause, index: int) -> str:
    """The case of word ``index``: genitive, ablative, locative, dative, with, object or nominative."""
    term = clause.sentence.terms[index]
    if term.text in term.reading.stems[:1]:
        return "nominative"
    stem = next((stem for stem in term.reading.stems if term.text.startswith(stem)), "")
    suffix = term.text[len(stem) :]
    if suffix in _POSSESSIVES:
        return "nominative"
    return next((name for name, ending in _CASES if ending.search(suffix or term.text)), "nominative")


def kazakh_roles(clause: Clause) -> Roles:
    """Subject, object and company of the clause's last finite verb."""
    verb = _verb(clause)
    if verb is None:
        return {}
    roles: Roles = {"verb": clause.span(verb, verb)}
    for index in range(verb - 1, clause.first - 1, -1):
        if clause.sentence.terms[index].stop or index in clause.sentence.valued:
            continue
        case = case_of(clause, index)
        verbal = is_finite(clause.sentence, index) and clause.sentence.has(index, Label.VERB)
        if case == "object" and "object" not in roles and not verbal:
            roles["object"] = _phrase(clause, index)
        elif case == "with" and clause.names.get(index) is not None:
            roles.setdefault("with", _phrase(clause, index))
    subject = _subject(clause, verb)
    if subject is not None and not any(_overlap(subject, span) for span in roles.values()):
        roles["subject"] = subject
    return roles


def kazakh_invitation(clause: Clause) -> Roles:
    """«X-тың шақыруымен Y келеді»: X invites, Y is invited."""
    terms = clause.sentence.terms
    for index in range(clause.first + 1, clause.last + 1):
        if not _INVITATION.search(terms[index].text) or case_of(clause, index - 1) != "genitive":
            continue
        verb = _verb(clause)
        guest = _subject(clause, verb, after=index + 1) if verb is not None and verb > index else None
        roles: Roles = {"verb": clause.span(index, index), "subject": _phrase(clause, index - 1)}
        if guest is not None:
            roles["object"] = guest
        return roles
    return {}


def _verb(clause: Clause) -> int | None:
    """The last finite verb of the clause."""
    for index in range(clause.last, max(clause.first, clause.last - 4), -1):
        term = clause.sentence.terms[index]
        accusative = term.text.endswith(("ды", "ді", "ты", "ті")) and not clause.sentence.has(index, Label.VERB)
        if is_finite(clause.sentence, index) and index not in clause.names and not accusative:
            return index
    return None


def _subject(clause: Clause, verb: int, after: int | None = None) -> Span | None:
    """The first person or body in the nominative, else the first noun phrase before anything with a case."""
    begin = clause.first if after is None else after
    for index in range(begin, verb):
        held = clause.names.get(index)
        if held is None or clause.name_end(index) >= verb or not _is_nominative(clause, index):
            continue
        if held.kind is FactKind.PERSON or clause.name_start(index) == index:
            return _phrase(clause, clause.name_end(index))
    return _nominative_phrase(clause, begin, verb)


def _is_nominative(clause: Clause, index: int) -> bool:
    """Whether the name at ``index`` has no case ending: it ends where its last word does."""
    last = clause.name_end(index)
    held = clause.names[index]
    ends = held.end >= clause.sentence.terms[last].end
    return ends and (held.kind is FactKind.PERSON or case_of(clause, last) == "nominative")


def _nominative_phrase(clause: Clause, begin: int, verb: int) -> Span | None:
    """A noun phrase in the nominative that ends in a possessive or a word for a person: тауар айналымы, министр."""
    terms = clause.sentence.terms
    for index in range(begin, verb):
        case = case_of(clause, index)
        if case == "genitive":
            continue
        if case == "object":
            return None
        if case != "nominative":
            begin = index + 1
            continue
        term = terms[index]
        ends = term.text not in term.reading.stems[:1] and _POSSESSED.search(term.text) is not None
        ends = ends or clause.sentence.has(index, Label.POST)
        behind = clause.sentence.terms[index + 1]
        modifies = index + 1 < verb and (
            case_of(clause, index + 1) in ("nominative", "genitive") or _HEAD.search(behind.text) is not None
        )
        nominal = not term.stop and index not in clause.sentence.valued
        if nominal and (ends or not modifies) and not is_finite(clause.sentence, index):
            return clause.span(_start_of_phrase(clause, index, begin), index)
    return None


def _phrase(clause: Clause, last: int) -> Span:
    """The noun phrase that ends at ``last``: names whole, modifiers and genitives before it."""
    return clause.span(_start_of_phrase(clause, last, clause.first), last)


def _start_of_phrase(clause: Clause, last: int, floor: int) -> int:
    first = clause.name_start(last)
    while first > floor and last - first < _LONGEST and clause.sentence.adjoins(first - 1):
        before = first - 1
        term = clause.sentence.terms[before]
        if (
            term.stop
            or before in clause.sentence.valued
            or before in clause.names
            or is_finite(clause.sentence, before)
        ):
            break
        if case_of(clause, before) not in ("nominative", "genitive"):
            break
        first -= 1
    return first


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
