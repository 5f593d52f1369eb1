"""Follow-ups: what a short question borrows from the one before it, and from that one's answer."""

from bot.engine.conversation.antecedent import Said, said_by
from bot.engine.conversation.resolve import resolve
from bot.engine.conversation.turn import EARLIER_WEIGHT, Turn

__all__ = ["EARLIER_WEIGHT", "Said", "Turn", "resolve", "said_by"]
