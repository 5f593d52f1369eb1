"""Facts of a sentence, as short strings to compare with."""

from __future__ import annotations

from bot.article import parse_article
from bot.article.model import Article
from bot.facts import Fact, FactKind, extract_facts


def read(text: str) -> tuple[Article, tuple[Fact, ...]]:
    """The article of ``text`` and its facts."""
    article = parse_article(text)
    return article, extract_facts(article)


def slices(text: str, kind: FactKind) -> list[str]:
    """The slices of the facts of ``kind``, by offset; of a name in marks or with a word beside it, the whole."""
    return [text[fact.start : fact.end] for fact in read(text)[1] if fact.kind is kind]


def part(text: str, fact: Fact, role: str) -> str | None:
    """The slice of a fact's part."""
    span = fact.spans.get(role)
    return text[span.start : span.end] if span is not None else None


def first(text: str, kind: FactKind) -> Fact:
    """The first fact of ``kind``."""
    return next(fact for fact in read(text)[1] if fact.kind is kind)


__all__ = ["first", "part", "read", "slices"]
