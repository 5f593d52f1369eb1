"""Which kind of unit a word asks for."""

import pytest

from bot.errors import DataError
from bot.language.lexicon import lexicon
from bot.language.question.dimensions import dimensions_of, parse_dimensions
from bot.language.terms import analyse_terms
from bot.language.tongue import Language

KK, RU, EN = Language.KK, Language.RU, Language.EN


@pytest.mark.parametrize(
    ("word", "language", "kind"),
    [
        ("длина", RU, "length"),
        ("ұзындығы", KK, "length"),
        ("depth", EN, "length"),
        ("площадь", RU, "area"),
        ("салмағы", KK, "mass"),
        ("weight", EN, "mass"),
        ("вместимость", RU, "volume"),
        ("вместимость", RU, "mass"),
        ("скорость", RU, "speed"),
        ("temperature", EN, "temperature"),
    ],
)
def test_a_word_asks_for_a_kind_of_unit(word: str, language: Language, kind: str) -> None:
    assert kind in dimensions_of(analyse_terms(word, language)[0])


@pytest.mark.parametrize(("word", "language"), [("мост", RU), ("мектеп", KK), ("winner", EN), ("qqq", EN)])
def test_most_words_ask_for_none(word: str, language: Language) -> None:
    assert dimensions_of(analyse_terms(word, language)[0]) == frozenset()


def test_a_concept_may_stand_on_two_lines() -> None:
    found = parse_dimensions("# comment\n\nmass | weight size\nvolume | size\n")
    size, weight = lexicon().number("size"), lexicon().number("weight")
    assert size is not None
    assert weight is not None
    assert found == {size: frozenset({"mass", "volume"}), weight: frozenset({"mass"})}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("colour | weight", "no unit is of the kind 'colour'"),
        ("mass | weight no_such_concept", "no concept 'no_such_concept'"),
        ("mass weight", "no unit is of the kind"),
        ("mass |", "not `kind"),
        ("mass", "not `kind"),
    ],
)
def test_a_bad_line_is_named(line: str, problem: str) -> None:
    with pytest.raises(DataError, match=rf"^dimensions\.txt:2: .*{problem}") as caught:
        parse_dimensions(f"# comment\n{line}\n")
    assert caught.value.line == 2
