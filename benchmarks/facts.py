"""Precision and recall of the facts by kind, on the articles marked up by hand in tests/facts/data.

    python benchmarks/facts.py                 the table
    python benchmarks/facts.py --errors        and what was missed or wrongly found
    python benchmarks/facts.py --speed 50      and the time an article takes

A mark is found when a fact of its kind has the same slice up to small words, quotation marks and the
ending of the last word; a reason when the two share most of their characters; a quotation when they do
and the speaker's name is the marked one.
"""

from __future__ import annotations

import argparse
import re
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from bot.article import parse_article
from bot.article.model import Article
from bot.facts import Fact, FactKind, extract_facts
from bot.language.keys import key
from bot.language.terms import terms_of
from bot.language.tokens import tokenize
from bot.language.values import ValueKind, find_values

DATA = Path(__file__).resolve().parent.parent / "tests" / "facts" / "data"
KINDS = ("date", "figure", "money", "person", "place", "organisation", "event", "reason", "quotation")
_OVERLAP = 0.6  # of the characters of both together
_SMALL = re.compile(r"[^\W\d_]+")


class Mark(NamedTuple):
    """A fact as marked up: its kind, its slice of the text and its attribute (speaker=…, post=…)."""

    kind: str
    start: int
    end: int
    attribute: str


def read_marks(text: str, table: str) -> list[Mark]:
    """The marks of ``table``: kind, slice, which occurrence of it (from 1), attribute, parted by tabs."""
    marks = []
    for line in table.splitlines():
        kind, words, nth, *rest = line.split("\t")
        at = -1
        for _ in range(int(nth)):
            at = text.index(words, at + 1)
        marks.append(Mark(kind, at, at + len(words), rest[0] if rest else ""))
    return marks


def kind_of(fact: Fact) -> str:
    """The mark's kind for a fact."""
    money = fact.kind is FactKind.FIGURE and fact.value is not None and fact.value.kind is ValueKind.MONEY
    return "money" if money else fact.kind.value


def same_name(text: str, mark: Mark, start: int, end: int) -> bool:
    """Whether two slices are one name: the same but for lower-case words, marks and the last word's ending."""
    if mark.start >= end or start >= mark.end:
        return False
    outside = [(min(start, mark.start), max(start, mark.start)), (min(end, mark.end), max(end, mark.end))]
    left = text[slice(*outside[0])]
    right = text[slice(*outside[1])]
    glued = right and right[0].isalnum() and text[min(end, mark.end) - 1].isalnum()
    tail = right if not glued else right.partition(" ")[2]
    return not any(word[0].isupper() for part in (left, tail) for word in _SMALL.findall(part))


def overlap(mark: Mark, fact: Fact) -> float:
    """The share of characters that a mark and a fact have in common."""
    common = min(mark.end, fact.end) - max(mark.start, fact.start)
    return max(0, common) / (max(mark.end, fact.end) - min(mark.start, fact.start))


def is_speaker(article: Article, mark: Mark, fact: Fact) -> bool:
    """Whether the fact's speaker is the marked one, by surname."""
    name = fact.spans.get("name", fact.spans.get("speaker"))
    wanted = mark.attribute.removeprefix("speaker=")
    if name is None or not wanted:
        return not wanted
    return key(article.slice(name).split()[-1])[:5] == key(wanted.split()[-1])[:5]


def matches(article: Article, mark: Mark, fact: Fact) -> bool:
    """Whether ``fact`` is what ``mark`` marks."""
    if kind_of(fact) != mark.kind:
        return False
    if mark.kind == "quotation":
        return overlap(mark, fact) >= _OVERLAP and is_speaker(article, mark, fact)
    if mark.kind == "reason":
        return overlap(mark, fact) >= _OVERLAP
    if mark.kind in ("date", "figure", "money"):
        return same_value(article.text, mark, fact)
    name = fact.spans.get("name")
    named = name is not None and same_name(article.text, mark, *name)
    return named or same_name(article.text, mark, fact.start, fact.end)


def same_value(text: str, mark: Mark, fact: Fact) -> bool:
    """Whether a figure's slice is the marked one but for small words around it; no digit more or less."""
    if fact.start >= mark.end or mark.start >= fact.end:
        return False
    parts = (text[min(fact.start, mark.start) : max(fact.start, mark.start)],
             text[min(fact.end, mark.end) : max(fact.end, mark.end)])  # fmt: skip
    return not any(character.isdigit() for part in parts for character in part) and overlap(mark, fact) >= 0.3


def is_counted(article: Article, fact: Fact) -> bool:
    """Whether a fact counts for precision: what the mark-up marks at all."""
    if kind_of(fact) not in KINDS:
        return False
    return (
        fact.kind is not FactKind.QUOTATION or fact.spans.get("name") is not None or fact.attributes["direct"] == "yes"
    )


def score(
    article: Article, marks: Sequence[Mark], facts: Iterable[Fact]
) -> tuple[list[Mark], list[Fact], Counter[str]]:
    """The marks missed, the facts no mark has, and the number of marks found by kind."""
    spare = [fact for fact in facts if is_counted(article, fact)]
    missed, hits = [], Counter[str]()
    for mark in marks:
        found = next((fact for fact in spare if matches(article, mark, fact)), None)
        if found is None:
            missed.append(mark)
        else:
            spare.remove(found)
            hits[mark.kind] += 1
    # one long quotation may be marked in its parts, and the other way round
    spare = [fact for fact in spare if not any(matches(article, mark, fact) for mark in marks)]
    return missed, spare, hits


def measure_speed(article: Article, rounds: int) -> tuple[float, float]:
    """Milliseconds of the facts with values and terms known, and of reading, values and facts; medians."""
    language, published = article.language, article.head.published
    values = find_values(article.text, published=published, language=language)
    tokens = tokenize(article.text)
    terms = [terms_of([t for t in tokens if s.start <= t.start < s.end], language) for s in article.sentences]
    alone, whole = [], []
    for _ in range(rounds):
        start = time.perf_counter()
        extract_facts(article, values=values, terms_by_sentence=terms)
        middle = time.perf_counter()
        again = parse_article(article.text)
        extract_facts(again, values=find_values(again.text, published=published, language=language))
        alone.append((middle - start) * 1000)
        whole.append((time.perf_counter() - middle) * 1000)
    return statistics.median(alone), statistics.median(whole)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="folder of NAME.txt with NAME.facts.tsv")
    parser.add_argument("--errors", action="store_true", help="print what was missed and wrongly found")
    parser.add_argument("--speed", type=int, metavar="N", default=0, help="time N rounds an article")
    options = parser.parse_args()
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(options.data.glob("*.txt")):
        table = path.with_suffix(".facts.tsv")
        article = parse_article(path.read_text(encoding="utf-8"))
        marks = read_marks(article.text, table.read_text(encoding="utf-8"))
        missed, wrong, hits = score(article, marks, extract_facts(article))
        for kind in KINDS:
            totals[kind]["hit"] += hits[kind]
            totals[kind]["missed"] += sum(mark.kind == kind for mark in missed)
            totals[kind]["wrong"] += sum(kind_of(fact) == kind for fact in wrong)
        if options.errors:
            print(f"\n{path.stem}")
            for mark in missed:
                print(f"  missed {mark.kind:12} {article.text[mark.start : mark.end]!r} {mark.attribute}")
            for fact in wrong:
                speaker = fact.spans.get("speaker")
                said_by = f" by {article.slice(speaker)!r}" if speaker else ""
                print(f"  wrong  {kind_of(fact):12} {article.text[fact.start : fact.end]!r} {fact.rule}{said_by}")
        if options.speed:
            alone, whole = measure_speed(article, options.speed)
            print(f"{path.stem}: {len(article.text)} characters, facts {alone:.1f} ms, all {whole:.1f} ms")
    print(f"\n{'kind':14}{'marks':>6}{'precision':>11}{'recall':>8}")
    for kind in KINDS:
        counts = totals[kind]
        marked, found = counts["hit"] + counts["missed"], counts["hit"] + counts["wrong"]
        precision, recall = counts["hit"] / max(1, found), counts["hit"] / max(1, marked)
        print(f"{kind:14}{marked:6}{precision:11.2f}{recall:8.2f}")


if __name__ == "__main__":
    main()
