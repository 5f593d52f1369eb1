"""Typing errors mended against the lexicon and the dictionary."""

import pytest

from bot.language.spelling import bound, mends
from bot.language.terms import read_word
from bot.language.tongue import Language


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("eductaion", Language.EN, "education"),  # swapped
        ("helpd", Language.EN, "help"),  # in an ending
        ("claping", Language.EN, "clap"),
        ("budjet", Language.EN, "budget"),  # as heard
        ("wensday", Language.EN, "wednesday"),  # two slips in a long word
        ("проголосавало", Language.RU, "проголосовало"),
        ("аформить", Language.RU, "оформить"),  # the first letter as heard
        ("пожаолвался", Language.RU, "пожаловался"),
        ("веротлетов", Language.RU, "вертолетов"),  # the dictionary writes it with ё
        ("мктеп", Language.KK, "мектеп"),
        ("thebridge", Language.EN, "bridge"),  # a space left out
        ("нашелли", Language.RU, "нашел"),
    ],
)
def test_the_word_meant_comes_first(typed: str, language: Language, meant: str) -> None:
    assert mends(typed, language)[0].word == meant


def test_the_slip_is_mended_in_the_stem_and_the_endings_are_read_as_ever() -> None:
    assert "команда" in [mend.word for mend in mends("каманданын", Language.KK, folded=True)]


def test_kazakh_letters_left_out_in_one_word_only() -> None:
    (first, *_) = mends("калада", Language.KK)
    assert first.word == "кала"  # in the folded alphabet
    assert first.concepts >= read_word("қала", Language.KK).concepts


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("кюд", Language.RU),  # three letters forgive a swap and no more
        ("qqqqqqq", Language.EN),
        ("espolov", Language.EN),
        ("серіков", Language.KK),
        ("xo", Language.EN),
    ],
)
def test_what_is_far_from_any_word_is_left_alone(typed: str, language: Language) -> None:
    assert mends(typed, language) == ()


def test_cheaper_slips_come_first() -> None:
    costs = [mend.cost for mend in mends("доларах", Language.RU)]
    assert costs[0] == min(costs)


def test_longer_words_forgive_more() -> None:
    assert [bound(length) for length in (3, 4, 5, 7, 9)] == sorted(bound(length) for length in (3, 4, 5, 7, 9))
