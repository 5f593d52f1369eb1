"""Questions about the article itself: its title, author, date of publication, views, source."""

from __future__ import annotations

from dataclasses import replace

from bot.article.model import Article, Span
from bot.engine.answer import Evidence
from bot.engine.index import ArticleIndex
from bot.facts.model import FactKind
from bot.language.question import HEAD_CLASSES, AnswerClass, Query
from bot.language.question.page import STORY_CLASSES, kinds_asked_of, words_of_story
from bot.language.terms import Term
from bot.language.values import Value


def story_class(query: Query) -> AnswerClass:
    """The class to look for in the body when the head does not answer."""
    return STORY_CLASSES.get(query.expected, query.expected)


def about_article(query: Query) -> Query:
    """``query``, asking for the title where it asks what nothing but the article is called."""
    if query.expected is not AnswerClass.NAME or not query.content or _left(query):
        return query
    return replace(query, expected=AnswerClass.TITLE)


def asks_about_head(query: Query) -> bool:
    """Whether the question is about the article rather than about what it tells."""
    if query.expected not in HEAD_CLASSES and not _asks_who_took_pictures(query):
        return False
    return not _left(query)


def body_may_tell(query: Query) -> bool:
    """Whether the text itself may name whom the head does not: who took the pictures, who asked the questions.

    Who wrote the article and when it came out stand in the head or nowhere: what the text says of authors and dates
    is of its story.
    """
    whose = query.expected in {AnswerClass.AUTHOR, AnswerClass.PERSON}
    return whose and bool(kinds_asked_of(query.terms, query.language) & {"photo", "talk"})


def _asks_who_took_pictures(query: Query) -> bool:
    kinds = kinds_asked_of(query.terms, query.language)
    return query.expected is AnswerClass.PERSON and "photo" in kinds


def _left(query: Query) -> tuple[Term, ...]:
    """The content words that are neither the page's nor the question's own."""
    return words_of_story(query.content, query.pattern_terms, query.language)


def answer_from_head(query: Query, index: ArticleIndex) -> Evidence | None:
    """The part of the head asked for, None where the article has none."""
    article = index.article
    span = article.head.photo if _asks_who_took_pictures(query) else head_span(query.expected, article)
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
