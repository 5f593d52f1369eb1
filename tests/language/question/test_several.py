"""Questions that ask for several things."""

import pytest

from bot.errors import DataError
from bot.language.question import analyse_question
from bot.language.question.several import parse_several
from bot.language.tongue import Language


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("Which countries took part?", True),
        ("What are the three goals?", True),
        ("List the winners", True),
        ("Which country took part?", False),
        ("Who won the race?", False),
        ("What is the bus?", False),
        ("Какие страны участвовали?", True),
        ("Кто приехали на форум?", True),
        ("Какая страна участвовала?", False),
        ("Кто приехал на форум?", False),
        ("Қандай елдер қатысты?", True),
        ("Форумға кімдер келді?", True),
        ("Қандай ел қатысты?", False),
    ],
)
def test_plural_focus(question: str, several: bool) -> None:
    assert analyse_question(question).several is several


@pytest.mark.parametrize("line", ["en | own", "xx | own | list", "en | never | list", "en | own | "])
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(DataError, match=r"several\.txt:2: "):
        parse_several(f"# comment\n{line}\n")


def test_words_are_read_in_normal_form() -> None:
    assert parse_several("kk | own | Кімдер*\n") == {(Language.KK, "own"): ("кімдер*",)}
