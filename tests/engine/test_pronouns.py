"""The table of pronouns."""

import pytest

from bot.engine.pronouns import genders_of, parse_pronouns, pronouns_in
from bot.errors import DataError
from bot.language.terms import analyse_terms
from bot.language.tongue import Language


@pytest.mark.parametrize(
    ("text", "language", "group", "places"),
    [
        ("how old is he", Language.EN, "he", [3]),
        ("сколько ей лет", Language.RU, "she", [1]),
        ("сколько из них приняли", Language.RU, "of_them", [1]),  # a phrase, where it begins
        ("оның ішінде нешеуі", Language.KK, "of_them", [0]),
        ("оның жасы", Language.KK, "of_them", []),
        ("how old is the mayor", Language.EN, "he", []),
    ],
)
def test_pronouns_are_found_by_group(text: str, language: Language, group: str, places: list[int]) -> None:
    assert pronouns_in(analyse_terms(text, language), (group,), language) == places


def test_kazakh_typed_without_its_letters() -> None:
    terms = analyse_terms("онын жасы нешеде", Language.KK, folded=True)
    assert pronouns_in(terms, ("one",), Language.KK, folded=True) == [0]


def test_gender_shows_where_the_language_has_it() -> None:
    assert genders_of(analyse_terms("где она родилась", Language.RU), Language.RU) == {"female"}
    assert genders_of(analyse_terms("ол қайда туған", Language.KK), Language.KK) == frozenset()


@pytest.mark.parametrize("line", ["en | he", "en | whom | him", "fr | he | il", "en | he | "])
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(DataError, match="2"):
        parse_pronouns(f"en | she | she her\n{line}\n")
