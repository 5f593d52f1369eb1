"""The marked set of messages: what each asks for, and whether it asks at all."""

import pytest

from bot.engine.head import about_article
from bot.language.question import AnswerClass, analyse_question
from tests.language.question.marked import Marked, marked_messages

MARKED = marked_messages()
NOT_YET = {
    "wats the dogs name",  # a dog's name and not what some thing is called
}
ASKING = [pytest.param(one, id=one.message) for one in MARKED if one.kind != "chatter"]


@pytest.mark.parametrize("marked", [one for one in ASKING if one.id not in NOT_YET])
def test_class(marked: Marked) -> None:
    assert about_article(analyse_question(marked.message)).expected == marked.answer


@pytest.mark.parametrize("message", sorted(NOT_YET))
def test_what_is_not_understood_yet_is_listed_truly(message: str) -> None:
    (marked,) = [one for one in MARKED if one.message == message]
    assert about_article(analyse_question(message)).expected != marked.answer


@pytest.mark.parametrize("message", [one.message for one in MARKED if one.kind == "question"])
def test_a_question(message: str) -> None:
    assert analyse_question(message).is_question


@pytest.mark.parametrize("message", [one.message for one in MARKED if one.kind == "chatter"])
def test_chatter_asks_nothing(message: str) -> None:
    assert not analyse_question(message).is_question


def test_the_set_is_large_and_has_every_class() -> None:
    assert len(MARKED) >= 500
    assert {one.answer for one in MARKED} - {"-"} == set(AnswerClass) - {AnswerClass.STATEMENT}
    assert len({one.message for one in MARKED}) == len(MARKED)
