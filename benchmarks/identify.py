"""The language of short questions: accuracy by language and by how they are typed.

    python -m benchmarks.identify [--errors]

The list is the one of the tests (question, language, form). No names are masked and no language of a chat
is assumed, as it would be in use.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from benchmarks.tables import at_least, percent, table
from bot.language.question import analyse_question

QUESTIONS = Path(__file__).parents[1] / "tests" / "language" / "identify" / "data" / "questions.tsv"
GOAL = 97


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="list the questions taken for another language")
    options = parser.parse_args()
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        question, language, form = line.split("\t")
        found = analyse_question(question)
        total[language, form] += 1
        right[language, form] += found.language == language
        if options.errors and found.language != language:
            print(f"{language} {form}: {question!r} taken for {found.language}, read as {found.decoded!r}")
    rows = [
        (f"{language}, {form}", str(total[language, form]), percent(right[language, form] / total[language, form]))
        for language, form in sorted(total)
    ]
    overall = right.total() / total.total()
    rows.append((f"all (goal ≥ {GOAL})", str(total.total()), at_least(100 * overall, GOAL, percent(overall))))
    print(table(("language, form", "questions", "right %"), rows))


if __name__ == "__main__":
    main()
