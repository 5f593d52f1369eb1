"""Follow-ups: what a short question borrows from the one before it."""

import pytest

from bot.engine.conversation import Said, Turn, resolve
from bot.facts import FactKind
from bot.language.question import analyse_question
from bot.language.terms import Term, analyse_terms
from bot.language.tongue import Language


def follow_up(question: str, *earlier: str, said: Said | None = None) -> Turn:
    """``question`` completed from ``earlier``, oldest first; ``said`` answers the last of them."""
    before: Turn | None = None
    for message in earlier:
        before = resolve(analyse_question(message), before)
    return resolve(analyse_question(question), before, said)


def name(text: str) -> tuple[Term, ...]:
    return analyse_terms(text, Language.EN)


def answered_by(text: str, kind: FactKind, gender: str | None = None) -> Said:
    return Said(near=3, name=name(text), kind=kind, gender=gender)


def words(terms: tuple[Term, ...]) -> str:
    return " ".join(term.text for term in terms)


@pytest.mark.parametrize(
    ("question", "earlier", "expected"),
    [
        ("а в прошлом году?", "Сколько составил экспорт пшеницы?", "count"),
        ("and the school?", "When does the museum open?", "date"),
        ("and what about the school?", "When does the museum open?", "date"),
        ("ал кітапхана ше?", "Мұражай қашан ашылады?", "date"),
        ("а в тоннах?", "Где откроют музей?", "place"),
        ("сколько?", "Сколько тенге выделили на ремонт?", "money"),  # a bare count is the count of before
        ("а когда?", "Где откроют музей?", "date"),  # a class of its own
        ("Where was he born?", "Who won the race?", "place"),
        ("а что он пообещал?", "Кто открыл музей?", "quotation"),  # it has a verb of its own: not who
    ],
)
def test_class_of_answer(question: str, earlier: str, expected: str) -> None:
    turn = follow_up(question, earlier)
    assert turn.query.expected == expected
    assert turn.is_follow_up
    assert turn.query.is_question


@pytest.mark.parametrize(
    ("question", "earlier", "borrowed", "dropped", "rule"),
    [
        ("а в прошлом году?", "Сколько составил экспорт пшеницы?", "составил экспорт пшеницы", "", "time_replaced"),
        ("and this year?", "How big will the deficit be next year?", "big deficit", "next year", "time_replaced"),
        ("былтыр ше?", "Биыл қанша бидай жиналды?", "бидай жиналды", "биыл", "time_replaced"),
        ("а экспорт ячменя?", "Сколько составил экспорт пшеницы?", "составил", "пшеницы", "slot_replaced"),
        ("ал кітапхана ше?", "Мұражай қашан ашылады?", "ашылады", "мұражай", "slot_replaced"),
        ("а на медицину?", "Сколько денег дадут образованию?", "дадут", "образованию", "slot_replaced"),
        ("and in cash?", "How much is a ride in coins?", "ride", "coins", "slot_replaced"),
        (
            "ал бірінші сұрып ше?",
            "Жоғары сұрыпты ұнның қабы қанша?",
            "ұнның қабы",
            "жоғары",
            "slot_replaced",
        ),  # the word beside one that both have
        ("и сколько из них приняли?", "Сколько поправок внесли депутаты?", "поправок", "", "part_of_counted"),
        ("оның ішінде нешеуі қыз?", "Сайысқа неше оқушы қатысты?", "оқушы", "қатысты", "part_of_counted"),
        ("Where was he born?", "Who won the race?", "race", "won", "question_replaced"),  # what was done is not asked
        ("а когда?", "Где откроют музей?", "откроют музей", "", "question_word_alone"),
        ("and at what time?", "On which days in May is the fair held?", "fair held", "days", "question_word_alone"),
    ],
)
def test_words_borrowed_and_dropped(question: str, earlier: str, borrowed: str, dropped: str, rule: str) -> None:
    turn = follow_up(question, earlier)
    assert turn.rule == rule
    assert words(turn.earlier) == borrowed
    assert set(dropped.split()) <= {term.text for term in turn.dropped}


@pytest.mark.parametrize(
    ("question", "unit", "currency", "earlier"),
    [
        ("а ячмень?", "tonne", None, "Сколько тонн пшеницы продали?"),
        ("а проезд?", None, "KZT", "Сколько тенге стоит билет?"),
        ("а в тенге?", None, "KZT", "Сколько долларов стоит билет?"),  # its own wins
        ("сколько?", None, "KZT", "Сколько тенге стоит билет?"),
        ("а когда?", None, None, "Сколько тонн пшеницы продали?"),  # asks for something else
    ],
)
def test_unit_and_currency_borrowed(question: str, unit: str | None, currency: str | None, earlier: str) -> None:
    query = follow_up(question, earlier).query
    assert (query.unit, query.currency) == (unit, currency)


@pytest.mark.parametrize(
    ("question", "earlier"),
    [
        ("how old is he?", "Who won the race?"),
        ("ол неше жаста?", "Жарыста кім жеңді?"),
        ("ол кісі неше жаста?", "Жарыста кім жеңді?"),
        ("где он родился?", "Кто выиграл гонку?"),
        ("неше жаста?", "Жарыста кім жеңді?"),  # the subject is left out: an age is a person's
    ],
)
def test_a_pronoun_stands_for_the_person_of_the_answer(question: str, earlier: str) -> None:
    turn = follow_up(question, earlier, said=answered_by("Marat Yesenov", FactKind.PERSON, "male"))
    assert words(turn.about) == "marat yesenov"
    assert turn.earlier == ()
    assert not turn.stands_alone  # by itself it would take anybody's age
    assert "кісі" not in words(turn.query.content)


def test_a_pronoun_of_another_gender_does_not() -> None:
    turn = follow_up("how old is she?", "Who won the race?", said=answered_by("Marat Yesenov", FactKind.PERSON, "male"))
    assert turn.about == ()


def test_else_for_the_person_whom_the_earlier_question_named() -> None:
    turn = follow_up("how old is he?", "Where does Yesenov live?", said=Said(near=1, asked_about=name("Yesenov")))
    assert words(turn.about) == "yesenov"


@pytest.mark.parametrize(
    ("question", "said", "about"),
    [
        ("when was it founded?", answered_by("Marlow Works", FactKind.ORGANISATION), "marlow works"),
        ("how many people live there?", answered_by("Kerton", FactKind.PLACE), "kerton"),
        ("when was it founded?", answered_by("Kerton", FactKind.PLACE), ""),  # the place is where, not what
        ("when was it founded?", answered_by("Marat Yesenov", FactKind.PERSON), ""),  # nobody is "it"
    ],
)
def test_it_and_there(question: str, said: Said, about: str) -> None:
    assert words(follow_up(question, "Who opened the school?", said=said).about) == about


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
    turn = resolve(query, Turn(analyse_question("Где откроют музей?")), Said(near=1, asked_about=name("Yesenov")))
    assert turn.query is query
    assert not turn.is_follow_up


def test_without_an_earlier_turn_nothing_is_borrowed() -> None:
    query = analyse_question("а в прошлом году?")
    assert resolve(query, None) == Turn(query)


def test_a_follow_up_of_a_follow_up_has_the_topic_of_the_first() -> None:
    turn = follow_up("а школу?", "Когда закроют вокзал?", "почему?")
    assert turn.query.expected == "reason"
    assert words(turn.earlier) == "закроют"
    assert words(turn.dropped) == "вокзал"


def test_the_same_words_again_are_no_follow_up() -> None:
    assert not follow_up("Музей откроют?", "Когда откроют музей?").is_follow_up


def test_thanks_are_no_follow_up() -> None:
    assert not follow_up("спасибо", "Когда откроют музей?").is_follow_up


def test_the_earlier_focus_is_kept_unless_there_is_a_new_one() -> None:
    assert words(follow_up("and last year?", "How many tonnes of wheat were sold?").query.focus) == "tonnes"
