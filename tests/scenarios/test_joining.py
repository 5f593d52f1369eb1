"""The bot is added to a group."""

from __future__ import annotations

from tests.double.player import Person, Room
from tests.double.world import BOT

BOT_ID = BOT["id"]


def test_it_greets_once_and_says_what_it_sees(group: Room, aida: Person) -> None:
    group.stage.do(lambda: group.chat.statuses.update({BOT_ID: "left"}))
    group.makes(aida, BOT_ID, "member")
    greeting = group.next_from_bot()
    assert "I can see all messages here" in greeting.text
    assert "/settings" in greeting.text


def test_removed_and_added_again_it_does_not_greet_again(group: Room, aida: Person) -> None:
    group.stage.do(lambda: group.chat.statuses.update({BOT_ID: "left"}))
    for status in ("member", "kicked", "member"):
        group.makes(aida, BOT_ID, status)
    group.settle()
    assert len(group.by_bot()) == 1


def test_made_an_administrator_it_says_nothing(group: Room, aida: Person) -> None:
    group.makes(aida, BOT_ID, "administrator")
    group.settle()
    assert group.by_bot() == []
