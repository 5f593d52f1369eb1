"""How a finder makes a fact."""

from __future__ import annotations

from bot.article.model import Span
from bot.facts.model import Fact, FactKind
from bot.facts.reading import SentenceReading
from bot.language.values import Value


def fact(
    kind: FactKind,
    sentence: SentenceReading | int,
    start: int,
    end: int,
    rule: str,
    *,
    spans: dict[str, Span] | None = None,
    attributes: dict[str, str] | None = None,
    value: Value | None = None,
) -> Fact:
    """A fact of ``kind`` at ``start:end``; ``sentence`` is the one it begins in, or its index."""
    number = sentence if isinstance(sentence, int) else sentence.number
    return Fact(
        kind=kind,
        start=start,
        end=end,
        sentence=number,
        rule=rule,
        value=value,
        spans=spans or {},
        attributes=attributes or {},
    )
