"""The words that a misspelt one may have been meant for: what the dictionaries have within an edit or two.

This module finds them fast and takes no account of how likely they are: ``bot.language.spelling`` does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.keyboard import NEIGHBOURS
from bot.language.lexicon.lexicon import lexicon
from bot.language.morphology import begins_russian, russian_forms
from bot.language.tongue import Language

MIN_LENGTH = 4
_LONG = 7
_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_AS_HEARD = {"а": "оя", "о": "а", "е": "ияэ", "и": "еый", "я": "еаи", "ы": "и", "э": "е", "у": "ю", "ю": "у",
             "д": "т", "т": "д", "б": "п", "п": "б", "г": "кв", "к": "г", "в": "фг", "ф": "в", "з": "с", "с": "зц",
             "ж": "ш", "ш": "жщ", "щ": "ш", "ь": "ъ", "ъ": "ь", "ч": "шщ", "й": "и", "ц": "с"}  # fmt: skip
# A word may begin with another letter than was typed where ears confuse the two.
_SAME_START = {"а": "ао", "о": "оа", "е": "еэи", "э": "эе", "и": "ие", "a": "ae", "e": "eia", "i": "ie", "k": "kc",
               "c": "cks", "s": "sc", "f": "fp", "n": "nk", "w": "w", "қ": "қк", "к": "кқ", "ғ": "ғг", "г": "гғ",
               "ә": "әаэ", "ү": "үұу", "ұ": "ұүу", "у": "уұү", "ө": "өо", "і": "іиы", "ы": "ыі"}  # fmt: skip

# English endings as they are typed, with what they are typed for; the likely first.
_ENGLISH_ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers")


@lru_cache(maxsize=4)
def _buckets(language: Language, folded: bool) -> dict[tuple[str, int], list[str]]:
    """The dictionary words (English) or stems by first letter and length."""
    words: Iterable[str] = lexicon().stems(language, folded=folded)
    if language is Language.EN:
        words = lexicon().english_words()
    buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in words:
        if len(word) >= MIN_LENGTH - 1:
            buckets[word[0], len(word)].append(word)
    return dict(buckets)


def near_stems(stem: str, language: Language, *, folded: bool = False) -> Iterator[str]:
    """Entries of the lexicon one edit (a swap is one) from ``stem``, two from seven letters on.

    Stems in Kazakh and Russian, words in English. The first letter is the same, the second (a swap) or one that
    sounds like it.
    """
    allowed = 1 if len(stem) < _LONG else 2
    buckets = _buckets(language, folded)
    for first in dict.fromkeys((*_SAME_START.get(stem[0], stem[0]), stem[1])):
        for length in range(len(stem) - allowed, len(stem) + allowed + 1):
            bucket = buckets.get((first, length))
            if bucket:
                found = process.extract_iter(stem, bucket, scorer=OSA.distance, score_cutoff=allowed)
                yield from (word for word, _, _ in found)


def near_russian_forms(word: str) -> Iterator[str]:
    """Forms of the Russian dictionary that a slip of fingers or ears turns into ``word``.

    Letters swapped, put in, left out, taken for one that sounds alike or whose key is beside. Nothing behind the
    opening that the dictionary still knows can be the first slip, so no place behind it is tried.
    """
    forms = russian_forms()
    none = True
    for place in range(min(len(word), _known_opening(word)) + 1):
        for candidate in (*_exchanged_at(word, place), *_left_out_at(word, place)):
            if candidate in forms:
                none = False
                yield candidate
    if none and "е" in word:
        yield from _near_forms_with_yo(word, forms)


def _near_forms_with_yo(word: str, forms: Container[str]) -> Iterator[str]:
    """Forms that the dictionary writes with ё and normal form with е: желтые; without letters left out, for speed."""
    for place in range(len(word)):
        for candidate in _exchanged_at(word, place):
            for at, letter in enumerate(candidate):
                if letter == "е" and f"{candidate[:at]}ё{candidate[at + 1 :]}" in forms:
                    yield candidate


def _known_opening(word: str) -> int:
    """How many letters of ``word`` still begin some word of the dictionary."""
    length = len(word)
    while length > 1 and not begins_russian(word[:length]):
        length -= 1
    return length


def _exchanged_at(word: str, place: int) -> list[str]:
    """What was meant if the letter at ``place`` is wrong, swapped or too many; the first only swapped or as heard."""
    before, letter, after = word[:place], word[place : place + 1], word[place + 1 :]
    if not letter:
        return []
    found = [before + other + after for other in _AS_HEARD.get(letter, ())]
    if after:
        found.append(before + after[0] + letter + after[1:])
    if place:
        found.append(before + after)
        found += [before + other + after for other in NEIGHBOURS.get(letter, ())]
    return found


def _left_out_at(word: str, place: int) -> list[str]:
    """What was meant if a letter before ``place`` was left out; never the first."""
    return [word[:place] + other + word[place:] for other in _LETTERS] if place else []


def english_bases(word: str) -> Sequence[tuple[str, str]]:
    """``word`` as typed and without each ending it may bear, with the ending: helpd is help + d."""
    found = [(word, "")]
    for ending in _ENGLISH_ENDINGS:
        base = word.removesuffix(ending)
        if base != word and len(base) >= MIN_LENGTH - 1:
            found.append((base, ending))
            if ending[0] in "ei" and base[-1] == "i":
                found.append((base[:-1] + "y", ending))
    return found
