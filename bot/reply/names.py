"""A name written in the asker's letters, by a plain letter table."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from bot.errors import DataError
from bot.language.tongue import Language

_WORD = re.compile(r"[^\W\d_]+")

_AFTER_VOWEL = "*"
_VOWELS = frozenset("аәеёиоөуұүыіэюяйъь")

# Surnames made the Russian way are known abroad in their Russian spelling: Тоқаев is Tokayev, while
# Қасым-Жомарт stays Qasym-Jomart.
_RUSSIAN_SURNAME = re.compile(r"\w{2,}(?:[оеё]в|ин)а?", re.IGNORECASE)


def read_letters(source: str, text: str) -> dict[str, dict[str, dict[str, str]]]:
    """The letter tables of one file's ``text``: by the article's language, then the asker's.

    Raises:
        DataError: it is no TOML, or an entry is not a text; ``source`` names the file.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(source, 0, f"not TOML: {error}") from error
    for origin, tables in raw.items():
        if origin not in set(Language) or not isinstance(tables, dict):
            raise DataError(source, 0, f"{origin}: not a language")
        for reader, letters in tables.items():
            if reader not in set(Language) or not isinstance(letters, dict):
                raise DataError(source, 0, f"{origin}.{reader}: not a language")
            for letter, written in letters.items():
                if not isinstance(written, str) or len(letter.removeprefix(_AFTER_VOWEL)) != 1:
                    raise DataError(source, 0, f"{origin}.{reader}.{letter}: not a letter and its spelling")
    return raw


@cache
def _letters() -> dict[str, dict[str, dict[str, str]]]:
    path = resources.files("bot.reply") / "data" / "letters.toml"
    return read_letters("letters.toml", path.read_text(encoding="utf-8"))


def transliterated(name: str, article_language: Language, language: Language) -> str | None:
    """``name``, as the article writes it, in the letters of ``language``.

    None where nothing would change: the asker reads those letters anyway, or there is no table (Latin
    names are not spelled in Cyrillic: too many ways).
    """
    if language not in _letters().get(article_language, {}):
        return None
    written = _WORD.sub(lambda word: _spelled(word.group(), article_language, language), name)
    return written if written != name else None


def _spelled(word: str, article_language: Language, language: Language) -> str:
    tables = _letters()
    russian = language is Language.EN and article_language is Language.KK and _RUSSIAN_SURNAME.fullmatch(word)
    if russian:
        word, article_language = _spell(word, tables[Language.KK][Language.RU]), Language.RU
    return _spell(word, tables[article_language][language])


def _spell(word: str, letters: Mapping[str, str]) -> str:
    upper = len(word) > 1 and word.isupper()
    spelled, before = [], ""
    for letter in word:
        small = letter.lower()
        written = letters.get(small, letter)
        if not before or before in _VOWELS:
            written = letters.get(_AFTER_VOWEL + small, written)
        if upper:
            written = written.upper()
        elif letter.isupper():
            written = written[:1].upper() + written[1:]
        spelled.append(written)
        before = small
    return "".join(spelled)


def name_text(name: str, article_language: Language, language: Language) -> str:
    """``name`` for a reader of ``language``: «Asel (Асель)», or as it stands.

    Only where every word is capitalised: a slice with common words in it is no bare name, and common
    words are not spelled in other letters.
    """
    words = _WORD.findall(name)
    if not words or not all(word[0].isupper() for word in words):
        return name
    written = transliterated(name, article_language, language)
    return f"{written} ({name})" if written else name
