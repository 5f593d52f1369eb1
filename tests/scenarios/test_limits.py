"""Too many questions: one polite notice, then silence. Without a pause after unasked answers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.double.player import Person, Room
from tests.scenarios.conftest import Theatre, theatre
from tests.scenarios.phrases import ARRIVES, TURNOVER, TURNOVER_QUOTE, WHEN

OF_A_PERSON, IN_A_CHAT = 2, 3


@pytest.fixture(scope="module")
def strict_theatre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Theatre]:
    limits = {
        "PERSON_QUESTIONS_PER_MINUTE": str(OF_A_PERSON),
        "CHAT_QUESTIONS_PER_MINUTE": str(IN_A_CHAT),
        "COOL_DOWN": "0",
    }
    with theatre(tmp_path_factory.mktemp("bot"), limits) as made:
        yield made


@pytest.fixture
def group(strict_theatre: Theatre) -> Room:
    return Room.group(strict_theatre.stage)


def somebody(room: Room) -> Person:
    return Person(room.stage, "Somebody", "en")


def test_a_person_is_told_once_and_then_not_answered(group: Room) -> None:
    person = somebody(group)
    asked = [person.says(WHEN) for _ in range(OF_A_PERSON + 3)]
    texts = [reply.text for reply in asked[0].answers()]
    assert len(texts) == OF_A_PERSON + 1
    assert texts[-1].startswith("That is a lot of questions at once.")


def test_one_persons_limit_is_not_anothers(group: Room) -> None:
    eager = somebody(group)
    for _ in range(OF_A_PERSON + 1):
        eager.says(WHEN)
    assert somebody(group).says(WHEN).answer().bold == ARRIVES


def test_a_chat_is_told_once_and_then_not_answered(group: Room) -> None:
    asked = [group.says(somebody(group), f"@DaiekBot {WHEN}") for _ in range(IN_A_CHAT + 3)]
    texts = [reply.text for reply in asked[0].answers()]
    assert len(texts) == IN_A_CHAT + 1
    assert texts[-1].startswith("There are a lot of questions here at once.")


def test_commands_still_work(group: Room) -> None:
    person = somebody(group)
    for _ in range(OF_A_PERSON + 2):
        person.says(WHEN)
    said = person.says("/source")
    assert said.id in [reply.replies_to for reply in said.answers()]


def test_unasked_answers_have_no_notice(group: Room) -> None:
    asked = [group.says(somebody(group), WHEN) for _ in range(IN_A_CHAT + 2)]
    assert [reply.bold for reply in asked[0].answers()] == [ARRIVES] * IN_A_CHAT


def test_without_a_pause_it_answers_the_next_unasked_question_too(group: Room) -> None:
    group.says(somebody(group), WHEN).answer()
    group.settle()
    assert TURNOVER_QUOTE in group.says(somebody(group), TURNOVER).answer().quote
