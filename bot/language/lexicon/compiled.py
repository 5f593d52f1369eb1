"""The lexicon as tables of stems, made once from the data files and kept in a cache file.

Stemming 50,000 words takes seconds, reading the tables back some 30 ms. The cache stands beside the
package (or nowhere, when that folder is read-only) and names the digest of all that it was made
from: data files, stemmers, this file.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from importlib.resources import files
from itertools import product
from pathlib import Path
from typing import Any

from bot.language.identify import ngrams
from bot.language.lexicon.links import LinkKind, Links, link_files, read_links
from bot.language.lexicon.model import Concept
from bot.language.lexicon.source import read_concepts, source_files
from bot.language.morphology import Stemmer, english, fold_kazakh, kazakh, russian
from bot.language.tokens import tokenize
from bot.language.tongue import Language

Tables = dict[str, Any]
"""``ids``, ``pos``, ``domains``, ``antonyms``, ``broader``, ``near``, ``associated``, ``contrast`` by concept number;
``single[language][stem]`` → concept numbers; ``folded[stem]`` the same for folded Kazakh;
``phrases[language]["stem stem"]`` → ``[concept, [stems of word 3], …]`` for phrases whose first two words have
those stems; ``english`` the English words as they are written (their stems are no words: educ), which typing
errors are compared with; ``ngrams[language]`` the trigram model of its words."""

_CACHE = Path(__file__).with_name("compiled.cache.json")


def load_tables() -> Tables:
    """The tables, from the cache file where it is fresh, else made and cached."""
    digest = _digest()
    with contextlib.suppress(OSError, ValueError):
        tables: Tables = json.loads(_CACHE.read_text(encoding="utf-8"))
        if tables.get("digest") == digest:
            return tables
    concepts = read_concepts()
    tables = compile_tables(concepts, read_links(frozenset(concept.id for concept in concepts)))
    tables["digest"] = digest
    _write(tables)
    return tables


def compile_tables(concepts: Iterable[Concept], links: Mapping[LinkKind, Links] | None = None) -> Tables:
    """The tables of ``concepts`` and the ``links`` between them; every link must lead to one of them."""
    concepts = tuple(concepts)
    numbers = {concept.id: number for number, concept in enumerate(concepts)}
    single: dict[str, dict[str, list[int]]] = {language: {} for language in Language}
    phrases: dict[str, dict[str, list[list[Any]]]] = {language: {} for language in Language}
    for number, concept in enumerate(concepts):
        for language, words in concept.words.items():
            for word in words:
                _add(word, number, language, single[language], phrases[language])
    return {
        "ids": [concept.id for concept in concepts],
        "pos": [concept.pos for concept in concepts],
        "domains": [concept.domain for concept in concepts],
        "antonyms": {str(numbers[c.id]): [numbers[a] for a in c.antonyms] for c in concepts if c.antonyms},
        "broader": {str(numbers[c.id]): [numbers[b] for b in c.broader] for c in concepts if c.broader},
        **{kind.value: _numbered((links or {}).get(kind, {}), numbers) for kind in LinkKind},
        "single": single,
        "folded": _fold(single[Language.KK]),
        "phrases": phrases,
        "english": _written(concepts, Language.EN),
        "ngrams": _models(concepts),
    }


def _numbered(links: Links, numbers: Mapping[str, int]) -> dict[str, list[int]]:
    return {str(numbers[name]): [numbers[other] for other in others] for name, others in links.items()}


def _written(concepts: Iterable[Concept], language: Language) -> list[str]:
    """The single words of ``language`` in normal form, in order."""
    entries = (tokenize(word) for concept in concepts for word in concept.words.get(language, ()))
    return sorted({tokens[0].text for tokens in entries if len(tokens) == 1})


def _models(concepts: Iterable[Concept]) -> dict[str, ngrams.ModelTable]:
    """Trigram models by language; Kazakh in the folded alphabet, where all its spellings meet."""
    words: dict[Language, list[str]] = {language: [] for language in Language}
    for concept in concepts:
        for language, entries in concept.words.items():
            words[language].extend(token.text for entry in entries for token in tokenize(entry))
    for language in Language:
        samples = (files("bot.language.identify") / "data" / f"samples.{language}.txt").read_text(encoding="utf-8")
        words[language].extend(token.text for token in tokenize(samples))
    words[Language.KK] = [fold_kazakh(word) for word in words[Language.KK]]
    return {language: ngrams.train(words[language]) for language in Language}


def stemmer(language: Language) -> Stemmer:
    """The stemmer of ``language``."""
    if language is Language.KK:
        return kazakh()
    return russian() if language is Language.RU else english()


def word_stems(word: str, language: Language) -> tuple[str, ...]:
    """The stems under which one dictionary word is filed.

    A Kazakh nominal is filed as it stands and a verb by its bare stem, since the stemmer's candidate
    set for any of their forms holds just that; where it does not (a derivative it takes apart), by its first stem
    too. Russian and English words go through their stemmers.
    """
    if language is Language.KK:
        stem = word.removesuffix("-")
        found = stemmer(language).stems(stem)
        return (stem,) if stem in found or word.endswith("-") else (stem, *found[:1])
    return stemmer(language).stems(word)[:2]


def _add(
    word: str,
    number: int,
    language: Language,
    single: dict[str, list[int]],
    phrases: dict[str, list[list[Any]]],
) -> None:
    verbal = language is Language.KK and word.endswith("-")
    tokens = [token.text for token in tokenize(word)]
    if len(tokens) == 1:
        for stem in word_stems(tokens[0] + "-" * verbal, language):
            _append(single.setdefault(stem, []), number)
    elif tokens:
        stems = [_phrase_stems(token, language) for token in tokens]
        if verbal:
            stems[-1] = [tokens[-1]]
        for first, second in product(stems[0], stems[1]):
            phrases.setdefault(f"{first} {second}", []).append([number, *stems[2:]])


def _phrase_stems(token: str, language: Language) -> list[str]:
    stems = stemmer(language).stems(token)[:2]
    return list(dict.fromkeys((token, *stems))) if language is Language.KK else list(stems) or [token]


def _append(numbers: list[int], number: int) -> None:
    if number not in numbers:
        numbers.append(number)


def _fold(single: dict[str, list[int]]) -> dict[str, list[int]]:
    folded: dict[str, list[int]] = {}
    for stem, numbers in single.items():
        merged = folded.setdefault(fold_kazakh(stem), [])
        for number in numbers:
            _append(merged, number)
    return folded


def _digest() -> str:
    """A digest of everything the tables depend on."""
    digest = hashlib.blake2b(digest_size=16)
    for name, text in (*source_files().items(), *link_files().items()):
        digest.update(name.encode())
        digest.update(text.encode())
    morphology = files("bot.language.morphology")
    for entry in sorted((*morphology.iterdir(), *(morphology / "data").iterdir()), key=lambda e: e.name):
        if entry.is_file():
            digest.update(entry.read_bytes())
    digest.update(Path(__file__).read_bytes())
    return digest.hexdigest()


def _write(tables: Tables) -> None:
    """Put the cache in place in one step, so that a second process never reads half of it."""
    with contextlib.suppress(OSError):
        handle, name = tempfile.mkstemp(dir=_CACHE.parent, prefix=_CACHE.name)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(tables, file, ensure_ascii=False, separators=(",", ":"))
        os.replace(name, _CACHE)
