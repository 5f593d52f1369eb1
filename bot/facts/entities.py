"""Joining the mentions of one person, place or organisation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bot.article.model import Article, Span
from bot.facts.model import Fact, FactKind
from bot.facts.names import name_key, person_key
from bot.language.keys import key

_JOINED = (FactKind.PERSON, FactKind.PLACE, FactKind.ORGANISATION, FactKind.EVENT)
_STEM = 5  # letters of a name's key that its forms share at least


def entities(facts: Iterable[Fact]) -> dict[int, tuple[Fact, ...]]:
    """The mentions of each person, place, organisation and event, by entity number, in the article's order."""
    found: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.entity is not None:
            found[fact.entity].append(fact)
    return {number: tuple(mentions) for number, mentions in found.items()}


def join_mentions(facts: Sequence[Fact], article: Article) -> list[Fact]:
    """``facts`` with ``entity`` set: a surname joins the full name, an inflected name its other forms."""
    numbers: dict[tuple[FactKind, str], int] = {}
    joined: list[Fact] = []
    count = 0
    for fact in sorted(facts, key=lambda fact: (fact.start, fact.end)):
        if fact.kind not in _JOINED:
            joined.append(fact)
            continue
        span = fact.spans.get("name", Span(fact.start, fact.end))
        keys = _keys(fact.kind, article.text[span.start : span.end])
        number = next((numbers[fact.kind, one] for one in keys if (fact.kind, one) in numbers), None)
        if number is None:
            number = count
            count += 1
        for one in keys:
            numbers.setdefault((fact.kind, one), number)
        joined.append(fact.model_copy(update={"entity": number}))
    return joined


def _keys(kind: FactKind, name: str) -> tuple[str, ...]:
    """Keys two mentions of one entity share, surest first."""
    if kind is FactKind.PERSON:
        return (f"s:{key(person_key(name))}",)
    words = name_key(name).split()
    if not words:
        return (name,)
    keys = [key(word) for word in words]
    whole = " ".join(keys)
    last = keys[-1]
    cut = last if len(last) <= _STEM else last[: max(_STEM, len(last) - 3)]
    return (whole, " ".join((*(one[: max(4, len(one) - 2)] for one in keys[:-1]), cut)))
