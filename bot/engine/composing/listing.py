"""Lists: where several things are asked for and the article names them in a row, all of them answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.article.model import SentenceRole, Span
from bot.engine.composing.case import Case
from bot.engine.expected import TypedSpan
from bot.facts.model import Fact, FactKind
from bot.language.question import AnswerClass

LONGEST = 1000
"""Characters of a quote that runs from the sentence that introduces a list to its last item."""

_JOINED = re.compile(r"\s*(?:,|,?\s(?:and|и|мен|бен|пен|және))\s+")
_NAMES = frozenset({AnswerClass.PERSON, AnswerClass.PLACE, AnswerClass.ORGANISATION, AnswerClass.NAME})
_OPEN = frozenset(
    {AnswerClass.DEFINITION, AnswerClass.THING, AnswerClass.STATEMENT, AnswerClass.NAME, AnswerClass.PERSON}
)
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Listing:
    """The items of a list answer, slices of the article, the quote that holds them all, and the rule."""

    items: tuple[Span, ...]
    quote: Span
    kind: FactKind
    rule: str


def listing(case: Case, quote: Span) -> Listing | None:
    """The list that answers the question; ``quote`` is that of the sentence found. None where there is none."""
    for rule in RULES:
        found = rule(case, quote)
        if found is not None:
            return found
    return None


def names_in_a_row(case: Case, quote: Span) -> Listing | None:
    """Names of the class asked for, joined by commas and "and", the likeliest among them; «кто» needs no plural."""
    query, best, index = case.query, case.best, case.index
    if query.expected not in _NAMES or not (query.several or query.expected is AnswerClass.PERSON) or not best.typed:
        return None
    spans = sorted({span.start: span for span in best.typed if span.fact}.values(), key=lambda span: span.start)
    run: list[TypedSpan] = []
    for span in spans:
        if run and not _joined(run[-1], span, index.article.text):
            if best.typed[0] in run:
                break
            run = []
        run.append(span)
    if best.typed[0] not in run or len(run) < _FEWEST or len({span.fact.kind for span in run if span.fact}) > 1:
        return None
    kind = best.typed[0].fact.kind if best.typed[0].fact else FactKind.LIST
    return Listing(tuple(Span(span.start, span.end) for span in run), quote, kind, "names_in_a_row")


def behind_colon(case: Case, quote: Span) -> Listing | None:
    """The items behind a colon of the sentence itself."""
    query, index = case.query, case.index
    if not query.several or query.expected not in _OPEN:
        return None
    for fact in index.facts_at[case.best.at]:
        if fact.kind is FactKind.LIST and fact.rule == "after_colon" and _asked_before(case, fact):
            return Listing(_items(fact), quote, FactKind.LIST, "behind_colon")
    return None


def lines_introduced(case: Case, quote: Span) -> Listing | None:
    """The lines below the sentence, where it introduces them with a colon: by itself it answers nothing."""
    query, index = case.query, case.index
    introduces = index.article.text[quote.start : quote.end].rstrip().endswith(":")
    following = case.best.at + 1
    if query.expected not in _OPEN or not introduces or following >= len(index.sentences):
        return None
    if index.sentences[following].sentence.role is not SentenceRole.LIST_ITEM:
        return None
    for fact in index.facts_at[following]:
        if fact.kind is FactKind.LIST and fact.rule == "lines":
            items = _items(fact)
            whole = Span(quote.start, items[-1].end)
            shown = whole if whole.end - whole.start <= LONGEST else quote
            return Listing(items, shown, FactKind.LIST, "lines_introduced")
    return None


RULES: tuple[Callable[[Case, Span], Listing | None], ...] = (
    names_in_a_row,
    behind_colon,
    lines_introduced,
)
"""What makes a list of an answer."""


def _joined(left: TypedSpan, right: TypedSpan, text: str) -> bool:
    """Whether nothing but a comma or "and" stands between two names, their posts aside."""
    end, start = left.end, right.start
    for fact in (left.fact, right.fact):
        post = fact.spans.get("post") if fact is not None else None
        if post is not None and left.end <= post.start and post.end <= right.start:
            end, start = (max(end, post.end), start) if fact is left.fact else (end, min(start, post.start))
    return end <= start and _JOINED.fullmatch(text, end, start) is not None


def _items(fact: Fact) -> tuple[Span, ...]:
    return tuple(span for name, span in fact.spans.items() if name.startswith("item_"))


def _asked_before(case: Case, fact: Fact) -> bool:
    """Whether the question's words stand before the colon rather than in the items."""
    terms = case.index.sentences[case.best.at].terms
    before = [place for place in case.places if terms[place].end <= fact.start]
    return bool(before) and len(before) * 2 >= len(case.places)
