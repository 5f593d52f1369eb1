"""The buttons below an answer."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.double.faults import refused
from tests.double.player import Person, Reply, Room
from tests.scenarios.phrases import ARRIVES, ARRIVES_QUOTE, HOW_MANY, NOT_IN_IT, WHEN, WHEN_KK


@pytest.fixture
def reply(group: Room, aida: Person) -> Reply:
    """An answer to Aida, in the group."""
    return group.says(aida, f"@DaiekBot {WHEN}").answer()


def test_the_quote_in_its_context_and_back(reply: Reply, aida: Person) -> None:
    shown, quote = reply.text, reply.quote
    assert reply.press("In context", aida).alert is None
    assert reply.bold == quote
    assert "Сонымен қатар президенттер" in reply.text
    reply.press("Back to the quote", aida)
    assert reply.text == shown


@pytest.fixture
def first_of_several(group: Room, aida: Person) -> Reply:
    """An answer to Aida that others may follow."""
    return group.says(aida, f"@DaiekBot {HOW_MANY}").answer()


def test_where_nothing_else_answers_there_is_no_next(reply: Reply) -> None:
    assert "Next answer" not in reply.buttons


def test_the_next_best_answer_and_round_again(first_of_several: Reply, aida: Person) -> None:
    reply = first_of_several
    shown = reply.text
    reply.press("Next answer", aida)
    assert reply.text != shown
    for _ in range(4):
        if reply.text != shown:
            reply.press("Next answer", aida)
    assert reply.text == shown


def test_translate_is_a_link_with_the_quote(reply: Reply) -> None:
    link = urlsplit(reply.buttons["Translate"])
    query = parse_qs(link.query)
    assert (link.scheme, query["tl"], query["text"]) == ("https", ["en"], [reply.quote])


def test_who_asks_in_the_articles_language_needs_no_translation(bolat: Person) -> None:
    assert not [where for where in bolat.says(WHEN_KK).answer().buttons.values() if "translate" in where]


@pytest.mark.parametrize(("thumb", "told"), [("👍", "Thank you."), ("👎", "Thank you: the editor will see it.")])
def test_anybody_may_judge_an_answer(reply: Reply, bolat: Person, aida: Person, thumb: str, told: str) -> None:
    assert reply.press(thumb, aida).text == told
    assert reply.press(thumb, bolat).alert is None


@pytest.mark.parametrize("label", ["In context", "Next answer"])
def test_another_persons_press_alerts_and_does_nothing(first_of_several: Reply, bolat: Person, label: str) -> None:
    reply, shown = first_of_several, first_of_several.text
    assert reply.press(label, bolat).alert is not None
    assert reply.text == shown


def test_a_button_of_another_chat_does_not_work(reply: Reply, aida: Person) -> None:
    elsewhere = aida.says(WHEN).answer()
    shown = elsewhere.text
    assert elsewhere.press_data(reply.buttons["In context"], aida).alert == "This button belongs to another chat."
    assert elsewhere.text == shown


@pytest.mark.parametrize("data", ["c:unknown0:0", "x", "n::", "c:😀:0", "p:unknown0:99999999999999999999"])
def test_a_button_that_nobody_knows(reply: Reply, aida: Person, data: str) -> None:
    assert reply.press_data(data, aida).alert == "This button no longer works. Ask again."


def test_pressed_twice_before_it_could_change_is_no_trouble(reply: Reply, aida: Person) -> None:
    data = reply.buttons["In context"]
    assert [reply.press_data(data, aida).alert for _ in range(2)] == [None, None]


def test_pressed_below_a_message_that_is_gone(reply: Reply, aida: Person) -> None:
    content = {"from": aida.raw, "message": reply.raw, "chat_instance": "1", "data": reply.buttons["In context"]}
    world = aida.stage.world
    aida.stage.do(lambda: reply.room.chat.messages.pop(reply.id))
    number = aida.stage.do(lambda: world.ask("callback_query", content))
    aida.stage.wait(lambda: world.queries[number].answer is not None, "end the spinner")
    assert reply.room.by_bot() == []


def test_a_press_that_is_answered_too_late_still_works(reply: Reply, aida: Person) -> None:
    quote = reply.quote
    aida.stage.fail("answerCallbackQuery", refused("query is too old and response timeout expired"))
    content = {"from": aida.raw, "message": reply.raw, "chat_instance": "1", "data": reply.buttons["In context"]}
    aida.stage.do(lambda: aida.stage.world.ask("callback_query", content))
    aida.stage.wait(lambda: reply.bold == quote, "show the context")
    reply.room.settle()
    assert len(reply.room.by_bot()) == 1


def test_a_refusal_has_no_buttons(group: Room, aida: Person) -> None:
    assert group.says(aida, f"@DaiekBot {NOT_IN_IT}").answer().buttons == {}


def test_the_buttons_keep_the_language_of_the_question(bolat: Person) -> None:
    reply = bolat.says(WHEN).answer()
    assert "In context" in reply.buttons
    reply.press("In context", bolat)
    assert "Back to the quote" in reply.buttons
    reply.press("Back to the quote", bolat)
    assert (reply.bold, ARRIVES_QUOTE in reply.quote) == (ARRIVES, True)
