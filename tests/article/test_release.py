"""Press releases: label, embargo, place line, contacts."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.article import parse_article
from bot.article.model import SentenceRole
from tests.article.pages import (
    BODY_EN,
    BODY_KK,
    BODY_RU,
    TITLE_EN,
    TITLE_KK,
    TITLE_RU,
    fields_of,
    page,
    roles_of,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "БАСПАСӨЗ ХАБАРЛАМАСЫ\nЖариялауға 5 мамыр 2024 жыл, сағат 09:30-дан рұқсат етіледі\n\n"
            + page(TITLE_KK, BODY_KK),
            {
                "section": "БАСПАСӨЗ ХАБАРЛАМАСЫ",
                "published_span": "5 мамыр 2024 жыл, сағат 09:30-дан",
                "title": TITLE_KK,
            },
            id="Kazakh embargo with an hour",
        ),
        pytest.param(
            page("Баспасөз релизі", "Дереу тарату үшін", TITLE_KK, "ТАЛДЫӨЗЕК, 5 мамыр. " + BODY_KK),
            {
                "section": "Баспасөз релизі",
                "title": TITLE_KK,
                "place_line": "ТАЛДЫӨЗЕК",
                "published_span": "5 мамыр",
            },
            id="at once; the place line has the day",
        ),
        pytest.param(
            page("ПРЕСС-РЕЛИЗ № 12", "Эмбарго до 5 мая 2024 года, 09:30", TITLE_RU, BODY_RU),
            {"section": "ПРЕСС-РЕЛИЗ", "published_span": "5 мая 2024 года, 09:30", "title": TITLE_RU},
            id="numbered, Russian embargo",
        ),
        pytest.param(
            page("Пресс-релиз от 5 мая 2024 года", TITLE_RU, BODY_RU),
            {"section": "Пресс-релиз", "published_span": "5 мая 2024 года", "title": TITLE_RU},
            id="dated label",
        ),
        pytest.param(
            page("ПРЕСС-РЕЛИЗ", "Для немедленной публикации", TITLE_RU, "5 мая 2024 года, г. Тасарал. " + BODY_RU),
            {
                "section": "ПРЕСС-РЕЛИЗ",
                "title": TITLE_RU,
                "published_span": "5 мая 2024 года",
                "place_line": "Тасарал",
            },
            id="day before the place",
        ),
        pytest.param(
            page("PRESS RELEASE", "For immediate release: Sunday 5 May 2024", TITLE_EN, BODY_EN),
            {"section": "PRESS RELEASE", "published_span": "5 May 2024", "title": TITLE_EN},
            id="English, with a weekday",
        ),
        pytest.param(
            page("News release", "Embargoed until 9 am, 5 May 2024", TITLE_EN, BODY_EN),
            {"section": "News release", "published_span": "9 am, 5 May 2024", "title": TITLE_EN},
            id="hour before the day",
        ),
    ],
)
def test_the_heading_below_the_label_is_the_title(text: str, expected: dict[str, str]) -> None:
    assert fields_of(text) == expected


@pytest.mark.parametrize(
    ("line", "moment", "has_time"),
    [
        ("Жариялауға 5 мамыр 2024 жыл, сағат 09:30-дан рұқсат етіледі", datetime(2024, 5, 5, 9, 30), True),
        ("Не публиковать до 5 мая 2024 года", datetime(2024, 5, 5), False),
        ("Not for publication before 5 May 2024", datetime(2024, 5, 5), False),
    ],
)
def test_a_release_is_published_when_it_may_be(line: str, moment: datetime, has_time: bool) -> None:
    head = parse_article(page("PRESS RELEASE", line, TITLE_EN, BODY_EN)).head
    assert (head.published, head.published_has_time) == (moment, has_time)


@pytest.mark.parametrize(
    "title",
    [
        "Эмбарго на поставки яблок снимут 5 мая 2024 года",
        "Жариялауға тыйым салынған кітап қайта басылды",
        "Release date of the long film moved again",
        "Для прессы открыли отдельный вход в парламент",
        "Contact tracing returns to the old town",
        "Байланыс орнатылды: ауылға интернет келді",
    ],
)
def test_titles_that_begin_like_a_line_of_a_release(title: str) -> None:
    assert fields_of(page(title, BODY_RU, BODY_EN))["title"] == title


CONTACTS = [
    ["Контакты для СМИ:", "Ольга Рябина, пресс-секретарь\n+7 700 000 00 01, press@tramway.example"],
    ["КОНТАКТЫ", "Ольга Рябина"],
    ["Contact: Jane Doe, press officer, 0141 555 0100"],
    ["NOTES FOR EDITORS\nPress preview: Friday 3 May, 2pm.\nContact: Jane Doe, 0141 555 0100"],
    ["БАЙЛАНЫС\nБаспасөз хатшысы: Әсем Ералы\nТел.: +7 700 000 00 01"],
    ["БАҚ өкілдеріне:", "Әсем Ералы, баспасөз хатшысы"],
]


@pytest.mark.parametrize("contacts", CONTACTS, ids=lambda lines: lines[0].splitlines()[0])
def test_contacts_are_no_body_and_no_byline(contacts: list[str]) -> None:
    text = page(TITLE_EN, BODY_EN, BODY_EN, *contacts)
    count = sum(len(lines.splitlines()) for lines in contacts)
    assert "byline" not in fields_of(text)
    assert roles_of(text)[:3] == [SentenceRole.TITLE, SentenceRole.BODY, SentenceRole.BODY]
    assert set(roles_of(text)[-count:]) == {SentenceRole.META}


def test_prose_after_a_word_of_contacts_stays_in_the_body() -> None:
    long = BODY_RU[:-1] + ", а вторая, которую обещали ещё прошлой осенью, пойдёт через новый мост к вокзалу."
    text = page(TITLE_RU, BODY_RU, "Контакты", long)
    assert roles_of(text)[-1] is SentenceRole.BODY


def test_the_byline_may_stand_above_the_contacts() -> None:
    text = page(TITLE_RU, BODY_RU, "Подготовила Анна Рябина", "Контакты для СМИ:", "Ольга Ким, +7 700 000 00 01")
    assert fields_of(text)["byline"] == "Анна Рябина"
