"""People's names and the posts before them."""

from __future__ import annotations

import pytest

from bot.article.model import Span
from bot.article.name_forms import Gender
from bot.article.names import find_people


def people_of(text: str) -> list[tuple[str, str | None]]:
    return [
        (text[m.name.start : m.name.end], text[m.post.start : m.post.end] if m.post else None)
        for m in find_people(text, [Span(0, len(text))])
    ]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Отырыста премьер-министрдің орынбасары Серік Жұманғарин Владимир Путиннің келетінін айтты.",
            [("Серік Жұманғарин", "премьер-министрдің орынбасары"), ("Владимир Путин", None)],
        ),
        ("Ресей президенті Владимир Путин Астанаға келеді.", [("Владимир Путин", "Ресей президенті")]),
        ("Қасым-Жомарт Тоқаевтың шақыруымен келді.", [("Қасым-Жомарт Тоқаев", None)]),
        ("Шабуылшы Милош Радованич гол соқты.", [("Милош Радованич", "Шабуылшы")]),
        ("Бапкер, португалиялық Руй Тавареш өкпелі.", [("Руй Тавареш", "Бапкер")]),
        ("Команда капитаны, 34 жастағы Асқар Жүнісов соқты.", [("Асқар Жүнісов", "капитаны")]),
        ("Облыс басшысы Асқар Жүнісов келді.", [("Асқар Жүнісов", "Облыс басшысы")]),
        ("Қ.Ж. Тоқаев жолдау арнады.", [("Қ.Ж. Тоқаев", None)]),
        ("Ол Дала кубогын жеңіп алды.", []),
        (
            "Главный инженер проекта Игорь Савельев признался.",
            [("Игорь Савельев", "Главный инженер проекта")],
        ),
        ("Активист «Города для людей» Тимур Касенов.", [("Тимур Касенов", "Активист «Города для людей»")]),
        ("заявил глава Нацбанка Тимур Сулейменов на брифинге", [("Тимур Сулейменов", "глава Нацбанка")]),
        ("Экономист Айман Турсынкан считает.", [("Айман Турсынкан", "Экономист")]),
        ("Указ подписал президент Республики Казахстан.", []),
        ("глава Казатомпрома", []),
        ("Сулейменов Тимур Муратович выступил.", [("Сулейменов Тимур Муратович", None)]),
        ("said Energy Minister Almasadam Satkaliyev", [("Almasadam Satkaliyev", "Minister")]),
        ("a spokeswoman for Kazatomprom said", []),
        ("Депутат А. С. Петрова ответила.", [("А. С. Петрова", "Депутат")]),
        ("В Нижнем Новгороде открыли завод.", []),
        ("Евразийский фонд инфраструктуры выделил деньги.", []),
        ("Deputy governor Arman Dzhaksybek spoke.", [("Arman Dzhaksybek", "Deputy governor")]),
        ("Its chairwoman, Saltanat Omirzak, 58, agreed.", [("Saltanat Omirzak", "chairwoman")]),
        ("It spoiled, said Dr Henrik Vasström.", [("Henrik Vasström", None)]),
        ("Buyers are in the United Arab Emirates and Kishi Bulak.", []),
        ("The Danube Development Bank lent it.", []),
    ],
)
def test_people(text: str, people: list[tuple[str, str | None]]) -> None:
    assert people_of(text) == people


def test_surname_alone_is_found_after_the_full_name() -> None:
    text = "Saltanat Omirzak runs it. Omirzak sells apples."
    assert people_of(text) == [("Saltanat Omirzak", None), ("Omirzak", None)]


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Асель Турсунова", Gender.FEMALE),
        ("Игорь Савельев", Gender.MALE),
        ("Мақсат Еділұлы", Gender.MALE),
        ("Шынарай Болатқызы", Gender.FEMALE),
        ("Saltanat Omirzak", Gender.FEMALE),
        ("Henrik Vasström", Gender.MALE),
        ("Игоря Савельева", Gender.MALE),
        ("Анне Петровой", Gender.FEMALE),
    ],
)
def test_gender(name: str, gender: Gender) -> None:
    (mention,) = find_people(name, [Span(0, len(name))])
    assert mention.gender is gender
