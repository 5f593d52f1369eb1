"""``daiek ask``: one question, one answer."""

from __future__ import annotations

import argparse

from bot.cli.explain import explain
from bot.cli.seeds import shelf_for
from bot.errors import UsageError
from bot.reply import render_plain


def ask(arguments: argparse.Namespace) -> int:
    """Print the answer, as text or JSON; with --explain, how it came about. Exit status 1 on a refusal."""
    question = arguments.question.strip()
    if not question:
        raise UsageError('The question is empty: daiek ask "when does it happen?"')
    engine, answer = shelf_for(arguments.article).ask(question, arguments.history)
    if arguments.json:
        print(answer.model_dump_json(indent=2))
    elif arguments.explain:
        explain(engine, engine.trace(question, arguments.history))
    else:
        print(render_plain(answer, engine.article, addressed=True))
    return 0 if answer.answered else 1
