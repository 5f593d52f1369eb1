"""How good the answers are: the gold scorer's figures by direction, question language -> article language.

    python -m benchmarks.quality --part check       # a part of the project's gold set: fit, check, final, all
    python -m benchmarks.quality --seed             # the questions on the seed article
    python -m benchmarks.quality --gold DIR         # any folder in the same format
    python -m benchmarks.quality --part check --errors 40

The part "final" is scored once, at the end: it needs --final as well. Columns: "group" is what a group sees
of messages that nobody addressed to the bot, "addressed" the same questions put to it (chatter left out: it
must reply to that), "must answer" the same without the right to refuse. Percentages throughout.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from pathlib import Path
from statistics import mean

from benchmarks.asking import Asked, ask_all
from benchmarks.questions import Item, folder_items, gold_items, seed_items
from benchmarks.scorer import Verdict, direction, is_direction, summarise
from benchmarks.tables import at_least, at_most, percent, table

PARTS = ("fit", "check", "final")
GOAL_MEAN, GOAL_LOWEST, GOAL_SAME, GOAL_SEED = 72.0, 60.0, 80.0, 92.0
GOAL_FALSE, GOAL_FIRST, GOAL_SURE = 20.0, 90.0, 80.0
SURE = 0.8
_BINS = 10
_HEADER = (
    "direction", "questions", "group: answer", "evidence", "reject", "false answer", "silence", "combined",
    "addressed: answer", "evidence", "reject", "combined", "must answer: evidence", "in first 3",
)  # fmt: skip


def real(asked: Iterable[Asked]) -> list[Asked]:
    """Those that ask anything: no chatter."""
    return [one for one in asked if not one.item.silent]


def answerable(asked: Iterable[Asked]) -> list[Asked]:
    """Those that the article answers."""
    return [one for one in asked if one.item.answerable]


def share(of: Callable[[Asked], bool], asked: Sequence[Asked]) -> float:
    """The share (0 to 1) of ``asked`` for which ``of`` holds; nan where there are none."""
    return sum(map(of, asked)) / len(asked) if asked else math.nan


def directions(asked: Iterable[Asked]) -> dict[str, list[Asked]]:
    """The questions by direction."""
    groups: dict[str, list[Asked]] = {}
    for one in asked:
        groups.setdefault(direction(one.item.meta), []).append(one)
    return dict(sorted(groups.items()))


def verdicts(asked: Iterable[Asked]) -> list[Verdict]:
    """What a group sees, judged."""
    return [one.plain for one in asked]


def row(name: str, asked: Sequence[Asked]) -> list[str]:
    """A line of the table."""
    group = summarise(verdicts(asked))
    addressed = summarise([one.addressed for one in real(asked)])
    return [
        name,
        str(len(asked)),
        percent(group["answer_acc"]),
        percent(group["evidence_acc"]),
        percent(group["rejection_acc"]),
        percent(group["false_answer_rate"]),
        percent(group["silence_acc"]),
        f"{group['combined']:.1f}",
        percent(addressed["answer_acc"]),
        percent(addressed["evidence_acc"]),
        percent(addressed["rejection_acc"]),
        f"{addressed['combined']:.1f}",
        percent(share(has_evidence, answerable(asked))),
        percent(share(in_first, answerable(asked))),
    ]


def combined_by_direction(asked: Iterable[Asked], *, addressed: bool = False) -> dict[str, float]:
    """The combined figure (0 to 100) of each direction that counts."""
    found = {}
    for name, group in directions(asked).items():
        judged = [one.addressed for one in real(group)] if addressed else verdicts(group)
        if is_direction(name, judged):
            found[name] = float(summarise(judged)["combined"])
    return found


def goals(asked: Sequence[Asked], *, seed: bool) -> str:
    """The figures that have a goal, beside it; on the seed article only the whole has one."""
    combined = combined_by_direction(asked)
    addressed = combined_by_direction(asked, addressed=True)
    same = [value for name, value in combined.items() if name[:2] == name[-2:]]
    lowest = min(combined, key=lambda name: combined[name])
    overall = summarise(verdicts(asked))
    sure = [one for one in real(asked) if one.confidence >= SURE]
    measured: list[tuple[str, float, float | None]] = [
        ("combined, all questions", overall["combined"], GOAL_SEED if seed else None),
        (f"combined, mean of {len(combined)} directions", mean(combined.values()), None if seed else GOAL_MEAN),
        (f"lowest direction ({lowest})", combined[lowest], None if seed else GOAL_LOWEST),
        ("mean of the same-language directions", mean(same), None if seed else GOAL_SAME),
        ("right sentence among the first three", 100 * share(in_first, answerable(asked)), GOAL_FIRST),
        ("addressed: combined, mean of directions", mean(addressed.values()), None),
        (f"right, of the {len(sure)} at confidence ≥ {SURE}", 100 * share(is_right, sure), GOAL_SURE),
    ]
    rows = [(name, at_least(x, goal, f"{x:.1f}"), f"≥ {goal:.0f}" if goal else "") for name, x, goal in measured]
    false = 100 * overall["false_answer_rate"]
    rows.append(("false answers", at_most(false, GOAL_FALSE, f"{false:.1f}"), f"≤ {GOAL_FALSE:.0f}"))
    return table(("measure", "measured", "goal"), rows)


def in_first(one: Asked) -> bool:
    """Whether one of the first three sentences is right."""
    return one.in_first


def is_right(one: Asked) -> bool:
    """Whether what the engine would say is right: its figure or its quote."""
    return bool(one.forced["answer"])


def has_evidence(one: Asked) -> bool:
    """Whether the quote that the engine would show is right."""
    return bool(one.forced["evidence"])


def calibration(asked: Sequence[Asked]) -> str:
    """Confidence of the engine against the share of questions that its first candidate answers rightly."""
    rows = []
    for number in range(_BINS):
        inside = [one for one in real(asked) if min(_BINS - 1, int(one.confidence * _BINS)) == number]
        if inside:
            low, high = number / _BINS, (number + 1) / _BINS
            sure = mean(one.confidence for one in inside)
            rows.append((f"{low:.1f}–{high:.1f}", str(len(inside)), percent(sure), percent(share(is_right, inside))))
    return table(("confidence", "questions", "mean confidence", "right"), rows)


def errors(asked: Iterable[Asked], most: int) -> str:
    """The first ``most`` wrong items: what was asked, what was shown, what the engine thought of it."""
    lines = []
    for one in [one for one in asked if not one.plain["ok"]][:most]:
        got = one.reply.replace("\n", " ⏎ ") or "(silent) would say: " + one.forced_reply.replace("\n", " ⏎ ")
        gold = one.item.meta["quote_any"][0] if one.item.answerable else "–"
        lines.append(f"{one.item.id} [{one.item.meta['lang']}] {one.item.question}")
        lines.append(f"    {_why(one)}, confidence {one.confidence:.2f}; gold: {gold[:120]}")
        lines.append(f"    {got[:240]}")
    return "\n".join(lines)


def _why(one: Asked) -> str:
    verdict = one.plain
    if verdict["must_not"]:
        return f"{verdict['kind']}: says {'/'.join(verdict['must_not'])}"
    if verdict["too_long"]:
        return f"{verdict['kind']}: quotes too much"
    if verdict["abstained"]:
        where = "among the first three" if one.in_first else "not among the first three"
        return f"{verdict['kind']}: abstained, right sentence {where}"
    return f"{verdict['kind']}: {'wrong' if one.item.answerable else 'answered'}"


def report(asked: Sequence[Asked], *, seed: bool = False) -> str:
    """All tables."""
    rows = [row(name, group) for name, group in directions(asked).items()]
    tables = [table(_HEADER, [*rows, row("all", asked)]), goals(asked, seed=seed), calibration(asked)]
    return "\n\n".join(tables)


def chosen(options: argparse.Namespace) -> list[Item]:
    """The questions that the command line asks for."""
    if options.gold:
        return list(folder_items(options.gold, "gold"))
    if options.seed:
        return list(seed_items())
    parts = PARTS if options.part == "all" else (options.part,)
    return list(chain.from_iterable(map(gold_items, parts)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--part", choices=(*PARTS, "all"), help="a part of the project's gold set")
    which.add_argument("--seed", action="store_true", help="the questions on the seed article")
    which.add_argument("--gold", type=Path, metavar="DIR", help="a folder with articles/*.txt and *.questions.jsonl")
    parser.add_argument("--final", action="store_true", help="yes, score the final part: this is done once")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list N wrong items")
    options = parser.parse_args()
    if options.part in {"final", "all"} and not options.final:
        parser.error("the final part is scored once, at the end: add --final if this is it")
    asked = list(ask_all(chosen(options)))
    print(report(asked, seed=options.seed))
    if options.errors:
        print()
        print(errors(asked, options.errors))


if __name__ == "__main__":
    main()
