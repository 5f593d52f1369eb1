"""Which rules are worth trying where: most words of a text begin no value, most numbers need few rules."""

from __future__ import annotations

from functools import lru_cache

from bot.language.values import ages, amounts, clock, dates, labels, periods, relative, weekdays
from bot.language.values.found import Rule
from bot.language.values.lexemes import Role, roles_of
from bot.language.values.scan import Kind, Scan, Token

_AGE_RULES: tuple[Rule, ...] = (
    ages.age_of_relative,
    ages.age_of_person,
    ages.age_after_copula,
    ages.age_in_kazakh,
)
_NUMBER_RULES: tuple[Rule, ...] = (
    labels.stoppage_time,
    dates.year_first,
    dates.day_month,
    *periods.RULES,
    relative.counted_from_now,
    *clock.RULES,
    *_AGE_RULES,
    ages.age_after_name,
    amounts.amount,
)
_NUMBER_WORD_RULES: tuple[Rule, ...] = (
    dates.day_month,
    periods.century,
    periods.quarter,
    relative.counted_from_now,
    clock.russian_hour,
    clock.english_hour,
    *_AGE_RULES,
    amounts.amount,
)
_BY_KIND: dict[Kind, tuple[Rule, ...]] = {
    Kind.NUMBER: _NUMBER_RULES,
    Kind.CLOCK: (clock.clock_time, clock.score),
    Kind.DATE: (dates.numeric_date,),
    Kind.PHONE: (labels.phone,),
    Kind.CODE: (periods.quarter,),
}
_BY_ROLE: dict[Role, tuple[Rule, ...]] = {
    **dict.fromkeys((Role.CARDINAL, Role.ORDINAL, Role.SCALE, Role.HALF, Role.FRACTION), _NUMBER_WORD_RULES),
    Role.MONTH: (dates.month_first, dates.month_year),
    Role.MONTH_SHORT: (dates.month_first, dates.month_year),
    Role.WEEKDAY: (weekdays.weekday_every, relative.weekday_alone),
    Role.SEASON: (periods.season,),
    Role.RELATIVE: (relative.relative_word, dates.year_first),
    Role.MODIFIER: (relative.modified_unit, relative.modified_name, dates.year_first),
    Role.UNIT: (relative.counted_from_now,),
    Role.CURRENCY: (amounts.amount,),
    Role.RELATIVE_PHRASE: (relative.relative_word,),
    Role.APPROXIMATION: (ages.age_of_person, amounts.amount),
    Role.AGE_BEFORE: (ages.age_after_word,),
    Role.OPENING: (
        dates.day_month,
        periods.year_range,
        clock.clock_time,
        ages.age_of_person,
        amounts.amount,
    ),
    Role.CLOCK_WORD: (clock.clock_time, clock.kazakh_hour, clock.named_time),
    Role.ARTICLE: (relative.counted_from_now, amounts.amount),
    Role.AT_RU: (relative.modified_unit,),
    Role.THROUGH: (relative.counted_from_now,),
    Role.THE: (dates.day_month,),
    Role.LEAD: (labels.number_sign, amounts.amount),
}
_ROMAN_RULES: tuple[Rule, ...] = (periods.century, periods.quarter, amounts.amount)
_ROMAN_LETTERS = frozenset("IVXLCDMХІСМӀ")


@lru_cache(maxsize=8192)
def _rules_for(word: str) -> tuple[Rule, ...]:
    """The rules that a word can begin by its roles, each once."""
    roles = roles_of(word)
    return tuple(dict.fromkeys(rule for role in Role if role in roles for rule in _BY_ROLE.get(role, ())))


_LEADING = frozenset(
    {
        Role.APPROXIMATION,
        Role.OPENING,
        Role.ARTICLE,
        Role.AT_RU,
        Role.THROUGH,
        Role.THE,
        Role.LEAD,
        Role.AGE_BEFORE,
    }
)
"""Words that say something only before a number; the farthest stand five words ahead of it."""
_REACH = 5


def starts_of(scan: Scan) -> list[int]:
    """The tokens at which a value may start, last first.

    Left out are words with no meaning to a value, and leading words with no number in reach: most of
    «в», "the" and "a".
    """
    starts: list[int] = []
    tokens, text = scan.tokens, scan.text
    nearest = len(tokens) + _REACH + 1
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token.kind in _DIGITS:
            nearest = index
            starts.append(index)
        elif token.roles:
            if not _only_leads(token.text):
                nearest = index
            elif nearest - index > _REACH:
                continue
            starts.append(index)
        elif text[token.start] in _UNNAMED and _starts_unnamed(scan, index, token):
            starts.append(index)
    return starts


@lru_cache(maxsize=8192)
def _only_leads(word: str) -> bool:
    """Whether a word that has roles says something only before a number."""
    return roles_of(word).keys() <= _LEADING


def _starts_unnamed(scan: Scan, index: int, token: Token) -> bool:
    """A Roman numeral, or a minus on a number: what starts a value without being in the word lists."""
    if scan.text[token.start] in _MINUS:
        return scan.at(index + 1).glued
    return token.end - token.start < _LONGEST_ROMAN and scan.raw(index).isupper()


_DIGITS = frozenset({Kind.NUMBER, Kind.CLOCK, Kind.DATE, Kind.PHONE, Kind.CODE})
_MINUS = frozenset({"-", "−", "–"})
_UNNAMED = _ROMAN_LETTERS | _MINUS
_LONGEST_ROMAN = 10
_NUMBER_WORDS = frozenset({Role.CARDINAL, Role.SCALE, Role.SCALE_BOUND, Role.HALF})


def rules_at(scan: Scan, index: int) -> tuple[Rule, ...]:
    """The rules to try at the token at ``index``, one of those that `starts_of` gives."""
    token = scan.tokens[index]
    if token.kind is Kind.NUMBER:
        return _number_rules(scan, index)
    if token.kind is not Kind.WORD and token.kind is not Kind.SIGN:
        return _BY_KIND.get(token.kind, ())
    if not token.roles:
        return _AMOUNT_ONLY if token.kind is Kind.SIGN else _ROMAN_RULES
    after = scan.at(index + 1)
    plain = after.kind is Kind.WORD and not after.roles and not after.glued and after.text != "in"
    if plain and _is_number_word(token.text):
        return _AMOUNT_ONLY
    rules = _rules_for(token.text)
    return rules if scan.text[token.start] not in _ROMAN_LETTERS else (*rules, *_ROMAN_RULES)


@lru_cache(maxsize=8192)
def _is_number_word(word: str) -> bool:
    return roles_of(word).keys() <= _NUMBER_WORDS


_COUNTED = frozenset({Role.PERCENT, Role.CURRENCY, Role.SCALE, Role.SCALE_BOUND})
_AMOUNT_ONLY: tuple[Rule, ...] = (amounts.amount,)
_BARE_RULES: tuple[Rule, ...] = (
    periods.bare_year,
    ages.age_of_relative,
    ages.age_after_name,
    ages.age_after_copula,
    amounts.amount,
)
_UNIT_RULES: tuple[Rule, ...] = (
    relative.counted_from_now,
    clock.russian_hour,
    clock.english_hour,
    ages.age_of_relative,
    ages.age_of_person,
    amounts.amount,
)


def _number_rules(scan: Scan, index: int) -> tuple[Rule, ...]:
    """The rules worth trying on digits, by what stands after them; most digits need but few."""
    after = scan.at(index + 1)
    roles = after.roles
    if after.kind is Kind.WORD or after.kind is Kind.NUMBER:
        if not roles:
            return _NUMBER_RULES if after.glued or after.text in _JOINS else _BARE_RULES
        if not roles.keys().isdisjoint(_COUNTED):
            return _AMOUNT_ONLY
        if Role.UNIT in roles and Role.NUMBER_TAIL not in roles:
            return _UNIT_RULES
        if (Role.MONTH in roles or Role.MONTH_SHORT in roles) and not after.glued:
            return _MONTH_RULES
    elif after.kind is not Kind.SIGN:
        return _BARE_RULES if not after.glued or after.kind in _ENDS else _NUMBER_RULES
    elif Role.PERCENT in roles or Role.CURRENCY in roles:
        return _AMOUNT_ONLY
    elif after.text in _STOPS and "." not in scan.raw(index):  # «в 14.30.» may be an hour
        return _BARE_RULES
    return _NUMBER_RULES


_ENDS = frozenset({Kind.END, Kind.LINE})
_STOPS = frozenset({".", ",", ";", ":", ")", "!", "?", "»", "”", "…"})
_MONTH_RULES: tuple[Rule, ...] = (dates.day_month, amounts.amount)
_JOINS = frozenset({"of", "to", "and", "по", "до", "am", "pm", "p"})
