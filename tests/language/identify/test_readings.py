"""Which language a message is in, however it is typed."""

from importlib.resources import files

import pytest

from bot.language.identify.readings import readings
from bot.language.keys import key
from bot.language.tongue import Language

KK, RU, EN = Language.KK, Language.RU, Language.EN
LEAST_RIGHT = 0.97


def listed_questions() -> list[tuple[str, Language, str]]:
    """Message, its language and the form it is typed in."""
    text = (files("tests.language.identify") / "data" / "questions.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return [(message, Language(language), form) for message, language, form in rows]


def test_nearly_all_listed_messages_are_told_right() -> None:
    rows = listed_questions()
    wrong = [
        f"{form} {language}, read as {best.language} ({best.how}): {message}"
        for message, language, form in rows
        if (best := readings(message)[0]).language is not language
    ]
    print("\n".join(wrong))
    assert {form for _, _, form in rows} == {"typed", "folded", "latin", "layout", "mixed"}
    assert 1 - len(wrong) / len(rows) >= LEAST_RIGHT


@pytest.mark.parametrize(
    ("message", "language", "how", "folded"),
    [
        ("Жаңа көпір қашан салынады?", KK, "typed", False),
        ("жана копир кашан салынады", KK, "typed", True),  # no ң, ө, қ on the keyboard
        ("zhana kopir qashan salynady", KK, "latin", True),
        (";fyf r3g8h ;jks ,fh vf", KK, "layout", False),
        ("Когда построят новый мост?", RU, "typed", False),
        ("kogda postroyat novyj most", RU, "latin", False),
        ("rjulf gjcnhjzn yjdsq vjcn", RU, "layout", False),
        ("When will the bridge open?", EN, "typed", False),
        ("црут цшдд еру икшвпу щзут", EN, "layout", False),
    ],
)
def test_language_and_form_of_a_message(message: str, language: Language, how: str, folded: bool) -> None:
    best = readings(message)[0]
    assert (best.language, best.how, best.folded) == (language, how, folded)


@pytest.mark.parametrize(
    ("message", "decoded"),
    [
        ("kogda postroyat novyj most", "когда построят новый мост"),
        ("rjulf gjcnhjzn yjdsq vjcn?", "когда построят новый мост?"),
        ("црут цшдд еру икшвпу щзут?", "when will the bridge open?"),
        ("qashan salynady", "кашан салинади"),
    ],
)
def test_a_message_is_led_back_to_the_alphabet_of_its_language(message: str, decoded: str) -> None:
    assert readings(message)[0].decoded == decoded


def test_readings_come_best_first() -> None:
    scores = [reading.score for reading in readings("мост новый кашан")]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("message", ["", "   ", "2026", "?!", "😂😂"])
def test_a_message_without_letters_has_no_reading(message: str) -> None:
    assert readings(message) == ()


@pytest.mark.parametrize(
    ("message", "language"), [("әкім өзі үйде", KK), ("Когда построят новый мост?", RU), ("How much is the fare?", EN)]
)
def test_a_message_that_is_plainly_of_one_language_has_one_reading(message: str, language: Language) -> None:
    assert [reading.language for reading in readings(message)] == [language]


def test_names_of_the_article_are_no_evidence() -> None:
    message = "Қарағандыдағы Тоқаев who"
    assert readings(message)[0].language is KK
    assert readings(message, masked={key("Қарағандыдағы"), key("Тоқаев")})[0].language is EN


def test_a_message_of_nothing_but_masked_names_is_still_read() -> None:
    assert readings("Тоқаев", masked={key("Тоқаев")}) == readings("Тоқаев")
