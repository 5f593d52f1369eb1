"""The short answer: the smallest span of the quote that answers, shown only where it is likely right."""

from dataclasses import replace

import pytest

from bot.article import parse_article
from bot.article.model import Span
from bot.engine.answer import Evidence
from bot.engine.compose import evidence
from bot.engine.engine import Engine
from bot.engine.shortening.choose import Short, shortest_answer
from bot.engine.shortening.model import span_model
from bot.engine.shortening.show import is_shown, with_short
from bot.facts.model import FactKind
from bot.language.question import AnswerClass
from bot.language.tongue import Language
from tests.engine.small import FirstReader, ask, candidate_at, index_of

RAIN = "\n\nRain fell."


def short(question: str, text: str) -> str:
    """The short answer in the first sentence of ``text``."""
    index = index_of(text)
    query, matches, _ = ask(question, index)
    found = shortest_answer(query, index, 0, matches, candidate_at(question, text).typed)
    assert found is not None
    return text[found.span.start : found.span.end]


def shown(question: str, text: str) -> Evidence:
    """The evidence of the first sentence of ``text``, with its short answer."""
    index = index_of(text)
    query, matches, found = ask(question, index)
    best = next(candidate for candidate in found if candidate.at == 0)
    plain = evidence(query, best, index, 0.9)
    return with_short(plain, query, best, index, matches)


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("Which river does the bridge cross?", "The bridge crosses the Ola River in the old town.", "Ola"),
        ("What did the company build?", "In May the company built a glass factory near Oslo.", "glass factory"),
        ("What is the boat called?", "The boat, called Silver Fox, left on Monday.", "Silver Fox"),
        ("How was the oil carried?", "The oil was carried by rail.", "rail"),
        ("Что построила компания?", "Компания построила стекольный завод под Осло.", "стекольный завод"),
        ("Какую реку пересекает мост?", "Мост пересекает реку Ола.", "Ола"),
        ("Көпір неден салынды?", "Көпір қызыл кірпіштен салынды.", "қызыл кірпіштен"),
    ],
)
def test_the_smallest_span_that_answers(question: str, text: str, answer: str) -> None:
    assert answer in short(question, text + RAIN)
    assert len(short(question, text + RAIN).split()) <= len(answer.split()) + 2


def guess(sureness: float, *, whole: bool = False, torn: bool = False) -> Short:
    return Short(Span(0, 5), (0, 0), sureness, None, (), whole, torn)


def test_only_a_sure_one_is_shown() -> None:
    query, *_ = ask("What did the firm build?", index_of("The firm built a factory." + RAIN))
    bar = span_model().bars[Language.EN]
    assert is_shown(query, guess(bar), Language.EN)
    assert not is_shown(query, guess(bar - 0.01), Language.EN)


def test_neither_a_whole_sentence_nor_half_a_quotation_is_shown() -> None:
    query, *_ = ask("What did the firm build?", index_of("The firm built a factory." + RAIN))
    assert is_shown(query, guess(1.0), Language.EN)
    assert not is_shown(query, guess(1.0, whole=True), Language.EN)
    assert not is_shown(query, guess(1.0, torn=True), Language.EN)


@pytest.mark.parametrize("expected", [AnswerClass.YES_NO, AnswerClass.STATEMENT, AnswerClass.POST])
def test_what_asks_for_nothing_short_gets_nothing_short(expected: AnswerClass) -> None:
    query, *_ = ask("What did the firm build?", index_of("The firm built a factory." + RAIN))
    assert not is_shown(replace(query, expected=expected), guess(1.0), Language.EN)


def test_no_figure_where_nothing_in_the_sentence_stands_out() -> None:
    text = "As before and since, much of this, or most, changed the town for some and not for others." + RAIN
    assert shown("What changed?", text).figure is None


def test_a_near_miss_or_a_refusal_has_no_figure_of_its_own() -> None:
    engine = Engine(parse_article("The boat, called Silver Fox, left on Monday." + RAIN), FirstReader(0.2))
    refused = engine.ask("What is the boat called?")
    assert refused.evidence is None or refused.evidence.figure is None
    sure = Engine(engine.article, FirstReader(0.9)).ask("What is the boat called?").evidence
    assert sure is not None
    assert sure.figure is not None


def test_the_figure_of_the_class_asked_for_stays() -> None:
    text = "The bridge in Oslo opened on 3 May." + RAIN
    found = shown("When did the bridge open?", text)
    assert found.figure is not None
    assert text[found.figure.start : found.figure.end] == "3 May"
    assert found.kind is FactKind.DATE
