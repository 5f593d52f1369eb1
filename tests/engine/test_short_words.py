"""What sort of word a term is to a short answer."""

import pytest

from bot.engine.shortening.words import asked_cases, case_of, function_class, parse_short_words, word_class
from bot.errors import DataError
from bot.language.terms import analyse_terms
from bot.language.tongue import Language

EN, RU, KK = Language.EN, Language.RU, Language.KK


@pytest.mark.parametrize(
    ("text", "language", "classes"),
    [
        ("The 12 ancient bridges were quickly painted in Oslo", EN, "art num adj noun aux adv ved prep cap"),
        ("Мост построил Олег Титов на большой реке", RU, "noun verb cap cap prep adj noun"),
        ("Көпірден бұрын Олег аттанды", KK, "noun prep cap verb"),
    ],
)
def test_the_sorts_of_words(text: str, language: Language, classes: str) -> None:
    terms = analyse_terms(text, language)
    assert " ".join(word_class(term, first=number == 0) for number, term in enumerate(terms)) == classes


def test_a_capital_at_the_head_of_a_sentence_means_nothing() -> None:
    (term,) = analyse_terms("Bridges", EN)
    assert (word_class(term, first=True), word_class(term, first=False)) == ("noun", "cap")


@pytest.mark.parametrize(
    ("word", "language", "case"),
    [
        ("қалада", KK, "locative"),
        ("қаладан", KK, "ablative"),
        ("қала", KK, "none"),
        ("қаласы", KK, "owned"),
        ("аттанды", KK, "verb"),
        ("реке", RU, "е"),
        ("rivers", EN, "s"),
    ],
)
def test_cases(word: str, language: Language, case: str) -> None:
    assert case_of(word, language) == case


def test_the_case_that_a_question_word_asks_for() -> None:
    assert asked_cases("неден", KK) == {"ablative"}
    assert asked_cases("не", KK) == frozenset()
    assert asked_cases("what", EN) == frozenset()


def test_function_words_go_by_language() -> None:
    assert (function_class("in", EN), function_class("in", RU), function_class("bridge", EN)) == ("prep", "", "")


@pytest.mark.parametrize("line", ["en | prep", "xx | prep | of", "en | thing | of", "en | prep | "])
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(DataError, match=r"^short_words\.txt:2: "):
        parse_short_words(f"# words\n{line}\n")
