"""From a choice to the answer: evidence, yes or no, a list, other answers, a contradiction, what is missing."""

from bot.engine.composing.compose import Composed, compose

__all__ = ["Composed", "compose"]
