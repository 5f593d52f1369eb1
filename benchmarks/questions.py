"""Questions with known answers: the gold sets, and public benchmarks in a folder given by the caller.

Public benchmarks are read from ``NAME.tune.jsonl.gz`` files with one question a line (id, article text,
question, gold spans); they are not part of this project.
"""

from __future__ import annotations

import gzip
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

GOLD = Path(__file__).with_name("gold")

BENCHMARKS = {
    "kazqad": 1.0,
    "kazqad-long": 1.0,
    "xquad-en": 0.5,
    "xquad-ru": 0.5,
    "xquad-ru-en": 1.0,
    "xquad-en-ru": 1.0,
    "xquad-en-art": 0.5,
    "xquad-ru-art": 0.5,
    "squad2": 1.0,
}
"""The public benchmarks that models are fitted on, and what each counts there."""


@dataclass(frozen=True, slots=True)
class Item:
    """One question.

    ``answers`` are spans (characters into ``article``, start inclusive, end exclusive) of which an answer's
    sentence must hold one; empty for a question that the article does not answer. ``source`` names the
    set it comes from, ``silent`` marks chatter.
    """

    source: str
    id: str
    article: str
    question: str
    answers: tuple[tuple[int, int], ...]
    history: tuple[str, ...] = ()
    addressed: bool = False
    silent: bool = False
    meta: dict[str, Any] = field(default_factory=dict, compare=False)

    @property
    def answerable(self) -> bool:
        """Whether the article answers."""
        return bool(self.answers)


def gold_items(part: str, root: Path = GOLD) -> Iterator[Item]:
    """The questions of one part of the project's gold set: fit, check, final, or one article's name."""
    split = tomllib.loads((root / "split.toml").read_text(encoding="utf-8"))
    for stem in split.get(part, [part]):
        text = (root / "articles" / f"{stem}.txt").read_text(encoding="utf-8")
        yield from _read_gold(root / "articles" / f"{stem}.questions.jsonl", text, f"gold-{part}")


def folder_items(root: Path, source: str) -> Iterator[Item]:
    """The questions of every article of a gold folder (``articles/*.questions.jsonl``)."""
    for file in sorted((root / "articles").glob("*.questions.jsonl")):
        text = file.with_name(file.name.replace(".questions.jsonl", ".txt")).read_text(encoding="utf-8")
        yield from _read_gold(file, text, source)


def seed_items(root: Path = GOLD) -> Iterator[Item]:
    """The project's questions on the seed article."""
    text = (root / "seed_article.txt").read_text(encoding="utf-8")
    yield from _read_gold(root / "seed.jsonl", text, "gold-seed")


def _read_gold(file: Path, text: str, source: str) -> Iterator[Item]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        row = json.loads(line)
        spans = tuple((at, at + len(quote)) for quote in row["quote_any"] for at in _occurrences(text, quote))
        yield Item(
            source,
            row["id"],
            text,
            row["question"],
            spans,
            tuple(row.get("history", ())),
            bool(row.get("addressed")),
            bool(row["silent"]),
            row,
        )


def _occurrences(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def benchmark_items(folder: Path, name: str, limit: int | None = None) -> Iterator[Item]:
    """The questions of the public benchmark ``name`` in ``folder``, at most about ``limit``, evenly spread."""
    with gzip.open(folder / f"{name}.tune.jsonl.gz", "rt", encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    articles = {line["key"]: line["text"] for line in lines if "text" in line}
    rows = [line for line in lines if "text" not in line]
    for row in rows[:: max(1, len(rows) // limit) if limit else 1]:
        spans = tuple((int(start), int(end)) for start, end in row["spans"]) if row["answerable"] else ()
        yield Item(name, str(row["id"]), articles[row["article"]], row["question"], spans, meta=row)
