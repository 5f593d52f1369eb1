"""Questions about the page itself (its author, date, source), told from those about its story.

Data: ``data/page.txt``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from importlib.resources import files

from bot.language.question.model import HEAD_CLASSES, AnswerClass
from bot.language.question.wordgroups import WordGroup, parse_word_groups
from bot.language.terms import Term
from bot.language.tongue import Language

_SOURCE = "page.txt"
_ACTS = frozenset({"write", "read", "outlet"})
"""Kinds of words that need no word for the page beside them: «кто написал?», «қай сайтта?»."""
_WHOSE = frozenset({AnswerClass.PERSON, AnswerClass.AUTHOR, AnswerClass.NAME})
_DATED = frozenset({AnswerClass.DATE, AnswerClass.TIME, AnswerClass.PUBLICATION_DATE})
_NAMED = frozenset({AnswerClass.NAME, AnswerClass.TITLE, AnswerClass.THING})
_COUNTED = frozenset({AnswerClass.COUNT, AnswerClass.VIEWS, AnswerClass.ORDINAL})
_LASTING = frozenset({AnswerClass.DURATION, AnswerClass.READING_TIME, AnswerClass.TIME})
_PLACED = frozenset({AnswerClass.PLACE, AnswerClass.ORGANISATION, AnswerClass.SOURCE, AnswerClass.THING})

STORY_CLASSES = {
    AnswerClass.TITLE: AnswerClass.NAME,
    AnswerClass.AUTHOR: AnswerClass.PERSON,
    AnswerClass.VIEWS: AnswerClass.COUNT,
    AnswerClass.READING_TIME: AnswerClass.DURATION,
    AnswerClass.PUBLICATION_DATE: AnswerClass.DATE,
    AnswerClass.SOURCE: AnswerClass.ORGANISATION,
}
"""What a head class becomes when the question is about something the article tells of: «кто написал роман» is about a
novel, not about the byline."""

Kinds = frozenset[str]


def page_kinds(term: Term, language: Language) -> Kinds:
    """The kinds of ``data/page.txt`` that ``term`` is of; empty for a word of the story."""
    return _kinds(term.text, term.reading.stems, language)


@lru_cache(maxsize=10_000)
def _kinds(word: str, stems: tuple[str, ...], language: Language) -> Kinds:
    return frozenset(
        kind for kind, group in _groups(language).items() if word in group or any(stem in group.words for stem in stems)
    )


@lru_cache(maxsize=4)
def _groups(language: Language) -> dict[str, WordGroup]:
    text = (files("bot.language.question") / "data" / _SOURCE).read_text(encoding="utf-8")
    found = parse_word_groups(text, _SOURCE)
    return {kind: group for (kind, of), group in found.items() if of is language}


def words_of_story(terms: Sequence[Term], asked: Collection[Term], language: Language) -> tuple[Term, ...]:
    """The words with content that are neither the page's nor ``asked``: what the question is about beside it."""
    return tuple(term for term in terms if not term.stop and term not in asked and not page_kinds(term, language))


def page_class(
    expected: AnswerClass, terms: Sequence[Term], asked: Collection[Term], language: Language
) -> AnswerClass:
    """The class asked for once it is known whether the question is about the page.

    Args:
        expected: the class by the question's wording.
        terms: the words of the question, without those that only lead it in.
        asked: those among them that its pattern names.
        language: the question's language.
    """
    if words_of_story(terms, asked, language):
        return STORY_CLASSES.get(expected, expected)
    kinds = kinds_asked_of(terms, language)
    pointed = "this" in kinds and kinds & {"publish", "talk"}
    if not (expected in HEAD_CLASSES or "page" in kinds or kinds & _ACTS or pointed):
        return expected
    return next((found for rule in RULES if (found := rule(expected, kinds)) is not None), expected)


def kinds_asked_of(terms: Sequence[Term], language: Language) -> Kinds:
    """All the kinds of the question's words."""
    return frozenset(kind for term in terms for kind in page_kinds(term, language))


def _photo(expected: AnswerClass, kinds: Kinds) -> AnswerClass | None:
    """«Кто сделал фото?»: no author of the text."""
    return AnswerClass.PERSON if expected in _WHOSE and "photo" in kinds else None


def _date(expected: AnswerClass, kinds: Kinds) -> AnswerClass | None:
    if expected in _DATED and kinds & {"page", "publish", "write", "talk", "outlet"}:
        return AnswerClass.PUBLICATION_DATE
    return None


def _author(expected: AnswerClass, kinds: Kinds) -> AnswerClass | None:
    """«Кто автор?», «чья статья?», "who did the interview", not "who published it"."""
    if expected not in _WHOSE:
        return None
    if "write" in kinds:
        return AnswerClass.AUTHOR
    if expected is AnswerClass.NAME or kinds & {"outlet"} or ("publish" in kinds and "talk" not in kinds):
        return None
    return AnswerClass.AUTHOR if kinds & {"page", "talk"} or expected is AnswerClass.AUTHOR else None


def _source(expected: AnswerClass, kinds: Kinds) -> AnswerClass | None:
    """«Откуда новость?», "which paper ran this", «кто опубликовал?»."""
    if expected in (_WHOSE | _PLACED) and "outlet" in kinds:
        return AnswerClass.SOURCE
    if expected in _WHOSE and "publish" in kinds:
        return AnswerClass.SOURCE
    if expected is AnswerClass.PLACE and kinds & {"page", "publish"} and "write" not in kinds:
        return AnswerClass.SOURCE
    return None


def _title(expected: AnswerClass, kinds: Kinds) -> AnswerClass | None:
    if expected is AnswerClass.NAME and "page" in kinds:
        return AnswerClass.TITLE
    return AnswerClass.TITLE if expected in _NAMED and "title" in kinds and "page" in kinds else None


def _views(expected: AnswerClass, kinds: Kinds) -> AnswerClass | None:
    return AnswerClass.VIEWS if expected in _COUNTED and "read" in kinds else None


def _reading_time(expected: AnswerClass, kinds: Kinds) -> AnswerClass | None:
    return AnswerClass.READING_TIME if expected in _LASTING and "read" in kinds else None


RULES: tuple[Callable[[AnswerClass, Kinds], AnswerClass | None], ...] = (
    _photo,
    _date,
    _author,
    _source,
    _title,
    _views,
    _reading_time,
)
"""The rules in the order they are asked: the class by the wording and the kinds of the question's words."""
