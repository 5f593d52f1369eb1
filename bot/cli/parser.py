"""Reads the command line and calls the command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from bot import __version__
from bot.errors import DaiekError, UsageError

_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in ``argv`` (the process's own where None) and return its exit status.

    0 is success, 1 a failure, 2 a wrong use; errors are one line on stderr.
    """
    arguments = build_parser().parse_args(argv)
    try:
        # Only the command that runs is imported: a question in the terminal needs no Telegram.
        command = getattr(import_module(f"bot.cli.{arguments.command}"), arguments.command)
        status: int = command(arguments)
    except UsageError as error:
        print(f"daiek: {error}", file=sys.stderr)
        return 2
    except DaiekError as error:
        print(f"daiek: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (daiek facts | head): no fault of ours.
        sys.stderr.close()
        return 1
    return status


def build_parser() -> argparse.ArgumentParser:
    """The parser with every command; ``command`` names the module of ``bot.cli`` and the function in it."""
    parser = argparse.ArgumentParser(prog="daiek", description="Answers questions about a news article with its words.")
    parser.add_argument("--version", action="version", version=f"daiek {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    running = commands.add_parser("run", help="Telegram with BOT_TOKEN, the terminal chat without")
    running.set_defaults(command="run")

    chatting = commands.add_parser("chat", help="ask in the terminal")
    _add_article(chatting)
    chatting.set_defaults(command="chat")

    asking = commands.add_parser("ask", help="one question, one answer")
    asking.add_argument("question")
    asking.add_argument("--history", action="append", default=[], metavar="TEXT", help="an earlier message")
    asking.add_argument("--explain", action="store_true", help="show how the answer came about")
    asking.add_argument("--json", action="store_true", help="the answer as JSON")
    _add_article(asking)
    asking.set_defaults(command="ask")

    listing = commands.add_parser("facts", help="what an article gives")
    listing.add_argument("article", nargs="?", type=Path, metavar="FILE", help="an article (default: the seeds)")
    listing.add_argument("--kind", help="only facts of this kind")
    listing.add_argument("--json", action="store_true", help="JSON lines instead of a table")
    listing.set_defaults(command="facts")

    batching = commands.add_parser("batch", help="JSON lines of questions in, of answers out")
    batching.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="where article paths begin")
    batching.add_argument("--addressed", action="store_true", help="take every line as put to the bot")
    batching.set_defaults(command="batch")

    looking = commands.add_parser("word", help="what the lexicon makes of a word, and why")
    looking.add_argument("words", nargs="+", metavar="WORD")
    looking.set_defaults(command="word")
    return parser


def _add_article(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--article", type=Path, metavar="FILE", help="an article (default: the seeds)")
