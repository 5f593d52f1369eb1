"""What is so of a sentence whatever is asked: read once for each, and not again with every question."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.article.model import Sentence, SentenceRole
from bot.language.function_words import function_words
from bot.language.terms import Term
from bot.language.values import Value

_NEGATION_REACH = 2
_MARKS_BEHIND = "»”“\"' \n)"


@dataclass(frozen=True, slots=True)
class Standing:
    """One sentence of the article.

    Attributes:
        asks: whether it holds a question mark; ``is_question``: whether it ends in one, quotation marks aside.
        is_title: whether it stands in the article's title.
        length: its length on a logarithmic scale.
        denied: the terms that deny by themselves (келмейді) or by a word before them (не пришёл).
        other_year: whether it gives years, and that of the publication is not among them.
    """

    asks: bool
    is_question: bool
    is_title: bool
    length: float
    denied: frozenset[int]
    other_year: bool


def standing(
    text: str, sentence: Sentence, terms: Sequence[Term], values: Sequence[Value], published: datetime | None
) -> Standing:
    """What is so of ``sentence``.

    Args:
        text: the article's.
        sentence: one that may be quoted.
        terms: its words.
        values: its values.
        published: when the article was, as far as it says.
    """
    own = text[sentence.start : sentence.end]
    years = {value.date.year for value in values if value.date and value.date.year}
    return Standing(
        asks="?" in own,
        is_question=own.rstrip(_MARKS_BEHIND).endswith("?"),
        is_title=sentence.role is SentenceRole.TITLE,
        length=math.log(1 + len(terms)) / 4,
        denied=denied_places(terms),
        other_year=bool(years) and published is not None and published.year not in years,
    )


def denied_places(terms: Sequence[Term]) -> frozenset[int]:
    """The numbers of the terms that the sentence denies."""
    denied = {place for place, term in enumerate(terms) if term.negative}
    for place, term in enumerate(terms):
        if term.text in function_words("negation", term.reading.language):
            denied.update(range(place + 1, min(place + 1 + _NEGATION_REACH, len(terms))))
    return frozenset(denied)
