"""Telegram fails, refuses, or is somewhere else."""

from __future__ import annotations

import pytest

from tests.double.faults import Fault, dropped_line, flood, no_answer, refused, server_error
from tests.double.player import Person, Room
from tests.double.refusals import RefusedError, bad_request, forbidden
from tests.double.stage import Stage
from tests.double.world import BOT
from tests.scenarios.conftest import Theatre
from tests.scenarios.phrases import ARRIVES, TURNOVER, TURNOVER_QUOTE, WHEN

QUESTION = f"@DaiekBot {WHEN}"


@pytest.mark.parametrize(
    "faults",
    [
        [flood(1)],
        [server_error(502)],
        [server_error(500), server_error(504)],
        [dropped_line()],
    ],
    ids=["a flood limit", "a 5xx", "two of them", "a dropped line"],
)
def test_the_answer_comes_all_the_same_and_once(group: Room, aida: Person, faults: list[Fault]) -> None:
    group.stage.fail("sendMessage", *faults, chat=group.chat)
    said = group.says(aida, QUESTION)
    assert said.answer().bold == ARRIVES
    assert len(said.answers()) == 1


def test_an_answer_that_arrived_without_a_receipt_is_not_sent_again(group: Room, aida: Person) -> None:
    group.stage.fail("sendMessage", no_answer(carried_out=True), chat=group.chat)
    assert len(group.says(aida, QUESTION).answers()) == 1


def test_a_flood_limit_in_one_chat_does_not_hold_up_another(stage: Stage, group: Room, aida: Person) -> None:
    other = Room.group(stage)
    stage.fail("sendMessage", flood(2), chat=group.chat)
    flooded = group.says(aida, QUESTION)
    assert other.says(aida, QUESTION).answer().bold == ARRIVES
    assert group.by_bot() == []
    assert flooded.answer().bold == ARRIVES


@pytest.mark.parametrize(
    "why",
    [
        forbidden("bot was blocked by the user"),
        forbidden("bot was kicked from the supergroup chat"),
        bad_request("not enough rights to send text messages to the chat"),
        bad_request("CHAT_WRITE_FORBIDDEN"),
    ],
    ids=["blocked", "kicked", "no right to write", "closed"],
)
def test_where_it_may_not_write_it_is_silent_until_it_may(
    main_theatre: Theatre, group: Room, aida: Person, why: RefusedError
) -> None:
    before = main_theatre.bot.log.count(" failed: ")
    group.shut(why)
    said = group.says(aida, QUESTION)
    group.stage.wait(lambda: _refused(group), "try to write")
    group.shut(None)
    assert said.is_ignored()
    assert TURNOVER_QUOTE in group.says(aida, f"@DaiekBot {TURNOVER}").answer().quote
    assert main_theatre.bot.log.count(" failed: ") == before


def _refused(room: Room) -> bool:
    return any(call.refused and call.data.get("chat_id") == room.chat.id for call in room.stage.world.calls)


def test_blocked_while_it_answers_and_unblocked_later(aida: Person) -> None:
    aida.room.shut(forbidden("bot was blocked by the user"))
    aida.says(WHEN)
    aida.stage.wait(lambda: _refused(aida.room), "try to write")
    aida.room.shut(None)
    assert TURNOVER_QUOTE in aida.says(TURNOVER).answer().quote


def test_a_question_deleted_meanwhile_is_answered_without_a_reply(group: Room, aida: Person) -> None:
    group.stage.fail("sendMessage", flood(1), chat=group.chat)
    said = group.says(aida, QUESTION)
    said.delete()
    reply = said.answer()
    assert (reply.bold, reply.replies_to) == (ARRIVES, None)


def test_a_group_becomes_a_supergroup_and_takes_its_settings_along(stage: Stage, aida: Person) -> None:
    group = Room.group(stage, kind="group")
    admin = group.add_admin(Person(stage, "Admin", "en"))
    group.says(admin, "/settings").answer().press("mention", admin)
    new = group.upgrade()
    new.settle()
    assert new.says(aida, WHEN).is_ignored()
    assert new.says(aida, QUESTION).answer().bold == ARRIVES


def test_it_learns_that_a_group_moved_when_it_answers(stage: Stage, aida: Person) -> None:
    group = Room.group(stage, kind="group")
    admin = group.add_admin(Person(stage, "Admin", "en"))
    group.says(admin, "/settings").answer().press("mention", admin)
    new = group.upgrade(announced=False)
    group.says(aida, QUESTION)
    assert new.next_from_bot().bold == ARRIVES
    assert new.says(aida, WHEN).is_ignored()


def test_an_error_nobody_foresaw_is_told_briefly_and_to_the_editor(editor: Person, group: Room, aida: Person) -> None:
    group.stage.fail("sendMessage", refused("something new"), chat=group.chat)
    last = max(editor.room.by_bot(), default=0)
    said = group.says(aida, QUESTION)
    assert said.answer().text.startswith("Something went wrong on my side")
    told = editor.room.next_from_bot(last).text
    assert told == f"update {said.update_id}: BadRequest"


@pytest.mark.parametrize(
    "fault", [server_error(502), dropped_line(), flood(1)], ids=["a 5xx", "a dropped line", "a flood limit"]
)
def test_polling_goes_on(stage: Stage, aida: Person, fault: Fault) -> None:
    stage.fail("getUpdates", fault)
    assert aida.says(WHEN).answer().bold == ARRIVES
    assert aida.says(WHEN).answer().bold == ARRIVES


def test_an_edit_that_got_no_answer_is_repeated(group: Room, aida: Person) -> None:
    reply = group.says(aida, QUESTION).answer()
    group.stage.fail("editMessageText", server_error(502), chat=group.chat)
    assert reply.press("In context", aida).alert is None
    assert reply.bold != ARRIVES


def test_an_administrator_that_telegram_does_not_know(group: Room, admin: Person) -> None:
    group.stage.fail("getChatMember", refused("user not found"), chat=group.chat)
    assert "administrators" in group.says(admin, "/settings").answer().text


def test_removed_from_the_group_it_says_nothing(main_theatre: Theatre, group: Room, aida: Person) -> None:
    before = main_theatre.bot.log.count(" failed: ")
    group.says(aida, QUESTION).answer()
    group.makes(aida, BOT["id"], "kicked")
    group.stage.do(lambda: group.chat.statuses.update({BOT["id"]: "member"}))
    group.settle()
    assert main_theatre.bot.log.count(" failed: ") == before
