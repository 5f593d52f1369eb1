"""Articles and questions to time the engine on: to warm up with, and fresh ones to measure.

The gold set's part "final" is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.questions import Item, gold_items, seed_items
from bot.article import parse_article
from bot.engine.engine import Engine

LANGUAGES = ("kk", "ru", "en")
_PARTS = {"kk": ("kk_flood", "kk_budget"), "ru": ("ru_court", "ru_factory"), "en": ("en_ferry", "en_museum")}
_WARM_UP = ("kk_interview", "ru_obituary", "en_election")


def asked_about_seed() -> tuple[str, list[str]]:
    """The seed article and the questions on it."""
    items = list(seed_items())
    return items[0].article, _questions(items)


def long_article(language: str, size: int) -> tuple[str, list[str]]:
    """An article of about ``size`` characters and the questions on its parts.

    Two articles of the gold set, one below the other, cut at the end of a paragraph.
    """
    items = [item for name in _PARTS[language] for item in gold_items(name)]
    joined = "\n\n".join(text.rstrip() for text in dict.fromkeys(item.article for item in items)) + "\n"
    return joined[: joined.find("\n", size) + 1 or len(joined)], _questions(items)


def warm_up() -> None:
    """Put the questions on three other articles to one of them: tables are loaded, common words are known."""
    items = [item for name in _WARM_UP for item in gold_items(name)]
    engine = Engine(parse_article(items[0].article))
    for question in _questions(items):
        engine.ask(question)


def _questions(items: Sequence[Item]) -> list[str]:
    return list(dict.fromkeys(item.question for item in items))
