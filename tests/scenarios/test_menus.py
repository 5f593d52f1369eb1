"""What Telegram shows of the bot before anybody writes to it."""

from __future__ import annotations

import pytest

from tests.double.stage import Stage

LANGUAGES = ("", "kk", "ru", "en")


@pytest.fixture(autouse=True)
def _set(stage: Stage) -> None:
    stage.wait(lambda: len(stage.world.profile) == 2 * len(LANGUAGES), "describe itself")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("scope", "command"),
    [
        ("default", "ask"),
        ("all_private_chats", "settings"),
        ("all_group_chats", "facts"),
        ("all_chat_administrators", "settings"),
    ],
)
def test_every_scope_has_its_menu_in_every_language(stage: Stage, scope: str, command: str, language: str) -> None:
    menu = stage.world.menus[scope, language]
    assert command in [entry["command"] for entry in menu]


def test_the_editors_chat_has_the_editors_commands(stage: Stage) -> None:
    menus = [menu for (scope, _), menu in stage.world.menus.items() if "chat_id" in scope]
    assert len(menus) == len(LANGUAGES)
    assert all("unanswered" in [entry["command"] for entry in menu] for menu in menus)


def test_the_descriptions_differ_by_language(stage: Stage) -> None:
    described = {stage.world.profile["description", language] for language in ("kk", "ru", "en")}
    assert len(described) == 3
