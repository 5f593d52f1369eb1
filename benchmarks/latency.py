"""How long an answer takes, and building the engine of an article.

    python -m benchmarks.latency                       # the table
    python -m benchmarks.latency --profile 25          # and where the time of ask() goes
    python -m benchmarks.latency --profile 25 --language kk

One process, after a warm-up with questions on other articles; then every question is asked once, so that
nothing about it is remembered.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import statistics
from collections.abc import Iterator
from functools import partial

from benchmarks.tables import table
from benchmarks.texts import LANGUAGES, asked_about_seed, long_article, warm_up
from benchmarks.times import HEADER, Times, timed
from bot.article import parse_article
from bot.engine.engine import Engine

SIZE = 4000
GOAL_P50, GOAL_P99 = 2.0, 8.0
_BUILDS = 7


def articles() -> Iterator[tuple[str, str, list[str]]]:
    """What is asked about: a name, the text, the questions."""
    text, questions = asked_about_seed()
    yield f"seed article, {len(text)} characters", text, questions
    for language in LANGUAGES:
        text, questions = long_article(language, SIZE)
        yield f"{language} article, {len(text)} characters", text, questions


def ask_times(text: str, questions: list[str]) -> tuple[Times, Times]:
    """The time of ``ask()`` for each question, and of building the engine again and again."""
    engine = Engine(parse_article(text))
    asked = timed(partial(engine.ask, question) for question in questions)
    return asked, timed([lambda: Engine(parse_article(text))] * _BUILDS)


def profile(language: str | None, lines: int) -> None:
    """Print the functions that ``ask()`` spends most of its own time in, on the articles of ``SIZE``."""
    profiler = cProfile.Profile()
    for one in [language] if language else LANGUAGES:
        text, questions = long_article(one, SIZE)
        engine = Engine(parse_article(text))
        profiler.enable()
        for question in questions:
            engine.ask(question)
        profiler.disable()
    pstats.Stats(profiler).sort_stats("tottime").print_stats(lines)
    pstats.Stats(profiler).sort_stats("cumtime").print_stats(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profile", type=int, metavar="N", help="print the N costliest functions of ask() instead")
    parser.add_argument("--language", choices=LANGUAGES, help="profile the article in this language alone")
    options = parser.parse_args()
    warm_up()
    if options.profile:
        profile(options.language, options.profile)
        return
    rows, builds = [], []
    for name, text, questions in articles():
        asked, built = ask_times(text, questions)
        rows.append(asked.row(f"ask(), {name}", GOAL_P50, GOAL_P99))
        builds.append((f"building the engine, {name}", statistics.median(built.wall)))
    print(table(HEADER, rows))
    print()
    print(table(("", "median ms"), [(name, f"{took:.0f}") for name, took in builds]))


if __name__ == "__main__":
    main()
