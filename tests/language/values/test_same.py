"""When two values say the same."""

from __future__ import annotations

import pytest

from bot.language.values import find_values, same_value


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("27 миллиард", "27 billion", True),
        ("27 миллиард", "27 000 000 000", True),
        ("27 миллиард", "28 billion", False),
        ("45 миллион теңге", "45 million", True),
        ("45 миллион теңге", "45 million dollars", False),
        ("6 450 тонн", "6,450 tonnes", True),
        ("5 тонн", "5 километров", False),
        ("үштен бірі", "a third of", True),
        ("50 %", "елу пайыз", True),
        ("5–7 минут", "5–7 minutes", True),
        ("5–7 минут", "5 minutes", False),
        ("34 жастағы", "34 years old", True),
        ("9 ноября 2023 года", "9 қараша", True),
        ("9 ноября 2023 года", "2023 жылы", True),
        ("9 ноября 2023 года", "10 ноября 2023 года", False),
        ("2023 жылы", "9 қараша", False),
        ("13:12", "13:12", True),
        ("5-ші", "fifth", True),
        ("пятый", "5", False),
    ],
)
def test_same_value(a: str, b: str, same: bool) -> None:
    (first,), (second,) = find_values(a), find_values(b)
    assert same_value(first, second) is same
    assert same_value(second, first) is same
