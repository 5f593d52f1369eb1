"""What is kept: chats and people's settings, questions with their answers, feedback, claims, buttons."""

from bot.store.buttons import Button
from bot.store.chats import ChatSettings, Mode
from bot.store.editor import Stats, Unanswered
from bot.store.questions import AnsweredQuestion, Kept, KeptQuestion
from bot.store.store import Store, open_store
from bot.store.threads import ThreadArticle

__all__ = [
    "AnsweredQuestion",
    "Button",
    "ChatSettings",
    "Kept",
    "KeptQuestion",
    "Mode",
    "Stats",
    "Store",
    "ThreadArticle",
    "Unanswered",
    "open_store",
]
