"""Phrases: words in a row to find in a question, with a few signs for what may stand between them.

``word`` as it stands, ``word*`` any that begins so, ``_`` any one word, ``...`` up to four words, ``@name`` a word of
the group of that name, ``^`` the beginning and ``$`` the end of the question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.errors import DataError
from bot.language.morphology import fold_kazakh
from bot.language.normal import normal_form
from bot.language.question.wordgroups import word_group
from bot.language.tongue import Language

BLANK = "·"
"""What stands in place of a word that does not ask. The beginning and the end of a question look past it."""
_GAP = "..."
_SIGNS = frozenset({_GAP, "^", "$", "_"})
_LONGEST_GAP = 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """``words`` (signs among them) to find in a row in a question of ``language``; from ``line`` of its data file."""

    language: Language
    words: tuple[str, ...]
    line: int

    def in_folded_alphabet(self) -> Phrase:
        """The same phrase for folded Kazakh."""
        return replace(self, words=tuple(word if _is_sign(word) else fold_kazakh(word) for word in self.words))

    @property
    def own_words(self) -> tuple[str, ...]:
        """The words written out."""
        return tuple(word for word in self.words if not _is_sign(word))

    def names(self, word: str) -> bool:
        """Whether ``word`` is one of the phrase's own, not one that its gap or ``_`` lets through."""
        return any(_same(wanted, word, self.language) for wanted in self.words if wanted not in _SIGNS)


def read_phrases(text: str, source: str) -> Iterator[tuple[str, Phrase]]:
    """What stands in the first field, and the phrase, for each phrase of lines ``field | language | phrase; phrase``.

    Raises:
        DataError: naming the line without three fields, with an unknown language, or an empty phrase; ``source`` is the
            file's name.
    """
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3 or fields[1] not in set(Language):
            raise DataError(source, number, f"not `class | language | patterns`: {line[:60]!r}")
        for phrase in fields[2].removesuffix(";").split(";"):
            words = tuple(_normal(word) for word in phrase.split())
            if not words:
                raise DataError(source, number, "an empty pattern")
            if all(_is_sign(word) for word in words):
                raise DataError(source, number, f"a pattern without a word: {phrase!r}")
            yield fields[0], Phrase(Language(fields[1]), words, number)


def find_phrase(phrase: Phrase, words: Sequence[str]) -> Iterator[range]:
    """Where ``phrase`` stands in ``words``: indexes, one range for each place it begins at."""
    for start in _starts(phrase.words[0], words):
        end = _end(phrase.words, words, start, phrase.language)
        if end is not None and end > start:
            yield range(start, end)


def _starts(first: str, words: Sequence[str]) -> Sequence[int]:
    """Where a phrase that begins with ``first`` may begin."""
    if first == "^":
        return (next((i for i, word in enumerate(words) if word != BLANK), 0),)
    if _is_sign(first):
        return range(len(words))
    if first.endswith("*"):
        return [i for i, word in enumerate(words) if word.startswith(first[:-1])]
    return [i for i, word in enumerate(words) if word == first]


def _end(phrase: Sequence[str], words: Sequence[str], start: int, language: Language) -> int | None:
    """Where the phrase ends when it begins at ``start``; None when it does not stand there."""
    position = start
    for index, wanted in enumerate(phrase):
        if wanted == "^":
            if any(word != BLANK for word in words[:position]):
                return None
        elif wanted == "$":
            return position if all(word == BLANK for word in words[position:]) else None
        elif wanted == _GAP:
            rest = phrase[index + 1 :]
            ends = (_end(rest, words, position + skipped, language) for skipped in range(_LONGEST_GAP + 1))
            return next((end for end in ends if end is not None), None)
        elif position >= len(words) or not _same(wanted, words[position], language):
            return None
        else:
            position += 1
    return position


def _same(wanted: str, word: str, language: Language) -> bool:
    if word == BLANK:
        return False
    if wanted == "_":
        return True
    if wanted.startswith("@"):
        return word in word_group(wanted[1:], language)
    return word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted


def _is_sign(word: str) -> bool:
    return word in _SIGNS or word.startswith("@")


def _normal(word: str) -> str:
    if _is_sign(word):
        return word
    star = "*" if word.endswith("*") else ""
    return normal_form(word.removesuffix("*")) + star
