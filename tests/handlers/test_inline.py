"""Inline mode."""

from __future__ import annotations

from telegram.error import BadRequest

from bot.language.tongue import Language
from tests.handlers import updates
from tests.handlers.talk import Talk
from tests.handlers.updates import BOLAT


async def test_the_best_answers_come_as_results(talk: Talk) -> None:
    (call,) = await talk.hear(updates.inline_query("when does the bridge open?"))
    first, second = call.data["results"]
    assert first["title"].startswith("9 ")
    assert first["description"].startswith("Мост через реку")
    assert "<blockquote>" in first["input_message_content"]["message_text"]
    assert first["id"] != second["id"]


async def test_words_alone_decide_so_everybody_may_share_them(talk: Talk) -> None:
    (call,) = await talk.hear(updates.inline_query("how much?"))
    assert call.data["is_personal"] is False
    assert call.data["cache_time"] > 0


async def test_a_chosen_language_does_not_change_what_others_are_shown_too(talk: Talk) -> None:
    await talk.store.people.choose(77, Language.KK)
    (call,) = await talk.hear(updates.inline_query("how much?"))
    assert "7 November 2023" in call.data["results"][0]["input_message_content"]["message_text"]


async def test_a_chosen_language_is_that_of_the_main_facts(talk: Talk) -> None:
    await talk.store.people.choose(77, Language.KK)
    (call,) = await talk.hear(updates.inline_query(""))
    assert "2023 жылғы 7 қараша" in call.data["results"][0]["input_message_content"]["message_text"]


async def test_nothing_typed_shows_the_main_facts_in_the_persons_language(talk: Talk) -> None:
    (call,) = await talk.hear(updates.inline_query("", BOLAT))
    assert [one["title"] for one in call.data["results"]] == [
        "9 ноября 2023 года",
        "27 миллиардов",
        "Мы успели & рады",
    ]
    assert call.data["is_personal"] is True


async def test_nothing_known_gives_nothing(talk: Talk) -> None:
    (call,) = await talk.hear(updates.inline_query("who paid?"))
    assert call.data["results"] == []


async def test_a_query_that_is_too_old_is_no_error(talk: Talk) -> None:
    talk.request.faults.add("answerInlineQuery", BadRequest("Query is too old and response timeout expired"))
    assert len(await talk.hear(updates.inline_query("how much?"))) == 1
