"""``daiek facts``: what an article gives, as a table or JSON lines."""

from __future__ import annotations

import argparse

from rich.console import Console
from rich.table import Table

from bot.article.model import Article
from bot.cli.seeds import articles_for
from bot.errors import UsageError
from bot.facts import Fact, extract_facts
from bot.facts.model import FactKind

_WIDTH = 70


def facts(arguments: argparse.Namespace) -> int:
    """Print the facts of one article file, or of every seed."""
    kind = _kind(arguments.kind)
    for article in articles_for(arguments.article):
        found = [fact for fact in extract_facts(article) if kind is None or fact.kind is kind]
        if arguments.json:
            for fact in found:
                print(fact.model_dump_json(exclude_defaults=True))
        else:
            _print_table(article, found)
    return 0


def _kind(name: str | None) -> FactKind | None:
    if name is None:
        return None
    try:
        return FactKind(name)
    except ValueError:
        known = ", ".join(kind.value for kind in FactKind)
        raise UsageError(f"No kind of fact is called {name!r}; there are: {known}.") from None


def _print_table(article: Article, found: list[Fact]) -> None:
    table = Table("kind", "fact", "parts", "rule", title=article.name)
    for fact in found:
        parts = [f"{role}: {_short(article.slice(span))}" for role, span in fact.spans.items()]
        parts += [f"{name}={value}" for name, value in fact.attributes.items()]
        table.add_row(fact.kind.value, _short(article.text[fact.start : fact.end]), "; ".join(parts), fact.rule)
    Console(highlight=False).print(table)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
