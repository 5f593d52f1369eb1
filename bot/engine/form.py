"""The form of an article: each has a ranker and a confidence of its own.

Questions on news and on bare paragraphs of an encyclopaedia are put, and fail, in different ways.
"""

from __future__ import annotations

from enum import StrEnum

from bot.article.model import Article


class Form(StrEnum):
    """The forms; the name is part of the name of the models' data files."""

    NEWS = "news"
    PLAIN = "plain"


def form_of(article: Article) -> Form:
    """News where the article has a title or a date over its text, else a plain text."""
    head = article.head
    return Form.NEWS if head.title is not None or head.published_span is not None else Form.PLAIN
