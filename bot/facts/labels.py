"""What a word tells of the names and figures beside it: labels from the word tables and the lexicon.

Every finder asks for the words of a sentence with a label; a word's labels are found once.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache

from bot.article.posts import is_post
from bot.facts.tables import words
from bot.facts.verbs import is_finite_form
from bot.language.lexicon import lexicon
from bot.language.terms import Reading, Term
from bot.language.tongue import Language


class Label(StrEnum):
    """A label of a word, whatever its form."""

    ORGANISATION = "organisation"  # a word for an organisation: банк, компаниясы, ministry
    PUBLIC = "public"  # one for a body of state
    TEAM = "team"
    BARE = "bare"  # a body named by the word alone: үкімет, акимат
    OWNED = "owned"  # what an organisation has: данные, өкілі
    SETTLEMENT = "settlement"
    FEATURE = "feature"  # a word that is part of a place's name: облысы, улица, river
    EVENT = "event"
    POST = "post"
    UP = "up"
    DOWN = "down"
    SAME = "same"
    PLACE = "place"  # the lexicon has the word as a place's name
    BODY = "body"  # … as an organisation's name
    COMMON = "common"  # … as something else than a name
    VERB = "verb"
    FINITE = "finite"  # the form of a clause's verb
    ADJECTIVE = "adjective"
    SAYING = "saying"  # a verb of speech
    CALENDAR = "calendar"  # a month, a weekday, a people


_ORGANISATIONS = tuple(f"{one} {kind}" for one in Language for kind in ("kind", "public", "team", "bare", "owned"))
_PLACES = (*(f"{one} {kind}" for one in Language for kind in ("settlement", "feature")), "en before")
_DIRECTIONS = ("up", "down", "same")
_DOMAINS = {
    "names_countries": Label.PLACE,
    "names_cities": Label.PLACE,
    "names_kazakhstan": Label.PLACE,
    "names_geography": Label.PLACE,
    "names_organisations": Label.BODY,
    "names_institutions": Label.BODY,
    "names_calendar": Label.CALENDAR,
    "names_peoples": Label.CALENDAR,
}


@cache
def _table() -> dict[tuple[Language, str], frozenset[Label]]:
    """Labels by language and dictionary word."""
    found: dict[tuple[Language, str], set[Label]] = {}

    def add(file: str, headings: tuple[str, ...], heading: str, language: Language, *labels: Label) -> None:
        for word in words(file, headings, heading):
            found.setdefault((language, word), set()).update(labels)

    for one in Language:
        for kind, label in (("kind", None), ("public", Label.PUBLIC), ("team", Label.TEAM)):
            labels = (Label.ORGANISATION,) if label is None else (Label.ORGANISATION, label)
            add("organisation_words.txt", _ORGANISATIONS, f"{one} {kind}", one, *labels)
        add("organisation_words.txt", _ORGANISATIONS, f"{one} bare", one, Label.BARE)
        add("organisation_words.txt", _ORGANISATIONS, f"{one} owned", one, Label.OWNED)
        add("place_words.txt", _PLACES, f"{one} settlement", one, Label.SETTLEMENT)
        add("place_words.txt", _PLACES, f"{one} feature", one, Label.FEATURE)
        add("event_words.txt", tuple(Language), one, one, Label.EVENT)
        for heading in _DIRECTIONS:
            add("directions.txt", _DIRECTIONS, heading, one, Label(heading))
    return {key: frozenset(labels) for key, labels in found.items()}


@lru_cache(maxsize=60_000)
def _own(word: str, stems: tuple[str, ...], language: Language) -> frozenset[Label]:
    """The labels of the word tables: by stem, in English by the word and its singular."""
    table = _table()
    forms: tuple[str, ...] = (word, *stems)
    if language is Language.EN:
        bare = word.removesuffix("'s")
        forms = (bare, bare.removesuffix("s"))
    labels = {label for form in forms for label in table.get((language, form), ())}
    posts = stems if language is Language.RU else (word.removesuffix("'s"),)
    if any(is_post(form) for form in posts):
        labels.add(Label.POST)
    return frozenset(labels)


@lru_cache(maxsize=30_000)
def of_concepts(concepts: frozenset[int]) -> frozenset[Label]:
    """The labels that a word's concepts give."""
    book = lexicon()
    labels = set()
    for concept in concepts:
        part, domain = book.pos(concept), book.domain(concept)
        if part == "adj":
            labels.add(Label.ADJECTIVE)
        if part == "v":
            labels.add(Label.VERB)
        if part != "name":
            labels.add(Label.COMMON)
            if domain == "verbs_speech":
                labels.add(Label.SAYING)
        elif domain in _DOMAINS:
            labels.add(_DOMAINS[domain])
        if domain == "names_calendar":
            labels.add(Label.CALENDAR)
    return frozenset(labels)


def labels_of(term: Term) -> frozenset[Label]:
    """All labels of ``term`` on its own; what phrases it is part of is left out."""
    return labels_of_reading(term.text, term.reading)


_HELD: dict[tuple[str, Language], frozenset[Label]] = {}
_MOST_HELD = 60_000


def labels_of_reading(word: str, reading: Reading) -> frozenset[Label]:
    """The labels of a word in normal form, read as ``reading``; kept by word and language."""
    key = (word, reading.language)
    held = _HELD.get(key)
    if held is None:
        if len(_HELD) > _MOST_HELD:
            _HELD.clear()
        held = _own(word, reading.stems, reading.language) | of_concepts(reading.concepts)
        if is_finite_form(word, reading.language, verbal=Label.VERB in held):
            held |= {Label.FINITE}
        _HELD[key] = held
    return held
