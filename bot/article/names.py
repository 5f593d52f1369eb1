"""A small spotter of people's names, with the post that stands before each.

A name is a run of capitalised words that something marks as a person: a given name, a patronymic, a
surname's ending, initials, an honorific, or a post right before it. A name it cannot tell from a place or
a firm is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.article.abbreviations import STARTERS
from bot.article.model import Span
from bot.article.name_forms import (
    HONORIFICS,
    PARTICLES,
    Gender,
    gender_of,
    has_patronymic_ending,
    has_surname_ending,
    is_given,
    shows_case,
    strip_kazakh_case,
    surname_key,
)
from bot.article.posts import is_post, post_before

_OWNER_ENDINGS = ("ого", "ской", "ной", "ии", "ики", "ия")  # президент Республики …: no person


class PersonMention(NamedTuple):
    """A person's name in the text.

    ``name`` is its span, without honorific and without a Kazakh case ending; ``post`` the span of the
    post before it, None where there is none. ``nominative`` says that no case ending shows, so that the
    name may be a subject. ``words`` is how many words or initials it has.
    """

    name: Span
    post: Span | None
    gender: Gender | None
    nominative: bool
    words: int
    rule: str


_UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІÀ-ÖØ-ÞŠŽČĆŞĞİÓÁÚŁ"
_WORD = re.compile(rf"[{_UPPER}](?:[^\W\d_]|['’ʼ](?=[^\W\d_])|-(?=[^\W\d_]))*")
_INITIALS = rf"(?:[{_UPPER}]\.[ \u00a0-]?|(?:Дж|Ш|Дз|Ю|Я|Ч|Ж)\.[ \u00a0]?)"
_PARTICLE = "(?:" + "|".join(map(re.escape, PARTICLES)) + r")\b"
_RUN = re.compile(
    rf"(?:{_INITIALS}){{0,3}}{_WORD.pattern}"
    rf"(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]?)?(?:{_INITIALS}){{0,2}}(?:{_WORD.pattern})?){{0,5}}"
)
_TOKEN = re.compile(rf"{_INITIALS}|[^\W\d_](?:[^\W\d_]|['’ʼ-](?=[^\W\d_]))*")


def _tokens(text: str, start: int, end: int) -> list[Span]:
    return [Span(*found.span()) for found in _TOKEN.finditer(text, start, end)]


def _split_run(text: str, tokens: list[Span]) -> Iterator[list[Span]]:
    """Cut a run of capitalised words where a second given name begins: «Серік Жұманғарин Владимир Путин»."""
    part: list[Span] = []
    for token in tokens:
        word = text[token.start : token.end]
        if part and all(_is_no_name(text[held.start : held.end]) for held in part):
            part = []  # «Экономист Айман», "Energy Minister Almasadam": the name begins after the post
        if len(part) >= 2 and _begins_another(text, part, word):
            yield part
            part = []
        part.append(token)
    if part:
        yield part


def _begins_another(text: str, part: list[Span], word: str) -> bool:
    """Whether ``word`` no longer belongs to the name in ``part``: the surname stands before it."""
    last = text[part[-1].start : part[-1].end]
    if is_given(word) and not is_given(last):
        return True
    stem = strip_kazakh_case(last)
    complete = has_surname_ending(stem) and not has_patronymic_ending(stem)
    return (complete or stem != last) and not has_patronymic_ending(strip_kazakh_case(word))


def _rule_of(text: str, tokens: list[Span], post: Span | None, honorific: bool) -> str | None:
    """What marks the words as a person's name; None where nothing does."""
    words = [text[token.start : token.end] for token in tokens]
    full = [word for word in words if not word.endswith(".")]
    if not full:
        return None
    if honorific:
        return "honorific"
    if len(full) < len(words):
        return "initials"
    if len(full) >= 2 and any(is_given(word) for word in full):
        return "given_name"
    if len(full) >= 2 and any(has_surname_ending(strip_kazakh_case(word)) for word in full[1:]):
        return "surname_ending"
    quoted = text[tokens[0].start - 1 : tokens[0].start] in tuple('«“"„')
    if post is None or quoted or len(full) > 3 or any(word.endswith(_OWNER_ENDINGS) for word in full):
        return None
    if len(full) >= 2 or has_surname_ending(strip_kazakh_case(full[0])):
        return "post"
    return None


def _is_no_name(word: str) -> bool:
    return word.lower() in STARTERS or is_post(word)


def _without_owner(text: str, tokens: list[Span]) -> list[Span]:
    """The name alone, of «глава Нацбанка Тимур Сулейменов» or "Energy Minister Almasadam Satkaliyev"."""
    words = [text[token.start : token.end] for token in tokens]
    first = max((index + 1 for index, word in enumerate(words[:-1]) if _is_no_name(word)), default=0)
    given = next((index for index, word in enumerate(words) if index >= first and is_given(word)), first)
    surname_first = given == first + 1 and (
        len(words) == given + 1 or has_patronymic_ending(strip_kazakh_case(words[given + 1]))
    )
    return tokens[first if surname_first or len(words) - given < 2 else given :]


def _mention(text: str, tokens: list[Span], floor: int) -> PersonMention | None:
    honorific = text[tokens[0].start : tokens[0].end].rstrip(".").lower() in HONORIFICS
    if honorific:
        tokens = tokens[1:]
    tokens = _without_owner(text, tokens)
    if not tokens or (len(tokens) == 1 and is_post(text[tokens[0].start : tokens[0].end])):
        return None
    post = post_before(text, tokens[0].start, floor)
    rule = _rule_of(text, tokens, post, honorific)
    if rule is None:
        return None
    words = [text[token.start : token.end] for token in tokens]
    span = Span(tokens[0].start, tokens[-1].start + len(strip_kazakh_case(words[-1])))
    return PersonMention(span, post, gender_of(words), not shows_case(words), len(tokens), rule)


def find_people(text: str, stretches: Sequence[Span]) -> tuple[PersonMention, ...]:
    """The people named in ``stretches`` of ``text`` (sentences, in order), by offset.

    A surname alone is found where the same surname stands in a fuller name anywhere in the stretches.
    """
    found: list[PersonMention] = []
    single: list[Span] = []
    for start, end in stretches:
        for run in _RUN.finditer(text, start, end):
            for tokens in _split_run(text, _tokens(text, *run.span())):
                mention = _mention(text, tokens, start)
                if mention is not None:
                    found.append(mention)
                elif len(tokens) == 1:
                    single.append(tokens[0])
    found += _surnames_again(text, found, single)
    return tuple(sorted(found, key=lambda mention: mention.name.start))


@lru_cache(maxsize=4)
def people_of(text: str, sentences: tuple[Span, ...]) -> tuple[PersonMention, ...]:
    """`find_people`, remembered for the last few articles: quotations and facts both ask for them."""
    return find_people(text, sentences)


def _surnames_again(text: str, full: list[PersonMention], single: list[Span]) -> list[PersonMention]:
    """The single capitalised words that are the surname of a name in ``full``."""
    keys = {surname_key(text[m.name.start : m.name.end]) for m in full if m.words > 1}
    again = []
    for token in single:
        word = text[token.start : token.end]
        stem = strip_kazakh_case(word)
        if len(stem) >= 4 and surname_key(stem) in keys:
            name = Span(token.start, token.start + len(stem))
            again.append(PersonMention(name, None, gender_of([word]), not shows_case([word]), 1, "surname_again"))
    return again


__all__ = ["PersonMention", "find_people", "people_of"]
