"""Numbers, amounts, times and dates in a text: found, compared and written for people."""

from bot.language.values.find import find_values
from bot.language.values.lexemes import find_currency, find_unit
from bot.language.values.model import Approximation, PartialDate, Value, ValueKind
from bot.language.values.render import render
from bot.language.values.same import same_value
from bot.language.values.units import load_currencies, load_units

__all__ = [
    "Approximation",
    "PartialDate",
    "Value",
    "ValueKind",
    "find_currency",
    "find_unit",
    "find_values",
    "load_currencies",
    "load_units",
    "render",
    "same_value",
]
