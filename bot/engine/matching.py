"""Where each word of a question stands in the article, and how surely it is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.engine.index import ArticleIndex, Posting
from bot.engine.mended import mended_in
from bot.engine.words import LIGHT_WEIGHT, is_light
from bot.language.lexicon import lexicon
from bot.language.morphology import is_russian
from bot.language.question import Query
from bot.language.terms import Term
from bot.language.tongue import Language
from bot.language.values import same_value

# How far each kind of shared feature can be trusted; by hand, the ranker learns on top of them.
STRENGTH = {"n": 1.0, "s": 1.0, "f": 0.95, "c": 0.9, "k": 0.85, "o": 0.6}
# A word's own concept and the same inside a verbal phrase meet, too.
_TWINS = {"c": "o", "o": "c"}
NEAR_KEY = 0.7
BROADER = 0.45
SPEAKER = 0.8
CARRIED = 0.65
"""A sentence that speaks of somebody by a pronoun."""
ALIAS = 0.6
"""A sentence that has a person's surname where the post is asked for, or the other way round."""
PATTERN_WEIGHT = 0.4
"""What a word counts that belongs to the question's pattern (how *big*, what is the *position*)."""
_DOUBT_PER_SENSE = 0.08
_LEAST_SURE = 0.5


@dataclass(slots=True)
class TermMatch:
    """Where one question word was found.

    ``strength`` maps an indexed sentence to the surest match in it (0 to 1), ``places`` to the terms that
    matched. ``weight`` is the word's inverse sentence frequency, ``how`` the kind of its surest match:
    a feature's letter, ``near``, ``mended``, ``broader``, or "" where nothing matched. ``opposite``
    holds the sentences that have a word of opposite meaning instead. ``as_name`` tells that the article writes it as a
    name, with a capital inside a sentence. ``known`` tells whether the lexicon or
    the dictionary knows the word, so that its absence means something. ``near`` holds the sentences that lack the word
    and have one by which the same may be told, ``associated`` those that have neither, but a word that the answer to
    a question with this word often has, ``contrast`` those that have another of its kind instead. ``concepts``
    are the word's, or those of the word that it is a slip of.
    """

    term: Term
    weight: float = 0.0
    how: str = ""
    known: bool = False
    as_name: bool = False
    strength: dict[int, float] = field(default_factory=dict)
    places: dict[int, set[int]] = field(default_factory=dict)
    opposite: set[int] = field(default_factory=set)
    near: set[int] = field(default_factory=set)
    associated: set[int] = field(default_factory=set)
    contrast: set[int] = field(default_factory=set)
    concepts: frozenset[int] = frozenset()

    def add(self, posting: Posting, strength: float) -> None:
        """Count a match at ``posting``."""
        if strength > self.strength.get(posting.sentence, 0.0):
            self.strength[posting.sentence] = strength
        self.places.setdefault(posting.sentence, set()).add(posting.term)


def match_term(term: Term, index: ArticleIndex) -> TermMatch:
    """Find ``term`` in the article: by feature, else by near key, mended spelling or broader concept."""
    match = TermMatch(term, known=_known(term), concepts=frozenset(term.concepts))
    _by_features(match, term.features, index, 1.0)
    # A word that the lexicon knows is spelled as it is meant: кетеді (leaves) is no slip for келеді (arrives).
    if not match.strength and (not match.known or term.name):
        _by_near_key(match, index)
    if not match.strength and not term.concepts and not term.is_number:
        _by_mended_spelling(match, index)
    if not match.strength:
        _by_broader_concept(match, index)
    _opposites(match, index)
    match.as_name = any(
        index.sentences[at].terms[place].name for at, places in match.places.items() for place in places
    )
    _by_speaker(match, index)
    _linked(match, index)
    match.weight = index.idf(len(match.strength)) * (LIGHT_WEIGHT if is_light(term) else 1.0)
    _by_carried(match, index)  # after the weight: a name is no commoner for being spoken of
    return match


def match_values(query: Query, matches: Sequence[TermMatch], index: ArticleIndex) -> None:
    """Let the words of a date or amount match where the article gives the same one otherwise: 2022, былтыр."""
    for value in query.values:
        inside = [match for match in matches if value.start <= match.term.start < value.end]
        for at, sentence in enumerate(index.sentences):
            if inside and any(same_value(value, other) for other in sentence.values):
                for match in inside:
                    match.strength[at] = 1.0
                    match.how = match.how or "n"


def _by_speaker(match: TermMatch, index: ArticleIndex) -> None:
    """A sentence somebody says is about its speaker too, though it does not name him."""
    for feature in match.term.features:
        for at in index.spoken_by.get(feature, ()):
            match.strength.setdefault(at, SPEAKER)


def _by_carried(match: TermMatch, index: ArticleIndex) -> None:
    """A sentence may be about somebody by a pronoun, or by the surname alone, too."""
    for feature in match.term.features:
        for at in index.carried.pronouns.get(feature, ()):
            match.strength[at] = max(CARRIED, match.strength.get(at, 0.0))
        for at in index.carried.aliases.get(feature, ()):
            match.strength[at] = max(ALIAS, match.strength.get(at, 0.0))


def _by_features(match: TermMatch, features: tuple[str, ...], index: ArticleIndex, factor: float) -> None:
    best = 0.0
    # A word of many meanings (hold, set, leave) proves less by sharing one of them.
    senses = sum(feature[0] == "c" for feature in features)
    sureness = max(_LEAST_SURE, 1 - _DOUBT_PER_SENSE * max(0, senses - 1))
    for feature in features:
        strength = STRENGTH[feature[0]] * factor
        if feature[0] == "c":
            strength *= sureness
        for posting in index.postings.get(feature, ()):
            match.add(posting, strength)
            if strength > best:
                best, match.how = strength, feature[0]
        if feature[0] in _TWINS:
            strength = min(strength, STRENGTH["o"] * factor)
            for posting in index.postings.get(_TWINS[feature[0]] + feature[1:], ()):
                match.add(posting, strength)
                if strength > best:
                    best, match.how = strength, "c"


def _by_near_key(match: TermMatch, index: ArticleIndex) -> None:
    for posting in index.near_keys(match.term.reading.keys):
        match.add(posting, NEAR_KEY)
        match.how = "near"


def _by_mended_spelling(match: TermMatch, index: ArticleIndex) -> None:
    """A word that no list knows, taken for one that it may have been meant for and that the article has.

    The likeliest first; a name is only another spelling of a name.
    """
    for mended in mended_in(match.term, index, known=match.known):
        for posting in mended.postings:
            match.add(posting, mended.strength)
        _by_features(match, mended.features, index, mended.strength)
        match.concepts = match.concepts or mended.concepts
        if match.strength:
            match.how = "mended"
            return


def _by_broader_concept(match: TermMatch, index: ArticleIndex) -> None:
    words = lexicon()
    for concept in match.term.concepts:
        for broader in words.broader(concept):
            for posting in index.postings.get(f"c:{broader}", ()):
                match.add(posting, BROADER)
                match.how = "broader"


def _opposites(match: TermMatch, index: ArticleIndex) -> None:
    words = lexicon()
    for concept in match.concepts:
        for opposite in words.antonyms(concept):
            match.opposite.update(index.sentences_with.get(opposite, ()))
    match.opposite.difference_update(match.strength)


def _linked(match: TermMatch, index: ArticleIndex) -> None:
    """Sentences with a concept that is near the word's, associated with it, or of its kind but another."""
    words = lexicon()
    for concept in match.concepts:
        for other in words.near(concept):
            match.near.update(index.sentences_with.get(other, ()))
        for other in words.associated(concept):
            match.associated.update(index.sentences_with.get(other, ()))
        for other in words.contrast(concept):
            match.contrast.update(index.sentences_with.get(other, ()))
    match.near.difference_update(match.strength)
    match.associated.difference_update(match.strength, match.near)
    match.contrast.difference_update(match.strength, match.near)


def _known(term: Term) -> bool:
    if term.concepts or term.is_number:
        return True
    return term.reading.language is Language.RU and is_russian(term.text)
