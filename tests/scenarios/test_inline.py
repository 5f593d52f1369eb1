"""@bot … typed in any chat."""

from __future__ import annotations

import pytest

from tests.double.faults import refused
from tests.double.player import Person
from tests.scenarios.conftest import Theatre
from tests.scenarios.phrases import ARRIVES, ARRIVES_KK, ARRIVES_QUOTE, ARRIVES_RU, NOT_IN_IT, WHEN, WHEN_RU


@pytest.mark.parametrize(("words", "title"), [(WHEN, ARRIVES), (WHEN_RU, ARRIVES_RU), ("қашан келеді", ARRIVES_KK)])
def test_the_best_answer_with_figure_and_quote(aida: Person, words: str, title: str) -> None:
    best = aida.types(words).results[0]
    assert best["title"] == title
    assert ARRIVES_QUOTE in best["description"]
    assert ARRIVES_QUOTE in best["input_message_content"]["message_text"]


def test_the_same_words_bring_everybody_the_same(aida: Person, bolat: Person) -> None:
    bolat.says("/settings").answer().press("Русский", bolat)
    first, second = aida.types(WHEN), bolat.types(WHEN)
    assert first.results == second.results
    assert not first.personal


def test_nothing_typed_shows_the_main_facts_in_the_persons_language_and_to_them_alone(aida: Person) -> None:
    found = aida.types("")
    assert ARRIVES in [result["title"] for result in found.results]
    assert found.personal


def test_the_language_that_a_person_chose_is_theirs(aida: Person) -> None:
    aida.says("/settings").answer().press("Русский", aida)
    assert ARRIVES_RU in [result["title"] for result in aida.types(" ").results]


def test_what_the_article_does_not_say_brings_nothing(aida: Person) -> None:
    assert aida.types(NOT_IN_IT).results == []


def test_markup_in_a_query_is_only_words(aida: Person) -> None:
    assert aida.types("<b>when does putin arrive & </i>").results[0]["title"] == ARRIVES


def test_a_query_answered_too_late_is_no_trouble(main_theatre: Theatre, aida: Person) -> None:
    late = refused("query is too old and response timeout expired or query ID is invalid")
    aida.stage.fail("answerInlineQuery", late)
    content = {"from": aida.raw, "query": WHEN, "offset": ""}
    number = aida.stage.do(lambda: aida.stage.world.ask("inline_query", content))
    assert aida.types(WHEN).results != []
    assert aida.stage.world.queries[number].answer is None
    assert "query is too old" not in main_theatre.bot.log
