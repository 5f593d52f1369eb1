"""Dates and times of day written for people. Month and weekday names are those of CLDR (babel)."""

from __future__ import annotations

from decimal import Decimal

from bot.language.tongue import Language
from bot.language.values.model import PartialDate, Value
from bot.language.values.units import load_units
from bot.language.values.written import english_ordinal, forms, in_kazakh_case, locale, plural

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def render_time(value: Value) -> str | None:
    """6:00, or 6:00–23:30."""
    if value.minute is None:
        return None
    first = clock(value.minute)
    return first if value.minute_to is None else f"{first}–{clock(value.minute_to)}"


def clock(minute: int) -> str:
    """Minutes from midnight as a 24-hour time, without a leading zero."""
    return f"{minute // 60}:{minute % 60:02d}"


def render_date(value: Value, language: Language) -> str | None:
    """A date, a range of dates, or a relative date with the date it resolves to in brackets."""
    if value.relative:
        return _relative(value, language)
    if value.date is None:
        return None
    if value.date_to is not None:
        return date_range(value.date, value.date_to, language)
    if value.recurring and value.date.weekday is not None:
        return _every_weekday(value.date.weekday, language)
    return written_date(value.date, language)


def _every_weekday(weekday: int, language: Language) -> str:
    """«по четвергам», бейсенбі сайын, Thursdays."""
    if language is Language.RU:
        return str(forms()["weekday_every"]["ru"][weekday])
    return str(forms()["weekday_every"][language]).format(weekday_name(weekday, language))


def month_name(month: int, language: Language, *, alone: bool) -> str:
    """A month's name, on its own or as it stands with a day."""
    context = "stand-alone" if alone else "format"
    name = str(locale(language).months[context]["wide"][month])
    # CLDR writes Kazakh months that stand alone with a capital; running text does not.
    return name.lower() if language is Language.KK else name


def weekday_name(weekday: int, language: Language) -> str:
    """A weekday's name, 0 for Monday."""
    return str(locale(language).days["stand-alone"]["wide"][weekday])


def _roman(number: int) -> str:
    letters = ""
    for size, letter in _ROMAN:
        while number >= size:
            letters += letter
            number -= size
    return letters


def written_date(date: PartialDate, language: Language) -> str | None:
    """``date`` as far as it goes: 9 November 2023, «9 ноября 2023», «2023 жылғы 9 қараша»."""
    if date.month is not None:
        text = _month_and_day(date, language)
        return text if date.year is None else _with_year(text, date.year, language)
    if date.century is not None:
        return {
            Language.EN: f"{english_ordinal(date.century)} century",
            Language.RU: f"{_roman(date.century)} век",
            Language.KK: f"{_roman(date.century)} ғасыр",
        }[language]
    if date.decade is not None:
        return {
            Language.EN: f"{date.decade}s",
            Language.RU: f"{date.decade}-е",
            Language.KK: f"{date.decade} жылдар",
        }[language]
    if date.quarter is not None:
        return _quarter(date.quarter, date.year, language)
    if date.season is not None:
        season = str(forms()["season"][date.season][language])
        return season if date.year is None else _with_year(season, date.year, language)
    if date.year is not None:
        return {
            Language.EN: str(date.year),
            Language.RU: f"{date.year} год",
            Language.KK: f"{date.year} жыл",
        }[language]
    return weekday_name(date.weekday, language) if date.weekday is not None else None


def _month_and_day(date: PartialDate, language: Language) -> str:
    month = month_name(date.month or 1, language, alone=date.day is None)
    return month if date.day is None else f"{date.day} {month}"


def _with_year(text: str, year: int, language: Language) -> str:
    return f"{year} жылғы {text}" if language is Language.KK else f"{text} {year}"


def _quarter(quarter: int, year: int | None, language: Language) -> str:
    if language is Language.EN:
        names = {1: "first", 2: "second", 3: "third", 4: "fourth"}
        return f"{names[quarter]} quarter" + (f" of {year}" if year else "")
    if language is Language.RU:
        return f"{_roman(quarter)} квартал" + (f" {year} года" if year else "")
    return (f"{year} жылғы " if year else "") + f"{_roman(quarter)} тоқсан"


def date_range(first: PartialDate, last: PartialDate, language: Language) -> str | None:
    """2–5 May, 28 April – 3 May 2025, 2023–2025."""
    if first.month is None:
        if first.year is None or last.year is None:
            return None
        years = f"{first.year}–{last.year}"
        return years + {Language.EN: "", Language.RU: " годы", Language.KK: " жылдар"}[language]
    if first.day is None and last.day is None and last.month is not None and first.year == last.year:
        names = [month_name(month, language, alone=True) for month in (first.month, last.month)]
        months = "–".join(names)
        return months if last.year is None else _with_year(months, last.year, language)
    if first.day is None or last.day is None or last.month is None:
        return None
    if first.year != last.year:
        whole = (written_date(first, language), written_date(last, language))
        return f"{whole[0]} – {whole[1]}" if all(whole) else None
    if first.month == last.month:
        days = f"{first.day}–{_month_and_day(last, language)}"
    else:
        days = f"{_month_and_day(first, language)} – {_month_and_day(last, language)}"
    return days if last.year is None else _with_year(days, last.year, language)


def _resolved(value: Value, language: Language) -> str:
    """The date a relative one comes to, in brackets; nothing where it is not known."""
    if value.date is None:
        return ""
    if value.unit == "year":
        return f" ({value.date.year})" if value.date.year is not None else ""
    if value.date_to is not None:
        text = date_range(value.date, value.date_to, language)
    else:
        text = written_date(value.date, language)
    return f" ({text})" if text else ""


def _relative(value: Value, language: Language) -> str | None:
    if value.offset is None or value.unit is None:
        return _named_relative(value, language)
    if value.unit == "year" and value.date is not None and value.date.month is not None:
        return _in_shifted_year(value, language)
    named = forms()["relative"].get(value.unit, {}).get(str(value.offset))
    phrase = str(named[language]) if named else _counted(value.unit, value.offset, language)
    return phrase and phrase + _resolved(value, language)


def _in_shifted_year(value: Value, language: Language) -> str | None:
    """September last year (2023)."""
    pattern = forms()["relative_of_year"].get(str(value.offset))
    if pattern is None or value.date is None:
        return None
    bare = value.date.model_copy(update={"year": None})
    if value.date_to is not None:
        text = date_range(bare, value.date_to.model_copy(update={"year": None}), language)
    else:
        text = written_date(bare, language)
    return text and str(pattern[language]).format(text) + _resolved(value, language)


def _counted(unit: str, offset: int, language: Language) -> str | None:
    """Three days ago, in two weeks."""
    entry = load_units().get(unit)
    if entry is None:
        return None
    count = Decimal(abs(offset))
    noun = plural(count, language, entry.shown(language))
    if language is Language.RU and count % 10 == 1 and count % 100 != 11 and unit == "week":
        noun = "неделю"
    pattern = str(forms()["counted"]["past" if offset < 0 else "future"][language])
    text = f"{abs(offset)} {noun}"
    if "{abl}" in pattern:
        inflected = in_kazakh_case(text, "abl")
        return pattern.replace("{abl}", inflected) if inflected else None
    return pattern.format(text)


def _named_relative(value: Value, language: Language) -> str | None:
    """A weekday, month or season with "last" or "next": what it resolves to; None where it does not."""
    date = value.date
    if date is None or date.year is None:
        return None
    if date.weekday is not None:
        day = written_date(date, language)
        return f"{weekday_name(date.weekday, language)} ({day})"
    return written_date(date, language)
