"""Contacts below the text tell facts too; lines of the head do not."""

from __future__ import annotations

from bot.facts import FactKind
from tests.facts.read import read

BODY = "В городе завершаются испытания скоростного трамвая, первая линия которого откроется уже этим летом."
CONTACTS = "Контакты для СМИ:\nОльга Ивановна Рябина, пресс-секретарь\nПоказ для прессы: 3 мая, 14:00"
TEXT = f"Трамвай пойдёт летом\n\n{BODY}\n\nПодготовил Иван Берёзов\n\n{CONTACTS}"


def slices(kind: FactKind) -> list[str]:
    article, facts = read(TEXT)
    return [article.text[fact.start : fact.end] for fact in facts if fact.kind is kind]


def test_whom_to_ask_is_a_person() -> None:
    assert slices(FactKind.PERSON) == ["Ольга Ивановна Рябина"]


def test_the_day_of_the_showing_is_a_date() -> None:
    assert "3 мая" in slices(FactKind.DATE)
