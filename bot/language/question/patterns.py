"""The patterns that tell what a question asks for. Data: ``data/patterns.txt``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from bot.errors import DataError
from bot.language.function_words import function_words
from bot.language.lexicon import lexicon
from bot.language.morphology import fold_kazakh, is_russian
from bot.language.normal import normal_form
from bot.language.question.model import AnswerClass
from bot.language.tongue import Language

_SOURCE = "patterns.txt"
_GAP = "..."
_SIGNS = frozenset({_GAP, "^", "$", "_"})
_LONGEST_GAP = 4
_MIN_TYPO_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: ``words`` to find in a row in a question of ``language``; asks for ``answer``."""

    answer: AnswerClass
    language: Language
    words: tuple[str, ...]
    line: int

    def in_folded_alphabet(self) -> Pattern:
        """The same pattern for folded Kazakh."""
        return replace(self, words=tuple(fold_kazakh(word) for word in self.words))

    def names(self, word: str) -> bool:
        """Whether ``word`` is one of the pattern's own, not one that its gap or ``_`` lets through."""
        return any(_same(wanted, word) for wanted in self.words if wanted not in _SIGNS)

    def __str__(self) -> str:
        return f"{self.answer}: {' '.join(self.words)}"


@dataclass(frozen=True, slots=True)
class PatternMatch:
    """A pattern found: words ``start`` to ``end`` (exclusive) of the question."""

    pattern: Pattern
    start: int
    end: int


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
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3 or fields[0] not in set(AnswerClass) or fields[1] not in set(Language):
            raise DataError(_SOURCE, number, f"not `class | language | patterns`: {line[:60]!r}")
        language = Language(fields[1])
        for pattern in fields[2].removesuffix(";").split(";"):
            words = tuple(_normal(word) for word in pattern.split())
            if not words:
                raise DataError(_SOURCE, number, "an empty pattern")
            if set(words) <= _SIGNS:
                raise DataError(_SOURCE, number, f"a pattern without a word: {pattern!r}")
            found.append(Pattern(AnswerClass(fields[0]), language, words, number))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Table:
    """The patterns of one language, each filed under its longest word so that few need be tried."""

    patterns: tuple[Pattern, ...]
    by_word: dict[str, list[int]]
    by_opening: dict[str, list[int]]

    def worth_trying(self, words: Sequence[str]) -> list[int]:
        """Numbers of the patterns whose longest word is among ``words``, in their order."""
        found: set[int] = set()
        for word in words:
            found.update(self.by_word.get(word, ()))
            for length in range(1, len(word) + 1):
                found.update(self.by_opening.get(word[:length], ()))
        return sorted(found)


@lru_cache(maxsize=4)
def _of_language(language: Language, folded: bool) -> _Table:
    """The patterns of ``language``; folded only against folded questions, since «құны» and «күні» meet there."""
    own = (pattern for pattern in patterns() if pattern.language is language)
    table = _Table(tuple(pattern.in_folded_alphabet() if folded else pattern for pattern in own), {}, {})
    for number, pattern in enumerate(table.patterns):
        longest = max((word for word in pattern.words if word not in _SIGNS), key=len)
        filed = table.by_opening if longest.endswith("*") else table.by_word
        filed.setdefault(longest.removesuffix("*"), []).append(number)
    return table


def match_pattern(words: Sequence[str], language: Language, *, folded: bool = False) -> PatternMatch | None:
    """The pattern of ``language`` that the question's ``words`` match.

    Patterns are tried in the order of the data file. Of bare question words the one that stands first asks: «*что*
    пообещал глава тем, кто остался».

    Args:
        words: the question's words in normal form, in the folded alphabet where ``folded``.
        language: the question's language.
        folded: whether it is Kazakh without its own letters.
    """
    mended = [mend_question_word(word, language, folded=folded) for word in words]
    table = _of_language(language, folded)
    places = _places(mended)
    bare = function_words("question", language, folded=folded)
    single: list[PatternMatch] = []
    for number in table.worth_trying(mended):
        match = _first_match(table.patterns[number], mended, places)
        if match is None:
            continue
        if len(match.pattern.words) > 1 or mended[match.start] not in bare:
            # A bare question word of a finer class, found before, asks if it also stands before.
            return min((match, *single), key=lambda found: found.start)
        single.append(match)
    return min(single, key=lambda match: match.start, default=None)


def _first_match(pattern: Pattern, words: Sequence[str], places: Mapping[str, Sequence[int]]) -> PatternMatch | None:
    for start in _starts(pattern.words[0], words, places):
        end = _match(pattern.words, words, start)
        if end is not None:
            return PatternMatch(pattern, start, end)
    return None


def _starts(first: str, words: Sequence[str], places: Mapping[str, Sequence[int]]) -> Sequence[int]:
    """Where a pattern that begins with ``first`` may begin."""
    if first == "^":
        return (0,)
    return range(len(words)) if first in _SIGNS else places.get(first, ())


def _places(words: Sequence[str]) -> dict[str, list[int]]:
    """Where each word stands, and each opening of a word (``prefix*``): looked up, not compared, for every pattern."""
    found: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        found.setdefault(word, []).append(place)
        for length in range(1, len(word) + 1):
            found.setdefault(f"{word[:length]}*", []).append(place)
    return found


def _match(pattern: Sequence[str], words: Sequence[str], start: int) -> int | None:
    """Where the pattern ends when it begins at ``start``; None when it does not match there."""
    position = start
    for index, wanted in enumerate(pattern):
        if wanted == "^":
            if position != 0:
                return None
        elif wanted == "$":
            return position if position == len(words) else None
        elif wanted == _GAP:
            rest = pattern[index + 1 :]
            for skipped in range(_LONGEST_GAP + 1):
                end = _match(rest, words, position + skipped)
                if end is not None:
                    return end
            return None
        elif position >= len(words) or not _same(wanted, words[position]):
            return None
        else:
            position += 1
    return position


def _same(wanted: str, word: str) -> bool:
    if wanted == "_":
        return True
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


@lru_cache(maxsize=20_000)
def mend_question_word(word: str, language: Language, *, folded: bool = False) -> str:
    """A question word with one typo in it (ккая, кашаан), mended; other words as they are.

    Of several the one that is longest: people rather leave letters out (сколко: сколько, not скоко). A word in its
    own right is no typo: wheat is not what, қала not қалай.
    """
    known = function_words("question", language, folded=folded) | function_words("frame", language, folded=folded)
    if word in known or len(word) < _MIN_TYPO_LENGTH or word in _plain_words(language, folded):
        return word
    if lexicon().lookup(word, language, folded=folded) or (language is Language.RU and is_russian(word)):
        return word
    close = [
        candidate
        for candidate in known
        if len(candidate) >= _MIN_TYPO_LENGTH
        and candidate[0] == word[0]
        and OSA.distance(candidate, word, score_cutoff=1) <= 1
    ]
    longest = [candidate for candidate in close if len(candidate) == max(map(len, close))]
    return longest[0] if len(longest) == 1 else word


@lru_cache(maxsize=4)
def _plain_words(language: Language, folded: bool) -> frozenset[str]:
    """Words that are one letter from a question word and no typo (кого/того, where/there, when/then)."""
    stop = function_words("stop", language, folded=folded)
    in_patterns = {
        word.removesuffix("*")
        for pattern in _of_language(language, folded).patterns
        for word in pattern.words
        if len(word) > 1
    }
    return frozenset(stop | in_patterns)


def _normal(word: str) -> str:
    if word in _SIGNS:
        return word
    star = "*" if word.endswith("*") else ""
    return normal_form(word.removesuffix("*")) + star
