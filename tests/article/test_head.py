"""What stands around the body: title, date, counters, byline, agency, source, place line."""

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
)

KAZAKH = [
    pytest.param(
        page(TITLE_KK, "7 Қараша 2023, 13:12 1023", BODY_KK, "Миражан Махан\nБөлісу:"),
        {
            "title": TITLE_KK,
            "published_span": "7 Қараша 2023, 13:12",
            "views": "1023",
            "byline": "Миражан Махан",
        },
        id="date, time, bare counter; byline at the end",
    ),
    pytest.param(
        page(TITLE_KK, "Спорт | 19.10.2024 | 22:05", BODY_KK, "Мақсат Еділұлы"),
        {
            "title": TITLE_KK,
            "section": "Спорт",
            "published_span": "19.10.2024 | 22:05",
            "byline": "Мақсат Еділұлы",
        },
        id="section, date and time between bars",
    ),
    pytest.param(
        page(TITLE_KK, "2024 жылғы 5 мамыр, 10:30 · Қаралды: 512", BODY_KK),
        {"title": TITLE_KK, "published_span": "2024 жылғы 5 мамыр, 10:30", "views": "512"},
        id="Kazakh order of the date, Қаралды",
    ),
    pytest.param(
        page(
            TITLE_KK,
            BODY_KK + " Бұл туралы деп хабарлайды El.kz ақпарат агенттігі Zakon.kz-ке сілтеме жасап.",
        ),
        {"title": TITLE_KK, "agency": "El.kz ақпарат агенттігі", "cited_source": "Zakon.kz"},
        id="agency and source in a sentence",
    ),
    pytest.param(
        page(TITLE_KK, "АСТАНА. ҚазАқпарат – " + BODY_KK),
        {"title": TITLE_KK, "agency": "ҚазАқпарат", "place_line": "АСТАНА"},
        id="place and agency",
    ),
    pytest.param(
        page(TITLE_KK, "Автор: Дәурен Сәтбаев", "05.05.2024", BODY_KK),
        {"title": TITLE_KK, "byline": "Дәурен Сәтбаев", "published_span": "05.05.2024"},
        id="labelled byline",
    ),
    pytest.param(
        page("Қоғам", TITLE_KK, "3 минуттық оқу", BODY_KK),
        {"section": "Қоғам", "title": TITLE_KK, "reading_time": "3 минуттық оқу"},
        id="section above the title",
    ),
    pytest.param(page(BODY_KK, BODY_KK), {}, id="no head at all"),
    pytest.param(
        page("Мәдениет › Тарих", TITLE_KK, "«Қыран» газеті, № 7 (215), 5 мамыр 2024 жыл", BODY_KK),
        {
            "section": "Тарих",
            "title": TITLE_KK,
            "agency": "«Қыран» газеті",
            "published_span": "5 мамыр 2024 жыл",
        },
        id="breadcrumbs; newspaper, issue and date",
    ),
    pytest.param(
        page(TITLE_KK, "Жексенбі, 5 мамыр 2024 ж., 10:30", "Дереккөз: «Қыран» порталы", BODY_KK),
        {"title": TITLE_KK, "published_span": "5 мамыр 2024 ж., 10:30", "cited_source": "«Қыран» порталы"},
        id="weekday first; source on its own line",
    ),
]

RUSSIAN = [
    pytest.param(
        f"{TITLE_RU}\n\n«Кызылтау сегодня»\n21 мая 2025, 11:20 | Просмотров: 8 764\n\n{BODY_RU}\n\n"
        "Марина Ковалёва, фото автора",
        {
            "title": TITLE_RU,
            "agency": "«Кызылтау сегодня»",
            "published_span": "21 мая 2025, 11:20",
            "views": "8 764",
            "byline": "Марина Ковалёва",
        },
        id="outlet under the title, counter, byline with a role",
    ),
    pytest.param(
        page(TITLE_RU, "АЛМАТЫ, 5 мая — " + BODY_RU),
        {"title": TITLE_RU, "place_line": "АЛМАТЫ", "published_span": "5 мая"},
        id="place and day",
    ),
    pytest.param(
        page(TITLE_RU, BODY_RU[:-1] + ", сообщает ТАСС со ссылкой на пресс-службу акимата."),
        {"title": TITLE_RU, "agency": "ТАСС", "cited_source": "пресс-службу акимата"},
        id="agency and source in a sentence",
    ),
    pytest.param(
        page(TITLE_RU, BODY_RU[:-1] + ", передаёт корреспондент Tengrinews.kz."),
        {"title": TITLE_RU, "agency": "Tengrinews.kz"},
        id="correspondent of a site",
    ),
    pytest.param(
        page(TITLE_RU, "Опубликовано: 01.02.2024 09:15", "Автор: Иван Петров", BODY_RU),
        {"title": TITLE_RU, "published_span": "01.02.2024 09:15", "byline": "Иван Петров"},
        id="labelled date and author",
    ),
    pytest.param(
        page(TITLE_RU, "Двенадцать остановок и сорок минут в пути", "3 марта 2024", BODY_RU),
        {
            "title": TITLE_RU,
            "subtitle": "Двенадцать остановок и сорок минут в пути",
            "published_span": "3 марта 2024",
        },
        id="subtitle before the date",
    ),
    pytest.param(
        page("Главная / Новости", TITLE_RU, "Время чтения: 2 минуты", BODY_RU),
        {"section": "Новости", "title": TITLE_RU, "reading_time": "Время чтения: 2 минуты"},
        id="breadcrumbs and reading time",
    ),
    pytest.param(
        page("Культура → Театр", TITLE_RU, "5 мая 2024, воскресенье, 10:30", "Источник: портал «Беркут»", BODY_RU),
        {
            "section": "Театр",
            "title": TITLE_RU,
            "published_span": "5 мая 2024, воскресенье, 10:30",
            "cited_source": "портал «Беркут»",
        },
        id="arrow between sections; weekday inside the date; source",
    ),
    pytest.param(
        page("Газета «Беркут», № 7", TITLE_RU, "вс, 5 мая 2024", BODY_RU),
        {"agency": "Газета «Беркут»", "title": TITLE_RU, "published_span": "5 мая 2024"},
        id="issue line above the title; short weekday",
    ),
    pytest.param(
        page("СУД И ПОРЯДОК", TITLE_RU, "5 мая 2024", BODY_RU),
        {"section": "СУД И ПОРЯДОК", "title": TITLE_RU, "published_span": "5 мая 2024"},
        id="a section that no list knows",
    ),
    pytest.param(page(BODY_RU[:-1] + ", сообщает Иван Петров."), {}, id="a person who reports is no agency"),
]

ENGLISH = [
    pytest.param(
        f"{TITLE_EN}\n\nBy Fiona Larkspur\nPublished 4 October 2024, 08:15 GMT · 3 min read\n\nTALMAZAR — {BODY_EN}",
        {
            "title": TITLE_EN,
            "byline": "Fiona Larkspur",
            "published_span": "4 October 2024, 08:15",
            "reading_time": "3 min read",
            "place_line": "TALMAZAR",
        },
        id="byline, date, reading time, place",
    ),
    pytest.param(
        page(TITLE_EN, "LONDON (Reuters) — " + BODY_EN),
        {"title": TITLE_EN, "place_line": "LONDON", "agency": "Reuters"},
        id="place and agency",
    ),
    pytest.param(
        page(TITLE_EN, "October 4, 2024", "By Jane Doe and Mark Lee", BODY_EN),
        {"title": TITLE_EN, "published_span": "October 4, 2024", "byline": "Jane Doe and Mark Lee"},
        id="two authors",
    ),
    pytest.param(
        page(TITLE_EN, BODY_EN[:-1] + ", Reuters reported, citing local officials."),
        {"title": TITLE_EN, "agency": "Reuters", "cited_source": "local officials"},
        id="reported, citing",
    ),
    pytest.param(
        page(TITLE_EN, BODY_EN[:-1] + ", according to Interfax."),
        {"title": TITLE_EN, "cited_source": "Interfax"},
        id="according to an agency",
    ),
    pytest.param(
        page(TITLE_EN, BODY_EN[:-1] + ", according to Dr Henrik Vasström."),
        {"title": TITLE_EN},
        id="according to a person is no source",
    ),
    pytest.param(
        page("Business", TITLE_EN, "A cold store has changed the trade.", "By Jane Doe", BODY_EN),
        {
            "section": "Business",
            "title": TITLE_EN,
            "subtitle": "A cold store has changed the trade.",
            "byline": "Jane Doe",
        },
        id="section, subtitle with a full stop before the byline",
    ),
    pytest.param(
        page("Breaking", TITLE_EN, "Sunday, May 5, 2024, 8:15 a.m.", "Source: Steppe Wire", BODY_EN),
        {
            "section": "Breaking",
            "title": TITLE_EN,
            "published_span": "May 5, 2024, 8:15 a.m.",
            "cited_source": "Steppe Wire",
        },
        id="one word above the title; weekday; source",
    ),
    pytest.param(
        page(TITLE_EN, "The Steppe Herald newspaper, No. 7, 5 May 2024", BODY_EN),
        {"title": TITLE_EN, "agency": "The Steppe Herald newspaper", "published_span": "5 May 2024"},
        id="newspaper and issue",
    ),
    pytest.param(page(BODY_EN), {}, id="one paragraph"),
]


@pytest.mark.parametrize(("text", "expected"), KAZAKH + RUSSIAN + ENGLISH)
def test_head(text: str, expected: dict[str, str]) -> None:
    assert fields_of(text) == expected


@pytest.mark.parametrize(
    ("line", "moment", "has_time"),
    [
        ("7 Қараша 2023, 13:12 1023", datetime(2023, 11, 7, 13, 12), True),
        ("2023 жылғы 9 қараша", datetime(2023, 11, 9), False),
        ("19.10.2024 | 22:05", datetime(2024, 10, 19, 22, 5), True),
        ("21 мая 2025, 11:20", datetime(2025, 5, 21, 11, 20), True),
        ("Published 4 October 2024, 08:15 GMT", datetime(2024, 10, 4, 8, 15), True),
        ("Oct. 4, 2024", datetime(2024, 10, 4), False),
        ("2024-10-19", datetime(2024, 10, 19), False),
    ],
)
def test_date_of_publication(line: str, moment: datetime, has_time: bool) -> None:
    head = parse_article(page("Growers bet on an old apple", line, BODY_EN)).head
    assert (head.published, head.published_has_time) == (moment, has_time)


def test_a_date_given_counts_where_the_text_has_none() -> None:
    given = datetime(2024, 1, 2, 3, 4)
    head = parse_article(BODY_EN, published=given).head
    assert (head.published, head.published_span) == (given, None)


def test_the_text_s_own_date_counts_first() -> None:
    text = page(TITLE_RU, "21 мая 2025", BODY_RU)
    assert parse_article(text, published=datetime(2024, 1, 2)).head.published == datetime(2025, 5, 21)


@pytest.mark.parametrize(
    "text",
    [
        "Астана — Қазақстанның елордасы. Қала 1830 жылы құрылған.\n\nОнда миллионнан аса адам тұрады.",
        "Астана — столица Казахстана. Город основан в 1830 году.\n\nВ нём живёт больше миллиона человек.",
        "Astana is the capital of Kazakhstan. It was founded in 1830.\n\nIt has more than a million people.",
        "Один абзац без заголовка и без точки",
        "- жеңімпаз – 45 миллион теңге;\n- екінші орын – 20 миллион теңге;\n\nБарлығы осы ғана болды.",
        "— Вы придёте?\n\n— Да, обязательно приду завтра утром, если не будет дождя.",
        "Внимание\n\nПервая линия соединит микрорайон Степной с вокзалом.\n\nВторая пойдёт через мост к рынку.",
        "Что известно:\n\nПервая линия соединит микрорайон Степной с железнодорожным вокзалом.",
    ],
)
def test_no_title(text: str) -> None:
    assert parse_article(text).head.title is None


def test_emoji_stand_outside_the_title() -> None:
    article = parse_article(page("⚡️ Көпір күзде ашылады 🔥", BODY_KK))
    assert article.head.title is not None
    assert article.slice(article.head.title) == "Көпір күзде ашылады"


def test_list_items_stay_with_their_introduction() -> None:
    article = parse_article(page(BODY_RU, "Что известно:\n\n- 21 остановка;\n- 24 вагона.", BODY_RU))
    items = [s for s in article.sentences if s.role is SentenceRole.LIST_ITEM]
    intro = article.sentences[1]
    assert [article.slice(item) for item in items] == ["- 21 остановка;", "- 24 вагона."]
    assert {item.paragraph for item in items} == {intro.paragraph}
