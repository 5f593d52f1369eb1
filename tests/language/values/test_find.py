"""What is found in a text, where, and what it comes to."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.tongue import Language
from bot.language.values import ValueKind, find_values
from bot.language.values.normal import normal_form
from tests.language.values.gold import Expression, Trap, expressions, read, traps


def test_the_gold_is_large_and_even() -> None:
    rows = expressions()
    shares = [sum(row.language is language for row in rows) / len(rows) for language in Language]
    assert len(rows) >= 320
    assert len(traps()) >= 60
    assert min(shares) > 0.3


@pytest.mark.parametrize("row", expressions(), ids=lambda row: row.text)
def test_expression(row: Expression) -> None:
    assert read(row.text, row.language) == [(row.kind, row.normal, row.slice)]


@pytest.mark.parametrize("row", traps(), ids=lambda row: row.text)
def test_trap(row: Trap) -> None:
    found = "; ".join(f"{kind}:{normal}" for kind, normal, _ in read(row.text, row.language))
    assert found == row.expected


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Былтыр өсті.", "rel"),
        ("Он уехал три дня назад.", "rel"),
        ("He left last Thursday.", "rel w3"),
        ("Обещали в сентябре прошлого года.", "rel --09"),
        ("They open next spring.", "rel spring"),
    ],
)
def test_without_publication_relative_dates_stay_open(text: str, normal: str) -> None:
    (value,) = find_values(text)
    assert value.relative
    assert normal_form(value) == normal


@pytest.mark.parametrize(
    ("text", "published", "normal"),
    [
        ("They vote next Thursday.", datetime(2024, 10, 14), "rel w3"),
        ("They vote next Thursday.", datetime(2024, 10, 18), "rel 2024-10-24 w3"),
        ("They meet on Monday.", datetime(2024, 10, 18), "w0"),
        ("He resigned on Friday.", datetime(2024, 10, 18), "rel 2024-10-18 w4"),
        ("They open next spring.", datetime(2024, 1, 18), "rel spring"),
        ("He left last month.", datetime(2024, 1, 18), "rel 2023-12"),
    ],
)
def test_dates_resolve_only_as_far_as_the_words_decide(text: str, published: datetime, normal: str) -> None:
    (value,) = find_values(text, published=published)
    assert normal_form(value) == normal


@pytest.mark.parametrize(
    ("text", "language", "amount"),
    [
        ("12,000", Language.EN, "12000"),
        ("12,5", Language.RU, "12.5"),
        ("12,5", Language.EN, "12.5"),
        ("1 234 567", Language.KK, "1234567"),
        ("14\u00a0350", Language.KK, "14350"),
        ("14\u2009350", Language.RU, "14350"),
        ("1,234.5", Language.EN, "1234.5"),
        ("0,125", Language.RU, "0.125"),
        ("1.234.567", Language.RU, "1234567"),
    ],
)
def test_separators(text: str, language: Language, amount: str) -> None:
    (value,) = find_values(text, language=language)
    assert normal_form(value) == amount


def test_currency_only_where_it_is_written() -> None:
    (value,) = find_values("Тауар айналымымыз - 27 миллиард.")
    assert value.kind is ValueKind.NUMBER
    assert value.currency is None


def test_three_languages_in_one_text() -> None:
    text = "Былтыр 9 миллиард теңге. В мае 5 тонн. Up to 270 people."
    kinds = [value.kind.value for value in find_values(text)]
    assert kinds == ["date", "money", "date", "quantity", "number"]


@pytest.mark.parametrize(
    ("unit", "values"),
    [("9", 0), ("9 ", 1), ("а", 0), ("жеті ", 1), ("1:", 1), ("1.", 0), ("XIX ", 1), ("с 5 до ", 1)],
)
def test_hostile_texts_are_read_to_their_end(unit: str, values: int) -> None:
    found = find_values(unit * 3_000)
    assert bool(found) == bool(values)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789 .,:-–/%$₸№ \n" + "дектжылминуайpmfromtэбүсіVXХІ", max_size=60))
def test_values_stand_in_order_and_apart(text: str) -> None:
    end = 0
    for value in find_values(text, published=datetime(2024, 10, 19)):
        assert end <= value.start < value.end <= len(text)
        end = value.end
