"""Groups with topics."""

from __future__ import annotations

import pytest

from tests.double.player import Person, Room
from tests.double.stage import Stage
from tests.scenarios.conftest import Theatre
from tests.scenarios.phrases import ARRIVES, NOT_IN_IT, WHEN


@pytest.fixture
def forum(stage: Stage) -> Room:
    return Room.group(stage, forum=True)


def test_the_answer_stands_in_the_questions_topic(forum: Room, aida: Person) -> None:
    topic = forum.topic(aida)
    reply = forum.says(aida, f"@DaiekBot {WHEN}", reply_to=topic).answer()
    assert (reply.bold, reply.topic) == (ARRIVES, topic.id)


def test_lists_and_help_stay_in_the_topic_too(forum: Room, aida: Person) -> None:
    topic = forum.topic(aida)
    for command in ("/facts", "/help", "/source"):
        assert forum.says(aida, command, reply_to=topic).answer().topic == topic.id


def test_writing_in_a_topic_that_the_bot_opened_is_no_reply_to_it(forum: Room, aida: Person) -> None:
    made = {"forum_topic_created": {"name": "Visit", "icon_color": 7322096}}
    opened = forum.says(None, None, also={**made, "from": forum.stage.world.me})
    forum.stage.do(lambda: forum.chat.topics.add(opened.id))
    inside = {"message_thread_id": opened.id, "is_topic_message": True}
    assert forum.says(aida, NOT_IN_IT, reply_to=opened, also=inside).is_ignored()


def test_the_general_topic_is_never_named(forum: Room, aida: Person) -> None:
    general = {"message_thread_id": 1, "is_topic_message": True}
    reply = forum.says(aida, f"@DaiekBot {WHEN}", also=general).answer()
    assert (reply.bold, reply.topic) == (ARRIVES, None)


def test_a_topic_that_is_gone_is_left_alone(main_theatre: Theatre, forum: Room, aida: Person) -> None:
    before = main_theatre.bot.log.count(" failed: ")
    topic = forum.topic(aida)
    forum.stage.do(lambda: forum.chat.topics.discard(topic.id))
    assert forum.says(aida, f"@DaiekBot {WHEN}", reply_to=topic).is_ignored()
    assert main_theatre.bot.log.count(" failed: ") == before
