"""When it speaks in a group, and when it does not."""

from __future__ import annotations

import time

import pytest

from tests.double import people
from tests.double.player import Person, Room
from tests.double.stage import Stage
from tests.scenarios.phrases import (
    ARRIVES,
    ARRIVES_QUOTE,
    CHATTER,
    HOW_LONG,
    HOW_LONG_QUOTE,
    NOT_IN_IT,
    NOT_SAID,
    TURNOVER,
    TURNOVER_QUOTE,
    WHEN,
)


@pytest.mark.parametrize(
    "words",
    [
        f"@DaiekBot {WHEN}",
        f"@daiekbot, {WHEN}",
        f"{WHEN} @DAIEKBOT",
        f"😀😀 @DaiekBot {WHEN}",
        f"/ask {WHEN}",
        f"/ask@DaiekBot {WHEN}",
        f"/ASK@daiekbot {WHEN}",
    ],
)
def test_it_answers_whoever_addresses_it(group: Room, aida: Person, words: str) -> None:
    said = group.says(aida, words)
    reply = said.answer()
    assert reply.bold == ARRIVES
    assert reply.replies_to == said.id


def test_a_mention_in_a_caption(group: Room, aida: Person) -> None:
    photo = people.photo_json(f"@daiekBOT {WHEN}")
    assert group.says(aida, None, also=photo).answer().bold == ARRIVES


def test_a_mention_by_name_of_a_bot_without_a_user_name_in_the_text(group: Room, aida: Person) -> None:
    mention = {"type": "text_mention", "offset": 0, "length": 5, "user": group.stage.world.me}
    assert group.says(aida, f"Дәйек {WHEN}", also={"entities": [mention]}).answer().bold == ARRIVES


def test_addressed_it_says_when_the_article_does_not(group: Room, aida: Person) -> None:
    assert group.says(aida, f"@DaiekBot {NOT_IN_IT}").answer().text == NOT_SAID


def test_unaddressed_and_sure(group: Room, aida: Person) -> None:
    said = group.says(aida, WHEN)
    assert said.answer().bold == ARRIVES
    assert said.answer().replies_to == said.id


@pytest.mark.parametrize("words", [NOT_IN_IT, CHATTER, "lol", "Putin!", "кто пойдёт в кино?", "👍👍👍", "/"])
def test_unaddressed_and_unsure_or_no_question_at_all(group: Room, aida: Person, words: str) -> None:
    assert group.says(aida, words).is_ignored()


def test_after_an_unasked_answer_it_keeps_quiet_unless_addressed(group: Room, aida: Person) -> None:
    assert len(group.says(aida, WHEN).answers()) == 1
    assert group.says(aida, TURNOVER).is_ignored()
    assert TURNOVER_QUOTE in group.says(aida, f"@DaiekBot {TURNOVER}").answer().quote


def test_a_reply_to_its_message_is_put_to_it(group: Room, aida: Person) -> None:
    reply = group.says(aida, f"@DaiekBot {WHEN}").answer()
    assert HOW_LONG_QUOTE in group.says(aida, HOW_LONG, reply_to=reply).answer().quote


def test_thanks_in_reply_want_no_answer(group: Room, aida: Person) -> None:
    reply = group.says(aida, f"@DaiekBot {WHEN}").answer()
    assert group.says(aida, "Рақмет", reply_to=reply).is_ignored()


def test_ask_as_a_reply_takes_that_message_as_the_question(group: Room, aida: Person, bolat: Person) -> None:
    asked = group.says(bolat, f"Who can tell me: {TURNOVER}")
    group.settle()
    assert TURNOVER_QUOTE in group.says(aida, "/ask", reply_to=asked).answer().quote


def test_a_bare_mention_as_a_reply_does_too(group: Room, aida: Person, bolat: Person) -> None:
    asked = group.says(bolat, f"Please tell me, {HOW_LONG}")
    group.settle()
    assert HOW_LONG_QUOTE in group.says(aida, "@DaiekBot", reply_to=asked).answer().quote


@pytest.mark.parametrize("words", ["/ask", "@DaiekBot"])
def test_nothing_asked_it_says_how(group: Room, aida: Person, words: str) -> None:
    assert "/ask" in group.says(aida, words).answer().text


@pytest.mark.parametrize("words", [f"/ask@OtherBot {WHEN}", "/weather", f"/weather@DaiekBot {WHEN}"])
def test_commands_of_other_bots(group: Room, aida: Person, words: str) -> None:
    assert group.says(aida, words).is_ignored()


def test_another_bot(group: Room) -> None:
    assert group.says(None, f"@DaiekBot {WHEN}", also={"from": people.OTHER_BOT}).is_ignored()


def test_a_forward(group: Room, aida: Person, bolat: Person) -> None:
    assert group.says(aida, f"@DaiekBot {WHEN}", also=people.forwarded_json(bolat.raw)).is_ignored()


def test_a_message_by_way_of_a_bot(group: Room, aida: Person) -> None:
    assert group.says(aida, f"@DaiekBot {WHEN}", also={"via_bot": people.OTHER_BOT}).is_ignored()


def test_somebody_joined(group: Room, aida: Person) -> None:
    assert group.says(aida, None, also={"new_chat_members": [aida.raw]}).is_ignored()


def test_a_question_from_before_the_talk_moved_on(group: Room, aida: Person) -> None:
    long_ago = int(time.time()) - 3600
    assert group.says(aida, f"@DaiekBot {WHEN}", also={"date": long_ago}).is_ignored()


def test_an_anonymous_administrator_is_answered(group: Room) -> None:
    asked = group.says(None, f"@DaiekBot {WHEN}", also=people.anonymous_json(group.chat.raw))
    assert asked.answer().bold == ARRIVES


def test_a_channel_that_writes_in_the_group_is_answered(group: Room) -> None:
    channel = people.channel_json(-1_000_000_000_900, None)
    as_channel = {"from": people.CHANNEL_BOT, "sender_chat": channel}
    assert group.says(None, f"@DaiekBot {WHEN}", also=as_channel).answer().bold == ARRIVES


def test_a_basic_group(stage: Stage, aida: Person) -> None:
    group = Room.group(stage, kind="group")
    assert ARRIVES_QUOTE in group.says(aida, f"/ask {WHEN}").answer().quote
