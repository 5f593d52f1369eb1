"""Loads the articles that the commands work on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.article import load_article
from bot.article.model import Article
from bot.engine.shelf import Shelf
from bot.errors import ArticleError, SeedError, UsageError
from bot.settings import load_settings


def load_seeds(folder: Path) -> list[Article]:
    """Every ``.txt`` of ``folder``, in the order of their names.

    Raises:
        SeedError: the folder is missing, has no ``.txt``, or one of them cannot be read.
    """
    files = sorted(folder.glob("*.txt")) if folder.is_dir() else []
    if not files:
        raise SeedError(f"No articles in {folder}/: put at least one .txt file there, or set SEEDS_DIR.")
    articles = []
    for file in files:
        try:
            articles.append(load_article(file))
        except (ArticleError, OSError) as error:
            raise SeedError(f"{file} cannot be read as an article: {error}") from error
    return articles


def shelf_for(article: Path | None) -> Shelf:
    """The shelf of one article file, or of the seeds where ``article`` is None.

    Raises:
        UsageError: the file cannot be read; SeedError for the seeds.
    """
    return Shelf(articles_for(article))


def articles_for(article: Path | None) -> Sequence[Article]:
    """Like ``shelf_for``, the articles alone."""
    if article is None:
        return load_seeds(load_settings().seeds_dir)
    try:
        return [load_article(article)]
    except (ArticleError, OSError) as error:
        raise UsageError(f"{article} cannot be read as an article: {error}") from error
