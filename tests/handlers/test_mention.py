"""The bot's name in a message: offsets in UTF-16 units, no case."""

from __future__ import annotations

import pytest
from telegram import Message

from handlers.mention import Words, read_words
from tests.handlers import updates


def read(text: str) -> Words:
    message = Message.de_json(updates.message(text), None)
    return read_words(message, 4242, "DaiekBot")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("when?", Words("when?", False, None, None)),
        ("@DaiekBot when?", Words("when?", True, None, None)),
        ("@daiekbot, when?", Words("when?", True, None, None)),
        ("👨‍👩‍👧 @DAIEKBOT қашан?", Words("👨‍👩‍👧   қашан?", True, None, None)),
        ("қашан, @DaiekBot", Words("қашан,", True, None, None)),
        ("@DaiekBotka when?", Words("@DaiekBotka when?", False, None, None)),
        ("mail@DaiekBot.kz", Words("mail@DaiekBot.kz", False, None, None)),
        ("/ask when?", Words("when?", False, "ask", None)),
        ("/ASK@DaiekBot when?", Words("when?", False, "ask", "daiekbot")),
        ("/ask@OtherBot when?", Words("when?", False, "ask", "otherbot")),
        ("what is /ask", Words("what is /ask", False, None, None)),
        ("", Words("", False, None, None)),
    ],
)
def test_words(text: str, words: Words) -> None:
    assert read(text) == words


@pytest.mark.parametrize(("user", "mentioned"), [(4242, True), (7, False)])
def test_a_mention_without_a_user_name(user: int, mentioned: bool) -> None:
    who = {"id": user, "is_bot": True, "first_name": "Дәйек"}
    entities = [{"type": "text_mention", "offset": 0, "length": 5, "user": who}]
    message = Message.de_json(updates.message("Дәйек, when?", entities=entities), None)
    assert read_words(message, 4242, "DaiekBot").mentioned is mentioned
