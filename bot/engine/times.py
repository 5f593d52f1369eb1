"""Whether a sentence speaks of the dates and figures that the question gives, or of others."""

from __future__ import annotations

from datetime import datetime

from bot.engine.index import ArticleIndex
from bot.language.question import AnswerClass, Query
from bot.language.values import Value, same_value


def values_shared(query: Query, index: ArticleIndex, at: int) -> float:
    """Share of the question's own values (dates, numbers) that the sentence gives too."""
    if not query.values:
        return 0.0
    there = index.sentences[at].values
    return sum(any(same_value(mine, other) for other in there) for mine in query.values) / len(query.values)


def values_other(query: Query, index: ArticleIndex, at: int) -> float:
    """Share of the question's values where the sentence has one of that kind, but another."""
    if not query.values:
        return 0.0
    there = index.sentences[at].values
    other = 0
    for mine in query.values:
        alike = [value for value in there if value.kind is mine.kind]
        other += bool(alike) and not any(same_value(mine, value) for value in alike)
    return other / len(query.values)


def other_time(query: Query, index: ArticleIndex, at: int) -> float:
    """1 where the sentence is about another year and the question names no time: it means now."""
    if not index.standing[at].other_year or query.expected is AnswerClass.DATE:
        return 0.0
    return float(not any(value.date for value in query.values))


def time_not_given(query: Query, index: ArticleIndex, at: int) -> float:
    """1 where the question names another year than the article's, and neither this sentence nor the one before it."""
    if not query.values:
        return 0.0
    published = index.article.head.published
    asked = [value for value in query.values if _another_year(value, published)]
    if not asked or query.expected is AnswerClass.DATE:
        return 0.0
    near = [value for number in (at - 1, at) if number >= 0 for value in index.sentences[number].values]
    return float(not any(same_value(mine, value) for mine in asked for value in near))


def _another_year(value: Value, published: datetime | None) -> bool:
    """Whether a date is of another year than the publication, by its year or by its distance (last year)."""
    if value.offset is not None:
        return value.unit == "year" and value.offset != 0
    year = value.date.year if value.date else None
    return year is not None and published is not None and year != published.year
