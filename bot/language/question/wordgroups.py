"""Groups of words that patterns name with ``@`` (``@aux``). Data: ``data/wordgroups.txt``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from bot.errors import DataError
from bot.language.function_words import function_words
from bot.language.morphology import fold_kazakh
from bot.language.normal import normal_form
from bot.language.tongue import Language

_SOURCE = "wordgroups.txt"
ANY_QUESTION_WORD = "wh"


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Words, openings and endings of words, all in normal form."""

    words: frozenset[str]
    openings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()

    def __contains__(self, word: str) -> bool:
        if word in self.words:
            return True
        return bool(self.openings and word.startswith(self.openings)) or bool(
            self.endings and word.endswith(self.endings)
        )


def parse_word_groups(text: str, source: str = _SOURCE) -> dict[tuple[str, Language], WordGroup]:
    """Name and language to group, from a data file's text; ``source`` is the file's name.

    Raises:
        DataError: naming the line without three fields, with an unknown language, no words, or a group given twice.
    """
    found: dict[tuple[str, Language], WordGroup] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3 or not fields[0] or fields[1] not in set(Language) or not fields[2]:
            raise DataError(source, number, f"not `group | language | words`: {line[:60]!r}")
        name = (fields[0], Language(fields[1]))
        if name in found:
            raise DataError(source, number, f"the group {fields[0]!r} twice for {fields[1]}")
        found[name] = _group(fields[2].split(), name[1])
    return found


def _group(words: list[str], language: Language) -> WordGroup:
    normal = [normal_form(word) for word in words]
    if language is Language.KK:  # also as typed without its own letters
        normal += [fold_kazakh(word) for word in normal]
    return WordGroup(
        frozenset(word for word in normal if "*" not in word),
        tuple(word[:-1] for word in normal if word.endswith("*")),
        tuple(word[1:] for word in normal if word.startswith("*")),
    )


@lru_cache(maxsize=1)
def _groups() -> dict[tuple[str, Language], WordGroup]:
    return parse_word_groups((files("bot.language.question") / "data" / _SOURCE).read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def word_group(name: str, language: Language) -> WordGroup:
    """The words of the group ``name``; of ``wh`` every question word. An unknown group has no words."""
    if name == ANY_QUESTION_WORD:
        return WordGroup(asking_words(language) | asking_words(language, folded=True))
    return _groups().get((name, language), WordGroup(frozenset()))


@lru_cache(maxsize=8)
def asking_words(language: Language, *, folded: bool = False) -> frozenset[str]:
    """Question words that ask for a thing (who, when), without the particles of yes/no questions (ли, ма)."""
    particles = function_words("particle", language, folded=folded)
    return function_words("question", language, folded=folded) - particles
