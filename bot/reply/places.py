"""A place as a reader of another language knows it: Ресейге is "Russia", from the lexicon of names."""

from __future__ import annotations

from functools import cache

from bot.language.lexicon import Concept, lexicon, read_concepts
from bot.language.lexicon.source import source_files
from bot.language.terms import analyse_terms
from bot.language.tongue import Language
from bot.reply.names import name_text

_FILES = ("names_countries.txt", "names_cities.txt", "names_kazakhstan.txt", "names_geography.txt")


def place_text(name: str, article_language: Language, language: Language) -> str:
    """A place named in an article, for a reader of ``language``: «Kostanay (Қостанайда)».

    The name is the lexicon's where it knows the place, else the article's in the reader's letters; the
    article's own word stands beside it in brackets. A reader of the article's language sees that word.
    """
    if article_language is language:
        return name
    known = known_place(name, article_language, language)
    if known is None:
        return name_text(name, article_language, language)
    return known if known == name else f"{known} ({name})"


def known_place(name: str, article_language: Language, language: Language) -> str | None:
    """The usual name in ``language`` of the one place that all words of ``name`` mean; None if unknown."""
    if not any(letter.isupper() for letter in name):
        return None
    terms = [term for term in analyse_terms(name, article_language) if not term.stop]
    if not terms:
        return None
    meant = frozenset.intersection(*(term.concepts for term in terms))
    ids = {lexicon().concept_id(number) for number in meant} & _places().keys()
    # Of a town and its region the shorter id is the town's: kostanay, region_kostanay.
    return _places()[min(ids, key=len)].words[language][0] if ids else None


@cache
def _places() -> dict[str, Concept]:
    concepts = read_concepts({name: text for name, text in source_files().items() if name in _FILES})
    return {concept.id: concept for concept in concepts if concept.pos == "name"}
