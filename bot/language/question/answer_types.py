"""Which class of answer a noun asks for by its meaning: какой *отель* a place, what was the *deficit* a sum.

Data: ``data/answer_types.txt``. The patterns know such nouns by their letters; this table knows them by concept, and so
in every language and every word that the lexicon has for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from bot.errors import DataError
from bot.language.lexicon import lexicon
from bot.language.lexicon.lexicon import names_action
from bot.language.question.heads import governs, head_keyword
from bot.language.question.model import AnswerClass
from bot.language.question.wordgroups import word_group
from bot.language.terms import Term
from bot.language.tongue import Language

_SOURCE = "answer_types.txt"
_OPEN = frozenset({AnswerClass.THING, AnswerClass.STATEMENT})
_NAMED = frozenset({AnswerClass.PLACE, AnswerClass.PERSON, AnswerClass.ORGANISATION})
"""Classes that a noun asks for only right beside its question word: which *hotel*, not "what is the hotel"."""
_WORDS_OF_A_KEYWORD = 4


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun that tells a class; ``start:end`` are indexes of the message's words."""

    start: int
    end: int
    answer: AnswerClass


def class_of_noun(term: Term) -> AnswerClass | None:
    """The class that ``term`` asks for: the one on which its meanings agree, where half of them at least have one."""
    table = _classes_by_concept()
    found = [table[concept] for concept in term.reading.concepts if concept in table]
    return found[0] if found and len(set(found)) == 1 and 2 * len(found) >= len(term.reading.concepts) else None


def refined_class(
    expected: AnswerClass, terms: Sequence[Term], words: Sequence[str], asking: int | None, language: Language
) -> AnswerClass:
    """``expected``, or a finer class where it is an open one and the noun that is asked for tells.

    «Жаттықтырушы нешеде?» asks for an age, «матч нешеде?» for a time.

    Args:
        expected: the class by the question's wording.
        terms: the words of the question.
        words: the same in the form that the patterns see.
        asking: index of the word that asks; None for a message without one.
        language: the question's language.
    """
    if expected is AnswerClass.TIME and asking and words[asking] in word_group("at", language):
        somebody = terms[asking - 1].name or class_of_noun(terms[asking - 1]) is AnswerClass.PERSON
        return AnswerClass.AGE if somebody else expected
    if expected not in _OPEN:
        return expected
    nouns = [_Noun(i, i + 1, found) for i, term in enumerate(terms) if (found := class_of_noun(term)) is not None]
    if asking is not None:
        asked_for = (noun for noun in nouns if _asks_for(noun, words, asking, language))
        return next((noun.answer for noun in asked_for), expected)
    head = head_keyword(nouns, words, language)
    figure = head is not None and head.answer not in _NAMED and _is_keyword(terms, head.start)
    return head.answer if head is not None and figure else expected


def _asks_for(noun: _Noun, words: Sequence[str], asking: int, language: Language) -> bool:
    beside = words[asking] in word_group("which", language)
    if noun.answer in _NAMED:
        most = 0 if language is Language.KK else 1
        between = words[asking + 1 : noun.start]
        tied = noun.start > asking and len(between) <= most
        return beside and tied and not any(word in word_group("being", language) for word in between)
    return (beside or language is Language.KK) and governs(words, asking, range(noun.start, noun.end), language)


def _is_keyword(terms: Sequence[Term], head: int) -> bool:
    """Whether a message is a noun phrase by itself: «бюджет тапшылығы», "internship pay", not «а проезд?»."""
    others = (term for index, term in enumerate(terms) if index != head)
    short = len(terms) <= _WORDS_OF_A_KEYWORD and not terms[0].stop
    return short and not any(names_action(term.concepts) for term in others)


@lru_cache(maxsize=1)
def _classes_by_concept() -> dict[int, AnswerClass]:
    return parse_answer_types((files("bot.language.question") / "data" / _SOURCE).read_text(encoding="utf-8"))


def parse_answer_types(text: str) -> dict[int, AnswerClass]:
    """Concept number to class, from the data file's text: lines ``class: concept concept …``.

    Raises:
        DataError: naming the line that is malformed, has an unknown class or concept, or a concept that stands twice.
    """
    words = lexicon()
    found: dict[int, AnswerClass] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        name, colon, concepts = line.partition(":")
        if not colon or name not in set(AnswerClass) or not concepts.strip():
            raise DataError(_SOURCE, number, f"not `class: concept concept …`: {line[:60]!r}")
        for concept in concepts.split():
            known = words.number(concept)
            if known is None:
                raise DataError(_SOURCE, number, f"the lexicon has no concept {concept!r}")
            if known in found:
                raise DataError(_SOURCE, number, f"{concept} stands twice")
            found[known] = AnswerClass(name)
    return found
