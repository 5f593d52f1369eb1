"""Words that name a person, capital or not."""

import pytest

from bot.engine.people_words import names_person, parse_surnames
from bot.errors import DataError
from bot.language.terms import analyse_terms
from bot.language.tongue import Language


@pytest.mark.parametrize(
    ("word", "language", "named"),
    [
        ("макрон", Language.RU, True),  # everybody knows him
        ("macron", Language.EN, True),
        ("смагулова", Language.RU, True),  # by its ending
        ("серіковтің", Language.KK, True),  # under its case ending
        ("қайратұлы", Language.KK, True),
        ("serikov", Language.EN, True),
        ("авторов", Language.RU, False),  # a word with a meaning
        ("веротлетов", Language.RU, False),  # a slip of one
        ("орлов", Language.RU, False),
        ("harbour", Language.EN, False),
        ("2024", Language.EN, False),
        ("лев", Language.RU, False),
    ],
)
def test_a_word_by_itself(word: str, language: Language, named: bool) -> None:
    (term,) = analyse_terms(word, language)
    assert names_person(term) is named


@pytest.mark.parametrize("line", ["Макрон", "макрон 2", "макрон байден макрон"])
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(DataError):
        parse_surnames(line)
