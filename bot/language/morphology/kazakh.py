"""Kazakh stems: every stem a word may have, found by stripping suffixes from the end.

The order of the suffixes is a small state machine (see ``data/suffixes.txt``). Stripping stops
at a word of the lists ``kazakh_nouns.txt`` and ``kazakh_verbs.txt``; when one is reached, readings
that reach none are dropped. A word that reaches none keeps its few likeliest stems: two forms of
one word are then matched by the intersection of their sets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from bot.language.morphology import sounds, suffixes
from bot.language.morphology.folding import fold_kazakh
from bot.language.morphology.model import Analysis, Polarity, distinct_stems
from bot.language.morphology.suffixes import Rule
from bot.language.morphology.wordlists import read_pairs, read_words

_CACHE = 50_000
_LEAST_LENGTH = 3
_MOST_UNKNOWN = 5
_LONGEST_WORD = 60

#: A listed noun is stripped no further, but it may be a verb form or another noun's (желі, жел-і).
_AFTER_LISTED = frozenset({"verb_tense", "verb_infinitive", "verb_done", "verb_voice", "possessed"})
#: What a reading of an unknown word costs; the cheapest come first.
_COST = {
    "converb_a": 4,
    "aorist": 3,
    "imperative": 3,
    "optative": 2,
    "attributive": 3,
    "equative": 3,
    "with": 2,
    "like": 2,
    "possessive1": 2,
    "possessive2": 3,
    "reciprocal": 2,
    "reflexive": 2,
    "causative": 2,
    "passive": 1,
    "quality": 1,
    "agent": 2,
    "doer": 1,
    "infinitive": 1,
    "until": 1,
    "conditional": 1,
    "converb": 1,
    "past": 1,
}
_SURFACE_COST = 2
_TOLERANCE = 3
_PLURALS = ("лар", "лер", "дар", "дер", "тар", "тер")
_NEGATED = ("май", "мей", "пай", "пей")
_LONGEST_PLURAL_STUB = 5
_NARROW = frozenset("ыіи")
_VERBAL_NOUNS = frozenset({"infinitive", "doer"})
#: From this cost on a listed verb may be an accident.
_DOUBTFUL = 2


class _Path(NamedTuple):
    """What has been stripped so far: the word up to `end` is left, in `state`."""

    end: int
    state: str
    rules: tuple[Rule, ...]
    negative: bool
    cost: int


class _Reading(NamedTuple):
    """A stem, and the path that led to it."""

    cost: int
    stem: str
    verbal: bool
    path: _Path

    @property
    def key(self) -> tuple[str, bool, bool]:
        """Return what tells readings apart for the caller."""
        return (self.stem, self.verbal, self.path.negative)

    def analysis(self) -> Analysis:
        """Return the reading as the caller sees it."""
        polarity = Polarity.NEGATIVE if self.path.negative else Polarity.POSITIVE
        features = tuple(rule.feature for rule in self.path.rules)
        return Analysis(self.stem, "verb" if self.verbal else "noun", polarity, features)


class KazakhStemmer:
    """Candidate stems of Kazakh words, in the full or the folded alphabet."""

    def __init__(self, *, folded: bool = False, listed: bool = True) -> None:
        """Read the suffixes and the word lists; with `listed` off, use the rules alone."""
        self._folded = folded
        self._table = suffixes.load(folded=folded)
        self._lengths = {state: _lengths_by_last_letter(rules) for state, rules in self._table.items()}
        self._nouns = self._words("kazakh_nouns.txt") if listed else frozenset()
        self._verbs = self._words("kazakh_verbs.txt") if listed else frozenset()
        self._irregular = self._pairs("kazakh_irregular.txt") if listed else {}
        self._cached = lru_cache(maxsize=_CACHE)(self._analyse)

    def analyse(self, word: str) -> tuple[Analysis, ...]:
        """Return the readings of `word`, best first; none only for an empty word."""
        return self._cached(word)

    def stems(self, word: str) -> tuple[str, ...]:
        """Return the distinct stems of `word`, best first."""
        return distinct_stems(self.analyse(word))

    def _words(self, name: str) -> frozenset[str]:
        words = read_words(name)
        return frozenset(map(fold_kazakh, words)) if self._folded else words

    def _pairs(self, name: str) -> dict[str, tuple[str, ...]]:
        pairs = read_pairs(name)
        if not self._folded:
            return pairs
        return {fold_kazakh(form): tuple(map(fold_kazakh, bases)) for form, bases in pairs.items()}

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        text = word.casefold()
        if self._folded:
            text = fold_kazakh(text)
        if not text:
            return ()
        irregular = self._irregular.get(text)
        if irregular:
            return tuple(Analysis(stem, "any", features=("irregular",)) for stem in irregular)
        if len(text) > _LONGEST_WORD or not text.isalpha():
            return (Analysis(text),)
        known, unknown = self._readings(text)
        chosen = self._of_known(text, known, unknown) if known else _likeliest(unknown)
        return chosen or (Analysis(text),)

    def _readings(self, text: str) -> tuple[list[_Reading], list[_Reading]]:
        """Return the readings that reach a listed word, and the others."""
        harmonies = sounds.harmonies(text, folded=self._folded)
        known: list[_Reading] = []
        unknown: list[_Reading] = []
        pending = [_Path(len(text), "word", (), False, 0)]
        while pending:
            path = pending.pop()
            listed = False
            verbal = path.state in suffixes.VERB_STATES
            if path.state == "needs_possessive3":
                if (whole := text[: path.end]) in self._nouns:  # отбасында: the noun itself ends in -ы
                    known.append(_Reading(path.cost, whole, False, path))
            elif verbal or path.state in suffixes.NOUN_STATES:
                lexicon = self._verbs if verbal else self._nouns
                for stem in self._stems_of(text, path):
                    if stem in lexicon:
                        listed = True
                        known.append(_Reading(path.cost, stem, verbal, path))
                    elif _may_be(stem, verbal):
                        unknown.append(_Reading(path.cost, stem, verbal, path))
            if not (listed and verbal):
                pending.extend(self._stripped(text, path, harmonies, only_verbal=listed))
        return known, unknown

    def _of_known(self, text: str, known: list[_Reading], unknown: list[_Reading]) -> tuple[Analysis, ...]:
        """Return the likelier of the `known` readings, with the derived stems on their way.

        A verb reached by doubtful steps does not drive out a plain noun (желдің would be of жел even
        were that not listed, not only of же-), nor a listed noun a name (Қасым is not only қас-ым).
        """
        known.sort(key=_known_order)
        least = known[0].cost
        found: dict[tuple[str, bool, bool], Analysis] = {}
        for reading in known:
            voiced = any(rule.voice for rule in reading.path.rules)
            if reading.cost > least + (0 if voiced else 1):
                continue
            for derived in self._on_the_way(text, reading):
                found.setdefault(derived.key, derived.analysis())
            found.setdefault(reading.key, reading.analysis())
        if least >= _DOUBTFUL:
            for reading in _plain_nouns(unknown, surface=not all(reading.verbal for reading in known)):
                found.setdefault(reading.key, reading.analysis())
        return tuple(found.values())

    def _on_the_way(self, text: str, reading: _Reading) -> Iterator[_Reading]:
        """Yield the stems with voice or derivation still on them: тоқтатты gives тоқтат, then тоқта."""
        end = len(text)
        path = reading.path
        for number, rule in enumerate(path.rules):
            if rule.voice or rule.derive:
                shorter = _Path(end, "verb_voice" if rule.voice else "root", path.rules[:number], path.negative, 0)
                yield _Reading(reading.cost, self._stems_of(text, shorter)[0], rule.voice, shorter)
            end -= len(rule.text)

    def _stripped(self, text: str, path: _Path, harmonies: list[int], *, only_verbal: bool) -> Iterator[_Path]:
        """Yield what is left of `path` after each suffix that may be stripped."""
        table = self._table.get(path.state)
        if table is None:
            return
        end = path.end
        for length in self._lengths[path.state].get(text[end - 1], ()):
            start = end - length
            if start < 2:
                continue
            rules = table.get(text[start:end])
            if rules is None:
                continue
            before, harmony = text[start - 1], harmonies[start]
            for rule in rules:
                if before in rule.before and rule.harmony & harmony:
                    if only_verbal and rule.to not in _AFTER_LISTED:
                        continue
                    cost = path.cost + _COST.get(rule.feature, 0)
                    yield _Path(start, rule.to, (*path.rules, rule), path.negative or rule.negative, cost)

    def _stems_of(self, text: str, path: _Path) -> tuple[str, ...]:
        left = text[: path.end]
        if not path.rules or path.state == "needs_possessive3":
            return (left,)
        rule = path.rules[-1]
        if rule.restore:
            vowel = rule.restore != "й"
            return (left + (sounds.narrow_vowel(left, folded=self._folded) if vowel else "й"),)
        opens = rule.opens_with_vowel
        if path.state not in suffixes.VERB_STATES:
            return sounds.noun_stems(left, before_vowel=opens, folded=self._folded)
        stems = sounds.verb_stems(left, before_vowel=opens, folded=self._folded)
        if path.state == "verb_infinitive" and left[-1] not in sounds.ALL_VOWELS:
            return (*stems, left + sounds.narrow_vowel(left, folded=self._folded))
        return stems


def _lengths_by_last_letter(suffixes_of_state: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return, for each last letter, the lengths of the suffixes that end in it, longest first."""
    lengths: dict[str, set[int]] = {}
    for text in suffixes_of_state:
        lengths.setdefault(text[-1], set()).add(len(text))
    return {letter: tuple(sorted(found, reverse=True)) for letter, found in lengths.items()}


def _may_be(stem: str, verbal: bool) -> bool:
    if len(stem) < _LEAST_LENGTH:
        return False
    return sounds.may_be_verb(stem) if verbal else sounds.may_be_noun(stem)


def _plain_nouns(readings: list[_Reading], *, surface: bool) -> list[_Reading]:
    """Return the nouns with no more than case, number and possessive3 on them.

    When there is none, return the word itself, if `surface` asks for it.
    """
    plain = [r for r in readings if not (r.verbal or r.cost or r.stem[-1] == "д")]
    stripped = [r for r in plain if r.path.rules]
    return sorted(stripped, key=_order) or (plain if surface else [])


def _known_order(reading: _Reading) -> tuple[int, int]:
    return (reading.cost, -len(reading.stem))


def _order(reading: _Reading) -> tuple[int, int]:
    """Return what an unlisted word's readings are sorted by: the cost, then the longer stem."""
    stem, rules = reading.stem, reading.path.rules
    extra = 0 if rules else _SURFACE_COST
    if not reading.verbal:
        if stem[-1] == "д":  # келді is кел-ді rather than келд-і
            extra += _SURFACE_COST
        if rules and stem.endswith(_NEGATED) and rules[-1].feature == "accusative":  # арала-ма-й-ды
            extra += _SURFACE_COST
        if rules and stem.endswith(_PLURALS) and len(stem) > _LONGEST_PLURAL_STUB:  # шығарма-лар-ы
            extra += 1
        if rules and stem[-1] == "с" and rules[-1].text in _NARROW:  # орда-сы rather than ордас-ы
            extra += 1
    elif rules[-1].feature in _VERBAL_NOUNS:  # жанартау is not of жанарта-
        extra += _SURFACE_COST
    return (reading.cost + extra, -len(stem))


def _likeliest(readings: list[_Reading]) -> tuple[Analysis, ...]:
    """Return the cheapest readings of a word not listed, the longest stem first among equals."""
    readings.sort(key=_order)
    chosen: dict[str, Analysis] = {}
    for reading in readings:
        if _order(reading)[0] > _order(readings[0])[0] + _TOLERANCE or len(chosen) == _MOST_UNKNOWN:
            break
        chosen.setdefault(reading.stem, reading.analysis())
    return tuple(chosen.values())
