"""What the article lacks, named beside a near miss."""

import pytest

from bot.article import parse_article
from bot.engine.answer import Lack
from bot.engine.composing.missing import missing
from bot.engine.engine import Engine
from tests.engine.composing.told import case_of

EN = "Oak Valley trades\n3 May 2026\n\nThe trade of the valley is 27 billion. The mayor opened a bridge. Rain fell."
RU = "В Дубках торгуют\n3 мая 2026\n\nТовары стоили 27 тенге. Мэр открыл мост. Шёл дождь."


def lacking(question: str, text: str) -> tuple[str, Lack] | None:
    """The words named and in which way they are missing."""
    found = missing(case_of(question, text)[0])
    return (question[found.span.start : found.span.end], found.lack) if found else None


@pytest.mark.parametrize(
    ("question", "text", "words", "lack"),
    [
        ("How many dollars is the trade of the valley?", EN, "dollars", Lack.CURRENCY),
        ("Сколько долларов стоили товары?", RU, "долларов", Lack.UNIT),
        ("How much was the trade of the valley in 2019?", EN, "2019", Lack.TIME),
        ("Which taxi crossed the bridge?", EN, "taxi", Lack.WORD),
        ("Какой аэропорт открыл мэр?", RU, "аэропорт", Lack.WORD),
        ("Did the mayor open the airport?", RU, "airport", Lack.WORD),
    ],
)
def test_what_is_missing_is_named(question: str, text: str, words: str, lack: Lack) -> None:
    assert lacking(question, text) == (words, lack)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What did the mayor open?", EN),  # nothing is missing
        ("Who glorped the bridge?", EN),  # a word that nobody knows
        ("Who repaired the bridge?", RU),  # a verb in another language has too many translations
        ("Which bridges did the mayor open?", EN),
    ],
)
def test_nothing_is_named_where_nothing_is_sure(question: str, text: str) -> None:
    assert lacking(question, text) is None


@pytest.mark.parametrize(
    ("question", "words"),
    [("Тауар айналымы қанша доллар?", "доллар"), ("tauar ainalymy qansha dollar?", "dollar")],
)
def test_the_words_are_given_as_they_were_typed(seed: Engine, question: str, words: str) -> None:
    answer = seed.ask(question)
    assert answer.missing is not None
    assert question[answer.missing.start : answer.missing.end] == words
    assert answer.lack is Lack.CURRENCY


def test_an_answer_and_a_plain_refusal_name_nothing() -> None:
    engine = Engine(parse_article(EN))
    assert engine.ask("What did the mayor open?").missing is None
    assert engine.ask("Where is the volcano?").missing is None
