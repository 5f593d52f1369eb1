"""Credits: authors, several of them, and those who are none."""

from __future__ import annotations

import pytest

from bot.article.model import SentenceRole
from tests.article.pages import BODY_EN, BODY_KK, BODY_RU, TITLE_EN, TITLE_KK, TITLE_RU, fields_of, page, roles_of


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Подготовила Анна Рябина", "Анна Рябина"),
        ("Материал подготовил Иван Берёзов", "Иван Берёзов"),
        ("Подготовили Анна Рябина и Иван Берёзов", "Анна Рябина и Иван Берёзов"),
        ("Беседовал Иван Берёзов", "Иван Берёзов"),
        ("Интервью взяла А. Рябина", "А. Рябина"),
        ("(Беседовала Анна Рябина)", "Анна Рябина"),
        ("Авторы: Анна Рябина, Иван Берёзов", "Анна Рябина, Иван Берёзов"),
        ("Сұхбаттасқан Әсем Ералы", "Әсем Ералы"),
        ("Дайындаған Әсем Ералы", "Әсем Ералы"),
        ("Материалды әзірлеген: Әсем Ералы мен Дәурен Сәтбаев", "Әсем Ералы мен Дәурен Сәтбаев"),
        ("Әңгімелескен Әсем ЕРАЛЫ", "Әсем ЕРАЛЫ"),
        ("Interview by Fiona Larkspur", "Fiona Larkspur"),
        ("By Jane Doe, Mark Lee and Fiona Larkspur", "Jane Doe, Mark Lee and Fiona Larkspur"),
        ("(Reporting by Jane Doe in Aktau and Mark Lee in Baku; editing by T. Hale)", "Jane Doe in Aktau and Mark Lee"),
        ("Reporting by Jane Doe; Writing by Mark Lee; Editing by Tom Hale", "Jane Doe; Writing by Mark Lee"),
        ("(Additional reporting by Jane Doe)", "Jane Doe"),
    ],
)  # fmt: skip
def test_who_wrote_it(line: str, byline: str) -> None:
    assert fields_of(page(TITLE_RU, BODY_RU, BODY_RU, line))["byline"] == byline


@pytest.mark.parametrize("line", ["Jane Doe, Talmazar", "Анна Серикова, Тасарал"])
def test_name_and_town_below_the_title(line: str) -> None:
    assert fields_of(page(TITLE_EN, line, BODY_EN))["byline"] == line.partition(",")[0]


@pytest.mark.parametrize(
    "line",
    [
        "Суретті түсірген Айдос Ерлан",
        "Сурет авторы: Айдос Ерлан",
        "Автор фото: Иван Берёзов",
        "Снимала Анна Рябина",
        "Photo by Jane Doe",
        "Photos by Jane Doe and Mark Lee",
    ],
)
def test_who_took_the_picture_is_no_author(line: str) -> None:
    text = page(TITLE_KK, BODY_KK, BODY_KK, line, "Сұхбаттасқан Әсем Ералы")
    assert fields_of(text)["byline"] == "Әсем Ералы"
    assert roles_of(text)[3] is SentenceRole.BOILERPLATE
    assert "byline" not in fields_of(page(TITLE_KK, BODY_KK, BODY_KK, line))


@pytest.mark.parametrize(
    "line",
    [
        "Суретті түсірген азамат полицияға бейнежазбаны тапсырды.",
        "Фотограф Иван Берёзов три года снимал степных орлов.",
        "Подготовил Иван Берёзов и новую трассу для зимних гонок.",
        "Reporting by Jane Doe led to the minister's resignation last year.",
    ],
)
def test_prose_that_begins_like_a_credit(line: str) -> None:
    text = page(TITLE_RU, BODY_RU, line, BODY_RU)
    assert roles_of(text)[2] is SentenceRole.BODY
    assert "byline" not in fields_of(text)
