"""The table of suffixes: its checks name the line that is wrong."""

from __future__ import annotations

import pytest

from bot.language.morphology import suffixes
from bot.language.morphology.wordlists import DataError, parse_pairs, parse_words


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("genitive | word | cased", "expected 4 or 5 cells"),
        ("genitive | nowhere | cased | NYң", "unknown state"),
        ("genitive | word | nowhere | NYң", "unknown state"),
        ("genitive | word | cased | nYң", "bad form"),
        ("genitive | word | cased | QYң", "unknown letter"),
        ("genitive | word | cased | NYң | sideways", "unknown option"),
        ("past | word | verb_tense | DY@nobody", "unknown list"),
        (" | word | cased | NYң", "empty cell"),
    ],
)
def test_a_bad_line_is_named(line: str, reason: str) -> None:
    text = f"# a comment\nplural | word | plural_off | LAр\n{line}\n"
    with pytest.raises(DataError, match=rf"table, line 3: {reason}"):
        suffixes.parse(text, "table")


def test_archiphonemes_are_written_out() -> None:
    table = suffixes.parse("plural | word | plural_off | LAр", "table")
    assert set(table["word"]) == {"лар", "лер", "дар", "дер", "тар", "тер"}


def test_the_folded_table_has_only_folded_letters() -> None:
    written = {text for rules in suffixes.load(folded=True).values() for text in rules}
    assert not set("".join(written)) & set("қғңәөұүһіы")


def test_word_lists_name_the_bad_line() -> None:
    with pytest.raises(DataError, match="words, line 2"):
        parse_words("қала\nҚала", "words")
    with pytest.raises(DataError, match="pairs, line 1"):
        parse_pairs("go went", "pairs")
