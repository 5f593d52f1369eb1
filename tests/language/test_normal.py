"""The normal form: what is folded, and the way back to the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.normal import normal_form, normalize


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Ёлка", "елка"),
        ("«Тұлпар» – “Cup”", '"тұлпар" - "cup"'),
        ("14\u00a0350 теңге", "14 350 теңге"),
        ("пере\u00adнос", "перенос"),
        ("и\u0306", "й"),
        ("d’accord", "d'accord"),
        ("", ""),
    ],
)
def test_folds(text: str, normal: str) -> None:
    assert normal_form(text) == normal


def test_a_span_leads_back_over_dropped_and_composed_letters() -> None:
    text = "Ал и\u0306од пере\u00adнос"
    normal = normalize(text)
    start = normal.text.index("перенос")
    assert text[slice(*normal.span(start, start + len("перенос")))] == "пере\u00adнос"
    start = normal.text.index("йод")
    assert text[slice(*normal.span(start, start + 3))] == "и\u0306од"


@given(st.text())
def test_every_character_leads_back_into_the_text(text: str) -> None:
    normal = normalize(text)
    previous = 0
    for at in range(len(normal.text)):
        start, end = normal.span(at, at + 1)
        assert 0 <= start <= end <= len(text)
        assert start >= previous
        previous = start
