"""Lines of the page that are not the article."""

from __future__ import annotations

import pytest

from bot.article.model import SentenceRole
from tests.article.pages import BODY_EN, TITLE_EN, page, roles_of

BOILERPLATE = [
    "Бөлісу:", "Сурет: El.kz", "Тегтер: көпір, жол", "Оқи отырыңыз: Жаңа жол ашылды",
    "Telegram арнамызға жазылыңыз!", "Тағы оқыңыз: Жаңа жол", "#көпір #жол", "Барлық құқық қорғалған",
    "Поделиться", "Читайте также: Новая дорога", "Фото: пресс-служба акимата", "Теги: мост, дорога",
    "Подписывайтесь на наш канал в Telegram!", "© 2024 Кызылтау сегодня", "Мы используем файлы cookie.",
    "https://example.kz/news/1", "Read more: A new road", "Advertisement", "Photo: City Hall", "Share",
    "Tags: bridge, road", "We use cookies to improve the site.", "© 2024 The Daily. All rights reserved.",
    "Subscribe to our newsletter", "@daily_news", "***",
]  # fmt: skip


@pytest.mark.parametrize("line", BOILERPLATE)
def test_boilerplate(line: str) -> None:
    assert set(roles_of(page(TITLE_EN, BODY_EN, line, BODY_EN))[2:-1]) == {SentenceRole.BOILERPLATE}


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a third on Monday, the stock exchange in Almaty said.",
        "Фото с камер помогли полиции найти угонщика уже через два часа после кражи.",
        "Сурет галереясы қайта ашылды.",
        "Видео попало в сеть вечером.",
        "Tags will be checked at the gate.",
        "Бөлісу үшін уақыт аз.",
    ],
)
def test_prose_that_begins_with_a_word_of_the_page(line: str) -> None:
    assert roles_of(page(TITLE_EN, BODY_EN, line, BODY_EN))[2] is SentenceRole.BODY
