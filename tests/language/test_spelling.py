"""Typing errors mended against the lexicon."""

from bot.language.spelling import mend
from bot.language.tongue import Language


def test_one_edit_in_a_short_word_and_two_in_a_long_one() -> None:
    assert "yellow" in mend("yelolw", Language.EN)
    assert "пожаловаться" in mend("пожаолваться", Language.RU)


def test_short_words_are_left_alone() -> None:
    assert mend("кот", Language.RU) == ()


def test_a_word_far_from_any_other_is_not_mended() -> None:
    assert mend("qqqqqqq", Language.EN) == ()
