"""The seed article's engine, built once."""

from pathlib import Path

import pytest

from bot.article import load_article
from bot.engine.engine import Engine

SEED = Path(__file__).parents[2] / "seeds" / "putin-kazakhstan-visit-2023.txt"


@pytest.fixture(scope="session")
def seed() -> Engine:
    return Engine(load_article(SEED))
