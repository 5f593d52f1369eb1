"""A value written for people in the reader's language, exactly or not at all.

Nothing is added to what the slice of text says: the digits, the scale word, the unit and the
approximation are those of the slice. What cannot be written exactly comes back as None.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from bot.language.tongue import Language
from bot.language.values.model import Approximation, Value, ValueKind
from bot.language.values.numerals import Numeral, Part, parse_numeral
from bot.language.values.render_dates import render_date, render_time
from bot.language.values.scan import Kind, Scan
from bot.language.values.units import load_currencies, load_units
from bot.language.values.wordlist import Words
from bot.language.values.written import (
    digits,
    english_ordinal,
    forms,
    genitive,
    in_kazakh_case,
    kazakh_ordinal,
    plural,
)

_SHORT_SCALE = re.compile(r"\b(?:тыс|млн|млрд|трлн)\b", re.IGNORECASE)
_LARGER = {"minute": ("hour", 60), "second": ("minute", 60), "month": ("year", 12), "hour": ("day", 24)}
_NAMED_RULES = frozenset({"phone", "number_sign"})


class _Written(NamedTuple):
    """A number written out, without its unit: the text, and the number that the unit agrees with."""

    text: str
    agrees: Decimal
    scaled: bool


def render(value: Value, language: Language, *, source: str) -> str | None:
    """``value`` in ``language``.

    Args:
        value: a value that :func:`find_values` found.
        language: the reader's.
        source: the slice of the text the value stands for, ``text[value.start:value.end]``.

    Returns:
        The value in words and digits, or None where it cannot be written exactly; the caller then
        shows the slice itself.
    """
    if value.kind is ValueKind.DATE:
        return render_date(value, language)
    if value.kind is ValueKind.TIME:
        return render_time(value)
    if value.amount is None or value.rule in _NAMED_RULES:
        return None
    if value.kind is ValueKind.SCORE:
        return _score(value, language)
    if value.kind is ValueKind.ORDINAL:
        return _ordinal(value, language)
    return _amount(value, language, source)


def _score(value: Value, language: Language) -> str | None:
    if value.amount is None or value.amount_to is None:
        return None
    return f"{digits(value.amount, language)}:{digits(value.amount_to, language)}"


def _ordinal(value: Value, language: Language) -> str | None:
    if value.amount is None or value.amount != value.amount.to_integral_value():
        return None
    number = int(value.amount)
    if value.added is not None:
        return str(forms()["stoppage"][language]).format(f"{number}+{value.added}")
    plain = {
        Language.EN: english_ordinal(number),
        Language.RU: f"{number}-й",
        Language.KK: kazakh_ordinal(number),
    }[language]
    if value.unit is None:
        return plain
    pattern = forms()["ordinal_unit"].get(value.unit)
    if pattern is None:
        return None
    return str(pattern[language]).format(plain if language is Language.EN else number)


def _numerals(source: str) -> list[Numeral]:
    """The numbers of a slice, as they are written there."""
    scan = Scan(source, None, None)
    found: list[Numeral] = []
    index = 0
    while index < len(scan.tokens):
        money = index > 0 and scan.at(index - 1).kind is Kind.SIGN
        numeral = parse_numeral(scan, index, money=money)
        if numeral is not None:
            found.append(numeral)
        index = numeral.next if numeral is not None else index + 1
    return found


def _amount(value: Value, language: Language, source: str) -> str | None:
    numerals = _numerals(source)
    if value.amount is None:
        return None
    if value.rule == "fraction":
        written = _fraction(value, language)
        return written and _approximated(written, value, language)
    if value.rule == "two_units":
        return _two_units(value, language)
    case = language is Language.RU and (value.approximation is not None or value.rule == "from_to")
    if value.amount_to is None:
        one = _number(value.amount, numerals, language, value, source, case)
        text = _with_unit(one.text, one, value, language, source, case)
    else:
        text = _range(value, numerals, language, source, case)
    return text and _approximated(text, value, language)


def _fraction(value: Value, language: Language) -> str | None:
    """A third, two-thirds, 3/8; None with a unit or where the amount is no small fraction."""
    if value.amount is None or value.kind is not ValueKind.NUMBER or value.amount_to is not None:
        return None
    fraction = Fraction(value.amount).limit_denominator(100)
    if abs(fraction - Fraction(value.amount)) > Fraction(1, 10**12):
        return None
    name = f"{fraction.numerator}/{fraction.denominator}"
    named = forms()["fraction"].get(name)
    return str(named[language]) if named else name


def _number(
    amount: Decimal,
    numerals: list[Numeral],
    language: Language,
    value: Value,
    source: str,
    case: bool,
) -> _Written:
    """``amount`` in the form in which the slice has it: digits, or digits and a scale word."""
    parts = next((numeral.parts for numeral in numerals if numeral.amount == abs(amount)), None)
    if parts is None or len(parts) != 1 or parts[0].scale == 1:
        exact = parts[0].mantissa.copy_sign(amount) if parts and len(parts) == 1 else _trimmed(amount)
        return _Written(digits(exact, language), exact, False)
    part = parts[0]
    text = f"{digits(part.mantissa.copy_sign(amount), language)} "
    return _Written(text + _scale(part, language, value, source, case), part.mantissa, True)


def _trimmed(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount.normalize()


def _scale(part: Part, language: Language, value: Value, source: str, case: bool) -> str:
    """The scale word; an abbreviation stays one where nothing is counted (90 млрд)."""
    entry = forms()["scale"][str(int(part.scale))]
    lone = value.unit is None and value.currency is None and value.kind is ValueKind.NUMBER
    if lone and language is not Language.EN and _SHORT_SCALE.search(source):
        return str(entry["short"][language])
    words = entry[language]
    if case:
        return genitive(part.mantissa, words)
    return words if language is Language.EN else plural(part.mantissa, language, words)


def _noun(one: _Written, language: Language, words: Words, case: bool) -> str:
    """The counted noun in the form that the number asks for; a scale word asks for the plural."""
    if isinstance(words, str):
        return words
    if one.scaled:
        return words[-1]
    agrees = abs(one.agrees)
    return genitive(agrees, words) if case else plural(agrees, language, words)


def _with_unit(text: str, one: _Written, value: Value, language: Language, source: str, case: bool) -> str | None:
    """``text`` with the percent sign, currency, unit or years of age that the slice has."""
    if value.unit == "percentage_point":
        return f"{text} {_noun(one, language, forms()['percentage_point'][language], case)}"
    if value.kind is ValueKind.PERCENT:
        return f"{text}%"
    if value.kind is ValueKind.AGE:
        return f"{text} {_noun(one, language, forms()['age'][language], case)}" if value.unit else text
    if value.currency is not None:
        return _money(text, one, value.currency, language, source, case)
    if value.unit is None:
        return text
    unit = load_units().get(value.unit)
    if unit is None:
        return None
    noun = _noun(one, language, unit.shown(language), case)
    return f"{text}{noun}" if noun.startswith("°") and language is Language.EN else f"{text} {noun}"


def _money(text: str, one: _Written, code: str, language: Language, source: str, case: bool) -> str | None:
    currency = load_currencies()[code]
    signed = any(sign in source for sign in currency.signs)
    if language is Language.EN and currency.sign_en and signed:
        sign = "US$" if "US$" in source else currency.sign_en
        return f"−{sign}{text[1:]}" if text.startswith("−") else f"{sign}{text}"
    american = code == "USD" and _UNITED_STATES.search(source) is not None
    words: Words = forms()["dollar_us"][language] if american else currency.shown(language)
    return f"{text} {_noun(one, language, words, case)}"


_UNITED_STATES = re.compile(r"\b(?:США|АҚШ|US|USD)\b|американ", re.IGNORECASE)


def _two_units(value: Value, language: Language) -> str | None:
    """2 hours 15 minutes: the amount is in the smaller unit, the slice has both."""
    larger = _LARGER.get(value.unit or "")
    if larger is None or value.amount is None:
        return None
    many, few = divmod(value.amount, larger[1])
    written: list[str | None] = []
    for number, unit in ((many, larger[0]), (few, value.unit)):
        one = _Written(digits(_trimmed(number), language), number, False)
        part = value.model_copy(update={"unit": unit})
        written.append(_with_unit(one.text, one, part, language, "", False))
    return " ".join(filter(None, written)) if all(written) else None


def _range(value: Value, numerals: list[Numeral], language: Language, source: str, case: bool) -> str | None:
    """5–7 minutes; from 46 to 50%; $1.40–$1.75. A scale that the slice has once is written once."""
    if value.amount is None or value.amount_to is None:
        return None
    first = _number(value.amount, numerals, language, value, source, case)
    second = _number(value.amount_to, numerals, language, value, source, case)
    shared = _shared_scale(value, numerals)
    if shared is not None:
        first = _Written(digits(shared, language), shared, False)
    elif value.amount not in {numeral.amount for numeral in numerals}:
        return None
    closing = _with_unit(second.text, second, value, language, source, case)
    if closing is None:
        return None
    opening = first.text
    sign = closing[: len(closing) - len(closing.lstrip(_SIGNS))]
    opening = sign + opening
    closing = closing.removeprefix(sign) if shared is not None else closing
    if value.rule != "from_to":
        return f"{opening}–{closing}"
    if language is Language.EN:
        return f"from {opening} to {closing}"
    if language is Language.RU:
        return f"от {opening} до {closing}"
    low, high = in_kazakh_case(opening, "abl"), in_kazakh_case(closing, "dat")
    return f"{low} {high} дейін" if low and high else None


_SIGNS = "US$€£¥₹₩"


def _shared_scale(value: Value, numerals: list[Numeral]) -> Decimal | None:
    """The 5 of «5–7 млн», where the scale stands after the second number only."""
    if value.amount is None or len(numerals) != 2 or len(numerals[1].parts) != 1:
        return None
    scale = numerals[1].parts[0].scale
    mantissa = numerals[0].amount
    return mantissa if scale > 1 and mantissa * scale == value.amount else None


def _approximated(text: str, value: Value, language: Language) -> str | None:
    """``text`` with the approximation that the slice has."""
    if value.approximation is None:
        return text
    table = forms()["approximation_age" if value.kind is ValueKind.AGE else "approximation"]
    pattern = str(table[value.approximation.value][language])
    for case in ("dat", "abl"):
        if f"{{{case}}}" in pattern:
            inflected = in_kazakh_case(text, case)
            return pattern.replace(f"{{{case}}}", inflected) if inflected else None
    return pattern.format(text)


__all__ = ["Approximation", "render"]
