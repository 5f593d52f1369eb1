"""What a slip costs."""

import pytest

from bot.language.keyboard import NEIGHBOURS
from bot.language.slips import FAR, slip_cost


@pytest.mark.parametrize(
    ("typed", "likelier", "unlikelier"),
    [
        ("frist", "first", "feist"),  # a swap, and a letter for one that is far on the keyboard
        ("каманда", "команда", "карманда"),  # a vowel as heard, and a letter left out
        ("қала", "қалаа", "қалам"),  # a doubled letter, and any
        ("калада", "қалада", "палада"),  # a mark left out, and another first letter
        ("дамик", "домик", "дымик"),
    ],
)
def test_a_likelier_slip_is_cheaper(typed: str, likelier: str, unlikelier: str) -> None:
    assert slip_cost(typed, likelier) < slip_cost(typed, unlikelier)


def test_equal_words_cost_nothing() -> None:
    assert slip_cost("қала", "қала") == 0


def test_a_word_as_long_with_another_first_letter_is_another_word() -> None:
    assert slip_cost("ridge", "bidge") == FAR
    assert slip_cost("олма", "алма") < 1  # but a vowel as heard
    assert slip_cost("амла", "алма") < 1
    assert slip_cost("мла", "млаа") < 1


def test_words_with_nothing_in_common_are_far() -> None:
    assert slip_cost("пожаловаться", "абракадабра") == FAR


@pytest.mark.parametrize(
    ("letter", "near", "far"), [("g", "h", "p"), ("п", "р", "ю"), ("й", "ц", "э"), ("қ", "з", "а")]
)
def test_keys_that_touch(letter: str, near: str, far: str) -> None:
    assert near in NEIGHBOURS[letter]
    assert letter in NEIGHBOURS[near]
    assert far not in NEIGHBOURS[letter]
