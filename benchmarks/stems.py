"""Measure the Kazakh stemmer against a list of forms: recall, precision and time a word.

Two forms match when their sets of candidate stems intersect; a match is right when the forms
have the same stem in the list.

    python benchmarks/stems.py tests/language/morphology/data/kazakh_forms.tsv
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from bot.language.morphology import Polarity, Stemmer, english, fold_kazakh, russian
from bot.language.morphology.kazakh import KazakhStemmer

_PLACES = 1e6


class Form(NamedTuple):
    """A line of the list."""

    word: str
    pos: str
    stem: str
    negative: bool


class Scores(NamedTuple):
    """What was measured on one part of speech."""

    forms: int
    in_set: float
    first: float
    recall: float
    precision: float
    size: float
    polarity: float


def read(path: Path) -> list[Form]:
    """Return the forms of the list at `path`."""
    cells = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [Form(c[0], c[1], c[2], c[3:] == ["negative"]) for c in cells]


def score(forms: list[Form], stemmer: Stemmer, *, folded: bool) -> Scores:
    """Return the scores of `stemmer` on `forms`."""
    gold = [fold_kazakh(f.stem) if folded else f.stem for f in forms]
    stems = [stemmer.stems(f.word) for f in forms]
    sets = [frozenset(s) for s in stems]
    same = matched = right = 0
    for a, b in combinations(range(len(forms)), 2):
        match = not sets[a].isdisjoint(sets[b])
        alike = gold[a] == gold[b]
        same += alike
        matched += match
        right += match and alike
    denies = [any(a.polarity == Polarity.NEGATIVE for a in stemmer.analyse(f.word)) for f in forms]
    number = len(forms)
    return Scores(
        number,
        sum(g in s for g, s in zip(gold, sets, strict=True)) / number,
        sum(s[0] == g for g, s in zip(gold, stems, strict=True)) / number,
        right / same,
        right / matched,
        sum(map(len, stems)) / number,
        sum(d == f.negative for d, f in zip(denies, forms, strict=True)) / number,
    )


def microseconds(stemmer: Stemmer, words: list[str]) -> float:
    """Return the median time of one uncached word."""
    stemmer.stems("ел")
    times = []
    for word in words:
        start = time.perf_counter()
        stemmer.stems(word)
        times.append(time.perf_counter() - start)
    return statistics.median(times) * _PLACES


def faults(forms: list[Form], stemmer: Stemmer) -> list[str]:
    """Return the forms whose stem is not in the set, and the false pairs."""
    lines = [
        f"missed {f.word} -> {f.stem}: {stemmer.stems(f.word)}" for f in forms if f.stem not in stemmer.stems(f.word)
    ]
    pairs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for a, b in combinations(forms, 2):
        shared = set(stemmer.stems(a.word)) & set(stemmer.stems(b.word))
        if shared and a.stem != b.stem:
            pairs[(a.stem, b.stem)] |= {f"{a.word}/{b.word}={'+'.join(shared)}"}
    return lines + [f"false {len(v)} {k}: {sorted(v)[0]}" for k, v in pairs.items()]


def main() -> None:
    """Print a table of scores and times."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("forms", type=Path, help="form, part of speech, stem[, negative], by tabs")
    parser.add_argument("--faults", action="store_true", help="print what is missed and falsely matched")
    parser.add_argument("--rules-only", action="store_true", help="do without the word lists: every word is new")
    options = parser.parse_args()
    forms = read(options.forms)
    print("alphabet pos   forms  in set  first  recall  precision  stems/word  polarity")
    for folded in (False, True):
        stemmer = KazakhStemmer(folded=folded, listed=not options.rules_only)
        name = "folded" if folded else "full"
        print(f"{name}: {microseconds(stemmer, list({f.word for f in forms})):.1f} us a word, uncached median")
        for pos in ("noun", "verb"):
            part = [f for f in forms if f.pos == pos]
            s = score(part, stemmer, folded=folded)
            print(
                f"{name:8} {pos:5} {s.forms:5} {s.in_set:7.3f} {s.first:6.3f} {s.recall:7.3f}"
                f" {s.precision:10.3f} {s.size:11.2f} {s.polarity:9.3f}"
            )
            if options.faults and not folded:
                print("\n".join(faults(part, stemmer)))
    for name, other, words in (
        ("russian", russian(), ["кошка", "человеку", "пришёл", "городами", "больнице"]),
        ("english", english(), ["children", "running", "prices", "went", "government's"]),
    ):
        start = time.perf_counter()
        other.stems(words[0])
        first = (time.perf_counter() - start) * 1e3
        print(f"{name}: first word {first:.0f} ms, then {microseconds(other, words):.1f} us")


if __name__ == "__main__":
    main()
