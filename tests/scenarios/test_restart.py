"""The process is killed in the middle of everything, and started again; on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.double.faults import no_answer
from tests.double.player import Person, Reply, Room, Said
from tests.double.stage import Stage
from tests.scenarios.bridge import COST, COST_QUOTE, posted
from tests.scenarios.conftest import theatre
from tests.scenarios.phrases import ARRIVES, TURNOVER, TURNOVER_QUOTE, WHEN
from tests.store.scratch import scratch_database


@dataclass
class Before:
    """What had happened when the bot was killed; the bot runs again since."""

    stage: Stage
    answered: Said
    reply: Reply
    half_sent: Said
    off: Room
    post: Said
    reader: Person
    listed: Reply
    asked_meanwhile: Said
    asked_long_ago: Said


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def before(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Before]:
    folder = tmp_path_factory.mktemp("bot")
    with asyncio.Runner() as runner:
        database = scratch_database(request.param, folder)
        url = runner.run(database.__aenter__())
        with theatre(folder, {"DATABASE_URL": url}) as made:
            played = _until_killed(made.stage)
            made.bot.kill()
            played.asked_meanwhile = _somebody(made.stage).says(WHEN)
            played.asked_long_ago = _somebody(made.stage).says(WHEN, also={"date": int(time.time()) - 3600})
            for said in (played.answered, played.half_sent):
                made.stage.give_again(said.update_id)
            made.stage.starts(made.bot)
            yield played
        runner.run(database.__aexit__(None, None, None))


def _somebody(stage: Stage) -> Person:
    return Person(stage, "Somebody", "en")


def _until_killed(stage: Stage) -> Before:
    answered = _somebody(stage).says(WHEN)
    off = Room.group(stage)
    admin = off.add_admin(_somebody(stage))
    off.says(admin, "/settings").answer().press("off", admin)
    post = posted(Room.group(stage))
    post.room.settle()
    reader = _somebody(stage)
    listed = reader.says("/facts").answer()
    half = _somebody(stage)
    stage.fail("sendMessage", no_answer(), chat=half.room.chat)
    half_sent = half.says(WHEN)
    stage.wait(lambda: any(call.refused for call in stage.world.calls), "begin to answer")
    answered.room.settle()
    return Before(stage, answered, answered.answer(), half_sent, off, post, reader, listed, answered, answered)


def test_what_was_answered_is_not_answered_again(before: Before) -> None:
    assert [reply.id for reply in before.answered.answers()] == [before.reply.id]


def test_what_may_have_been_answered_is_not_either(before: Before) -> None:
    assert before.half_sent.is_ignored()


def test_what_was_asked_meanwhile_is_answered(before: Before) -> None:
    assert before.asked_meanwhile.answer().bold == ARRIVES


def test_what_was_asked_long_ago_is_not(before: Before) -> None:
    assert before.asked_long_ago.is_ignored()


def test_the_buttons_still_work(before: Before) -> None:
    asker = before.answered.who
    assert asker is not None
    before.reply.press("In context", asker)
    before.reply.press("Back to the quote", asker)
    assert before.reply.bold == ARRIVES


def test_the_pages_still_turn(before: Before) -> None:
    first = before.listed.text
    before.listed.press("▶", before.reader)
    assert before.listed.text != first


def test_the_settings_stand(before: Before) -> None:
    assert before.off.says(_somebody(before.stage), f"@DaiekBot {WHEN}").is_ignored()


def test_the_post_is_still_the_article_of_its_thread(before: Before) -> None:
    reply = before.post.room.says(_somebody(before.stage), COST, reply_to=before.post).answer()
    assert COST_QUOTE in reply.quote


def test_an_edit_still_changes_the_answer(before: Before) -> None:
    before.answered.edit(TURNOVER)
    assert len(before.answered.answers()) == 1
    assert TURNOVER_QUOTE in before.reply.quote
