"""Who does what to whom; comparisons, lists, events."""

from __future__ import annotations

import pytest

from bot.facts import FactKind
from tests.facts.read import first, part, read, slices

RELATIONS = [
    (
        "Қазақстан президенті Қасым-Жомарт Тоқаевтың шақыруымен Владимир Путин Астанаға келеді.",
        {"subject": "Қазақстан президенті Қасым-Жомарт Тоқаевтың", "object": "Владимир Путин"},
    ),
    ("Нұрсұлтан Әбдірахман допты қайтарды.", {"subject": "Нұрсұлтан Әбдірахман", "object": "допты"}),
    ("«Дала» компаниясы көпірді салды.", {"subject": "«Дала» компаниясы", "object": "көпірді", "verb": "салды"}),
    ("Компания «Поморстрой» построила мост.", {"subject": "Компания «Поморстрой»", "object": "мост"}),
    ("Мост построен компанией «Поморстрой».", {"subject": "Мост", "agent": "компанией «Поморстрой»"}),
    ("Министра пригласил Алмас Ержанов.", {"subject": "Алмас Ержанов", "object": "Министра"}),
    ("Алмас Ержанов пригласил министра.", {"subject": "Алмас Ержанов", "object": "министра"}),
    ("Halvorsen Yards built the ferry.", {"subject": "Halvorsen Yards", "verb": "built", "object": "the ferry"}),
    ("The ferry was built by Halvorsen Yards.", {"subject": "The ferry", "agent": "Halvorsen Yards"}),
    ("Hrabal invited the senator in May.", {"subject": "Hrabal", "object": "the senator", "time": "May"}),
]  # fmt: skip

COMPARISONS = [
    ("Бұл – облыстағы ең ірі зауыт.", "superlative"),
    ("Команда тұңғыш рет жеңді.", "first"),
    ("Это крупнейший завод страны.", "superlative"),
    ("Туристов больше, чем в прошлом году.", "comparative"),
    ("It is the largest plant in the region.", "superlative"),
    ("Turnout was higher than last year.", "comparative"),
]

EVENTS = [
    ("Дала кубогының финалы жексенбіде өтті.", ["Дала кубогының финалы"]),
    ("Осенью пройдёт фестиваль «Белые ночи».", ["фестиваль «Белые ночи»"]),
    ("She won the World Chess Championship in Riga.", ["World Chess Championship"]),
    ("Финал болды.", []),
]


@pytest.mark.parametrize(("text", "roles"), RELATIONS)
def test_roles(text: str, roles: dict[str, str]) -> None:
    fact = first(text, FactKind.RELATION)
    assert {role: part(text, fact, role) for role in roles} == roles


@pytest.mark.parametrize(("text", "kind"), COMPARISONS)
def test_comparisons(text: str, kind: str) -> None:
    assert first(text, FactKind.COMPARISON).attributes["type"] == kind


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_events(text: str, events: list[str]) -> None:
    assert slices(text, FactKind.EVENT) == events


def test_lines_make_a_list() -> None:
    text = "Награды вручили троим.\n\n- первое место — 50 баллов;\n- второе место — 30 баллов."
    fact = first(text, FactKind.LIST)
    assert [part(text, fact, f"item_{number}") for number in range(2)] == [
        "первое место — 50 баллов",
        "второе место — 30 баллов",
    ]


def test_items_behind_a_colon_make_a_list() -> None:
    text = "Выставлены редкие вещи: модели кораблей, карты и письма моряков."
    fact = first(text, FactKind.LIST)
    assert [part(text, fact, f"item_{number}") for number in range(3)] == [
        "модели кораблей",
        "карты",
        "письма моряков",
    ]


def test_every_sentence_of_the_body_is_a_statement() -> None:
    article, facts = read("Мост закрыли. Ремонт начнут в мае.")
    statements = [article.text[fact.start : fact.end] for fact in facts if fact.kind is FactKind.STATEMENT]
    assert statements == ["Мост закрыли.", "Ремонт начнут в мае."]
