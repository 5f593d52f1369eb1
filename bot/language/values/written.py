"""Numbers and words written for people: digits by language, plural forms, Kazakh endings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

from babel import Locale

from bot.language.tongue import Language
from bot.language.values.wordlist import Words, read_table

_BACK_VOWELS = "аоұыуяюё"
_FRONT_VOWELS = "әеіөүэи"
_FRONT_WORDS = ("елу", "рубль")  # у in them is front, as it is in no other word met here
_NASAL = "мнң"
_VOICELESS = "кқпстфхцчшщһ"
_VOICED_FINALS = "бвгд"  # written voiced, spoken voiceless at the end of a word: миллиард, клуб
_ENGLISH_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def forms() -> dict[str, Any]:
    """The table of written forms, data/render.toml."""
    return read_table("render.toml")


@cache
def locale(language: Language) -> Locale:
    """The CLDR locale of ``language``."""
    return Locale(language.value)


def digits(number: Decimal, language: Language) -> str:
    """``number`` in digits, grouped and pointed as ``language`` does; decimals stay as they are given."""
    sign = "−" if number < 0 else ""
    whole, _, rest = f"{abs(number):f}".partition(".")
    symbols: Mapping[str, str] = locale(language).number_symbols["latn"]
    groups: list[str] = []
    while len(whole) > 3:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    grouped = symbols["group"].join([whole, *groups])
    return sign + grouped + (symbols["decimal"] + rest if rest else "")


def plural(number: Decimal, language: Language, words: Words) -> str:
    """The form of a noun that goes with ``number`` (CLDR plural rules)."""
    if isinstance(words, str):
        return words
    if language is Language.EN:
        return words[0] if number == 1 else words[1]
    category = locale(language).plural_form(number)
    return words[{"one": 0, "few": 1, "many": 2}.get(category, 1)]


def genitive(number: Decimal, words: Sequence[str]) -> str:
    """The Russian noun after a number that itself stands in the genitive («около 2 километров»)."""
    if number != number.to_integral_value():
        return words[1]
    category = locale(Language.RU).plural_form(number)
    return words[1] if category == "one" else words[2]


def english_ordinal(number: int) -> str:
    """19 → 19th, 22 → 22nd."""
    ending = "th" if 10 <= number % 100 <= 20 else _ENGLISH_ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def spoken_last_word(number: Decimal) -> str:
    """The last word of ``number`` read aloud in Kazakh: 350 → елу, 2000 → мың."""
    table = forms()["kazakh_digits"]
    text = f"{abs(number):f}".replace(".", "")
    stripped = text.rstrip("0")
    zeros = len(text) - len(stripped)
    if not stripped:
        return str(table["units"][0])
    last = int(stripped[-1])
    if zeros >= 3:
        return str(table["powers"][min(zeros // 3, len(table["powers"]) - 1)])
    return str((table["units"][last], table["tens"][last], table["hundred"])[zeros])


def is_back(word: str) -> bool:
    """Whether the last vowel of a Kazakh word asks for back endings (-ға, -дан)."""
    if word.lower().endswith(_FRONT_WORDS):
        return False
    for letter in reversed(word.lower()):
        if letter in _FRONT_VOWELS:
            return False
        if letter in _BACK_VOWELS:
            return True
    return True


def kazakh_case(word: str, case: str) -> str:
    """The ending of ``word`` in the dative ("dat") or ablative ("abl"): vowel harmony and assimilation."""
    back, last = is_back(word), word.lower()[-1]
    hard = last in _VOICELESS or last in _VOICED_FINALS
    if case == "dat":
        return ("қа" if back else "ке") if hard else ("ға" if back else "ге")
    if last in _NASAL:
        return "нан" if back else "нен"
    return ("тан" if back else "тен") if hard else ("дан" if back else "ден")


def in_kazakh_case(text: str, case: str) -> str | None:
    """``text`` (an amount) in a case: 350 → 350-ге, «15 минут» → «15 минутқа»; None for a sign like °C."""
    last = text[-1]
    if last == "%":
        return f"{text}-{kazakh_case('пайыз', case)}"
    if last.isdigit():
        start = len(text.rstrip("0123456789,\u00a0 "))
        number = text[start:].replace("\u00a0", "").replace(" ", "").replace(",", ".")
        return f"{text}-{kazakh_case(spoken_last_word(Decimal(number)), case)}"
    return text + kazakh_case(text, case) if last.isalpha() and not last.isascii() else None


def kazakh_ordinal(number: int) -> str:
    """19 → 19-шы, 5 → 5-ші."""
    return f"{number}-{'шы' if is_back(spoken_last_word(Decimal(number))) else 'ші'}"
