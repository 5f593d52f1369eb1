"""It cannot start: one line that says why, a status that is not 0, no traceback, no token."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.double.process import BotProcess
from tests.double.stage import Stage
from tests.double.world import TOKEN

WRONG = "4242:this-is-not-the-token-of-any-bot"
NOWHERE = "http://127.0.0.1:9"

CASES: dict[str, tuple[dict[str, str], int, str]] = {
    "wrong token": ({"BOT_TOKEN": WRONG}, 1, "BOT_TOKEN"),
    "malformed token": ({"BOT_TOKEN": "hello"}, 2, "BOT_TOKEN"),
    "nobody there": ({"BOT_API_URL": NOWHERE, "BOOTSTRAP_RETRIES": "0"}, 1, "cannot be reached"),
    "no articles": ({"SEEDS_DIR": "nothing-here"}, 2, "nothing-here"),
    "no database": ({"DATABASE_URL": "oracle://somewhere"}, 2, "DATABASE_URL"),
}


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, BotProcess]]:
    """A bot for each case, started, and ended by itself."""
    with Stage() as stage:
        bots = {
            name: BotProcess(stage.url, tmp_path_factory.mktemp("bot"), settings)
            for name, (settings, _, _) in CASES.items()
        }
        with ExitStack() as ending:
            for bot in bots.values():
                ending.enter_context(bot).start()
            for bot in bots.values():
                bot.wait()
            yield bots


@pytest.mark.parametrize("name", CASES)
def test_one_line_says_why(ended: dict[str, BotProcess], name: str) -> None:
    _, status, word = CASES[name]
    bot = ended[name]
    said = [line for line in bot.log.splitlines() if " INFO " not in line and " WARNING " not in line]
    assert bot.wait() == status
    assert len(said) == 1, bot.log
    assert word in said[0]


@pytest.mark.parametrize("name", CASES)
def test_no_traceback_and_no_token(ended: dict[str, BotProcess], name: str) -> None:
    log = ended[name].log
    assert "Traceback" not in log
    assert TOKEN not in log
    assert WRONG not in log
