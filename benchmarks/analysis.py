"""How long the analysis of a question of about ten words takes.

    python -m benchmarks.analysis

After a warm-up with other questions. "fresh" has words that no question had before, each of which is stemmed in every
language it may be in; "again" is the same question once more, its words known.
"""

from __future__ import annotations

import argparse
from functools import partial

from benchmarks.tables import table
from benchmarks.texts import LANGUAGES, asked_about_seed, long_article, warm_up
from benchmarks.times import HEADER, timed
from bot.language.question import analyse_question

GOAL_P50 = 0.3
_WORDS = range(9, 12)


def questions() -> list[str]:
    """Questions of nine to eleven words, none of which the warm-up has."""
    asked = [*asked_about_seed()[1]]
    for language in LANGUAGES:
        asked.extend(long_article(language, 0)[1])
    return [question for question in dict.fromkeys(asked) if len(question.split()) in _WORDS]


def main() -> None:
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    warm_up()
    chosen = questions()
    fresh, again = (timed(partial(analyse_question, question) for question in chosen) for _ in range(2))
    print(table(HEADER, [fresh.row("analysis, fresh", GOAL_P50), again.row("analysis, again", GOAL_P50)]))


if __name__ == "__main__":
    main()
