"""Function words and the loader of their data file."""

import pytest

from bot.errors import DataError
from bot.language.function_words import function_words, parse_function_words
from bot.language.tongue import Language


def test_question_words_are_there_in_every_language() -> None:
    for language, word in ((Language.KK, "қашан"), (Language.RU, "когда"), (Language.EN, "when")):
        assert word in function_words("question", language)


def test_folded_words() -> None:
    assert "кашан" in function_words("question", Language.KK, folded=True)


@pytest.mark.parametrize(
    "line", ["kk | question", "kz | question | қашан", "kk | questions | қашан", "kk | question | "]
)
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(DataError, match=r"function_words\.txt:2:"):
        parse_function_words(f"# comment\n{line}\n")
