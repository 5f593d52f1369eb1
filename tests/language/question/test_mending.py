"""Words that ask, mended before the question is read."""

import pytest

from bot.errors import DataError
from bot.language.question import AnswerClass, analyse_question
from bot.language.question.mending import meant_tokens, meant_word, parse_chat_spellings
from bot.language.tokens import tokenize
from bot.language.tongue import Language


@pytest.mark.parametrize(
    ("typed", "language", "folded", "meant"),
    [
        ("mcuh", Language.EN, False, "much"),
        ("whta", Language.EN, False, "what"),
        ("ppl", Language.EN, False, "people"),
        ("скольок", Language.RU, False, "сколько"),
        ("када", Language.RU, False, "когда"),
        ("канша", Language.KK, False, "қанша"),
        ("нешее", Language.KK, False, "неше"),
        ("кай", Language.KK, False, "қай"),
        ("кымбаттады", Language.KK, False, "қымбаттады"),  # a word that does not ask, its letters dropped
        ("карта", Language.KK, False, "карта"),  # which has none to drop
        ("нафига", Language.RU, False, "зачем"),
        ("бакиров", Language.RU, False, "бакиров"),  # nothing near
        ("того", Language.RU, False, "того"),  # a word of its own, one letter from кого
        ("wheat", Language.EN, False, "wheat"),
    ],
)
def test_a_word_that_asks_is_meant(typed: str, language: Language, folded: bool, meant: str) -> None:
    assert meant_word(typed, language, folded=folded) == meant


def test_names_are_left_alone() -> None:
    (_, name) = meant_tokens(tokenize("when Whta"), Language.EN)
    assert name.text == "whta"  # a capital inside the question
    (masked,) = meant_tokens(tokenize("whta"), Language.EN, masked=("vhta",))
    assert masked.text == "whta"  # a name of the article


def test_spans_stay_those_of_what_was_typed() -> None:
    (_, word) = meant_tokens(tokenize("how mcuh"), Language.EN)
    assert (word.text, word.start, word.end) == ("much", 4, 8)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("how mcuh did the bridge cost", AnswerClass.MONEY),
        ("скока стоит билет", AnswerClass.MONEY),
        ("кагда откроют мост", AnswerClass.DATE),
        ("wen was this artcle publishd", AnswerClass.PUBLICATION_DATE),
    ],
)
def test_the_class_of_answer_is_found_all_the_same(question: str, asked: AnswerClass) -> None:
    assert analyse_question(question).expected is asked


@pytest.mark.parametrize(
    "line", ["ru | когда", "de | wann | wan", "ru | когда |", "ru | когда | када\nru | куда | када"]
)
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(DataError):
        parse_chat_spellings(line)


def test_a_bare_name_in_latin_letters_is_in_the_articles_language() -> None:
    assert analyse_question("Tokayev?", language=Language.KK).language is Language.KK
    assert analyse_question("price?", language=Language.KK).language is Language.EN
    assert analyse_question("qashan boldy", language=Language.RU).language is Language.KK
