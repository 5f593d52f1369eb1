"""One bot for most scenarios, each in a chat of its own; others where it must be set or ended otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.double.player import Person, Room
from tests.double.process import BotProcess
from tests.double.stage import Stage
from tests.double.world import TOKEN

EDITOR = 400_000


class Theatre:
    """A stage, the bot on it, and the editor, whose private chat is ``ADMIN_CHAT_ID``."""

    def __init__(self, stage: Stage, folder: Path, settings: Mapping[str, str] | None = None) -> None:
        self.stage = stage
        self.editor = Person(stage, "Editor", "en", number=EDITOR)
        self.editor_room = self.editor.room
        self.bot = BotProcess(stage.url, folder, {"ADMIN_CHAT_ID": str(EDITOR), **(settings or {})})

    def gave_nothing_away(self) -> bool:
        """Whether neither the token nor anything that people wrote stands in the log."""
        log = self.bot.log
        return TOKEN not in log and not [text for text in self.stage.said if len(text) > 12 and text in log]


@contextmanager
def theatre(folder: Path, settings: Mapping[str, str] | None = None, *, sees_all: bool = True) -> Iterator[Theatre]:
    """A bot that polls, and at the end ends as it should."""
    with Stage(sees_all=sees_all) as stage:
        made = Theatre(stage, folder, settings)
        with made.bot:
            stage.starts(made.bot)
            yield made
            assert made.bot.stop() == 0, made.bot.log
            assert made.gave_nothing_away()


@pytest.fixture(scope="session")
def main_theatre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Theatre]:
    """The bot that sees everything and is set to nothing in particular."""
    with theatre(tmp_path_factory.mktemp("bot")) as made:
        yield made


@pytest.fixture
def stage(main_theatre: Theatre) -> Iterator[Stage]:
    """Its stage; no fault of one scenario is left to the next."""
    yield main_theatre.stage
    main_theatre.stage.do(main_theatre.stage.world.faults.clear)


@pytest.fixture
def editor(main_theatre: Theatre) -> Person:
    return main_theatre.editor


@pytest.fixture
def aida(stage: Stage) -> Person:
    return Person(stage, "Aida", "en")


@pytest.fixture
def bolat(stage: Stage) -> Person:
    return Person(stage, "Bolat", "kk")


@pytest.fixture
def group(stage: Stage) -> Room:
    return Room.group(stage)


@pytest.fixture
def admin(stage: Stage, group: Room) -> Person:
    """Somebody who administers the group."""
    return group.add_admin(Person(stage, "Admin", "en"))
