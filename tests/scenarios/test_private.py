"""Somebody asks in private."""

from __future__ import annotations

import pytest

from tests.double.player import Person
from tests.scenarios.phrases import (
    ARRIVES,
    ARRIVES_KK,
    ARRIVES_QUOTE,
    ARRIVES_RU,
    CHATTER,
    NOT_IN_IT,
    NOT_SAID,
    TURNOVER,
    TURNOVER_QUOTE,
    WHEN,
    WHEN_KK,
    WHEN_RU,
)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        (WHEN_KK, ARRIVES_KK),
        (WHEN_RU, ARRIVES_RU),
        (WHEN, ARRIVES),
        ("putin kashan keledi", ARRIVES_KK),
        ("kogda priedet putin", ARRIVES_RU),
    ],
)
def test_the_figure_is_in_the_askers_language_and_the_quote_in_the_articles(
    aida: Person, question: str, figure: str
) -> None:
    said = aida.says(question)
    reply = said.answer()
    assert reply.bold == figure
    assert ARRIVES_QUOTE in reply.quote
    assert reply.replies_to == said.id


def test_the_agency_and_the_date_stand_below(aida: Person) -> None:
    assert aida.says(WHEN).answer().text.splitlines()[-1] == "El.kz ақпарат агенттігі, 7 November 2023"


def test_no_currency_is_added(aida: Person) -> None:
    reply = aida.says(TURNOVER).answer()
    assert TURNOVER_QUOTE in reply.quote
    assert not [word for word in ("dollar", "$", "tenge", "доллар", "теңге", "USD") if word in reply.text]


def test_what_the_article_does_not_say_it_says_so(aida: Person) -> None:
    reply = aida.says(NOT_IN_IT).answer()
    assert reply.text == NOT_SAID
    assert reply.buttons == {}


def test_chatter_is_told_what_can_be_asked(aida: Person) -> None:
    assert "Ask me a question about the article" in aida.says(CHATTER).answer().text


def test_a_sticker_brings_nothing(aida: Person) -> None:
    sticker = {"file_id": "s", "file_unique_id": "s", "type": "regular", "width": 9, "height": 9}
    more = {"is_animated": False, "is_video": False}
    assert aida.says(None, also={"sticker": sticker | more}).is_ignored()


def test_start_says_what_it_does_and_what_it_reads(aida: Person) -> None:
    told = aida.says("/start").answer().text
    assert "Путин Қазақстанға не үшін келе жатыр?" in told
    assert "/facts" in told


def test_help_in_the_language_of_the_persons_telegram(bolat: Person) -> None:
    assert "мақала" in bolat.says("/help").answer().text.lower()


def test_an_unknown_command_is_a_question_like_any_other(aida: Person) -> None:
    assert aida.says(f"/weather {WHEN}").answer().bold == ARRIVES


@pytest.mark.parametrize("words", ["<b>When</b> does Putin <i>arrive?", "When & when does Putin arrive? </b>"])
def test_what_a_person_writes_never_becomes_markup(aida: Person, words: str) -> None:
    assert len(aida.says(words).answers()) == 1


def test_a_long_question_gets_one_answer(aida: Person) -> None:
    assert len(aida.says("When does Putin arrive? " * 150).answers()) == 1


def test_two_questions_in_a_row_are_answered_in_order(aida: Person) -> None:
    first, second = aida.says(WHEN), aida.says(TURNOVER)
    assert [reply.replies_to for reply in first.answers()] == [first.id, second.id]
