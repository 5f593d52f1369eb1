"""When the bot speaks: one pure function from a message to what is done with it.

The rules are asked in order; the first that has an opinion decides, and its name goes with the decision.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from bot.store import Mode
from handlers.incoming import ChatKind, Incoming, Origin, ReplyTo, Sender

COMMANDS = frozenset(
    {"start", "help", "ask", "facts", "timeline", "numbers", "people", "quotes", "source"}
    | {"settings", "privacy", "forget", "unanswered", "stats"}
)
"""The commands the bot knows."""

WORK_WHEN_OFF = frozenset({"start", "help", "settings", "privacy", "forget"})
"""What still works in a group where the bot is switched off: no answers, but the way to switch it on."""


class Action(StrEnum):
    """What is done with a message."""

    IGNORE = "ignore"
    COMMAND = "command"
    ANSWER = "answer"  # addressed: always a reply
    ANSWER_IF_SURE = "answer if sure"
    KEEP_ARTICLE = "keep article"  # a channel's post: the article of its thread
    FOLLOW_EDIT = "follow edit"


class Decision(NamedTuple):
    """What is done with a message, and the name of the rule that said so."""

    action: Action
    rule: str


Rule = Callable[[Incoming, Mode, float], Action | None]


def decide(incoming: Incoming, mode: Mode, stale_after: float) -> Decision:
    """What to do with a message.

    Args:
        incoming: the message.
        mode: what the group's administrators set; a private chat has no mode.
        stale_after: seconds after which a message from before a restart is left alone, 0 for never.
    """
    for rule in RULES:
        action = rule(incoming, mode, stale_after)
        if action is not None:
            return Decision(action, rule.__name__)
    return Decision(Action.IGNORE, "nothing_to_answer")


def service_message(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """Joins, pins, topics made: nobody asks anything."""
    return Action.IGNORE if incoming.origin is Origin.SERVICE else None


def channel_itself(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """Posts in a channel are not spoken to; their copy in the linked group is."""
    return Action.IGNORE if incoming.chat is ChatKind.CHANNEL else None


def channel_post(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """A post that reached the linked group by itself."""
    return Action.KEEP_ARTICLE if incoming.origin is Origin.CHANNEL_POST else None


def another_bot(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """Other bots, and the bot's own messages."""
    return Action.IGNORE if incoming.sender in (Sender.BOT, Sender.SELF) else None


def passed_on(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """Forwards and messages by way of a bot: whoever sent them did not ask it."""
    return Action.IGNORE if incoming.origin in (Origin.FORWARD, Origin.VIA_BOT) else None


def stale(incoming: Incoming, _mode: Mode, stale_after: float) -> Action | None:
    """From before a restart: the talk has moved on."""
    return Action.IGNORE if stale_after and incoming.age > stale_after else None


def edit(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """An edited question edits its answer; an edited command does nothing."""
    if not incoming.edited:
        return None
    return Action.IGNORE if incoming.command not in (None, "ask") else Action.FOLLOW_EDIT


def command_of_another_bot(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """``/weather``, ``/ask@other_bot``; in a private chat there is nobody else it could be for."""
    if incoming.command is None:
        return None
    if not incoming.command_is_ours:
        return Action.IGNORE
    if incoming.command not in COMMANDS:
        return Action.ANSWER if incoming.chat is ChatKind.PRIVATE else Action.IGNORE
    return None


def switched_off(incoming: Incoming, mode: Mode, _stale_after: float) -> Action | None:
    """Mode ``off``: no answers, only the way back."""
    if incoming.chat is ChatKind.PRIVATE or mode is not Mode.OFF:
        return None
    return Action.COMMAND if incoming.command in WORK_WHEN_OFF else Action.IGNORE


def command(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """A command of the bot's own."""
    return Action.COMMAND if incoming.command is not None else None


def private_chat(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """Everything said in a private chat is said to the bot."""
    if incoming.chat is not ChatKind.PRIVATE:
        return None
    return Action.ANSWER if incoming.text else Action.IGNORE


def mentioned(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """The bot's name stands in the text or the caption."""
    return Action.ANSWER if incoming.mentioned else None


def reply_to_bot(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """A reply to a message of the bot's."""
    return Action.ANSWER if incoming.reply_to is ReplyTo.BOT and incoming.text else None


def only_when_addressed(_incoming: Incoming, mode: Mode, _stale_after: float) -> Action | None:
    """Mode ``mention``: what was not addressed is left alone."""
    return Action.IGNORE if mode is Mode.MENTION else None


def overheard(incoming: Incoming, _mode: Mode, _stale_after: float) -> Action | None:
    """Said in the group to nobody in particular, in reply to an article or to somebody."""
    return Action.ANSWER_IF_SURE if incoming.text else None


RULES: tuple[Rule, ...] = (
    service_message,
    channel_itself,
    channel_post,
    another_bot,
    passed_on,
    stale,
    edit,
    command_of_another_bot,
    switched_off,
    command,
    private_chat,
    mentioned,
    reply_to_bot,
    only_when_addressed,
    overheard,
)
