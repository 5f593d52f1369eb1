"""Questions about the article itself: its title, author, date of publication, views, source."""

from __future__ import annotations

from dataclasses import replace

from bot.article.model import Article, Span
from bot.engine.answer import Evidence
from bot.engine.index import ArticleIndex
from bot.facts.model import FactKind
from bot.language.function_words import function_words
from bot.language.question import HEAD_CLASSES, AnswerClass, Query
from bot.language.terms import Term
from bot.language.values import Value

# What a head class becomes when the question is about something the article tells of
# («кто написал роман» is about a novel, not about the byline).
_ABOUT_THE_STORY = {
    AnswerClass.TITLE: AnswerClass.NAME,
    AnswerClass.AUTHOR: AnswerClass.PERSON,
    AnswerClass.VIEWS: AnswerClass.COUNT,
    AnswerClass.READING_TIME: AnswerClass.DURATION,
    AnswerClass.PUBLICATION_DATE: AnswerClass.DATE,
    AnswerClass.SOURCE: AnswerClass.ORGANISATION,
}


def story_class(query: Query) -> AnswerClass:
    """The class to look for in the body when the head does not answer."""
    return _ABOUT_THE_STORY.get(query.expected, query.expected)


def about_article(query: Query) -> Query:
    """``query``, asking for the title where it asks what nothing but the article is called."""
    if query.expected is not AnswerClass.NAME or not query.content or _left(query):
        return query
    return replace(query, expected=AnswerClass.TITLE)


def asks_about_head(query: Query) -> bool:
    """Whether the question is about the article rather than about what it tells."""
    if query.expected not in HEAD_CLASSES:
        return False
    return not _left(query)


def _left(query: Query) -> list[Term]:
    """The content words that are neither the article nor the question itself."""
    articles = function_words("article", query.language, folded=query.folded)
    return [term for term in query.content if term.text not in articles and term not in query.pattern_terms]


def answer_from_head(query: Query, index: ArticleIndex) -> Evidence | None:
    """The part of the head asked for, None where the article has none."""
    article = index.article
    span = head_span(query.expected, article)
    if span is None:
        return None
    figure = span
    value = _date_value(index, span) if query.expected is AnswerClass.PUBLICATION_DATE else None
    return Evidence(
        start=span.start,
        end=span.end,
        sentence=_sentence_of(article, span),
        kind=FactKind.HEAD,
        figure=figure,
        value=value,
        score=1.0,
        confidence=1.0,
    )


def head_span(expected: AnswerClass, article: Article) -> Span | None:
    """Where the article's head has the answer to a question of a head class."""
    head = article.head
    if expected is AnswerClass.TITLE:
        return head.title
    if expected is AnswerClass.AUTHOR:
        return head.byline
    if expected is AnswerClass.VIEWS:
        return head.views
    if expected is AnswerClass.READING_TIME:
        return head.reading_time
    if expected is AnswerClass.PUBLICATION_DATE:
        return head.published_span
    return head.agency or head.cited_source


def _date_value(index: ArticleIndex, span: Span) -> Value | None:
    inside = [value for value in index.values if span.start <= value.start and value.end <= span.end]
    return next((value for value in inside if value.date is not None), None)


def _sentence_of(article: Article, span: Span) -> int:
    for number, sentence in enumerate(article.sentences):
        if sentence.start <= span.start < sentence.end:
            return number
    return 0
