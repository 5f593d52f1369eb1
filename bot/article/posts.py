"""Posts before people's names: «премьер-министрдің орынбасары», «главный инженер», "Deputy governor"."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.article.abbreviations import STARTERS
from bot.article.model import Span
from bot.article.tables import load_sections

_POSTS = load_sections("posts.txt", ("kk", "ru", "en", "qualifier"))
_KK_POST = re.compile(
    r"(?:[\w-]+-)?(?:" + "|".join(sorted(map(re.escape, _POSTS["kk"]), key=len, reverse=True)) + r")"
    r"(?:лар|лер|дар|дер|тар|тер)?(?:ы|і|сы|сі)?(?:м|мыз|міз|ның|нің|дың|дің|тың|тің)?$"
)
_RU_EN_POST = frozenset(_POSTS["ru"]) | frozenset(_POSTS["en"])
_RU_STEM = {word.rstrip("аяйь"): word for word in _POSTS["ru"]}
_RU_ENDING = re.compile(r"(?:[аяуюыие]|[оеё][мй]|ами|ями|ов|ев|ей|ам|ям|ах|ях)$")

_QUALIFIERS = frozenset(_POSTS["qualifier"])
_MODIFIERS = 4  # words before a Kazakh post that may belong to it
_OBLIQUE = re.compile(r"(?:да|де|та|те|нда|нде|нан|нен|дан|ден|тан|тен|ға|ге|қа|ке|ды|ді|ты|ті|ып|іп|ған|ген|қан|кен)$")
_LONGEST_WORD = 40
_PREVIOUS = re.compile(r"([\w-]+)[.,]?[ \u00a0]+$")
_LAST_WORD = re.compile(r"[\w-]+$")
_WORD = re.compile(r"[\w-]+")
_QUOTED_WORD = re.compile(r"[«“\"]?[\w-]+[»”\"]?")
_GENITIVE = re.compile(r"(?:[ндт][ыі]ң|нін)$")
_MAX_POST = 110  # characters of a post before a name
_ADJECTIVE = re.compile(r"[а-яё-]+(?:ый|ий|ой|ая|яя|его|ого)$")
_ASIDE = re.compile(r",\s+(?:\d+\s+жастағы|\w+(?:лық|лік|дық|дік|тық|тік))[ \u00a0]+$")  # бапкері, португалиялық Руй


@lru_cache(maxsize=4096)
def _is_kazakh_post(lower: str) -> bool:
    return len(lower) <= _LONGEST_WORD and _KK_POST.match(lower) is not None


def is_post(word: str) -> bool:
    """Whether ``word`` (any case) names a post or calling."""
    return post_stem(word) is not None


@lru_cache(maxsize=4096)
def _is_slavic_post(word: str) -> bool:
    """Whether ``word`` is a Russian or English post, Russian ones in any case."""
    lower = word.lower()
    return lower in _RU_EN_POST or _russian_post(lower) in _RU_EN_POST


@lru_cache(maxsize=4096)
def post_stem(word: str) -> str | None:
    """The entry of the table that ``word`` is a form of, so that forms of one post compare; None if none."""
    lower = word.lower()
    if lower in _RU_EN_POST or (lower := _russian_post(lower)) in _RU_EN_POST:
        return lower
    if _is_kazakh_post(word.lower()):
        return max((stem for stem in _POSTS["kk"] if stem in word.lower()), key=len, default=None)
    return None


def _russian_post(lower: str) -> str:
    """The nominative of a Russian post in another case, or ``lower``."""
    ending = _RU_ENDING.search(lower) if len(lower) <= _LONGEST_WORD else None
    return _RU_STEM.get(lower[: ending.start()] if ending is not None else lower, lower)


def _previous_word(text: str, start: int, floor: int) -> Span | None:
    """The word before ``start``, white space and one comma or full stop between them."""
    found = _PREVIOUS.search(text, max(floor, start - _LONGEST_WORD), start)
    return Span(*found.span(1)) if found is not None else None


def _word_at(text: str, end: int, floor: int) -> Span | None:
    """The word that ends right at ``end``."""
    found = _LAST_WORD.search(text, max(floor, end - _LONGEST_WORD), end)
    return Span(*found.span()) if found is not None else None


def _kazakh_post(text: str, head: Span, floor: int) -> Span:
    """The post phrase that ends with the word at ``head``: modifiers stand before it."""
    start = head.start
    possessed = text[head.start : head.end].endswith(("ы", "і"))  # Ресей президенті: the owner stands before
    for step in range(_MODIFIERS):
        before = _previous_word(text, start, floor)
        if before is None or "," in text[before.end : start]:
            break
        word = text[before.start : before.end]
        genitive = _GENITIVE.search(word) is not None
        owner = possessed and step == 0 and word.lower() not in STARTERS and not _OBLIQUE.search(word)
        proper = word[0].isupper() and before.start > floor
        if not (genitive or proper or owner or word in _QUALIFIERS or word.endswith(("лық", "лік", "шы", "ші"))):
            break
        start = before.start
    return Span(start, head.end)


def _slavic_post(text: str, end: int, floor: int) -> Span | None:
    """«главный инженер проекта» before a name at ``end``: from the post's noun, its adjectives included."""
    window = max(floor, end - _MAX_POST)
    before = text[window:end]
    if not any(_is_slavic_post(word) for word in _WORD.findall(before)):
        return None
    cut = max((before.rfind(mark) for mark in ".!?:;,—\n"), default=-1)
    words = [
        Span(window + found.start(), window + found.end())
        for found in _QUOTED_WORD.finditer(before)
        if found.start() > cut
    ]
    for index, word in enumerate(words):
        if _is_slavic_post(text[word.start : word.end]) and len(words) - index <= 8:
            first = index
            while first > 0 and _is_qualifier(text[words[first - 1].start : words[first - 1].end]):
                first -= 1
            return Span(words[first].start, words[-1].end)
    return None


def _is_qualifier(word: str) -> bool:
    lower = word.lower()
    qualifier = lower in _QUALIFIERS
    return (word[1:].islower() and _ADJECTIVE.fullmatch(lower) is not None and len(word) > 4) or qualifier


def post_before(text: str, start: int, floor: int) -> Span | None:
    """The post right before a name at ``start``, not further back than ``floor``."""
    aside = _ASIDE.search(text, max(floor, start - _LONGEST_WORD), start)
    if aside is not None:
        start = aside.start()
    previous = _previous_word(text, start, floor) if aside is None else _word_at(text, start, floor)
    if previous is not None and _is_kazakh_post(text[previous.start : previous.end].lower()):
        kazakh = _kazakh_post(text, previous, floor)
        slavic = _slavic_post(text, start, floor)
        return slavic if slavic is not None and slavic.start < kazakh.start else kazakh
    if previous is not None and text[previous.end : start].strip() == ",":
        word = text[previous.start : previous.end]
        return Span(previous.start, previous.end) if _is_slavic_post(word) else None
    return _slavic_post(text, start, floor)
