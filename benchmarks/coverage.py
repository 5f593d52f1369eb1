"""How much of ordinary text the lexicon knows: the share of content words that have a concept, by language.

    python -m benchmarks.coverage                       # the articles of the gold set
    python -m benchmarks.coverage --bench DIR           # and the articles of public benchmarks, see questions.py
    python -m benchmarks.coverage --missing 50 FILE     # the commonest words that it lacks in these files alone

Content words are all but numbers, stop words and question words. Names (capitalised inside a sentence) are
counted apart: a key matches most of them without the lexicon. Questions are not looked at.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.questions import GOLD, benchmark_items
from bot.article import parse_article
from bot.language.terms import Term, analyse_terms
from bot.language.tongue import Language

BENCHMARKS = ("xquad-en", "xquad-ru", "kazqad-long", "flores-ru-kk", "flores-kk-ru", "flores-kk-en")
_EXAMPLE = 30  # characters shown on either side of a missing word
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Tally:
    """The tokens of one language: ``words`` and ``names`` seen, and how many of each have a concept.

    ``missing`` counts the stems of words without one, ``examples`` has a piece of text for each.
    """

    words: int = 0
    known_words: int = 0
    names: int = 0
    known_names: int = 0
    missing: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def add(self, term: Term, sentence: str) -> None:
        """Count ``term`` of ``sentence``, if it is a content word."""
        if term.stop or term.is_number:
            return
        if term.name:
            self.names += 1
            self.known_names += bool(term.concepts)
            return
        self.words += 1
        if term.concepts:
            self.known_words += 1
            return
        stem = (*term.reading.stems, term.text)[0]
        self.missing[stem] += 1
        if stem not in self.examples:
            piece = sentence[max(0, term.start - _EXAMPLE) : term.end + _EXAMPLE]
            self.examples[stem] = _SPACE.sub(" ", piece).strip()


def gold_texts(root: Path = GOLD) -> Iterator[str]:
    """The articles of the gold set."""
    for file in sorted((root / "articles").glob("*.txt")):
        yield file.read_text(encoding="utf-8")


def benchmark_texts(folder: Path) -> Iterator[str]:
    """The articles of the public benchmarks in ``folder``, each once."""
    seen: set[str] = set()
    for name in BENCHMARKS:
        for item in benchmark_items(folder, name):
            if item.article not in seen:
                seen.add(item.article)
                yield item.article


def tallies(texts: Iterable[str]) -> dict[Language, Tally]:
    """What the lexicon knows of ``texts``, by the language that each is in."""
    found = {language: Tally() for language in Language}
    for text in texts:
        article = parse_article(text)
        for span in article.sentences:
            sentence = article.slice(span)
            for term in analyse_terms(sentence, article.language):
                found[article.language].add(term, sentence)
    return found


def report(title: str, found: dict[Language, Tally], missing: int) -> Iterator[str]:
    """The lines of a table, and under each language its ``missing`` commonest unknown stems."""
    yield f"{title:10}  {'words':>7} {'known':>6}  {'names':>7} {'known':>6}"
    for language, tally in found.items():
        words, names = _share(tally.known_words, tally.words), _share(tally.known_names, tally.names)
        yield f"  {language:8}  {tally.words:7} {words}  {tally.names:7} {names}"
        for stem, count in tally.missing.most_common(missing):
            yield f"    {count:5} {stem:18} {tally.examples[stem]}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:6.3f}" if whole else "     -"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="texts to measure instead of the gold set")
    parser.add_argument("--bench", type=Path, metavar="DIR", help="a folder of public benchmarks, measured as well")
    parser.add_argument("--missing", type=int, default=0, metavar="N", help="list the N commonest unknown stems")
    options = parser.parse_args()
    files: list[Path] = options.files
    own = (file.read_text(encoding="utf-8") for file in files) if files else gold_texts()
    print("\n".join(report("files" if files else "gold", tallies(own), options.missing)))
    if options.bench:
        print("\n".join(report("benchmarks", tallies(benchmark_texts(options.bench)), options.missing)))


if __name__ == "__main__":
    main()
