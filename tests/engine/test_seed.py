"""What a reader of the first article gets, in every language and spelling.

Each reply is the plain text a group would see; ``quoted`` must be in it word for word.
"""

import pytest

from bot.engine.answer import Refusal
from bot.engine.engine import Engine
from bot.reply import render_plain, should_speak


def reply(engine: Engine, question: str, *history: str) -> str:
    return render_plain(engine.ask(question, history), engine.article, addressed=True)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("when does Putin arrive?", "9 November 2023"),
        ("Путин қашан келеді", "2023 жылғы 9 қараша"),
        ("Когда приедет Путин?", "9 ноября 2023"),
        ("putin qashan keledi", "2023 жылғы 9 қараша"),
        ("црут вщуы згешт фккшму", "9 November 2023"),
        ("when does putin arive", "9 November 2023"),
    ],
)
def test_when_putin_arrives(seed: Engine, question: str, figure: str) -> None:
    text = reply(seed, question)
    assert text.startswith(figure)
    assert "«2023 жылғы 9 қарашада Қазақстан президенті" in text


@pytest.mark.parametrize(
    ("question", "figure"), [("Where is the forum held?", "Kostanay"), ("Форум қайда өтеді?", "Қостанай")]
)
def test_where_the_forum_is_held(seed: Engine, question: str, figure: str) -> None:
    text = reply(seed, question)
    assert text.startswith(figure)
    assert "Қостанайда өтетін" in text


def test_the_turnover_has_no_currency(seed: Engine) -> None:
    text = reply(seed, "what's the trade turnover with Russia")
    assert text.startswith("27 billion\n")
    assert "«Біздің Ресеймен тауар айналымымыз - 27 миллиард.»" in text
    assert not any(word in text for word in ("$", "dollar", "tenge", "ruble"))


def test_last_years_export(seed: Engine) -> None:
    text = reply(seed, "Сколько составил экспорт в прошлом году?")
    assert text.startswith("9 миллиардов")
    assert "«Былтыр экспорт 9 миллиард болса" in text


@pytest.mark.parametrize("question", ["Is he afraid of unrest?", "Қорықпай ма?"])
def test_whether_he_is_afraid(seed: Engine, question: str) -> None:
    assert seed.ask(question).answered
    text = reply(seed, question)
    assert text.startswith("«Жоқ, мен қорықпаймын.»")
    assert "Жұманғарин" in text


def test_who_invited_putin(seed: Engine) -> None:
    text = reply(seed, "Who invited Putin?")
    assert text.startswith("Qasym-Jomart")
    assert "Қасым-Жомарт Тоқаев" in text
    assert "Тоқаевтың шақыруымен" in text


@pytest.mark.parametrize("question", ["When does Macron arrive?", "Сколько это в долларах?", "When does Putin leave?"])
def test_what_the_article_does_not_say(seed: Engine, question: str) -> None:
    answer = seed.ask(question)
    assert not answer.answered
    assert answer.refusal in {Refusal.NOT_SAID, Refusal.NEAR_MISS}


@pytest.mark.parametrize("message", ["lol ok", "рахмет", "see you at 9"])
def test_people_talking_to_each_other_get_silence(seed: Engine, message: str) -> None:
    assert not should_speak(seed.ask(message), addressed=False)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("Кто автор статьи?", "Миражан Махан"),
        ("мақала қашан жарияланды", "2023 жылғы 7 қараша"),
        ("when was this published?", "7 November 2023"),
        ("сколько просмотров", "1023"),
    ],
)
def test_questions_about_the_article_itself(seed: Engine, question: str, figure: str) -> None:
    assert figure in reply(seed, question)
