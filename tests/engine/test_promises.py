"""The promise that outranks all others: every quote and figure is a slice of the article."""

import string
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.article import parse_article
from bot.engine.answer import Answer, Evidence
from bot.engine.engine import Engine

WORDS = [
    "Путин",
    "Қазақстанға",
    "не",
    "үшін",
    "келе",
    "жатыр",
    "форум",
    "қашан",
    "қайда",
    "кім",
    "қанша",
    "товарооборот",
    "экспорт",
    "когда",
    "где",
    "сколько",
    "почему",
    "кто",
    "when",
    "where",
    "who",
    "how",
    "many",
    "why",
    "turnover",
    "export",
    "9",
    "27",
    "миллиард",
    "былтыр",
    "в",
    "прошлом",
    "году",
    "last",
    "year",
    "президенті",
    "ма",
    "?",
    "!",
    "ол",
    "он",
    "he",
    "and",
    "а",
]
QUESTIONS = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join),
    st.text(max_size=60),
    st.text(alphabet=string.ascii_letters + "әғқңөұүһі ?.", max_size=60),
)
ARTICLES = [
    "Қалада жаңа мектеп ашылды\n\nМектепке 600 оқушы қабылданды, деді әкім Асан Серіков.",
    "В Риме открыли музей.\n\nМузей посетили 2 500 человек. «Мы рады», — сказала директор Анна Росси.",
    "The bridge will cost $2.5 million, the mayor said on Monday. It opens in May 2027.",
]


def evidences(answer: Answer) -> list[Evidence]:
    return [*([answer.evidence] if answer.evidence else []), *answer.alternatives]


def check(engine: Engine, answer: Answer) -> None:
    text = engine.article.text
    assert 0 <= answer.confidence <= 1
    for evidence in evidences(answer):
        assert 0 <= evidence.start < evidence.end <= len(text)
        quote = text[evidence.start : evidence.end]
        assert quote.strip()
        for span in chain([evidence.figure, evidence.label, evidence.speaker], evidence.figures):
            assert span is None or (0 <= span.start < span.end <= len(text))
        if evidence.value is not None:
            assert evidence.figure is not None
            assert evidence.start <= evidence.value.start < evidence.value.end <= evidence.end


@settings(max_examples=150, deadline=None)
@given(question=QUESTIONS, history=st.lists(QUESTIONS, max_size=2))
def test_every_quote_of_the_seed_is_a_slice(seed: Engine, question: str, history: list[str]) -> None:
    check(seed, seed.ask(question, history))


@pytest.mark.parametrize("text", ARTICLES)
def test_every_quote_of_other_articles_is_a_slice(text: str) -> None:
    engine = Engine(parse_article(text))
    for question in ("сколько?", "how much does the bridge cost", "кім ашты", "сколько человек", "қанша оқушы", "who"):
        check(engine, engine.ask(question))


def test_an_answer_is_the_same_when_asked_again(seed: Engine) -> None:
    assert seed.ask("Who invited Putin?") == seed.ask("Who invited Putin?")
