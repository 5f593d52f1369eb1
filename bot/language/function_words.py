"""Words without content of their own: question words, stop words, negation, pronouns, openers.

Data: ``question/data/function_words.txt``, lines ``language | group | words``.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from bot.errors import DataError
from bot.language.morphology import fold_kazakh
from bot.language.normal import normal_form
from bot.language.tongue import Language

GROUPS = frozenset({"question", "stop", "negation", "pronoun", "opener", "particle", "frame", "locative"})
_SOURCE = "function_words.txt"


@lru_cache(maxsize=1)
def _tables() -> dict[tuple[str, Language], frozenset[str]]:
    text = (files("bot.language.question") / "data" / _SOURCE).read_text(encoding="utf-8")
    return parse_function_words(text)


def parse_function_words(text: str) -> dict[tuple[str, Language], frozenset[str]]:
    """Group and language to words in normal form; ``text`` is the data file's.

    Raises:
        DataError: naming the line that has no three fields, or an unknown group or language.
    """
    tables: dict[tuple[str, Language], frozenset[str]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 3 or fields[0] not in set(Language) or fields[1] not in GROUPS:
            raise DataError(_SOURCE, number, f"not `language | group | words`: {line[:60]!r}")
        words = frozenset(normal_form(word) for word in fields[2].split())
        if not words:
            raise DataError(_SOURCE, number, "no words")
        tables[fields[1], Language(fields[0])] = words
    return tables


@lru_cache(maxsize=64)
def function_words(group: str, language: Language, *, folded: bool = False) -> frozenset[str]:
    """The words of ``group`` (one of ``GROUPS``) in normal form; ``folded`` for folded Kazakh."""
    words = _tables().get((group, language), frozenset())
    return frozenset(fold_kazakh(word) for word in words) if folded else words
