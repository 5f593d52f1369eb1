"""Which noun a question asks for: the one that its question word governs, or the head of a bare noun phrase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from bot.language.function_words import function_words
from bot.language.question.phrases import BLANK
from bot.language.question.wordgroups import asking_words, word_group
from bot.language.tongue import Language

_NEAR = 2
_FAR = 4


class _Found(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_FoundT = TypeVar("_FoundT", bound=_Found)


def governs(words: Sequence[str], asking: int, noun: range, language: Language) -> bool:
    """Whether the question word at ``asking`` asks for ``noun`` (indexes of ``words``).

    Russian and English put the noun behind the question word, with nothing between but a form of "be", an article, a
    pronoun and adjectives; Kazakh puts it right before the question word, or right behind қандай and қай.
    """
    if language is Language.KK:
        return _governs_kazakh(words, asking, noun)
    if noun.start <= asking:
        return noun.stop == asking or (noun.stop == asking - 1 and words[asking - 1] in word_group("being", language))
    between = words[asking + 1 : noun.start]
    stop = function_words("stop", language)
    being = word_group("being", language)
    content = [word for word in between if word not in being]
    if any(word in stop or word in asking_words(language) or word == BLANK for word in content):
        return False
    if language is Language.EN:
        return len(between) <= _FAR and _is_head_english(words, noun, bool(between) and between[0] in being, content)
    return len(content) <= 1 and len(between) <= _FAR


def _is_head_english(words: Sequence[str], noun: range, copula: bool, content: Sequence[str]) -> bool:
    """ "what was the annual budget": the head; "what is the budget committee" and "what raised the fee": not."""
    if not copula and "'" not in words[noun.start - 1]:
        return len(content) <= 1 and words[noun.start - 1] not in {"the", "a", "an"}
    behind = words[noun.stop] if noun.stop < len(words) else BLANK
    return len(content) <= _NEAR and (behind == BLANK or behind in function_words("stop", Language.EN))


def _governs_kazakh(words: Sequence[str], asking: int, noun: range) -> bool:
    being = word_group("being", Language.KK)
    if noun.start > asking:
        return noun.start == asking + 1 and words[asking] in word_group("which", Language.KK)
    between, behind = words[noun.stop : asking], words[asking + 1 : asking + 2]
    if len(between) > 1 or any(word not in being for word in between):
        return False
    # «ашылған күні қанша *адам* кірді» counts people; «жалақы қанша зауытта» no factory.
    ends = word_group("behind", Language.KK)
    return all(word in being or word in ends or word == BLANK for word in behind)


def head_keyword(found: Sequence[_FoundT], words: Sequence[str], language: Language) -> _FoundT | None:
    """Of the nouns ``found`` in a message without a question word the head of its noun phrase.

    Russian heads stand first (*цена* билета), Kazakh ones last (билет *бағасы*), English ones last before a preposition
    (the ticket *price* in May).
    """
    if not found:
        return None
    if language is Language.RU:
        return min(found, key=lambda match: (match.start, -match.end))
    if language is Language.KK:
        return max(found, key=_last_longest)
    links = {"of", "in", "at", "for", "on", "to", "from", "by", "with", "between"}
    end = next((index for index, word in enumerate(words) if index and word in links), len(words))
    before = [match for match in found if match.start < end]
    return max(before, key=_last_longest) if before else found[0]


def _last_longest(match: _Found) -> tuple[int, int]:
    """Of the matches that end last the longest: "publication date", not its "date"."""
    return match.end, -match.start
