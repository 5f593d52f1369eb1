"""The word lists: units, currencies, and what a bad line raises."""

from __future__ import annotations

import pytest

from bot.errors import DataError
from bot.language.values import find_currency, find_unit, load_currencies, load_units
from bot.language.values.wordlist import expand
from bot.language.values.written import in_kazakh_case, kazakh_ordinal


@pytest.mark.parametrize(
    ("word", "unit"),
    [
        ("тонна", "tonne"),
        ("тонн", "tonne"),
        ("Tonnes", "tonne"),
        ("километрге", "kilometre"),
        ("километров", "kilometre"),
        ("минутта", "minute"),
        ("жылдан", "year"),
        ("гектаров", "hectare"),
        ("square metres", None),
        ("light years", "light_year"),
        ("адам", None),
    ],
)
def test_find_unit(word: str, unit: str | None) -> None:
    assert find_unit(word) == unit


@pytest.mark.parametrize(
    ("word", "code"),
    [("теңгеге", "KZT"), ("рублей", "RUB"), ("dollars", "USD"), ("₸", "KZT"), ("тонна", None)],
)
def test_find_currency(word: str, code: str | None) -> None:
    assert find_currency(word) == code


def test_the_tables_are_large_enough() -> None:
    assert len(load_units()) >= 70
    assert len(load_currencies()) >= 15


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("рубл|ь,я", ["рубль", "рубля"]),
        ("Сорок|,а", ["сорок", "сорока"]),
        ("счёт", ["счет"]),
        ("=бір", ["=бір"]),
    ],
)
def test_expand(notation: str, words: list[str]) -> None:
    assert list(expand("numbers.toml", notation)) == words


@pytest.mark.parametrize("notation", ["", "|а", "а|б|в", 7])
def test_a_bad_word_is_named(notation: object) -> None:
    with pytest.raises(DataError, match=r"numbers\.toml"):
        list(expand("numbers.toml", notation))


@pytest.mark.parametrize(
    ("text", "case", "inflected"),
    [
        ("350", "dat", "350-ге"),
        ("270", "dat", "270-ке"),
        ("9", "abl", "9-дан"),
        ("2000", "abl", "2000-нан"),
        ("15 минут", "dat", "15 минутқа"),
        ("80%", "abl", "80%-дан"),
        ("15 °C", "abl", None),
    ],
)
def test_in_kazakh_case(text: str, case: str, inflected: str | None) -> None:
    assert in_kazakh_case(text, case) == inflected


@pytest.mark.parametrize(("number", "written"), [(1, "1-ші"), (6, "6-шы"), (19, "19-шы"), (20, "20-шы"), (50, "50-ші")])
def test_kazakh_ordinal(number: int, written: str) -> None:
    assert kazakh_ordinal(number) == written
