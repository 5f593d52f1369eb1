"""Typing errors mended against the lexicon and the dictionary: «пожаолвался» → пожаловался, "helpd" → help.

Candidates come from ``bot.language.near_words``, are weighed by ``bot.language.slips`` and come out likeliest first.
Which of them is meant, the article decides (``bot.engine.matching``): a word of the question is likelier one of the
article's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.language.lexicon import lexicon
from bot.language.morphology import fold_kazakh, kazakh
from bot.language.near_words import MIN_LENGTH, english_bases, near_russian_forms, near_stems
from bot.language.slips import FAR, slip_cost
from bot.language.terms import read_word
from bot.language.tongue import Language

_MOST = 6
_WORTH_NAMING = 0.6
"""A candidate this much dearer than the first is not meant."""
_UNLISTED = 0.25
"""What it costs a Russian form that the lexicon has no concept for."""
_PER_SENSE, _MOST_SENSES = 0.04, 4
_TRIED_STEMS = 3
_MARKS_LEFT_OUT = 0.2
_ENDING_SLIP = 0.5
_FORM_OF_A = 0.05
_SPACE_LEFT_OUT = 0.5
# What people type without its space: before a word, and behind it. (Words of one letter end too many others.)
_GLUED: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Language.KK: ((), ("ғой", "гой", "ше", "ма", "ме", "ба", "бе", "па", "пе", "да", "де", "та", "те")),
    Language.RU: (("не", "на", "по", "в", "с"), ("ли", "же", "бы", "то")),
    Language.EN: (("the", "to", "in", "of", "a"), ("is", "the")),
}


@dataclass(frozen=True, slots=True)
class Mend:
    """A word that may have been meant.

    ``word`` is a stem in Kazakh, a form in Russian, a word in English; ``features`` are those that its terms bear
    (see ``bot.language.terms``), ``concepts`` its meanings; ``cost`` is that of the slip (see ``slip_cost``), from
    0 up.
    """

    word: str
    cost: float
    features: tuple[str, ...]
    concepts: frozenset[int]


def bound(length: int) -> float:
    """The dearest slip forgiven in a word of ``length`` letters; three letters forgive a swap and no more."""
    if length < MIN_LENGTH:
        return 0.5
    if length == MIN_LENGTH:
        return 0.8
    if length < 7:
        return 1.0
    return 1.3 if length < 9 else 1.6


@lru_cache(maxsize=20_000)
def mends(word: str, language: Language, *, folded: bool = False) -> tuple[Mend, ...]:
    """What ``word``, which no dictionary has, may have been meant for; likeliest first, at most six.

    Source for taking the word of more meanings first: the commoner a word, the more meanings it has (Zipf 1945,
    The meaning-frequency relationship of words).

    Args:
        word: in normal form, with its endings; in the folded alphabet where ``folded``.
        language: the language it is read in.
        folded: whether it is Kazakh without its own letters.
    """
    if len(word) < MIN_LENGTH - 1:
        return ()
    found: dict[str, Mend] = {}
    for mend in _candidates(word, language, folded):
        if 0 < mend.cost <= bound(len(mend.word)) and (mend.word not in found or mend.cost < found[mend.word].cost):
            found[mend.word] = mend
    found = found or {mend.word: mend for mend in _without_particle(word, language, folded)}
    ranked = sorted(found.values(), key=lambda mend: (_rank(mend), mend.word))
    return tuple(mend for mend in ranked[:_MOST] if mend.cost <= ranked[0].cost + _WORTH_NAMING)


def _without_particle(word: str, language: Language, folded: bool) -> Iterator[Mend]:
    """A known word with a small one typed onto it without a space: alot, нашелли."""
    before, behind = _GLUED[language]
    rests = [word.removeprefix(part) for part in before if word.startswith(part)]
    rests += [word.removesuffix(part) for part in behind if word.endswith(part)]
    for rest in rests:
        reading = read_word(rest, language, folded) if len(rest) >= MIN_LENGTH - 1 else None
        if reading is not None and reading.concepts:
            yield Mend(rest, _SPACE_LEFT_OUT, reading.features, reading.concepts)


def _rank(mend: Mend) -> float:
    return mend.cost - _PER_SENSE * min(len(mend.concepts), _MOST_SENSES)


def _candidates(word: str, language: Language, folded: bool) -> Iterable[Mend]:
    if language is Language.KK:
        return _kazakh(word, folded)
    return _russian(word) if language is Language.RU else _english(word)


def _kazakh(word: str, folded: bool) -> Iterator[Mend]:
    """Stems near the ones that the word may have: the slip is in the stem, its endings are read as ever."""
    if not folded:
        yield from _without_marks(word)
    for stem in dict.fromkeys((word, *kazakh(folded=folded).stems(word)[:_TRIED_STEMS])):
        if len(stem) < MIN_LENGTH - 1:
            continue
        for near in near_stems(stem, Language.KK, folded=folded):
            yield _kazakh_mend(near, slip_cost(stem, near), folded)


def _without_marks(word: str) -> Iterator[Mend]:
    """A word without Kazakh letters among others that have them: «калада» for қалада."""
    for stem in kazakh(folded=True).stems(word):
        if lexicon().lookup(stem, Language.KK, folded=True):
            yield _kazakh_mend(stem, _MARKS_LEFT_OUT, True)


def _kazakh_mend(stem: str, cost: float, folded: bool) -> Mend:
    concepts = frozenset(lexicon().lookup(stem, Language.KK, folded=folded))
    own = (f"f:{stem}",) if folded else (f"s:kk:{stem}", f"f:{fold_kazakh(stem)}")
    return Mend(stem, cost, (*own, *(f"c:{number}" for number in concepts)), concepts)


def _russian(word: str) -> Iterator[Mend]:
    """Forms of the dictionary; for a long word with two slips, lemmas of the lexicon."""
    none = True
    if len(word) >= MIN_LENGTH:
        for form in near_russian_forms(word):
            none = False
            yield _read(form, Language.RU, slip_cost(word, form))
    if none:
        for lemma in near_stems(word, Language.RU):
            yield _read(lemma, Language.RU, slip_cost(word, lemma))


def _english(word: str) -> Iterator[Mend]:
    """Words near what is typed, and near what it is without its ending (claping: clap + ing)."""
    for base, ending in english_bases(word):
        for near in near_stems(base, Language.EN):
            cost = slip_cost(base, near) + (_FORM_OF_A if ending else 0.0)
            yield _read(near, Language.EN, _ENDING_SLIP if near == base else cost)


def _read(form: str, language: Language, cost: float) -> Mend:
    if cost >= FAR:
        return Mend(form, cost, (), frozenset())
    reading = read_word(form, language)
    unlisted = _UNLISTED if language is Language.RU and not reading.concepts else 0.0
    return Mend(form, cost + unlisted, reading.features, reading.concepts)
