"""``daiek word``: what the lexicon makes of a word, and why."""

from __future__ import annotations

import argparse

from rich.console import Console
from rich.table import Table

from bot.language.keys import key
from bot.language.lexicon import lexicon, read_concepts
from bot.language.normal import normal_form
from bot.language.terms import analyse_terms
from bot.language.tongue import Language


def word(arguments: argparse.Namespace) -> int:
    """Print, for each language, the stems of the words and the concepts those lead to."""
    concepts = {concept.id: concept for concept in read_concepts()}
    text = normal_form(" ".join(arguments.words))
    table = Table("language", "word", "stems", "key", "concept", "kk", "ru", "en", title=text)
    for language in Language:
        for term in analyse_terms(text, language):
            stems = " ".join(term.reading.stems)
            ids = sorted(lexicon().concept_id(number) for number in term.concepts)
            if not ids:
                table.add_row(language, term.text, stems, key(term.text), "–")
            for name in ids:
                concept = concepts[name]
                words = ["; ".join(concept.words[tongue]) for tongue in Language]
                table.add_row(
                    language,
                    term.text,
                    stems,
                    key(term.text),
                    f"{name} ({concept.domain}:{concept.line})",
                    *words,
                )
    Console(highlight=False).print(table)
    return 0
