"""Yes and no, only where the quote says just that."""

import pytest

from bot.article import parse_article
from bot.engine.answer import YesNo
from bot.engine.engine import Engine
from tests.engine.composing.told import yes_or_no

EN = """Oak Valley gets a bridge
3 May 2026

The mayor opened the bridge on Monday. The lamp is red. The minister did not sign the contract.
The council plans to close the harbour. Small dogs are admitted to the park. The builders praised the director.
The pilot said the captain resigned. The library will open in June. The museum was not damaged.
The company denied that it sold the plant. The school was closed until Friday. Lowe met Smith.
"""
RU = """В Дубках открыли мост
3 мая 2026

Мэр открыл мост в понедельник. Министр не подписал договор. Совет планирует закрыть гавань.
Маленьких собак пускают в парк. Строители похвалили директора. Библиотека откроется в июне.
Компания опровергла, что продала завод. Школу закроют. Лётчик сказал, что капитан уволился.
"""
KK = """Еменді ауылында көпір ашылды
3 мамыр 2026

Әкім көпірді дүйсенбіде ашты. Кеңес айлақты жабуды жоспарлап отыр. Мұғалімдер директорды мақтады.
Кітапхана маусымда ашылады. Мектеп жабылған жоқ. Зауыт сатылса, жұмысшылар кетеді.
"""


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did the mayor open the bridge?", EN),
        ("Is the lamp red?", EN),
        ("Will the library open in June?", EN),
        ("Did the builders praise the director?", EN),
        ("Did Lowe meet Smith?", EN),
        ("Открыл ли мэр мост?", RU),
        ("Мэр открыл мост?", RU),
        ("Похвалили ли директора строители?", RU),
        ("Закроют ли школу?", RU),
        ("Әкім көпірді ашты ма?", KK),
        ("Кітапхана маусымда ашыла ма?", KK),
        ("Откроется ли библиотека в июне?", EN),
        ("Әкім көпірді ашты ма?", RU),
    ],
)
def test_yes_where_the_sentence_says_just_that(question: str, text: str) -> None:
    assert yes_or_no(question, text) == ("yes", "affirmed")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did the minister sign the contract?", EN),
        ("Was the museum damaged?", EN),
        ("Подписал ли министр договор?", RU),
        ("Мектеп жабылды ма?", KK),
    ],
)
def test_no_where_its_verb_is_denied(question: str, text: str) -> None:
    assert yes_or_no(question, text) == ("no", "verb_denied")


@pytest.mark.parametrize(
    ("question", "text", "rule"),
    [
        ("Did the mayor open the bridge or the library?", EN, "no_plain_question"),
        ("Who opened the bridge?", EN, "no_plain_question"),
        ("Didn't the mayor open the bridge?", EN, "no_plain_question"),
        ("Did only the mayor open the bridge?", EN, "no_plain_question"),
        ("Did he open the bridge?", EN, "someone_unnamed"),
        ("Will the library open in July?", EN, "word_missing"),
        ("Did the mayor open the bridge on Tuesday?", EN, "word_missing"),
        ("Will the council close the harbour?", EN, "sentence_hedges"),
        ("Закроют ли гавань?", RU, "sentence_hedges"),
        ("Кеңес айлақты жаба ма?", KK, "sentence_hedges"),
        ("Was the school closed?", EN, "sentence_hedges"),  # until Friday
        ("Продала ли компания завод?", RU, "sentence_hedges"),  # somebody denies it
        ("Did the pilot resign?", EN, "other_words_between"),
        ("Уволился ли лётчик?", RU, "other_words_between"),
        ("Are dogs admitted to the park?", EN, "narrowed"),
        ("Пускают ли собак в парк?", RU, "narrowed"),
        ("Did the director praise the builders?", EN, "roles_differ"),
        ("Did Smith meet Lowe?", EN, "roles_differ"),
        ("Похвалил ли директор строителей?", RU, "roles_differ"),
        ("Директор мұғалімдерді мақтады ма?", KK, "roles_differ"),
        ("Похвалил ли директор строителей?", EN, "roles_differ"),
        ("Did the library open?", EN, "other_tense"),
        ("Was the lamp red?", EN, "other_tense"),
        ("Открылась ли библиотека?", RU, "other_tense"),
        ("Зауыт сатылды ма?", KK, "other_tense"),  # if it is sold
    ],
)
def test_neither_where_anything_differs(question: str, text: str, rule: str) -> None:
    assert yes_or_no(question, text) == (None, rule)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is new.\n\nDid the mayor open the bridge? Rain fell.",
        "The bridge is new.\n\nThe mayor opened the bridge, but the minister did not open the bridge.",
        "The bridge is new.\n\nThe mayor, say the builders, opened the bridge.",
        "The bridge is new.\n\nThe mayor has nearly opened the bridge.",
        "The bridge is new.\n\nThe mayor would have opened the bridge.",
        "The bridge is new.\n\nIf the mayor opened the bridge, nobody saw it.",
        "The bridge is new.\n\nThe mayor opened the bridge museum.",
        "The bridge is new.\n\nThe deputy mayor opened the bridge.",
        "The bridge is new.\n\nAllegedly the mayor opened the bridge.",
        "The bridge is new.\n\nThe mayor failed to open the bridge.",
    ],
)
def test_no_false_yes(text: str) -> None:
    assert yes_or_no("Did the mayor open the bridge?", text)[0] is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did the mayor open 3 schools?", "Oak Valley.\n\nThe mayor opened 4 schools."),
        ("Открыл ли мэр 3 школы?", "Дубки.\n\nМэр открыл 4 школы."),
        ("Әкім 3 мектеп ашты ма?", "Еменді.\n\nӘкім 4 мектеп ашты."),
    ],
)
def test_another_figure_is_neither_yes_nor_no(question: str, text: str) -> None:
    assert yes_or_no(question, text)[0] is None


def test_words_about_oneself_answer_what_is_asked_of_the_speaker(seed: Engine) -> None:
    answer = seed.ask("Жұманғарин қорқа ма?")
    assert answer.evidence is not None
    assert answer.evidence.yes_no is YesNo.NO
    assert seed.article.text[answer.evidence.start : answer.evidence.end] == "Жоқ, мен қорықпаймын."


@pytest.mark.parametrize(
    ("question", "told"), [("Путин Астанаға келеді ме?", YesNo.YES), ("Тоқаев Астанаға келеді ме?", None)]
)
def test_who_does_it_is_not_who_stands_near(seed: Engine, question: str, told: YesNo | None) -> None:
    answer = seed.ask(question)
    assert answer.evidence is not None
    assert answer.evidence.yes_no is told


def test_a_follow_up_gets_neither() -> None:
    engine = Engine(parse_article(EN))
    trace = engine.trace("and the minister?", ["Did the mayor sign the contract?"])
    assert trace.turn.is_follow_up
    assert trace.answer.evidence is None or trace.answer.evidence.yes_no is None


def test_the_trace_names_the_rule() -> None:
    assert "yes/no: yes, affirmed" in Engine(parse_article(RU)).trace("Открыл ли мэр мост?").fired
