"""Who somebody is, asked by name, is answered with what they are: never with another person."""

import pytest

from bot.article import parse_article
from bot.engine.engine import Engine
from bot.engine.somebody import about_somebody
from bot.language.question import AnswerClass, analyse_question
from tests.engine.small import index_of

TEXT = "Bridge opens in Oak Valley\n\nMayor Tom Reed cut the ribbon in May.\n\nArchitect Ann Lowe drew the bridge."


def expected(question: str) -> AnswerClass:
    index = index_of(TEXT)
    return about_somebody(analyse_question(question, language=index.article.language), index).expected


@pytest.mark.parametrize("question", ["who is Reed", "who is tom reed?", "Рид кім", "кто Рид"])
def test_a_name_alone_asks_for_the_post(question: str) -> None:
    assert expected(question) == AnswerClass.POST


@pytest.mark.parametrize(
    "question", ["who is the mayor?", "who drew the bridge?", "who met Reed?", "who is Reed and Lowe"]
)
def test_anything_more_asks_for_a_person(question: str) -> None:
    assert expected(question) == AnswerClass.PERSON


def test_nobody_else_is_named() -> None:
    evidence = Engine(parse_article(TEXT)).ask("who is Reed").evidence
    assert evidence is not None
    assert evidence.figure is not None
    assert TEXT[evidence.figure.start : evidence.figure.end] == "Mayor"
