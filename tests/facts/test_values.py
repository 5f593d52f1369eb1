"""Figures with measure, period and direction; dates with what happens then."""

from __future__ import annotations

import pytest

from bot.facts import FactKind
from tests.facts.read import first, part, read, slices

MEASURES = [
    ("Ойынды 9 700 жанкүйер тамашалады.", "9 700", "жанкүйер"),
    ("Жобаның жалпы құны – 40 миллиард теңге.", "40 миллиард теңге", "Жобаның жалпы құны"),
    ("Мектепте 64 мұғалім жұмыс істейді.", "64", "мұғалім"),
    ("Стоимость контракта — 7 млрд тенге.", "7 млрд тенге", "Стоимость контракта"),
    ("В парке посадили 320 молодых деревьев.", "320", "молодых деревьев"),
    ("На линии будет 19 станций.", "19", "станций"),
    ("Growers picked 800 tonnes of plums.", "800 tonnes", "plums"),
    ("The club has 52 members.", "52", "members"),
]

DIRECTIONS = [
    ("Экспорт 12 пайызға өсті.", "up"),
    ("Инфляция 7 пайызға төмендеді.", "down"),
    ("Цены выросли на 9 %.", "up"),
    ("Добыча нефти снизилась на 3 %.", "down"),
    ("Sales rose 14%.", "up"),
    ("Output fell by 2%.", "down"),
    ("Ұзындығы 11 километр.", None),
    ("The road is 40 kilometres long.", None),
]

WHAT = [
    ("Жиын 5 мамырда өтеді, шешім кейін жарияланады.", "5 мамырда", "Жиын 5 мамырда өтеді"),
    ("Мост откроют 3 июля, а дорогу — осенью.", "3 июля", "Мост откроют 3 июля"),
    ("The bridge opens on 3 July, and the road will follow.", "3 July", "The bridge opens on 3 July"),
]


@pytest.mark.parametrize(("text", "figure", "measure"), MEASURES)
def test_a_figure_has_what_it_measures(text: str, figure: str, measure: str) -> None:
    fact = first(text, FactKind.FIGURE)
    assert (text[fact.start : fact.end], part(text, fact, "measure")) == (figure, measure)


@pytest.mark.parametrize(("text", "direction"), DIRECTIONS)
def test_a_figure_has_the_direction_the_sentence_tells(text: str, direction: str | None) -> None:
    assert first(text, FactKind.FIGURE).attributes.get("direction") == direction


def test_a_figure_has_the_period_it_is_for() -> None:
    text = "Былтыр экспорт 9 миллиард болды."
    assert part(text, first(text, FactKind.FIGURE), "period") == "Былтыр"


@pytest.mark.parametrize(("text", "date", "what"), WHAT)
def test_a_date_has_what_happens_then(text: str, date: str, what: str) -> None:
    fact = first(text, FactKind.DATE)
    assert date in text[fact.start : fact.end]
    assert part(text, fact, "what") == what


def test_the_date_of_the_place_line_is_not_the_storys() -> None:
    text = "АЛМАТЫ, 5 мая — Степной вестник. Мост закроют 9 июня на ремонт."
    assert slices(text, FactKind.DATE) == ["9 июня"]


def test_the_number_of_a_list_item_is_no_figure() -> None:
    text = "Цены изменились.\n\n1) билет — 350 рублей;\n2) экскурсия — 900 рублей."
    assert slices(text, FactKind.FIGURE) == ["350 рублей", "900 рублей"]


def test_a_fact_has_the_value_with_offsets_into_the_article() -> None:
    article, facts = read("Мост закрыли.\n\nРемонт стоит 40 млн рублей.")
    figure = next(fact for fact in facts if fact.kind is FactKind.FIGURE)
    assert figure.value is not None
    assert article.text[figure.value.start : figure.value.end] == "40 млн рублей"
    assert figure.value.currency == "RUB"
