"""Tokens and their places."""

from hypothesis import given
from hypothesis import strategies as st

from bot.language.tokens import one_script, tokenize


def test_words_numbers_and_hyphens() -> None:
    tokens = tokenize("Қасым-Жомарт Zakon.kz-ке 7,5 млн берді")
    assert [token.text for token in tokens] == ["қасым", "жомарт", "zakon", "kz", "ке", "7,5", "млн", "берді"]
    assert [token.text for token in tokens if token.glued] == ["жомарт", "ке"]
    assert [token.text for token in tokens if token.capital] == ["қасым", "жомарт", "zakon"]


def test_a_dash_between_spaces_does_not_glue() -> None:
    assert not any(token.glued for token in tokenize("айналымымыз - 27 миллиард"))


def test_look_alike_letters_of_the_other_script_are_mended() -> None:
    assert one_script("cекретарь") == "секретарь"  # a Latin c
    assert one_script("Putіn".lower()) == "putin"  # a Cyrillic і
    assert one_script("covid") == "covid"


@given(st.text())
def test_every_token_is_where_it_says(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        end = token.end
