"""What the encoder learns from: articles cut into sentences, with questions and the sentences that answer them.

``articles/NAME.txt`` is an invented article, ``articles/NAME.tsv`` has questions on it, one a line: language,
question and the part of the article that answers it (several parts between " || "; "-" where none does, "~" where
nothing is asked).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.questions import BENCHMARKS, Item, benchmark_items, gold_items
from bot.article import parse_article
from bot.article.quotable import quotable
from bot.language.tongue import Language

ARTICLES = Path(__file__).with_name("articles")
UNSEEN = Path(__file__).with_name("unseen")
"""Articles of the same kind that the encoder is never trained on."""
FRESH = Path(__file__).with_name("fresh")
"""And those that nothing at all was fitted on: they show what to expect of others."""
SOURCE, UNSEEN_SOURCE, FRESH_SOURCE = "articles", "unseen", "fresh"
_HELD_OUT = 1 / 5
"""Of the articles that stand in no folder of their own."""
_BETWEEN = " || "
_NO_ANSWER, _NO_QUESTION = "-", "~"
_MIXED = "mix"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the one before it, and the numbers of the sentences that answer it (none: no sentence does)."""

    question: str
    language: Language
    before: str | None
    right: frozenset[int]


@dataclass(slots=True)
class Lesson:
    """The sentences of the article of this name and the questions on them; one ``held_out`` is not trained on."""

    source: str
    name: str
    held_out: bool
    sentences: list[str]
    asked: list[Asked] = field(default_factory=list)


def article_items(folder: Path = ARTICLES, source: str = SOURCE) -> Iterator[Item]:
    """The questions of a folder's articles.

    Raises:
        ValueError: for a line with a part that the article does not have; it names the line.
    """
    for file in sorted(folder.glob("*.tsv")):
        text = file.with_suffix(".txt").read_text(encoding="utf-8")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            language, question, answer = line.split("\t")
            parts = () if answer in {_NO_ANSWER, _NO_QUESTION} else answer.split(_BETWEEN)
            spans = tuple((text.find(part), text.find(part) + len(part)) for part in parts)
            if any(start < 0 for start, _ in spans):
                raise ValueError(f"{file.name}, line {number}: the article does not have {answer!r}")
            name = f"{file.stem}-{number}"
            meta = {"lang": language, "article": file.stem}
            yield Item(source, name, text, question, spans, silent=answer == _NO_QUESTION, meta=meta)


def all_items(bench: Path | None, limit: int | None = None) -> Iterator[Item]:
    """Everything there is to learn from or to fit on.

    ``bench`` is the folder of public benchmarks, ``limit`` how much of each is taken.
    """
    yield from gold_items("fit")
    yield from article_items()
    yield from article_items(UNSEEN, UNSEEN_SOURCE)
    for name in BENCHMARKS if bench else ():
        assert bench is not None
        yield from benchmark_items(bench, name, limit)


def held_out(item: Item) -> bool:
    """Whether the encoder is never trained on the question's article, nor on translations of it."""
    if item.source in (SOURCE, UNSEEN_SOURCE, FRESH_SOURCE):
        return item.source != SOURCE
    name = item.meta.get("group") or item.meta["article"]
    return zlib.crc32(str(name).encode()) / 2**32 < _HELD_OUT


def _language(item: Item) -> Language:
    code = item.meta.get("lang_q") or item.meta["lang"]
    # "ru-latn" is Russian in Latin letters; who mixes languages writes Russian letters, too.
    return Language.RU if code == _MIXED else Language(code.partition("-")[0])


def lessons(items: Iterable[Item]) -> list[Lesson]:
    """``items`` by article."""
    found: dict[tuple[str, str], tuple[Lesson, list[tuple[int, int]]]] = {}
    for item in items:
        key = (item.source, item.article)
        if key not in found:
            spans = [(one.start, one.end) for _, one in quotable(parse_article(item.article))]
            sentences = [item.article[start:end] for start, end in spans]
            name = str(item.meta.get("article", ""))
            found[key] = Lesson(item.source, name, held_out(item), sentences), spans
        lesson, spans = found[key]
        right = frozenset(
            at
            for at, (start, end) in enumerate(spans)
            if any(start <= first and last <= end for first, last in item.answers)
        )
        if item.answerable and not right:
            continue  # the answer goes over several sentences, or stands in what is never quoted
        before = item.history[-1] if item.history else None
        lesson.asked.append(Asked(item.question, _language(item), before, right))
    return [lesson for lesson, _ in found.values() if lesson.asked and lesson.sentences]
