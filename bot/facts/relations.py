"""Relations: who does what to whom, where and when, as far as word forms and order tell.

Each clause with a verb gives at most one relation; its roles are spans: ``subject``, ``verb``, ``object``,
``agent`` (of a passive, or who invited), ``place``, ``time``, ``with``, ``amount``. A clause in which only
the verb can be told gives none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.article.model import SentenceRole, Span
from bot.facts.build import fact
from bot.facts.clauses import segments
from bot.facts.english_clauses import english_roles
from bot.facts.kazakh_clauses import kazakh_invitation, kazakh_roles
from bot.facts.model import Fact, FactKind
from bot.facts.phrases import Clause, Roles
from bot.facts.reading import Reading, SentenceReading
from bot.facts.russian_clauses import russian_roles
from bot.language.tongue import Language
from bot.language.values import ValueKind

_SAID = re.compile(r"[.?!,…][»”\"]")
_NAMES = (FactKind.PERSON, FactKind.ORGANISATION)


@dataclass(frozen=True)
class Rule:
    """A rule: the language it reads, and what it makes of a clause."""

    language: Language
    name: str
    roles: Callable[[Clause], Roles]


RULES: tuple[Rule, ...] = (
    Rule(Language.KK, "kk_invitation", kazakh_invitation),
    Rule(Language.KK, "kk_cases", kazakh_roles),
    Rule(Language.RU, "ru_cases", russian_roles),
    Rule(Language.EN, "en_order", english_roles),
)


def find_relations(reading: Reading, named: Sequence[Fact]) -> Iterator[Fact]:
    """The relations of each sentence; ``named`` are the article's people, organisations and places, by offset."""
    starts = [one.start for one in named]
    for sentence in reading.sentences:
        if sentence.role is SentenceRole.LIST_ITEM:
            continue
        for part in segments(sentence):
            here = named[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
            clause = _clause(sentence, part, here)
            for rule in RULES:
                if rule.language is not sentence.language or clause.first >= clause.last:
                    continue
                roles = rule.roles(clause)
                if "verb" not in roles or not roles.keys() & {"subject", "object", "agent"}:
                    continue
                roles = _circumstances(clause, here) | roles
                start = min(span.start for span in roles.values())
                end = max(span.end for span in roles.values())
                yield fact(FactKind.RELATION, sentence, start, end, rule.name, spans=roles)


def _clause(sentence: SentenceReading, part: Span, named: Sequence[Fact]) -> Clause:
    said = max((found.end() for found in _SAID.finditer(sentence.text, part.start, part.end)), default=part.start)
    first, last = sentence.index_at(said), sentence.index_at(part.end) - 1
    names = {}
    for one in named:
        if one.kind in _NAMES:
            begin, stop = sentence.index_at(one.start), sentence.index_at(one.end) - 1
            names.update(dict.fromkeys(range(begin, stop + 1), one))
    return Clause(sentence, first, last, names)


def _circumstances(clause: Clause, named: Sequence[Fact]) -> Roles:
    """Where, when and for what amount, by the places, dates and sums in the clause."""
    start, end = clause.start, clause.end
    roles: Roles = {}
    for one in named:
        if one.kind is FactKind.PLACE and start <= one.start < end:
            roles["place"] = Span(one.start, one.end)
    for value in clause.sentence.values_in(start, end):
        if value.kind in (ValueKind.DATE, ValueKind.TIME):
            roles.setdefault("time", Span(value.start, value.end))
        elif value.kind is ValueKind.MONEY:
            roles.setdefault("amount", Span(value.start, value.end))
    return roles
