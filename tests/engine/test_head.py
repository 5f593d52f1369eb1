"""Questions about the article itself, and the same words about what it tells of."""

import pytest

from bot.article import parse_article
from bot.engine.answer import Refusal
from bot.engine.engine import Engine
from bot.facts.model import FactKind
from tests.engine.small import FirstReader

ENGLISH = """Town library reopens
3 May 2026
By Ann Lowe

The town library reopened after repairs. A poet wrote a novel there.
"""
RUSSIAN = """В городе открыли музей
3 мая 2026, 10:15
Просмотров: 512
Автор: Анна Громова

Музей посетили 2 500 человек. Роман о нём написал Олег Титов.
"""
KAZAKH = """Мектепте кітапхана ашылды
2026 жылғы 3 мамыр, 10:15
Авторы: Асан Серіков

Ауылдағы мектепте жаңа кітапхана ашылды. Онда 12 мың кітап бар.
"""


def engine(text: str) -> Engine:
    return Engine(parse_article(text), FirstReader())


@pytest.mark.parametrize(
    ("text", "question", "part"),
    [
        (ENGLISH, "What is the headline?", "Town library reopens"),
        (ENGLISH, "What is this article called?", "Town library reopens"),
        (ENGLISH, "Who wrote this?", "Ann Lowe"),
        (ENGLISH, "When was this article published?", "3 May 2026"),
        (ENGLISH, "мақаланы кім жазған", "Ann Lowe"),
        (RUSSIAN, "Кто автор статьи?", "Анна Громова"),
        (RUSSIAN, "Сколько просмотров?", "512"),
        (RUSSIAN, "Как называется статья?", "В городе открыли музей"),
        (RUSSIAN, "Когда была опубликована эта новость?", "3 мая 2026, 10:15"),
        (KAZAKH, "Мақаланың тақырыбы қандай?", "Мектепте кітапхана ашылды"),
        (KAZAKH, "Авторы кім?", "Асан Серіков"),
        (KAZAKH, "makala kashan zhariyalangan", "2026 жылғы 3 мамыр, 10:15"),
    ],
)
def test_a_part_of_the_head_answers(text: str, question: str, part: str) -> None:
    answer = engine(text).ask(question)
    assert answer.answered
    assert answer.evidence is not None
    assert answer.evidence.kind is FactKind.HEAD
    assert text[answer.evidence.start : answer.evidence.end] == part
    assert answer.alternatives == ()


def test_a_date_of_publication_is_read() -> None:
    evidence = engine(RUSSIAN).ask("Когда опубликована статья?").evidence
    assert evidence is not None
    assert evidence.value is not None
    assert evidence.value.date is not None
    assert (evidence.value.date.year, evidence.value.date.month, evidence.value.date.day) == (2026, 5, 3)
    assert evidence.sentence == 1


@pytest.mark.parametrize(
    ("text", "question"),
    [(ENGLISH, "How many views?"), (RUSSIAN, "Какой источник?"), (KAZAKH, "Оқуға қанша уақыт кетеді?")],
)
def test_a_part_that_the_head_lacks_is_not_said(text: str, question: str) -> None:
    answer = engine(text).ask(question)
    assert answer.refusal is Refusal.NOT_SAID
    assert answer.evidence is None


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        (ENGLISH, "Who wrote the novel?", "person"),
        (ENGLISH, "Who is the author of the novel?", "person"),
        (ENGLISH, "What is the library called?", "name"),
        (ENGLISH, "When was the novel published?", "date"),
        (ENGLISH, "Which newspaper wrote about the library?", "organisation"),
        (RUSSIAN, "Кто написал роман?", "person"),
        (RUSSIAN, "Как называется музей?", "name"),
        (RUSSIAN, "Когда был опубликован роман?", "date"),
        (KAZAKH, "Романды кім жазған?", "person"),
    ],
)
def test_the_same_words_about_the_story(text: str, question: str, expected: str) -> None:
    trace = engine(text).trace(question)
    assert trace.turn.query.expected == expected
    assert trace.answer.evidence is None or trace.answer.evidence.kind is not FactKind.HEAD


CREDITED = """В городе открыли музей
Текст: Анна Громова. Фото: Денис Ким

Музей посетили 2 500 человек. Роман о нём написал Олег Титов.
"""


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        (CREDITED, "Кто сделал фото?", "Денис Ким"),
        (CREDITED, "who took the photos", "Денис Ким"),
        (CREDITED, "Кто написал текст?", "Анна Громова"),
    ],
)
def test_author_and_photographer_are_told_apart(text: str, question: str, words: str) -> None:
    answer = engine(text).ask(question)
    assert answer.evidence is not None
    assert answer.evidence.kind is FactKind.HEAD
    assert text[answer.evidence.start : answer.evidence.end] == words


def test_only_the_photographer_is_looked_for_in_the_text() -> None:
    told = engine(RUSSIAN).ask("Кто сделал фото музея?")
    assert told.evidence is None or told.evidence.kind is not FactKind.HEAD
    untold = engine(RUSSIAN.replace("Просмотров: 512\n", "")).ask("Сколько просмотров?")
    assert untold.refusal is Refusal.NOT_SAID
