"""The patterns that tell what a question asks for. Data: ``data/patterns.txt``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from importlib.resources import files

from bot.errors import DataError
from bot.language.function_words import function_words
from bot.language.question.asking import first_asking_word
from bot.language.question.heads import governs, head_keyword
from bot.language.question.model import AnswerClass
from bot.language.question.phrases import Phrase, find_phrase, read_phrases
from bot.language.question.wordgroups import asking_words
from bot.language.tongue import Language

_SOURCE = "patterns.txt"
_OPEN = frozenset({AnswerClass.THING, AnswerClass.COUNT})
"""Classes that a bare question word asks for and a noun beside it makes finer."""
WITHOUT_QUESTION_WORD = frozenset({AnswerClass.YES_NO, AnswerClass.CURRENCY})
"""Classes that are asked for by other words than question words: «доллар ма», "is that dollars"."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: ``phrase`` to find in a question; asks for ``answer``."""

    answer: AnswerClass
    phrase: Phrase

    @property
    def language(self) -> Language:
        """The language of the questions it is for."""
        return self.phrase.language

    @property
    def words(self) -> tuple[str, ...]:
        """The words in a row, signs among them."""
        return self.phrase.words

    def in_folded_alphabet(self) -> Pattern:
        """The same pattern for folded Kazakh."""
        return replace(self, phrase=self.phrase.in_folded_alphabet())

    def names(self, word: str) -> bool:
        """Whether ``word`` is one of the pattern's own, not one that its gap or ``_`` lets through."""
        return self.phrase.names(word)

    def __str__(self) -> str:
        return f"{self.answer}: {' '.join(self.words)}"


@dataclass(frozen=True, slots=True)
class PatternMatch:
    """A pattern found: words ``start`` to ``end`` (exclusive) of the question.

    ``asking`` is the index of the question word of the whole question, None where the message has none and is
    understood by its nouns alone («цена билета»).
    """

    pattern: Pattern
    start: int
    end: int
    asking: int | None = None


@lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """Every pattern, in the order in which they are tried."""
    return parse_patterns((files("bot.language.question") / "data" / _SOURCE).read_text(encoding="utf-8"))


def parse_patterns(text: str) -> tuple[Pattern, ...]:
    """The patterns of a data file's text.

    Raises:
        DataError: naming the line without three fields, with an unknown class or language, or an empty
            pattern.
    """
    found: list[Pattern] = []
    for name, phrase in read_phrases(text, _SOURCE):
        if name not in set(AnswerClass):
            raise DataError(_SOURCE, phrase.line, f"not `class | language | patterns`: {name!r}")
        found.append(Pattern(AnswerClass(name), phrase))
    return tuple(found)


@dataclass(frozen=True)
class _Table:
    """The patterns of one language, each filed under its longest word so that few need be tried."""

    patterns: tuple[Pattern, ...]
    by_word: dict[str, list[int]]
    by_opening: dict[str, list[int]]
    whole_words: list[frozenset[str]]

    @cached_property
    def longest_opening(self) -> int:
        """The letters of the longest opening."""
        return max(map(len, self.by_opening), default=0)

    def worth_trying(self, words: Sequence[str]) -> list[int]:
        """Numbers of the patterns whose words may all be among ``words``, in their order."""
        found: set[int] = set()
        for word in words:
            found.update(self.by_word.get(word, ()))
            for length in range(1, min(len(word), self.longest_opening) + 1):
                found.update(self.by_opening.get(word[:length], ()))
        present = frozenset(words)
        return sorted(number for number in found if self.whole_words[number] <= present)


@lru_cache(maxsize=4)
def _of_language(language: Language, folded: bool) -> _Table:
    """The patterns of ``language``; folded only against folded questions, since «құны» and «күні» meet there."""
    own = (pattern for pattern in patterns() if pattern.language is language)
    kept = (pattern.in_folded_alphabet() for pattern in own if not _blurred(pattern)) if folded else own
    table = _Table(tuple(kept), {}, {}, [])
    for number, pattern in enumerate(table.patterns):
        own_words = pattern.phrase.own_words
        table.whole_words.append(frozenset(word for word in own_words if not word.endswith("*")))
        longest = max(own_words, key=len)
        filed = table.by_opening if longest.endswith("*") else table.by_word
        filed.setdefault(longest.removesuffix("*"), []).append(number)
    return table


def _blurred(pattern: Pattern) -> bool:
    """Whether a word of the pattern cannot be told from a stop word once folded: бөлді and болды."""
    stop = function_words("stop", pattern.language)
    folded_stop = function_words("stop", pattern.language, folded=True)
    return any(
        word not in stop and folded in folded_stop
        for word, folded in zip(pattern.phrase.own_words, pattern.phrase.in_folded_alphabet().own_words, strict=True)
    )


def match_pattern(words: Sequence[str], language: Language, *, folded: bool = False) -> PatternMatch | None:
    """The pattern of ``language`` that tells what the question's ``words`` ask for.

    The question word decides with the words around it; of several question words the first: «*что* пообещал глава тем,
    кто остался». A noun tells the class (бюджет a sum, процент a share) where the question word asks for it: "what is
    the *budget*", not "who chairs the *budget* committee". Of the patterns that remain the first of the data file wins.

    Args:
        words: the question's words in normal form, mended, ``BLANK`` in place of those that do not ask; in the folded
            alphabet where ``folded``.
        language: the question's language.
        folded: whether it is Kazakh without its own letters.
    """
    asking = first_asking_word(words, language, folded=folded)
    question_words = asking_words(language, folded=folded)
    phrases: list[PatternMatch] = []
    single: list[PatternMatch] = []
    nouns: list[PatternMatch] = []
    table = _of_language(language, folded)
    for number in table.worth_trying(words):
        pattern = table.patterns[number]
        for span in find_phrase(pattern.phrase, words):
            match = PatternMatch(pattern, span.start, span.stop, asking)
            if asking is not None and asking in span and pattern.names(words[asking]):
                (phrases if len(pattern.words) > 1 else single).append(match)
            elif pattern.answer in WITHOUT_QUESTION_WORD:
                phrases.append(match)
            elif not question_words.intersection(pattern.words):
                nouns.append(match)
    if phrases:
        return phrases[0]
    if asking is None:
        return head_keyword(nouns, words, language)
    if not single or single[0].pattern.answer in _OPEN:
        asked_for = (match for match in nouns if governs(words, asking, range(match.start, match.end), language))
        single = [*asked_for, *single]
    return single[0] if single else None
