"""What happens to a message: trigger × chat kind × mode, from the decision function itself, as Markdown.

python -m benchmarks.telegram_table

The rows are those of the test of that function.
"""

from __future__ import annotations

from typing import Any

from bot.store import Mode
from handlers.decide import Action, decide
from handlers.incoming import ChatKind, Incoming
from tests.handlers.test_decide import STALE_AFTER, TABLE

_SHOWN = {
    Action.IGNORE: "–",
    Action.COMMAND: "command",
    Action.ANSWER: "answers",
    Action.ANSWER_IF_SURE: "answers if sure",
    Action.KEEP_ARTICLE: "keeps the article",
    Action.FOLLOW_EDIT: "edits the answer",
}


def row(fields: dict[str, Any]) -> list[str]:
    """What happens in private, and in a group in each mode."""
    private = decide(Incoming(**{**fields, "chat": ChatKind.PRIVATE}), Mode.AUTO, STALE_AFTER)
    groups = [decide(Incoming(**fields), mode, STALE_AFTER) for mode in Mode]
    return [_SHOWN[decision.action] for decision in (private, *groups)]


def main() -> None:
    print("| trigger | private | group, auto | group, mention | group, off |\n|---|---|---|---|---|")
    for name, fields, *_ in TABLE:
        print("|", " | ".join([name, *row(fields)]), "|")


if __name__ == "__main__":
    main()
