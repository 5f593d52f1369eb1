"""Question analysis: the class of answer asked for, the words that matter, the asker's language."""

from bot.language.question.analysis import analyse_question
from bot.language.question.chatter import is_chatter
from bot.language.question.model import HEAD_CLASSES, AnswerClass, Query

__all__ = ["HEAD_CLASSES", "AnswerClass", "Query", "analyse_question", "is_chatter"]
