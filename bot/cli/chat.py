"""``daiek chat``: questions typed in the terminal."""

from __future__ import annotations

import argparse
import contextlib
import sys

from bot.cli.seeds import shelf_for
from bot.engine.shelf import Shelf
from bot.reply import render_plain

_TURNS = 5
_LEAVE = frozenset({"/quit", "/exit", "quit", "exit"})


def chat(arguments: argparse.Namespace) -> int:
    """Open the chat on one article file, or on the seeds."""
    return chat_with(shelf_for(arguments.article))


def chat_with(shelf: Shelf) -> int:
    """Read questions from stdin until its end or /quit, and answer each; earlier ones are the history."""
    with contextlib.suppress(ImportError):
        __import__("readline")  # line editing, where Python has it
    for engine in shelf.engines:
        title = engine.article.head.title
        name = engine.article.slice(title) if title else engine.article.name or "?"
        print(f"«{name}»")
    print("Сұраңыз · Спрашивайте · Ask (/quit)\n")
    history: list[str] = []
    while (question := _read()) is not None:
        if question in _LEAVE:
            break
        if not question:
            continue
        engine, answer = shelf.ask(question, history)
        print(render_plain(answer, engine.article, addressed=True), end="\n\n")
        history = [*history, question][-_TURNS:]
    return 0


def _read() -> str | None:
    """One line, stripped; None at the end of the input."""
    try:
        line = input("> ")
    except EOFError:
        print()
        return None
    if not sys.stdin.isatty():
        print(line)
    return line.strip()
