"""Draws the picture of the README: a real exchange with the seed article.

.venv/bin/python docs/exchange.py        # writes docs/exchange.svg
"""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.article import load_article
from bot.engine.shelf import Shelf
from bot.reply import render_plain

ROOT = Path(__file__).parents[1]
QUESTIONS = (
    "Путин қашан келеді",
    "сколько составил товарооборот с Россией?",
    "who invited Putin?",
    "forum kaida otedi",
    "When does Putin leave?",
)


def main() -> None:
    """Ask the questions one by one and save the exchange as an SVG picture."""
    shelf = Shelf([load_article(file) for file in sorted((ROOT / "seeds").glob("*.txt"))])
    console = Console(record=True, width=96, file=io.StringIO(), force_terminal=True)
    for question in QUESTIONS:
        console.print(Text(f"> {question}", style="bold cyan"))
        engine, answer = shelf.ask(question)
        first, *rest = render_plain(answer, engine.article, addressed=True).splitlines()
        console.print(Text(first, style="bold"))
        for line in rest:
            console.print(Text(line, style="green" if line.startswith("«") else "dim"))
        console.print()
    console.save_svg(str(ROOT / "docs" / "exchange.svg"), title="daiek chat")


if __name__ == "__main__":
    main()
