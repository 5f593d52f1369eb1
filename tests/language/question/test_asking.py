"""Which words of a message ask: leads, indefinite pronouns, conjunctions, and the data file's loader."""

import pytest

from bot.errors import DataError
from bot.language.question.asking import first_asking_word, parse_asking, read_asking
from bot.language.question.phrases import BLANK
from bot.language.tongue import Language

KK, RU, EN = Language.KK, Language.RU, Language.EN


@pytest.mark.parametrize(
    ("message", "language", "left"),
    [
        ("кто знает когда откроют мост", RU, "когда откроют мост"),
        ("скажи дату концерта", RU, "дату концерта"),
        ("do you know why it closed", EN, "why it closed"),
        ("do you know her", EN, "do you know her"),  # no question follows
        ("so who won", EN, "who won"),
        ("қашан ашылады білесіз бе", KK, "қашан ашылады"),
        ("бағасын айтшы", KK, "бағасын"),
        ("кто то пострадал", RU, "пострадал"),
        ("тот кто победил сколько получил", RU, "тот победил сколько получил"),
        ("when the bridge fell how many died", EN, "the bridge fell how many died"),
        ("when did the bridge fall and how many died", EN, "when did the bridge fall and how many died"),
    ],
)
def test_what_does_not_ask_is_left_out(message: str, language: Language, left: str) -> None:
    asking = read_asking(message.split(), language)
    assert " ".join(word for word in asking.words if word != BLANK) == left


def test_a_comma_parts_a_clause_from_its_question() -> None:
    words = ["когда", "упал", "мост", "сколько", "людей", "погибло"]
    assert read_asking(words, RU, commas={2}).words[0] == BLANK
    assert read_asking(words, RU).words[0] == "когда"


@pytest.mark.parametrize(
    ("message", "language", "requests", "states"),
    [
        ("tell me the price", EN, True, False),
        ("the price", EN, False, False),
        ("who cares", EN, False, True),
        ("не знаю что сказать", RU, False, True),
        ("қандай керемет", KK, False, True),
    ],
)
def test_requests_and_statements(message: str, language: Language, requests: bool, states: bool) -> None:
    asking = read_asking(message.split(), language)
    assert (asking.requests, asking.states) == (requests, states)


@pytest.mark.parametrize(
    ("message", "language", "index"),
    [("в каком году", RU, 1), ("мектеп ашылды ма", KK, None), ("кім не деді", KK, 0), ("wheat", EN, None)],
)
def test_the_first_asking_word(message: str, language: Language, index: int | None) -> None:
    assert first_asking_word(message.split(), language) == index


@pytest.mark.parametrize(
    "line", ["opening | en", "opening | fr | dis", "nothing | en | tell me", "opening | en | ^ @wh"]
)
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(DataError, match=r"^asking\.txt:2: "):
        parse_asking(f"# comment\n{line}\n")
