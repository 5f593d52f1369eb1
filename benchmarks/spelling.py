"""How many misspelt words are understood, by language and kind of slip, and how many right ones are spoilt.

    python -m benchmarks.spelling                   # tables, fixed seed
    python -m benchmarks.spelling --words 200       # fewer words a language (default 400 and as many inflected)
    python -m benchmarks.spelling --errors 40       # what was not understood

Words of the lexicon, and inflected ones of the articles of the gold set's parts "fit" and "check", each get one
slip. Understood: a concept of the word is among those of the misspelt one's reading or of the candidates for it;
"first": of the reading or the first candidate. A slip that makes another word of the lexicon or the Russian dictionary
counts as "other word": nothing can be done for it without the sentence. A right word is spoilt where it has no concept
and gets one: names and rare words of the articles ("mended"); and where it then matches a word of an article it does
not stand in ("in another article").
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from benchmarks.questions import GOLD
from benchmarks.tables import percent, percentile, table
from benchmarks.typing_slips import slips
from bot.article import parse_article
from bot.engine.index import ArticleIndex
from bot.engine.matching import match_term
from bot.language.identify.latin import kazakh_from_latin, russian_from_latin
from bot.language.lexicon import lexicon
from bot.language.lexicon.source import read_concepts
from bot.language.morphology import fold_kazakh, is_russian
from bot.language.spelling import mends
from bot.language.terms import analyse_terms, read_word
from bot.language.tokens import tokenize
from bot.language.tongue import Language

SEED = 7
_MIN_LENGTH = 4
_IN_LATIN = "in Latin letters"


@dataclass(frozen=True, slots=True)
class Case:
    """A word with a slip: ``typed`` for ``meant``; ``right`` are the meant word's concepts."""

    language: Language
    kind: str
    meant: str
    typed: str
    right: frozenset[int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a case: understood by its first candidate, by any, or another word of its own."""

    first: bool
    among: bool
    other_word: bool


def articles() -> dict[str, str]:
    """The texts of the parts "fit" and "check" by name."""
    split = tomllib.loads((GOLD / "split.toml").read_text(encoding="utf-8"))
    names = (*split["fit"], *split["check"])
    return {name: (GOLD / "articles" / f"{name}.txt").read_text(encoding="utf-8") for name in names}


def lexicon_words(language: Language) -> list[str]:
    """The single words of the lexicon in ``language``, verbs of Kazakh without their hyphen."""
    found: set[str] = set()
    for concept in read_concepts():
        for word in concept.words.get(language, ()):
            tokens = tokenize(word)
            if len(tokens) == 1:
                found.add(tokens[0].text)
    return sorted(found)


def article_words(language: Language) -> list[str]:
    """The lower-case words of the articles in ``language``."""
    texts = (text for name, text in articles().items() if name.startswith(language))
    return sorted({token.text for text in texts for token in tokenize(text) if not token.capital})


def known_words(words: Iterable[str], language: Language) -> dict[str, frozenset[int]]:
    """Those of ``words`` that have a concept and letters enough, with their concepts."""
    found: dict[str, frozenset[int]] = {}
    for word in words:
        concepts = read_word(word, language).concepts if word.isalpha() else frozenset()
        if concepts and len(word) >= _MIN_LENGTH:
            found[word] = concepts
    return found


def cases(language: Language, number: int) -> Iterator[Case]:
    """Every kind of slip in ``number`` words of the lexicon and as many of the articles."""
    chance = random.Random(SEED)
    for source in (lexicon_words(language), article_words(language)):
        known = known_words(source, language)
        for word in chance.sample(sorted(known), min(number, len(known))):
            for kind, slip in slips(language).items():
                typed = slip(word, chance)
                if typed != word:
                    yield Case(language, kind, word, typed, known[word])


def outcome(case: Case) -> Outcome:
    """Whether the case is understood."""
    typed, folded = case.typed, False
    if case.kind == _IN_LATIN:
        folded = case.language is Language.KK
        typed = kazakh_from_latin(typed) if folded else russian_from_latin(typed)
    own = read_word(typed, case.language, folded).concepts
    if own & case.right:
        return Outcome(True, True, False)
    if own or (case.language is Language.RU and is_russian(typed)):
        return Outcome(False, False, True)
    found = [mend.concepts for mend in mends(typed, case.language, folded=folded)]
    return Outcome(bool(found and found[0] & case.right), any(one & case.right for one in found), False)


def recall_table(number: int, missed: list[Case]) -> str:
    """Recall by language and kind; the cases not understood are put to ``missed``."""
    rows: list[list[str]] = []
    for language in Language:
        by_kind: dict[str, list[Outcome]] = {}
        for case in cases(language, number):
            result = outcome(case)
            by_kind.setdefault(case.kind, []).append(result)
            if not result.among and not result.other_word:
                missed.append(case)
        rows += [_row(f"{language}: {kind}", found) for kind, found in by_kind.items()]
        rows.append(_row(f"{language}: all", [one for found in by_kind.values() for one in found]))
    return table(("slip", "words", "understood", "by the first", "other word"), rows)


def _row(name: str, found: list[Outcome]) -> list[str]:
    judged = [one for one in found if not one.other_word]
    shares = [sum(one.among for one in judged), sum(one.first for one in judged)]
    other = sum(one.other_word for one in found)
    return [name, str(len(found)), *(percent(n / max(1, len(judged))) for n in shares), percent(other / len(found))]


def unknown_words(language: Language) -> dict[str, list[str]]:
    """Right words that no list knows: names (capital inside a sentence) and others, from the articles."""
    found: dict[str, set[str]] = {"names": set(), "others": set()}
    for name, text in articles().items():
        if name.startswith(language):
            for term in analyse_terms(text, language):
                plain = len(term.text) >= _MIN_LENGTH and term.text.isalpha() and not term.stop
                known = term.concepts or (language is Language.RU and is_russian(term.text))
                if plain and not known:
                    found["names" if term.capital else "others"].add(term.text)
    return {kind: sorted(words) for kind, words in found.items()}


@cache
def _index(name: str) -> ArticleIndex:
    return ArticleIndex(parse_article(articles()[name]))


def _matches_elsewhere(word: str, language: Language) -> int:
    """In how many articles of ``language`` that do not have ``word`` it matches by a slip."""
    (term,) = analyse_terms(word, language)
    found = 0
    for name, text in articles().items():
        if name.startswith(language) and word[:5] not in text.lower():
            found += match_term(term, _index(name)).how in ("near", "mended")
    return found


def spoilt_table() -> str:
    """How many right words are taken for others."""
    rows: list[list[str]] = []
    for language in Language:
        for kind, words in unknown_words(language).items():
            mended = [any(mend.concepts for mend in mends(word, language)) for word in words]
            elsewhere = [_matches_elsewhere(word, language) > 0 for word in words]
            shares = (sum(mended) / len(words), sum(elsewhere) / len(words))
            rows.append([f"{language}: {kind}", str(len(words)), *(percent(share) for share in shares)])
    return table(("right words no list knows", "words", "mended", "in another article"), rows)


def times_line(number: int) -> str:
    """Milliseconds of processor time an unknown word takes, nothing remembered."""
    taken: list[float] = []
    for language in Language:
        for case in list(cases(language, number))[::7]:
            word = fold_kazakh(case.typed) if case.kind == _IN_LATIN else case.typed
            started = time.thread_time()
            mends.__wrapped__(word, language)
            taken.append((time.thread_time() - started) * 1e3)
    return f"An unknown word, not met before: {statistics.median(taken):.2f} ms (p95 {percentile(taken, 0.95):.2f})"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=400, help="words of the lexicon a language, and of the articles")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N cases that were not understood")
    options = parser.parse_args()
    lexicon()
    missed: list[Case] = []
    print(recall_table(options.words, missed), end="\n\n")
    print(spoilt_table(), end="\n\n")
    print(times_line(options.words))
    for case in random.Random(SEED).sample(missed, min(options.errors, len(missed))):
        print(
            case.language, case.kind, case.typed, "for", case.meant, [m.word for m in mends(case.typed, case.language)]
        )


if __name__ == "__main__":
    main()
