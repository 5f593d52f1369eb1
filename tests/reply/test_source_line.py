"""Agency, date, and the link into the page."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.article.model import Head, Span
from bot.language.tongue import Language
from bot.reply.source_line import quote_link, source_line
from tests.reply.articles import ARTICLE, WHEN, span


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.EN, "El.kz, 7 November 2023"),
        (Language.RU, "El.kz, 7 ноября 2023"),
        (Language.KK, "El.kz, 2023 жылғы 7 қараша"),
    ],
)
def test_agency_and_date_in_the_readers_language(language: Language, line: str) -> None:
    assert source_line(ARTICLE, language) == line


def test_a_date_without_a_year_is_shown_as_it_stands() -> None:
    head = Head(published_span=span("7 Қараша"), published=datetime(2023, 11, 7))
    assert source_line(ARTICLE.model_copy(update={"head": head}), Language.EN) == "7 Қараша"


def test_nothing_known() -> None:
    assert source_line(ARTICLE.model_copy(update={"head": Head()}), Language.EN) is None


def test_no_address_no_link() -> None:
    assert quote_link(ARTICLE, span(WHEN)) is None


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Three, two & one-zero.", "https://a.kz/x#:~:text=Three%2C%20two%20%26%20one%2Dzero."),
        (
            "one two three four five six seven eight nine ten eleven twelve thirteen",
            "https://a.kz/x#:~:text=one%20two%20three%20four,ten%20eleven%20twelve%20thirteen",
        ),
    ],
)
def test_the_link_names_the_quote(text: str, link: str) -> None:
    article = ARTICLE.model_copy(update={"text": text, "url": "https://a.kz/x"})
    assert quote_link(article, Span(0, len(text))) == link
