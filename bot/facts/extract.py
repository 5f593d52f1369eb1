"""From an article to its facts: the finders in one list, and the one way through them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.article.model import Article, Span
from bot.facts.build import fact
from bot.facts.comparisons import find_comparisons
from bot.facts.dates import find_dates
from bot.facts.entities import join_mentions
from bot.facts.events import find_events
from bot.facts.figures import find_figures
from bot.facts.head import find_head
from bot.facts.lists import find_lists
from bot.facts.model import Fact, FactKind
from bot.facts.names import Named
from bot.facts.organisations import find_organisations
from bot.facts.people import find_persons, person_stems
from bot.facts.places import STRONG, WEAK, find_place_line, find_places, find_places_again, stems_in
from bot.facts.quotations import find_quotations, find_statements
from bot.facts.reading import Reading, SentenceReading
from bot.facts.reasons import find_reasons
from bot.facts.relations import find_relations
from bot.language.terms import Term
from bot.language.values import Value, find_values

FINDERS: tuple[Callable[[Reading], Iterable[Fact]], ...] = (
    find_head,
    find_dates,
    find_figures,
    find_statements,
    find_reasons,
    find_comparisons,
    find_lists,
)
"""The finders that need no other's facts."""


def extract_facts(
    article: Article,
    *,
    values: Sequence[Value] | None = None,
    terms_by_sentence: Sequence[Sequence[Term]] | None = None,
) -> tuple[Fact, ...]:
    """The facts of ``article``, by offset; each is a slice of its text.

    Args:
        article: the article read.
        values: what ``find_values`` gives for its text, where that is known already.
        terms_by_sentence: the terms of each of ``article.sentences`` (offsets into the article), where they
            are known already; those of boilerplate and head lines may be empty.
    """
    if values is None:
        values = find_values(article.text, published=article.head.published, language=article.language)
    reading = Reading(article, values, terms_by_sentence)
    found = join_mentions([*_named(reading)], article)
    relations = [*find_relations(reading, found)]
    people = [one for one in found if one.kind is FactKind.PERSON]
    found.extend(find_quotations(reading, people))
    found.extend(relations)
    for finder in FINDERS:
        found.extend(finder(reading))
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.kind)))


def _named(reading: Reading) -> Iterator[Fact]:
    """Organisations, places and people: the surest rules first, each name claimed once."""
    stems: set[str] = set()
    ends: set[int] = set()
    surnames: set[str] = set()
    for sentence, one in find_place_line(reading):
        stems |= stems_in(sentence, one)
        ends.add(one.end)
        yield _entity(FactKind.PLACE, sentence, one)
    for sentence, one in find_organisations(reading):
        yield _entity(FactKind.ORGANISATION, sentence, one)
    for sentence, one in find_events(reading):
        yield _entity(FactKind.EVENT, sentence, one)
    for sentence, one in find_places(reading, STRONG):
        stems |= stems_in(sentence, one)
        ends.add(one.end)
        yield _entity(FactKind.PLACE, sentence, one)
    for sentence, person in find_persons(reading):
        surnames |= person_stems(sentence, person.name)
        spans = {"name": person.name}
        if person.post is not None:
            spans["post"] = person.post
        if person.age is not None:
            spans["age"] = Span(person.age.start, person.age.end)
        attributes = {"gender": person.gender} if person.gender else {}
        yield fact(
            FactKind.PERSON,
            sentence,
            *person.name,
            person.rule,
            spans=spans,
            attributes=attributes,
            value=None,
        )
    for sentence, one in find_places(reading, WEAK, but=frozenset(surnames)):
        stems |= stems_in(sentence, one)
        ends.add(one.end)
        yield _entity(FactKind.PLACE, sentence, one)
    for sentence, one in find_places_again(reading, frozenset(stems - surnames), frozenset(ends)):
        yield _entity(FactKind.PLACE, sentence, one)


def _entity(kind: FactKind, sentence: SentenceReading, one: Named) -> Fact:
    return fact(kind, sentence, one.start, one.end, one.rule, spans={"name": one.name})
