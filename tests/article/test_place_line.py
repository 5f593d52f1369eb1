"""The place line that opens a report."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.article import parse_article
from tests.article.pages import BODY_EN, BODY_KK, BODY_RU, TITLE_RU, fields_of, page


@pytest.mark.parametrize(
    ("opening", "body", "expected"),
    [
        ("ТАСАРАЛ, 5 мая (агентство «Беркут»).", BODY_RU, ("ТАСАРАЛ", "5 мая", "агентство «Беркут»")),
        ("ТАСАРАЛ, 5 мая — ИА Беркут.", BODY_RU, ("ТАСАРАЛ", "5 мая", "ИА Беркут")),
        ("ТАСАРАЛ, 5 мая. ТАСС.", BODY_RU, ("ТАСАРАЛ", "5 мая", "ТАСС")),
        ("ТАСАРАЛ, 5 мая /Интерфакс/.", BODY_RU, ("ТАСАРАЛ", "5 мая", "Интерфакс")),
        ("5 мая 2024 года, г. Тасарал.", BODY_RU, ("Тасарал", "5 мая 2024 года", None)),
        ("5 мая, Тасарал –", BODY_RU, ("Тасарал", "5 мая", None)),
        ("Тасарал, 5 мая –", BODY_RU, ("Тасарал", "5 мая", None)),
        ("ТАЛДЫӨЗЕК, 5 мамыр.", BODY_KK, ("ТАЛДЫӨЗЕК", "5 мамыр", None)),
        ("ТАЛДЫӨЗЕК, бүгін —", BODY_KK, ("ТАЛДЫӨЗЕК", None, None)),
        ("Талдыөзек. 5 мамыр. ҚазАқпарат –", BODY_KK, ("Талдыөзек", "5 мамыр", "ҚазАқпарат")),
        ("ТАЛДЫ, 2024 жылғы 5 мамыр («Қыран» порталы) –", BODY_KK, ("ТАЛДЫ", "2024 жылғы 5 мамыр", "«Қыран» порталы")),
        ("TALMAZAR, Kazakhstan, May 5 (Steppe Wire) —", BODY_EN, ("TALMAZAR", "May 5", "Steppe Wire")),
        ("TALMAZAR, Kazakhstan (Reuters) -", BODY_EN, ("TALMAZAR", None, "Reuters")),
        ("TALMAZAR, Thursday —", BODY_EN, ("TALMAZAR", None, None)),
        ("Talmazar, 5 May 2024 –", BODY_EN, ("Talmazar", "5 May 2024", None)),
        ("OLD TALMAZAR, Oct. 4 --", BODY_EN, ("OLD TALMAZAR", "Oct. 4", None)),
    ],
)  # fmt: skip
def test_place_day_agency(opening: str, body: str, expected: tuple[str | None, ...]) -> None:
    fields = fields_of(f"{opening} {body}")
    assert tuple(fields.get(name) for name in ("place_line", "published_span", "agency")) == expected


def test_a_day_without_a_year_is_no_date_of_publication() -> None:
    assert parse_article("ТАСАРАЛ, 5 мая. " + BODY_RU).head.published is None
    given = parse_article("ТАСАРАЛ, 5 мая. " + BODY_RU, published=datetime(2024, 5, 5)).head
    assert given.published == datetime(2024, 5, 5)


def test_a_full_date_is() -> None:
    assert parse_article("5 мая 2024 года, г. Тасарал. " + BODY_RU).head.published == datetime(2024, 5, 5)


def test_the_date_line_counts_before_the_place_line() -> None:
    head = parse_article(page(TITLE_RU, "6 мая 2024, 10:00", "ТАСАРАЛ, 5 мая. " + BODY_RU)).head
    assert head.published == datetime(2024, 5, 6, 10)


@pytest.mark.parametrize(
    "opening",
    [
        "Астана — столица, и этим всё сказано.",
        "Алматы. Тауда қар жауды.",
        "5 мая Тасарал отметит день города.",
        "5 мая, в воскресенье, Тасарал отметит день города.",
        "Тасарал, 5 мая отметивший день города, готовится к лету.",
        "США — крупнейший покупатель яблок.",
        "May, 5 and counting.",
    ],
)
def test_sentences_that_are_no_place_line(opening: str) -> None:
    assert fields_of(f"{opening} {BODY_RU}").get("published_span") is None
