"""What an earlier question was answered with: whom or what a pronoun of the next one may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.article.model import Span
from bot.engine.bars import ANSWER_BAR, NEAR_MISS_BAR
from bot.engine.features import Candidate
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.facts.model import Fact, FactKind
from bot.language.terms import Term

_NAMED = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})
_NOWHERE = -1
"""The offset of a borrowed name: it stands nowhere in the question."""


@dataclass(frozen=True, slots=True)
class Said:
    """The answer to an earlier question.

    Attributes:
        near: the indexed sentence that answered, None where that was not sure enough.
        name: the words of the person, organisation or place it was answered with; empty where it was none.
        kind: what that is.
        gender: "male", "female", or None where the article does not tell.
        figure: the slice of the article that answered, None where none surely did.
        asked_about: the people whom the earlier question itself named, as the article writes them.
    """

    near: int | None = None
    name: tuple[Term, ...] = ()
    kind: FactKind | None = None
    gender: str | None = None
    figure: Span | None = None
    asked_about: tuple[Term, ...] = ()


def said_by(
    ranked: Sequence[Candidate], confidence: float, matches: Sequence[TermMatch], index: ArticleIndex
) -> Said | None:
    """What the best of ``ranked`` says; None where there is none or it is no near miss even.

    Args:
        ranked: the earlier question's candidates, best first.
        confidence: that the first of them answers it (0 to 1).
        matches: where the earlier question's words were found.
        index: the article's index.
    """
    asked_about = _asked_about(matches, index)
    if not ranked or confidence < NEAR_MISS_BAR:
        return Said(asked_about=asked_about) if asked_about else None
    best = ranked[0]
    span = best.typed[0] if best.typed else None
    figure = Span(span.start, span.end) if span and confidence >= ANSWER_BAR else None
    fact = span.fact if span else None
    if fact is None or fact.kind not in _NAMED or confidence < ANSWER_BAR:
        return Said(best.at, figure=figure, asked_about=asked_about)
    return Said(best.at, _name_of(fact, index), fact.kind, _gender(fact, index), figure, asked_about)


def _asked_about(matches: Sequence[TermMatch], index: ArticleIndex) -> tuple[Term, ...]:
    """Those words of the question that are part of a person's name."""
    people = [fact.spans["name"] for fact in index.facts if fact.kind is FactKind.PERSON]
    return tuple(
        replace(match.term, start=_NOWHERE, end=_NOWHERE)
        for match in matches
        if any(
            span.start <= index.sentences[at].terms[place].start < span.end
            for at, places in match.places.items()
            for place in places
            for span in people
        )
    )


def _name_of(fact: Fact, index: ArticleIndex) -> tuple[Term, ...]:
    """The words of the fullest name of ``fact``'s entity."""
    mentions = [one for one in index.facts if one.entity == fact.entity and one.kind is fact.kind]
    spans = [_span(one) for one in mentions] if fact.entity is not None else []
    longest = max(spans or [_span(fact)], key=lambda span: span.end - span.start)
    return tuple(
        replace(term, start=_NOWHERE, end=_NOWHERE, name=True)
        for sentence in index.sentences
        if sentence.sentence.start <= longest.start < sentence.sentence.end
        for term in sentence.terms
        if longest.start <= term.start < longest.end and not term.stop
    )


def _span(fact: Fact) -> Span:
    return fact.spans.get("name", Span(fact.start, fact.end))


def _gender(fact: Fact, index: ArticleIndex) -> str | None:
    """The gender that the entity's mentions show, None where they differ: a bare surname may be in the genitive."""
    if fact.entity is None:
        return fact.attributes.get("gender")
    mentions = [one for one in index.facts if one.entity == fact.entity and one.kind is fact.kind]
    fullest = max(mentions, key=lambda one: one.end - one.start)
    return fullest.attributes.get("gender")
