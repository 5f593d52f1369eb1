"""When the bot speaks: the table."""

from __future__ import annotations

from typing import Any

import pytest

from bot.store import Mode
from handlers.decide import COMMANDS, RULES, WORK_WHEN_OFF, Action, decide
from handlers.incoming import ChatKind, Incoming, Origin, ReplyTo, Sender

PRIVATE = {"chat": ChatKind.PRIVATE}
ASKED = {"text": "when?"}
STALE_AFTER = 300

ANSWER, IF_SURE, IGNORE, COMMAND = Action.ANSWER, Action.ANSWER_IF_SURE, Action.IGNORE, Action.COMMAND

# what comes in: in a private chat; in a group in mode auto, mention, off
TABLE: list[tuple[str, dict[str, Any], Action, Action, Action, Action]] = [
    ("a plain message", {**ASKED}, ANSWER, IF_SURE, IGNORE, IGNORE),
    ("a photo without a word", {}, IGNORE, IGNORE, IGNORE, IGNORE),
    ("a mention", {**ASKED, "mentioned": True}, ANSWER, ANSWER, ANSWER, IGNORE),
    ("a bare mention", {"mentioned": True}, IGNORE, ANSWER, ANSWER, IGNORE),
    ("a reply to the bot", {**ASKED, "reply_to": ReplyTo.BOT}, ANSWER, ANSWER, ANSWER, IGNORE),
    ("a sticker in reply to the bot", {"reply_to": ReplyTo.BOT}, IGNORE, IGNORE, IGNORE, IGNORE),
    ("a reply to an article", {**ASKED, "reply_to": ReplyTo.ARTICLE}, ANSWER, IF_SURE, IGNORE, IGNORE),
    ("a reply to somebody", {**ASKED, "reply_to": ReplyTo.SOMEBODY}, ANSWER, IF_SURE, IGNORE, IGNORE),
    ("/ask", {**ASKED, "command": "ask"}, COMMAND, COMMAND, COMMAND, IGNORE),
    ("/settings", {"command": "settings"}, COMMAND, COMMAND, COMMAND, COMMAND),
    ("/ask of another bot", {"command": "ask", "command_is_ours": False}, IGNORE, IGNORE, IGNORE, IGNORE),
    ("an unknown command", {**ASKED, "command": "weather"}, ANSWER, IGNORE, IGNORE, IGNORE),
    ("from another bot", {**ASKED, "sender": Sender.BOT}, IGNORE, IGNORE, IGNORE, IGNORE),
    ("the bot's own", {**ASKED, "sender": Sender.SELF}, IGNORE, IGNORE, IGNORE, IGNORE),
    ("anonymous administrator", {**ASKED, "sender": Sender.ANONYMOUS_ADMIN}, ANSWER, IF_SURE, IGNORE, IGNORE),
    ("written as a channel", {**ASKED, "sender": Sender.CHANNEL}, ANSWER, IF_SURE, IGNORE, IGNORE),
    ("a forward", {**ASKED, "origin": Origin.FORWARD}, IGNORE, IGNORE, IGNORE, IGNORE),
    ("by way of a bot", {**ASKED, "origin": Origin.VIA_BOT}, IGNORE, IGNORE, IGNORE, IGNORE),
    ("a service message", {"origin": Origin.SERVICE}, IGNORE, IGNORE, IGNORE, IGNORE),
    ("a stale question", {**ASKED, "age": STALE_AFTER + 1}, IGNORE, IGNORE, IGNORE, IGNORE),
    ("a stale mention", {**ASKED, "mentioned": True, "age": 1e6}, IGNORE, IGNORE, IGNORE, IGNORE),
    ("a late one, in time", {**ASKED, "age": STALE_AFTER - 1}, ANSWER, IF_SURE, IGNORE, IGNORE),
]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "private", "auto", "mention", "off"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_what_is_done(fields: dict[str, Any], private: Action, auto: Action, mention: Action, off: Action) -> None:
    modes = {Mode.AUTO: auto, Mode.MENTION: mention, Mode.OFF: off}
    for mode, action in modes.items():
        assert decide(Incoming(**{**PRIVATE, **fields}), mode, STALE_AFTER).action is private
        assert decide(Incoming(**fields), mode, STALE_AFTER).action is action


@pytest.mark.parametrize("mode", list(Mode))
def test_a_channels_post_is_kept_in_every_mode(mode: Mode) -> None:
    post = Incoming(origin=Origin.CHANNEL_POST, sender=Sender.CHANNEL, text="A bridge opens.", age=1e6)
    assert decide(post, mode, STALE_AFTER).action is Action.KEEP_ARTICLE


def test_nothing_is_said_in_a_channel_itself() -> None:
    assert decide(Incoming(chat=ChatKind.CHANNEL, text="when?"), Mode.AUTO, 0).action is IGNORE


@pytest.mark.parametrize(
    ("command", "action"), [(None, Action.FOLLOW_EDIT), ("ask", Action.FOLLOW_EDIT), ("forget", IGNORE)]
)
def test_edits(command: str | None, action: Action) -> None:
    assert decide(Incoming(edited=True, text="when?", command=command), Mode.AUTO, 0).action is action


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_commands_that_work_when_switched_off(command: str) -> None:
    wanted = COMMAND if command in WORK_WHEN_OFF else IGNORE
    assert decide(Incoming(command=command), Mode.OFF, 0).action is wanted


def test_nothing_is_stale_without_a_limit() -> None:
    assert decide(Incoming(text="when?", age=1e9), Mode.AUTO, 0).action is IF_SURE


def test_the_decision_names_its_rule() -> None:
    assert decide(Incoming(text="when?", mentioned=True), Mode.AUTO, 0).rule == "mentioned"
    assert decide(Incoming(), Mode.AUTO, 0).rule == "nothing_to_answer"
    assert len({rule.__name__ for rule in RULES}) == len(RULES)
