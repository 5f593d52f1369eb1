"""Follow-ups: what a short question borrows from the one before it."""

import pytest

from bot.engine.conversation import Turn, resolve
from bot.language.question import analyse_question


def follow_up(question: str, *earlier: str) -> Turn:
    return resolve(analyse_question(question), [analyse_question(turn) for turn in earlier])


@pytest.mark.parametrize(
    ("question", "earlier", "expected"),
    [
        ("а в прошлом году?", "Сколько составил экспорт пшеницы?", "count"),
        ("and the school?", "When does the museum open?", "date"),
        ("ал кітапхана ше?", "Мұражай қашан ашылады?", "date"),
        ("а в тоннах?", "Где откроют музей?", "place"),
        ("сколько?", "Сколько тенге выделили на ремонт?", "money"),  # a bare count is the count of before
        ("а когда?", "Где откроют музей?", "date"),  # a class of its own
        ("Where was he born?", "Who won the race?", "place"),
    ],
)
def test_class_of_answer(question: str, earlier: str, expected: str) -> None:
    turn = follow_up(question, earlier)
    assert turn.query.expected == expected
    assert turn.is_follow_up
    assert turn.query.is_question


@pytest.mark.parametrize(
    ("question", "earlier", "borrowed"),
    [
        ("а в прошлом году?", "Сколько составил экспорт пшеницы?", "составил экспорт пшеницы"),
        ("а экспорт ячменя?", "Сколько составил экспорт пшеницы?", "составил пшеницы"),  # it has that word itself
        ("ал кітапхана ше?", "Мұражай қашан ашылады?", "мұражай ашылады"),
        ("Where was he born?", "Who won the race?", "race"),  # what was done is not taken over
    ],
)
def test_words_borrowed(question: str, earlier: str, borrowed: str) -> None:
    assert " ".join(term.text for term in follow_up(question, earlier).earlier) == borrowed


@pytest.mark.parametrize(
    ("question", "earlier", "unit", "currency"),
    [
        ("а ячмень?", "Сколько тонн пшеницы продали?", "tonne", None),
        ("а проезд?", "Сколько тенге стоит билет?", None, "KZT"),
        ("а в тенге?", "Сколько долларов стоит билет?", None, "KZT"),  # its own wins
        ("сколько?", "Сколько тенге стоит билет?", None, "KZT"),
        ("а когда?", "Сколько тонн пшеницы продали?", None, None),  # asks for something else
    ],
)
def test_unit_and_currency_borrowed(question: str, earlier: str, unit: str | None, currency: str | None) -> None:
    query = follow_up(question, earlier).query
    assert (query.unit, query.currency) == (unit, currency)


@pytest.mark.parametrize(
    "question",
    [
        "Кто построил новый мост через реку?",
        "Why was the old bridge closed?",
        "Жаңа көпірді қай компания салды?",
    ],
)
def test_a_question_of_its_own_is_left_alone(question: str) -> None:
    query = analyse_question(question)
    turn = resolve(query, [analyse_question("Где откроют музей?")])
    assert turn.query is query
    assert not turn.is_follow_up


def test_without_an_earlier_turn_nothing_is_borrowed() -> None:
    query = analyse_question("а в прошлом году?")
    assert resolve(query, []) == Turn(query)


def test_the_last_turn_with_words_of_its_own_counts() -> None:
    turn = follow_up("а школу?", "Где откроют музей?", "Когда закроют вокзал?", "почему?")
    assert [term.text for term in turn.earlier] == ["закроют", "вокзал"]
    assert turn.query.expected == "date"


def test_the_same_words_again_are_no_follow_up() -> None:
    assert not follow_up("Музей откроют?", "Когда откроют музей?").is_follow_up


def test_the_earlier_focus_is_kept_unless_there_is_a_new_one() -> None:
    assert [t.text for t in follow_up("and last year?", "How many tonnes of wheat were sold?").query.focus] == [
        "tonnes"
    ]
