"""What every handler is given: the services, and what the gate made of the update."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

from telegram.ext import Application, CallbackContext, ExtBot

from bot.settings import Settings
from bot.store import Store
from handlers.articles import Articles
from handlers.decide import Decision
from handlers.history import History
from handlers.incoming import Incoming
from handlers.limits import QuestionLimits, Quiet


@dataclass
class Services:
    """What the handlers share for as long as the bot runs."""

    settings: Settings
    articles: Articles
    store: Store
    history: History
    limits: QuestionLimits
    quiet: Quiet = field(default_factory=Quiet)


class Context(CallbackContext[ExtBot[Any], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """The context of one update; ``incoming`` and ``decision`` are set by the gate for messages."""

    incoming: Incoming
    decision: Decision

    @property
    def services(self) -> Services:
        """What the handlers share."""
        return cast(Services, self.bot_data[Services])


App = Application[ExtBot[Any], Context, dict[Any, Any], dict[Any, Any], dict[Any, Any], Any]
