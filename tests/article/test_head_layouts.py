"""Layouts of heads and feet: author, photographer, date, views and source wherever they stand."""

import pytest

from bot.article import parse_article

BODY = """

The town library reopened on Friday after long repairs that took two years. Readers came from all over the district.

The mayor said the repairs had cost more than expected, and thanked the builders.
"""
TEXT = """

В пятницу в городе открыли библиотеку после долгого ремонта, который занял два года. Читатели приехали со всего района.

Аким сказал, что ремонт обошёлся дороже, и поблагодарил строителей.
"""


@pytest.mark.parametrize(
    ("article", "field", "words"),
    [
        ("Library reopens\nMay 3, 2026 · 12.3K views · By Ann Lowe" + BODY, "views", "12.3K"),
        ("Library reopens\nMay 3, 2026 · 12.3K views · By Ann Lowe" + BODY, "byline", "Ann Lowe"),
        ("Library reopens\nWords: Ann Lowe. Photos: Tom Reed" + BODY, "byline", "Ann Lowe"),
        ("Library reopens\nWords: Ann Lowe. Photos: Tom Reed" + BODY, "photo", "Tom Reed"),
        ("Library reopens" + BODY + "\nInterview by Ann Lowe. Photo by Tom Reed", "byline", "Ann Lowe"),
        ("Library reopens" + BODY + "\nInterview by Ann Lowe. Photo by Tom Reed", "photo", "Tom Reed"),
        ("Library reopens\nCaption: The new hall. Picture: Ellen Strand" + BODY, "photo", "Ellen Strand"),
        ("Library reopens\n17 June 2025, 18:25 | Updated 19:02" + BODY, "published_span", "17 June 2025, 18:25"),
        ("В городе открыли зал\nТекст: Марина Голубкина. Фото: Денис Арсеньев" + TEXT, "byline", "Марина Голубкина"),
        ("В городе открыли зал\nТекст: Марина Голубкина\nФото: Денис Арсеньев" + TEXT, "photo", "Денис Арсеньев"),
        ("В городе открыли зал\n03.05.2026 10:15 | Анна Громова | 1245 просмотров" + TEXT, "byline", "Анна Громова"),
        ("В городе открыли зал\nАнна ГРОМОВА, «Вестник»" + TEXT, "byline", "Анна ГРОМОВА"),
        ("В городе открыли зал\nАнна ГРОМОВА, «Вестник»" + TEXT, "agency", "«Вестник»"),
        ("В городе открыли зал\nПрочитали 1 245 раз" + TEXT, "views", "1 245"),
        ("Қалада зал ашылды\n14 қазан 2024, 18:40 | 3 912 рет оқылды" + TEXT, "views", "3 912"),
        ("Қалада зал ашылды\n2025 жылғы 19 мамыр, 14:20    Оқылды: 1 967" + TEXT, "views", "1 967"),  # no 20 views
        ("Қалада зал ашылды" + TEXT + "\nМәтін: Асан Серіков. Сурет: Айдос Ерлан", "byline", "Асан Серіков"),
        ("Қалада зал ашылды" + TEXT + "\nСуретті түсірген Айдос Ерлан", "photo", "Айдос Ерлан"),
    ],
)
def test_layout(article: str, field: str, words: str) -> None:
    span = getattr(parse_article(article).head, field)
    assert span is not None
    assert article[span.start : span.end] == words


@pytest.mark.parametrize("title", ["Words Matter in the Town Hall", "Text of the new law", "Story of a small library"])
def test_a_title_that_begins_like_a_credit_is_a_title(title: str) -> None:
    head = parse_article(title + BODY).head
    assert head.byline is None
    assert head.title is not None


def test_a_photo_from_an_archive_has_no_photographer() -> None:
    assert parse_article("В городе открыли зал\nФото автора" + TEXT).head.photo is None
    assert parse_article("В городе открыли зал\nФото: vestnik.kz" + TEXT).head.photo is None
