"""The scorer of the gold set, ``benchmarks/gold/score.py``, which is taken over as it is, with types around it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any

Row = dict[str, Any]
"""A gold question as its file has it."""
Verdict = dict[str, Any]
"""What the scorer found about one reply; ``g`` is the gold question."""
Summary = dict[str, Any]
"""Rates (0 to 1, nan where nothing was counted), numbers of questions, and ``combined`` (0 to 100)."""

# Imported by name: the scorer has no types, and following it would make the checker complain about it.
_score = import_module("benchmarks.gold.score")
_ABSTAIN = re.compile(_score.DEFAULT_ABSTAIN, re.I)


class Scorer:
    """Judges replies; reads each article once."""

    def __init__(self) -> None:
        self._articles: dict[str, Any] = {}

    def judge(self, row: Row, article: str, reply: str, *, abstained: bool) -> Verdict:
        """The verdict on ``reply``, the plain text shown, "" where the bot kept silent.

        Args:
            row: the gold question.
            article: the article's text.
            reply: what people saw.
            abstained: what the bot says of itself.
        """
        if article not in self._articles:
            self._articles[article] = _score.Article(article)
        prediction = {"id": row["id"], "reply": reply, "abstained": abstained}
        verdict: Verdict = _score.judge(row, prediction, self._articles[article], _ABSTAIN)
        return {**verdict, "g": row}


def summarise(verdicts: Sequence[Verdict]) -> Summary:
    """Rates over ``verdicts``.

    ``combined`` is the scorer's: 90 % the harmonic mean of answers and refusals, 10 % silence.
    """
    summary: Summary = _score.summarise(verdicts)
    return summary


def direction(row: Row) -> str:
    """The language of the question and that of the article: ``ru->kk``; mixed-language questions are ``mix->kk``."""
    return f"{_score.base_lang(row['lang'])}->{row['article_lang']}"


def by_direction(verdicts: Iterable[Verdict]) -> dict[str, list[Verdict]]:
    """The verdicts by direction, in the order of the names."""
    return grouped(verdicts, direction)


def grouped(verdicts: Iterable[Verdict], key: Callable[[Row], str]) -> dict[str, list[Verdict]]:
    """The verdicts by ``key`` of their gold question, in the order of the keys."""
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        groups[key(verdict["g"])].append(verdict)
    return dict(sorted(groups.items()))


def is_direction(name: str, verdicts: Sequence[Verdict]) -> bool:
    """Whether a group counts for the mean and the lowest, as the scorer has it.

    Mixed-language questions do not, nor does a group without both kinds of question.
    """
    kinds = {verdict["kind"] for verdict in verdicts}
    return not name.startswith("mix") and {"answerable", "unanswerable"} <= kinds


def holds(text: str, row: Row) -> bool:
    """Whether ``text`` has one of the gold quotes, spelling and punctuation made one as the scorer does."""
    shown = _score.norm(text)
    return any(_score.norm(quote) in shown for quote in row["quote_any"])
