"""What is left of a message without the words that only lead its question in or out."""

import pytest

from bot.language.question import analyse_question
from bot.language.tongue import Language


@pytest.mark.parametrize(
    ("message", "core"),
    [
        ("Please tell me, when does Putin arrive?", "when does Putin arrive?"),
        ("Who can tell me: what did it cost?", "what did it cost?"),
        ("подскажите пожалуйста какой товарооборот", "какой товарооборот"),
        ("кто знает, когда приедет Путин?", "когда приедет Путин?"),
        ("who knows when Putin arrives?", "when Putin arrives?"),
        ("эй бот, нафига он едет", "зачем он едет"),
        ("yo bot how long is the damn bridge", "how long is the damn bridge"),
        ("when does Putin arrive?", "when does Putin arrive?"),
        ("Кто подписал договор?", "Кто подписал договор?"),
    ],
)
def test_the_core_of_a_question(message: str, core: str) -> None:
    assert analyse_question(message, language=Language.EN).core == core


@pytest.mark.parametrize(
    ("question", "core"),
    [
        ("kopir qashan ashylady", "көпір қашан ашылады"),
        ("мектептин директоры ким", "мектептің директоры кім"),
        ("көпір кашан ашылады?", "көпір қашан ашылады?"),  # only some letters were dropped
        ("скока стоит билет", "сколько стоит билет"),
        ("скажите, скока стоит билет, пожалуйста", "сколько стоит билет"),
    ],
)
def test_it_has_the_words_that_were_meant(question: str, core: str) -> None:
    assert analyse_question(question).core == core
