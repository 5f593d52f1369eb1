"""Units of measure and currencies: the tables, and the way from a word to its entry."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.errors import DataError
from bot.language.tongue import Language
from bot.language.values.wordlist import Words, line_of, read_table


class Shown(BaseModel):
    """The forms of a counted noun that are written for people.

    Kazakh has one, Russian those with 1, 2 and 5, English one and other.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    show_kk: str
    show_ru: tuple[str, ...] = Field(min_length=3, max_length=3)
    show_en: tuple[str, ...] = Field(min_length=2, max_length=2)

    def shown(self, language: Language) -> Words:
        """The forms in ``language``."""
        if language is Language.KK:
            return self.show_kk
        return self.show_ru if language is Language.RU else self.show_en


class Unit(Shown):
    """One unit of measure.

    ``kk``, ``ru``, ``en`` are its words in the notation of the word lists; ``abbreviations`` count only
    after a number; ``adjectives_ru`` are stems of «10-летний».
    """

    id: str
    kind: str
    kk: tuple[str, ...]
    ru: tuple[str, ...]
    en: tuple[str, ...]
    abbreviations: tuple[str, ...]
    adjectives_ru: tuple[str, ...]


class Currency(Shown):
    """One currency: its ISO 4217 code, signs and words."""

    code: str = Field(pattern="^[A-Z]{3}$")
    signs: tuple[str, ...]
    sign_en: str = ""
    kk: tuple[str, ...]
    ru: tuple[str, ...]
    en: tuple[str, ...]


@cache
def load_units() -> Mapping[str, Unit]:
    """The units table by unit id.

    Raises:
        DataError: an entry is malformed, or an id stands twice.
    """
    units: dict[str, Unit] = {}
    for entry in read_table("units.toml")["unit"]:
        name = str(entry.get("id", ""))
        try:
            unit = Unit.model_validate(entry)
        except ValidationError as error:
            raise DataError("units.toml", line_of("units.toml", f'"{name}"'), str(error.errors()[0])) from error
        if name in units:
            raise DataError("units.toml", line_of("units.toml", f'"{name}"'), f"unit {name} stands twice")
        units[name] = unit
    return MappingProxyType(units)


@cache
def load_currencies() -> Mapping[str, Currency]:
    """The currencies by ISO 4217 code.

    Raises:
        DataError: an entry is malformed, or a code stands twice.
    """
    currencies: dict[str, Currency] = {}
    for entry in read_table("currencies.toml")["currency"]:
        code = str(entry.get("code", ""))
        line = line_of("currencies.toml", f'"{code}"')
        try:
            currency = Currency.model_validate(entry)
        except ValidationError as error:
            raise DataError("currencies.toml", line, str(error.errors()[0])) from error
        if code in currencies:
            raise DataError("currencies.toml", line, f"currency {code} stands twice")
        currencies[code] = currency
    return MappingProxyType(currencies)
