"""What the rules of composing make of a question about a tiny article, whatever the confidence."""

from __future__ import annotations

from bot.article import parse_article
from bot.engine.composing.case import Case
from bot.engine.composing.statement import statement
from bot.engine.composing.yes_no import verdict
from bot.engine.engine import Engine, Trace


def case_of(question: str, text: str) -> tuple[Case, Trace, Engine]:
    """The question and the sentence that the engine ranks first."""
    engine = Engine(parse_article(text))
    trace = engine.trace(question)
    return Case(trace.turn.query, trace.matches, trace.choice.ranked[0], engine.index), trace, engine


def yes_or_no(question: str, text: str) -> tuple[str | None, str]:
    """Yes, no or None, and the rule that spoke."""
    told, rule = verdict(statement(case_of(question, text)[0]))
    return (told.value if told else None), rule
