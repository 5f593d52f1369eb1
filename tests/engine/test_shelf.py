"""Several articles: the surest answers."""

import pytest

from bot.article import parse_article
from bot.engine.shelf import Shelf

ARTICLES = {
    "bridge": "The new bridge in Oak Valley opened on 3 May 2026.\n\nThe bridge cost 5 million dollars.",
    "school": "Ауылда жаңа мектеп ашылды.\n\nМектепке 600 оқушы қабылданды. Оны құрылысшы Асан Серіков салды.",
    "museum": "В городе открыли музей.\n\nМузей посетили 2 500 человек. Директор музея Олег Титов рад гостям.",
}


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf([parse_article(text, name=name) for name, text in ARTICLES.items()])


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("How much did the bridge cost?", "bridge"),
        ("Сколько стоил мост?", "bridge"),
        ("Мектепке неше оқушы қабылданды?", "school"),
        ("How many pupils did the school take?", "school"),
        ("Сколько человек посетили музей?", "museum"),
        ("Мұражайға неше адам келді?", "museum"),
    ],
)
def test_the_article_that_answers_is_found(shelf: Shelf, question: str, name: str) -> None:
    assert shelf.ask(question).engine.article.name == name


def test_the_surest_answer_wins(shelf: Shelf) -> None:
    question = "How much did the bridge cost?"
    answers = [engine.ask(question) for engine in shelf.engines]
    chosen = shelf.ask(question)
    assert chosen.answer in answers
    assert chosen.answer.confidence == max(answer.confidence for answer in answers)
    assert chosen.answer == chosen.engine.ask(question)


def test_what_no_article_says_is_refused(shelf: Shelf) -> None:
    assert not shelf.ask("Who painted the volcano?").answer.answered


def test_history_and_language_reach_every_article(shelf: Shelf) -> None:
    follow_up = shelf.ask("ал оқушы ше?", ["Мектепке неше мұғалім қабылданды?"])
    assert follow_up.answer.expected == "count"
    assert follow_up.engine.article.name == "school"
