"""Texts are cut into pieces of words."""

import pytest

from bot.encoder.encoder import encoder
from bot.encoder.pieces import BEGIN, END, UNKNOWN, Pieces


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return encoder().pieces


@pytest.mark.parametrize("text", ["Путин қашан келеді?", "сколько составил товарооборот", "When does Putin arrive?"])
def test_every_language_is_cut_into_known_pieces(pieces: Pieces, text: str) -> None:
    numbers = pieces.cut(text, 64)
    assert len(numbers) <= len(text)
    assert not {UNKNOWN, BEGIN, END} & set(numbers)


def test_a_long_text_is_cut_off(pieces: Pieces) -> None:
    assert pieces.cut("bridge " * 50, 7) == pieces.cut("bridge " * 7, 64)[:7]


@pytest.mark.parametrize("text", ["", " "])
def test_an_empty_text_is_one_unknown_piece(pieces: Pieces, text: str) -> None:
    assert pieces.cut(text, 64) == [UNKNOWN]


def test_the_marks_are_not_read_out_of_a_text(pieces: Pieces) -> None:
    assert not {BEGIN, END} & set(pieces.cut("<s> </s>", 64))
