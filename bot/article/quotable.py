"""Which sentences of an article may be quoted."""

from __future__ import annotations

from collections.abc import Iterator

from bot.article.model import Article, Sentence, SentenceRole

_NEVER = frozenset({SentenceRole.BOILERPLATE})


def quotable(article: Article) -> Iterator[tuple[int, Sentence]]:
    """The sentences that may be quoted, each with its index in ``Article.sentences``."""
    return ((number, one) for number, one in enumerate(article.sentences) if one.role not in _NEVER)
