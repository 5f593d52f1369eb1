"""Russian lemmas and English stems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.morphology import Polarity, english, russian


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("министры", "министр"),
        ("Подписали", "подписать"),
        ("пришёл", "прийти"),
        ("людей", "человек"),
        ("ёлки", "елка"),
        ("товарооборота", "товарооборот"),
    ],
)
def test_russian_lemmas(word: str, lemma: str) -> None:
    assert russian().stems(word)[0] == lemma


def test_an_ambiguous_russian_form_has_several_lemmas() -> None:
    assert {"банк", "банка"} <= set(russian().stems("банке"))
    assert len(russian().stems("банке")) <= 3


def test_russian_parts_of_speech_and_polarity() -> None:
    assert russian().analyse("подписали")[0].pos == "verb"
    assert russian().analyse("договора")[0].pos == "noun"
    assert russian().analyse("неподписанный")[0].polarity is Polarity.POSITIVE


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("went", "go"),
        ("won", "win"),
        ("paid", "pay"),
        ("children", "child"),
        ("women", "woman"),
        ("better", "good"),
        ("worst", "bad"),
        ("crises", "crisis"),
        ("bought", "buys"),
        ("minister's", "ministers"),
        ("players’", "player"),
        ("Arrived", "arriving"),
    ],
)
def test_english_forms_meet(form: str, base: str) -> None:
    assert set(english().stems(form)) & set(english().stems(base))


@pytest.mark.parametrize(("word", "stem"), [("didn't", "do"), ("won’t", "will"), ("can't", "can")])
def test_english_contractions_deny(word: str, stem: str) -> None:
    reading = english().analyse(word)[0]
    assert (reading.stem, reading.polarity) == (stem, Polarity.NEGATIVE)


@given(st.text())
def test_any_text_has_stems(word: str) -> None:
    assert bool(english().stems(word)) == bool(word)
    assert bool(russian().stems(word)) == bool(word)
