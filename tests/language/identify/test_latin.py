"""Kazakh and Russian typed in Latin letters."""

import pytest

from bot.language.identify.latin import kazakh_from_latin, russian_from_latin
from bot.language.morphology import fold_kazakh


@pytest.mark.parametrize(
    ("word", "spellings"),
    [
        ("қашан", ["qashan", "kashan", "qaşan", "qas'an"]),  # casual twice, 2021, 2017
        ("жаңалық", ["zhanalyk", "janalyq", "jañalyq", "jan'alyq"]),
        ("көпір", ["kopir", "köpir", "kópir", "ko'pir"]),
        ("ғылым", ["gylym", "ghylym", "ğylym", "ǵylym", "g'ylym"]),
        ("шығарма", ["shygarma", "şyğarma", "s'yg'arma"]),
        ("үй", ["ui", "uy", "üi"]),
        ("уақыт", ["uaqyt", "waqyt", "ýaqyt", "y'aqyt"]),
        ("сөйлеу", ["soileu", "söileu", "so'ileu"]),
        ("хабар", ["habar", "khabar", "xabar"]),
        ("жария", ["zhariya", "jariia", "jariya"]),
        ("чемпион", ["chempion", "c'empion"]),
    ],
)
def test_every_latin_spelling_of_a_kazakh_word_is_one(word: str, spellings: list[str]) -> None:
    assert {kazakh_from_latin(spelling) for spelling in spellings} == {fold_kazakh(word)}


def test_kazakh_text_keeps_its_numbers_and_marks() -> None:
    assert kazakh_from_latin("5 mamyr, 14:30?") == "5 мамир, 14:30?"


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("kogda otkroyut novuyu shkolu", "когда откроют новую школу"),
        ("chto skazal trener", "что сказал тренер"),
        ("skolko zhitelej v gorode", "сколько жителей в городе"),  # no soft sign
        ("kto budet pisat knigu", "кто будет писать книгу"),
        ("kakaya skorost u poezda", "какая скорость у поезда"),
        ("kto postroil bolnicu", "кто построил больницу"),
        ("pochemu zakryli vystavku", "почему закрыли выставку"),
        ("schitayut obshchiy dohod", "считают общий доход"),
        ("po4emu 4asto", "почему часто"),
        ("4to bylo v 2024 godu", "что было в 2024 году"),
        ("v 4 klasse 24 rebenka", "в 4 классе 24 ребенка"),
        ("xorosho", "хорошо"),
    ],
)
def test_russian_comes_back_to_its_spelling(latin: str, cyrillic: str) -> None:
    assert russian_from_latin(latin) == cyrillic


def test_a_russian_word_that_no_dictionary_has_is_read_letter_by_letter() -> None:
    assert russian_from_latin("brumbrum") == "брумбрум"


def test_a_very_long_word_is_read_too() -> None:
    assert russian_from_latin("tsyayeiuskl" * 12).startswith("ц")
