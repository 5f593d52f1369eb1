"""A misspelt word of the question, looked for in the article."""

import pytest

from bot.article import parse_article
from bot.engine.index import ArticleIndex
from bot.engine.matching import match_term
from bot.engine.mended import LIKELY
from bot.language.terms import analyse_terms
from bot.language.tongue import Language


def where(question: str, word: str, text: str, language: Language) -> dict[int, float]:
    """Strength by sentence of ``word`` of the question."""
    (term,) = (term for term in analyse_terms(question, language) if term.text == word)
    return match_term(term, ArticleIndex(parse_article(text))).strength


RUSSIAN = "Рейсы начали в мае.\n\nЛюдей перевёз паром «Ақжол». Об этом сказал Ерланов."


@pytest.mark.parametrize(
    ("typed", "language", "sentence"),
    [
        ("людй", Language.RU, 1),  # a letter left out
        ("начли", Language.RU, 0),  # a word of the dictionary, and a small slip of one of the article's
        ("пароом", Language.RU, 1),
        ("passengres", Language.EN, None),  # nothing like it in the article
        ("peopel", Language.EN, 1),  # by its meaning
    ],
)
def test_a_slip_is_looked_for_in_the_article(typed: str, language: Language, sentence: int | None) -> None:
    found = where(f"1 {typed}", typed, RUSSIAN, language)
    assert list(found) == ([] if sentence is None else [sentence])
    assert all(strength <= LIKELY for strength in found.values())


def test_a_name_is_no_slip_of_another_name_with_another_first_letter() -> None:
    assert where("Где Верланов?", "верланов", RUSSIAN, Language.RU) == {}
    assert where("Где Ирланов?", "ирланов", RUSSIAN, Language.RU) != {}


def test_a_name_is_no_slip_of_a_plain_word() -> None:
    assert where("Где Пароам?", "пароам", "Ушёл старый паром.\n\nДождь.", Language.RU) == {}


def test_a_word_with_a_meaning_stays_what_it_is() -> None:
    assert where("ол кетеді ме", "кетеді", "Пойыз келеді.\n\nЖаңбыр.", Language.KK) == {}
