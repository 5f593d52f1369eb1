"""What sort of word a term is to a short answer: preposition, verb, name, number …"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from bot.errors import DataError
from bot.language.lexicon import lexicon
from bot.language.lexicon.compiled import stemmer
from bot.language.terms import Term
from bot.language.tongue import Language

_SOURCE = "short_words.txt"
_FUNCTION_CLASSES = ("art", "prep", "conj", "rel", "aux", "name", "det", "pron", "neg")
CASES = ("genitive", "accusative", "dative", "locative", "ablative", "instrumental")
"""The cases of Kazakh that a word may carry, as the stemmer names them."""
_GROUPS = frozenset((*_FUNCTION_CLASSES, *(f"asks_{case}" for case in CASES)))
_ADJECTIVE_ENDINGS = (
    "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ую", "юю", "ых",
    "их", "ыми", "ими", "ом", "ем",
)  # fmt: skip
_LEAST_ADJECTIVE = 5


def parse_short_words(text: str) -> dict[tuple[Language, str], frozenset[str]]:
    """Language and class to words, from the data file's text.

    Raises:
        DataError: naming the line without three fields, with an unknown language or class, or without words.
    """
    tables: dict[tuple[Language, str], frozenset[str]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3 or fields[0] not in set(Language) or fields[1] not in _GROUPS:
            raise DataError(_SOURCE, number, f"not `language | class | words`: {line[:60]!r}")
        words = frozenset(fields[2].split())
        if not words:
            raise DataError(_SOURCE, number, "no words")
        tables[Language(fields[0]), fields[1]] = words
    return tables


@lru_cache(maxsize=1)
def _tables() -> dict[tuple[Language, str], frozenset[str]]:
    return parse_short_words((files("bot.engine") / "data" / _SOURCE).read_text(encoding="utf-8"))


@lru_cache(maxsize=3)
def _function_classes(language: Language) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in _FUNCTION_CLASSES:
        for word in _tables().get((language, name), frozenset()):
            found.setdefault(word, name)
    return found


def function_class(word: str, language: Language) -> str:
    """The class of a function word (small letters), "" of any other."""
    return _function_classes(language).get(word, "")


def asked_cases(word: str, language: Language) -> frozenset[str]:
    """The cases that a question word asks its answer in; empty where it asks in none."""
    return frozenset(case for case in CASES if word in _tables().get((language, f"asks_{case}"), frozenset()))


def word_class(term: Term, *, first: bool) -> str:
    """What sort of word ``term`` is; ``first`` that it opens its sentence, where a capital means nothing."""
    if term.is_number:
        return "num"
    found = function_class(term.text, term.reading.language)
    if found:
        return found
    if term.stop:
        return "stop"
    if term.capital and not first:
        return "cap"
    return _content_class(term.text, term.reading.language, term.concepts)


@lru_cache(maxsize=20_000)
def _content_class(word: str, language: Language, concepts: frozenset[int]) -> str:
    words = lexicon()
    kinds = [words.pos(concept) for concept in concepts]
    if language is Language.EN:
        return _english_class(word, kinds)
    analyses = stemmer(language).analyse(word)
    if analyses and analyses[0].pos == "verb":
        return "verb"
    if language is Language.RU and len(word) >= _LEAST_ADJECTIVE and word.endswith(_ADJECTIVE_ENDINGS):
        return "adj"
    return _known_class(kinds)


def _english_class(word: str, kinds: list[str]) -> str:
    if word.endswith("ly"):
        return "adv"
    if word.endswith("ing"):
        return "ving"
    if word.endswith("ed"):
        return "ved"
    return _known_class(kinds)


def _known_class(kinds: list[str]) -> str:
    """The part of speech that all meanings share: v, adj, n …; "word" where they do not or none is known."""
    if not kinds:
        return "word"
    if all(kind in {"v"} for kind in kinds):
        return "verb"
    if all(kind in {"adj", "adv"} for kind in kinds):
        return "adj"
    if all(kind in {"n", "name", "unit", "num"} for kind in kinds):
        return "noun"
    return "word"


@lru_cache(maxsize=20_000)
def case_of(word: str, language: Language) -> str:
    """The case ending of a Kazakh noun, "verb" of a verb, "none" of a bare word; the last letter in Russian."""
    if language is Language.KK:
        analyses = stemmer(language).analyse(word)
        if not analyses:
            return "none"
        if analyses[0].pos == "verb":
            return "verb"
        case = next((name for name in analyses[0].features if name in CASES), "none")
        return case if case != "none" else ("owned" if "possessive3" in analyses[0].features else "none")
    return word[-1] if language is Language.RU else "s" if word.endswith("s") else "none"
