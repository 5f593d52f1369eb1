"""Whether to speak at all. Bots that pester groups get removed."""

from __future__ import annotations

from bot.engine.answer import Answer
from bot.engine.bars import UNADDRESSED_BAR


def should_speak(answer: Answer, *, addressed: bool, bar: float = UNADDRESSED_BAR) -> bool:
    """Whether ``answer`` is to be sent.

    Args:
        answer: what the engine gave.
        addressed: whether the question was put to the bot (private chat, command, mention, reply to it).
        bar: the least confidence for a question that was not.

    What is put to the bot always gets a reply, even "the article does not say". Anything else only
    an answer, and only when sure.
    """
    if addressed:
        return True
    return answer.is_question and answer.answered and answer.confidence >= bar
