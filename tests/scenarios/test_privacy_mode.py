"""A bot whose privacy mode is on: Telegram keeps from it what is not for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.double.player import Person, Room
from tests.double.world import BOT
from tests.scenarios.conftest import Theatre, theatre
from tests.scenarios.phrases import ARRIVES, HOW_LONG, HOW_LONG_QUOTE, WHEN


@pytest.fixture(scope="module")
def private_theatre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Theatre]:
    with theatre(tmp_path_factory.mktemp("bot"), {"ADMIN_CHAT_ID": "1"}, sees_all=False) as made:
        yield made


@pytest.fixture
def group(private_theatre: Theatre) -> Room:
    return Room.group(private_theatre.stage)


@pytest.fixture
def aida(private_theatre: Theatre) -> Person:
    return Person(private_theatre.stage, "Aida", "en")


def test_the_greeting_says_what_it_does_not_see_and_what_to_do(group: Room, aida: Person) -> None:
    group.stage.do(lambda: group.chat.statuses.update({BOT["id"]: "left"}))
    group.makes(aida, BOT["id"], "member")
    assert "turn privacy mode off in @BotFather" in group.next_from_bot().text


def test_as_an_administrator_it_sees_everything_and_says_so(group: Room, aida: Person) -> None:
    group.stage.do(lambda: group.chat.statuses.update({BOT["id"]: "left"}))
    group.makes(aida, BOT["id"], "administrator")
    assert "I can see all messages here" in group.next_from_bot().text
    assert group.says(aida, WHEN).answer().bold == ARRIVES


def test_an_editor_whom_telegram_does_not_know_costs_only_the_editors_menu(private_theatre: Theatre) -> None:
    world = private_theatre.stage.world
    private_theatre.stage.wait(lambda: len(world.profile) == 8, "describe itself")
    private_theatre.stage.wait(lambda: len(world.menus) == 16, "set its menus")


def test_commands_and_replies_reach_it(group: Room, aida: Person) -> None:
    reply = group.says(aida, f"/ask {WHEN}").answer()
    assert reply.bold == ARRIVES
    assert HOW_LONG_QUOTE in group.says(aida, HOW_LONG, reply_to=reply).answer().quote


def test_ask_as_a_reply_reads_what_it_could_not_see(group: Room, aida: Person) -> None:
    asked = group.says(aida, WHEN)
    assert asked.update_id is None
    assert group.says(aida, "/ask", reply_to=asked).answer().bold == ARRIVES
