"""Every text a person sees, by key, in each language.

The texts stand in ``messages/{kk,ru,en}.toml``. They are plain text: markup is added, and escaped, where
a message is put together.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from string import Formatter

from babel import Locale

from bot.errors import DataError
from bot.language.tongue import Language

PLURAL_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})

Text = str | Mapping[str, str]
"""A message, or its plural forms by CLDR category."""


class Messages:
    """The messages of one language."""

    def __init__(self, language: Language, texts: Mapping[str, Text]) -> None:
        self.language = language
        self._texts = dict(texts)
        self._plural = Locale(language.value).plural_form

    @property
    def keys(self) -> frozenset[str]:
        """The dotted keys, ``answer.not_said``."""
        return frozenset(self._texts)

    def forms(self, key: str) -> tuple[str, ...]:
        """The message under ``key`` with its fields open; each of its plural forms, if it has them."""
        text = self._texts[key]
        return (text,) if isinstance(text, str) else tuple(text.values())

    def text(self, key: str, **fields: object) -> str:
        """The message under ``key`` with its fields filled in.

        Raises:
            KeyError: there is no such key, it has plural forms, or a field is missing.
        """
        text = self._texts[key]
        if not isinstance(text, str):
            raise KeyError(f"{key} has plural forms")
        return text.format(**fields)

    def plural(self, key: str, count: int, **fields: object) -> str:
        """The form of the message under ``key`` that ``count`` takes (CLDR plural rules, by babel).

        Raises:
            KeyError: there is no such key, or it has no plural forms.
        """
        forms = self._texts[key]
        if isinstance(forms, str):
            raise KeyError(f"{key} has no plural forms")
        return forms[self._plural(count)].format(count=count, **fields)


def read_messages(source: str, text: str) -> dict[str, Text]:
    """The messages of one file's ``text``, by dotted key.

    Raises:
        DataError: it is no TOML, or a value is neither a text nor a table; ``source`` names the file.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(source, 0, f"not TOML: {error}") from error
    found: dict[str, Text] = {}
    _flatten(source, "", raw, found)
    return found


def _flatten(source: str, prefix: str, table: Mapping[str, object], found: dict[str, Text]) -> None:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, str):
            found[key] = value.strip()
        elif not isinstance(value, dict):
            raise DataError(source, 0, f"{key}: neither a text nor a table")
        elif value and set(value) <= PLURAL_FORMS:
            found[key] = {form: str(text) for form, text in value.items()}
        else:
            _flatten(source, f"{key}.", value, found)


def check_messages(language: Language, texts: Mapping[str, Text], model: Mapping[str, Text]) -> None:
    """Check one language's ``texts`` against another's, the ``model``.

    Raises:
        DataError: a key is missing or unknown, its fields differ, or a plural form that the language
            has (CLDR) is missing; the message names the key.
    """
    source = f"messages/{language}.toml"
    for key in sorted(set(model) - set(texts)):
        raise DataError(source, 0, f"{key}: missing")
    for key in sorted(set(texts) - set(model)):
        raise DataError(source, 0, f"{key}: not in the other languages")
    wanted = {*Locale(language.value).plural_form.tags, "other"}
    for key, text in texts.items():
        if isinstance(text, str) != isinstance(model[key], str):
            raise DataError(source, 0, f"{key}: has plural forms in one language only")
        if not isinstance(text, str) and set(text) != wanted:
            raise DataError(source, 0, f"{key}: plural forms must be {', '.join(sorted(wanted))}")
        for form in [text] if isinstance(text, str) else text.values():
            if _fields(source, key, form) != _fields(source, key, _any_form(model[key])):
                raise DataError(source, 0, f"{key}: its fields differ from the other languages'")
            if not form.strip():
                raise DataError(source, 0, f"{key}: empty")


def _any_form(text: Text) -> str:
    return text if isinstance(text, str) else text["other"]


def _fields(source: str, key: str, text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise DataError(source, 0, f"{key}: {error}") from error


@cache
def _all_messages() -> dict[Language, Messages]:
    folder = resources.files("bot.reply") / "messages"
    read = {
        language: read_messages(f"messages/{language}.toml", (folder / f"{language}.toml").read_text(encoding="utf-8"))
        for language in Language
    }
    for language, texts in read.items():
        check_messages(language, texts, read[Language.EN])
    return {language: Messages(language, texts) for language, texts in read.items()}


def messages(language: Language) -> Messages:
    """The messages in ``language``.

    Raises:
        DataError: a message file is broken, or the languages do not match.
    """
    return _all_messages()[language]
