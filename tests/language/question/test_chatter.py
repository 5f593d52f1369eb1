"""Courtesy, laughter and cheers: the word list and its loader."""

import pytest

from bot.errors import DataError
from bot.language.question import is_chatter
from bot.language.question.chatter import parse_chatter


@pytest.mark.parametrize(
    "message",
    [
        "lol ok",
        "haha good morning",
        "хахаха супер",
        "ахахаха",
        "рахмет",
        "көп рахмет бәріне",
        "аллага шукир",
        "ура урааа",
    ],
)
def test_nothing_but_chatter(message: str) -> None:
    assert is_chatter(message.split())


@pytest.mark.parametrize("message", ["lol bridge", "спасибо за мост", "рахмет мектеп", "hall", "когда"])
def test_one_word_of_its_own_is_enough(message: str) -> None:
    assert not is_chatter(message.split())


def test_words_openings_and_the_folded_alphabet() -> None:
    words, openings = parse_chatter("# comment\n\nkk | courtesy | Рақмет ура* наконец-то\n")
    assert {"рақмет", "ракмет", "наконец-то", "наконец", "то"} <= words
    assert openings == ("ура",)


@pytest.mark.parametrize("line", ["kk | courtesy", "kk | courtesy |", "kk | courtesy | рахмет | қош", "рахмет"])
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(DataError, match=r"^chatter\.txt:2: ") as caught:
        parse_chatter(f"# comment\n{line}\n")
    assert caught.value.line == 2
