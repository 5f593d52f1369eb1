"""Lists as lists."""

import pytest

from bot.article import parse_article
from bot.engine.engine import Engine

EN = """Oak Valley hosts a fair
3 May 2026

Norway, Japan and Canada took part in the fair. The council has three goals: clean water, safe roads, new jobs.
Mayor Ann Lowe, director Tom Reed and Mary Smith opened the fair. Ann Lowe thanked Tom Reed.
"""
RU = """В Дубках прошла ярмарка
3 мая 2026

В ярмарке участвовали Норвегия, Япония и Канада.
В программу ярмарки входят:
— гонка лодок;
— конкурс песни;
— рынок хлеба.
Ярмарку открыли Анна Лосева, Олег Титов и Мария Серова.
"""
KK = """Ауылда жәрмеңке өтті
3 мамыр 2026

Жәрмеңкені Анна Лосева, Олег Титов және Мария Серова ашты.
"""


def listed(question: str, text: str) -> list[str]:
    """The items of the answer."""
    answer = Engine(parse_article(text)).ask(question)
    assert answer.evidence is not None
    return [text[item.start : item.end] for item in answer.evidence.figures]


@pytest.mark.parametrize(
    ("question", "text", "items"),
    [
        ("Which countries took part in the fair?", EN, ["Norway", "Japan", "Canada"]),
        ("Какие страны участвовали в ярмарке?", EN, ["Norway", "Japan", "Canada"]),
        ("Какие страны участвовали в ярмарке?", RU, ["Норвегия", "Япония", "Канада"]),
        ("What are the three goals of the council?", EN, ["clean water", "safe roads", "new jobs"]),
        ("Who opened the fair?", EN, ["Ann Lowe", "Tom Reed", "Mary Smith"]),  # a post between is no break
        ("Кто открыл ярмарку?", RU, ["Анна Лосева", "Олег Титов", "Мария Серова"]),
        ("Жәрмеңкені кім ашты?", KK, ["Анна Лосева", "Олег Титов", "Мария Серова"]),
        ("Что входит в программу ярмарки?", RU, ["гонка лодок", "конкурс песни", "рынок хлеба"]),
    ],
)
def test_several_things_are_listed(question: str, text: str, items: list[str]) -> None:
    assert listed(question, text) == items


@pytest.mark.parametrize("question", ["Who thanked Tom Reed?", "Where was the fair?"])
def test_one_thing_is_no_list(question: str) -> None:
    assert listed(question, EN) == []


def test_the_quote_runs_from_the_introduction_to_the_last_line() -> None:
    answer = Engine(parse_article(RU)).ask("Что входит в программу ярмарки?")
    assert answer.evidence is not None
    quote = RU[answer.evidence.start : answer.evidence.end]
    assert quote.startswith("В программу ярмарки входят:")
    assert quote.endswith("рынок хлеба")


def test_a_list_too_long_to_quote_keeps_the_introduction_as_its_quote() -> None:
    long = RU.replace("гонка лодок", "гонка лодок " + "и лодок " * 150)
    answer = Engine(parse_article(long)).ask("Что входит в программу ярмарки?")
    assert answer.evidence is not None
    assert long[answer.evidence.start : answer.evidence.end] == "В программу ярмарки входят:"
    assert len(answer.evidence.figures) == 3
