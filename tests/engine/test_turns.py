"""Follow-ups put to an article: which sentence comes first, which figure in it, and what speaks against it."""

import pytest

from bot.article import parse_article
from bot.engine.engine import Engine, Trace

BRIDGE = """New bridge opens in Kerton

The town of Kerton opened a new bridge on Monday. The chief engineer, Anna Holt, 41, led the work for three years. \
She was born in Dublin and studied in Leeds. The mayor, Peter Lang, cut the ribbon. He spoke for ten minutes.

Some 64 workers took part, 12 of them women. The bridge cost $3 million this year; the tunnel will cost $8 million.
"""
HOSPITAL = """В Зареченске открыли новую больницу

Новую больницу открыли в понедельник в Зареченске. Её возглавила хирург Мария Белова, ей 47 лет. Она родилась в Туле.

Губернатор Пётр Громов разрезал ленту.

На образование выделили 30 млн рублей, на медицину — 45 млн рублей. В прошлом году на образование дали 20 млн рублей.
"""
SCHOOL = """Көктерек ауылында жаңа мектеп ашылды

Көктерек ауылында дүйсенбі күні жаңа мектеп ашылды. Мектеп директоры Әсел Нұрланова, 45 жаста. Ол Таразда туған. \
Ауыл әкімі Серік Омаров лента қиды.

Сайысқа 120 оқушы қатысты, оның ішінде 70 қыз бар.
"""


def put(text: str, *questions: str) -> tuple[Trace, Engine]:
    """The last of one person's ``questions``, put to the article ``text``."""
    engine = Engine(parse_article(text))
    return engine.trace(questions[-1], questions[:-1]), engine


def first(text: str, *questions: str) -> tuple[str, str]:
    """The sentence that comes first and the figure in it, "" where there is none."""
    trace, engine = put(text, *questions)
    best = trace.choice.ranked[0]
    figure = text[best.typed[0].start : best.typed[0].end] if best.typed else ""
    return engine.article.slice(engine.index.sentences[best.at].sentence), figure


@pytest.mark.parametrize(
    ("text", "questions", "says", "figure"),
    [
        (BRIDGE, ("Who led the work?", "how old is she?"), "Anna Holt, 41", "41"),
        (BRIDGE, ("Who led the work?", "how old is she?", "and where was she born?"), "She was born", "Dublin"),
        (BRIDGE, ("How many workers took part?", "how many of them are women?"), "64 workers", "12"),
        (BRIDGE, ("How much did the bridge cost?", "and the tunnel?"), "the tunnel will", "$8 million"),
        (HOSPITAL, ("Кто возглавил больницу?", "а сколько ей лет?"), "Мария Белова", "47 лет"),
        (HOSPITAL, ("Кто возглавил больницу?", "а где она родилась?"), "Она родилась", "Туле"),
        (HOSPITAL, ("Сколько выделили на образование?", "а на медицину?"), "на медицину", "45 млн рублей"),
        (HOSPITAL, ("Сколько выделили на образование?", "а в прошлом году?"), "В прошлом году", "20 млн рублей"),
        (SCHOOL, ("Мектеп директоры кім?", "ол неше жаста?"), "Әсел Нұрланова", "45 жаста"),
        (SCHOOL, ("Сайысқа неше оқушы қатысты?", "оның ішінде қанша қыз бар?"), "120 оқушы", "70"),
    ],
)
def test_a_follow_up_finds_its_sentence_and_figure(
    text: str, questions: tuple[str, ...], says: str, figure: str
) -> None:
    sentence, shown = first(text, *questions)
    assert says in sentence
    assert shown == figure


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        (BRIDGE, ("Who is the mayor?", "how old is he?")),
        (HOSPITAL, ("Кто разрезал ленту?", "сколько ему лет?")),
        (SCHOOL, ("Ауыл әкімі кім?", "ал ол неше жаста?")),
    ],
)
def test_another_persons_age_is_no_answer(text: str, questions: tuple[str, ...]) -> None:
    trace, _ = put(text, *questions)
    assert not trace.answer.answered
    assert {doubt.guard for doubt in trace.choice.doubts} & {"about_another", "figure_missing"}


def test_who_is_he_asks_what_the_person_of_the_answer_is() -> None:
    text = "Bridge opens in Oak Valley\n\nArchitect Ann Lowe drew the bridge.\n\nMayor Tom Reed cut the ribbon in May."
    trace, _ = put(text, "Who cut the ribbon?", "and who is he?")
    assert trace.turn.query.expected == "post"
    assert trace.answer.evidence is not None
    figure = trace.answer.evidence.figure
    assert figure is not None
    assert text[figure.start : figure.end] == "Mayor"


def test_a_person_known_by_name_only_is_not_answered_by_naming_them_again() -> None:
    trace, _ = put(BRIDGE, "Who is the mayor?", "what party is he from?")
    assert not trace.answer.answered


def test_why_alone_is_not_answered_by_what_was_said_before() -> None:
    trace, _ = put(BRIDGE, "Who cut the ribbon?", "why?")
    assert not trace.answer.answered
    assert "bare_question_word" in {doubt.guard for doubt in trace.choice.doubts}


def test_a_topic_of_its_own_is_not_dragged_in() -> None:
    alone, _ = put(BRIDGE, "How much will the tunnel cost?")
    later, _ = put(BRIDGE, "Who is the mayor?", "How much will the tunnel cost?")
    assert later.turn == alone.turn
    assert later.answer == alone.answer


def test_thanks_in_between_do_not_break_the_thread() -> None:
    assert first(BRIDGE, "Who led the work?", "thanks", "how old is she?")[1] == "41"
