"""Words that ask, mended before the question is read: «скока», "how mcuh", «кагда»; Kazakh ones get their letters back.

What asks must be read rightly whatever the article says; the words that are looked for in the article are mended
there (``bot.engine.mended``). Data: ``data/chat_spellings.txt``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.errors import DataError
from bot.language.function_words import function_words
from bot.language.keys import key
from bot.language.morphology import fold_kazakh, is_russian, unfold_kazakh
from bot.language.normal import normal_form
from bot.language.question.patterns import patterns
from bot.language.slips import slip_cost
from bot.language.terms import read_word
from bot.language.tokens import Token
from bot.language.tongue import Language

_SOURCE = "chat_spellings.txt"
_SHORTEST, _SHORT = 4, 5
_SHORTEST_OWN = 3
_DEAREST, _DEAREST_SHORT = 0.9, 0.65
_CLEAR = 0.08
"""How much cheaper than the next a word must be, to be the one that was meant."""


def meant_tokens(
    tokens: Sequence[Token], language: Language, *, folded: bool = False, masked: Collection[str] = ()
) -> tuple[Token, ...]:
    """``tokens`` with the words that ask as they were meant; spans stay those of what was typed.

    Args:
        tokens: of the question in its right alphabet.
        language: the question's.
        folded: whether it is Kazakh in the folded alphabet; mended words are folded then.
        masked: keys of the article's names, which are never mended.
    """
    return tuple(_meant(token, at, language, folded, masked) for at, token in enumerate(tokens))


def _meant(token: Token, at: int, language: Language, folded: bool, masked: Collection[str]) -> Token:
    word = fold_kazakh(token.text) if folded else token.text
    if token.is_number or (token.capital and at > 0) or key(word) in masked:
        return token
    meant = meant_word(word, language, folded=folded)
    return token if meant == word else replace(token, text=meant)


@lru_cache(maxsize=20_000)
def meant_word(word: str, language: Language, *, folded: bool = False) -> str:
    """The word of a question's frame that ``word`` (normal form) is a spelling or a slip of; else ``word`` itself.

    A word that a dictionary has is meant as it stands, unless it is listed as a spelling; any other Kazakh one that a
    dictionary has with its own letters is meant with them.
    """
    listed = _chat_spellings(language, folded).get(word)
    if listed is not None:
        return listed
    known = _asking_words(language, folded)
    if word in known:
        return word
    if language is Language.KK and not folded and (own := _with_own_letters(word)):
        return own
    if len(word) < _SHORTEST or _is_a_word(word, language, folded):
        return word
    near = process.extract_iter(word, known, scorer=OSA.distance, score_cutoff=2)
    costs = sorted((slip_cost(word, other), other) for other, _, _ in near if len(other) >= _SHORTEST)
    if not costs or costs[0][0] > (_DEAREST_SHORT if len(word) < _SHORT else _DEAREST):
        return word
    clear = len(costs) == 1 or costs[1][0] - costs[0][0] >= _CLEAR
    return costs[0][1] if clear else word


def _is_a_word(word: str, language: Language, folded: bool) -> bool:
    if language is Language.RU and is_russian(word):
        return True
    return bool(read_word(word, language, folded and language is Language.KK).concepts)


@lru_cache(maxsize=4)
def _asking_words(language: Language, folded: bool) -> tuple[str, ...]:
    """Function words and the words of the patterns."""
    groups = ("question", "stop", "frame", "article", "negation")
    found = {word for group in groups for word in function_words(group, language, folded=folded)}
    for pattern in patterns():
        if pattern.language is language:
            found.update(_folded((word for word in pattern.phrase.own_words if word.isalpha()), folded))
    return tuple(sorted(found))


def _folded(words: Iterable[str], folded: bool) -> Iterable[str]:
    return map(fold_kazakh, words) if folded else words


def _with_own_letters(word: str) -> str | None:
    """What a Kazakh ``word`` that lacks its own letters was meant for: people drop them in some words only."""
    asking = _question_words().get(word)
    if asking or len(word) < _SHORTEST_OWN or _is_a_word(word, Language.KK, False):
        return asking
    own = unfold_kazakh(word)
    known = own != word and (own in _asking_words(Language.KK, False) or _is_a_word(own, Language.KK, False))
    return own if known else None


@lru_cache(maxsize=1)
def _question_words() -> dict[str, str]:
    """Kazakh question words by how they look without their own letters."""
    return {fold_kazakh(word): word for word in sorted(function_words("question", Language.KK))}


@lru_cache(maxsize=4)
def _chat_spellings(language: Language, folded: bool) -> dict[str, str]:
    text = (files("bot.language.question") / "data" / _SOURCE).read_text(encoding="utf-8")
    table = parse_chat_spellings(text)[language]
    if not folded:
        return table
    return {fold_kazakh(spelling): fold_kazakh(word) for spelling, word in table.items()}


def parse_chat_spellings(text: str) -> dict[Language, dict[str, str]]:
    """Spelling to word by language, both in normal form; ``text`` is the data file's.

    Raises:
        DataError: naming the line without three fields, with an unknown language, no spelling, or one listed before.
    """
    tables: dict[Language, dict[str, str]] = {language: {} for language in Language}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3 or fields[0] not in set(Language) or not fields[1] or not fields[2]:
            raise DataError(_SOURCE, number, f"not `language | word | spellings`: {line[:60]!r}")
        table = tables[Language(fields[0])]
        for spelling in map(normal_form, fields[2].split()):
            if spelling in table:
                raise DataError(_SOURCE, number, f"{spelling!r} stands already for {table[spelling]!r}")
            table[spelling] = normal_form(fields[1])
    return tables
