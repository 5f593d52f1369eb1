"""The list of rules, and the walk over a text that applies them."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from bot.language.tongue import Language
from bot.language.values import ages, amounts, clock, dates, labels, periods, relative
from bot.language.values.found import Found, Rule
from bot.language.values.lexemes import Role
from bot.language.values.model import Value
from bot.language.values.scan import Kind, Scan

RULES: tuple[Rule, ...] = (
    *labels.RULES,
    *dates.RULES,
    *periods.RULES,
    *relative.RULES,
    *clock.RULES,
    *ages.RULES,
    *amounts.RULES,
)
"""Every rule. At one place in a text the longest find wins, of equals the first in this order."""

_NUMBER_RULES: tuple[Rule, ...] = (
    labels.stoppage_time,
    dates.year_first,
    dates.day_month,
    *periods.RULES,
    relative.counted_from_now,
    *clock.RULES,
    ages.age_of_person,
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
    ages.age_of_person,
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
    Role.WEEKDAY: (relative.weekday_alone,),
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


@lru_cache(maxsize=512)
def _rules_for(roles: frozenset[Role]) -> tuple[Rule, ...]:
    """The rules that a word with ``roles`` can begin, each once."""
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


def _starts(scan: Scan) -> list[int]:
    """The tokens at which a value may start, last first.

    Left out are words with no meaning to a value, and leading words with no number in reach: most of
    «в», "the" and "a".
    """
    starts: list[int] = []
    text = scan.text
    nearest = len(scan.tokens) + _REACH + 1
    for index in range(len(scan.tokens) - 1, -1, -1):
        token = scan.tokens[index]
        if token.kind in _DIGITS:
            nearest = index
            starts.append(index)
        elif token.roles:
            if not token.roles.keys() <= _LEADING:
                nearest = index
            elif nearest - index > _REACH:
                continue
            starts.append(index)
        elif text[token.start] in _UNNAMED_STARTS:
            starts.append(index)
    return starts


_DIGITS = frozenset({Kind.NUMBER, Kind.CLOCK, Kind.DATE, Kind.PHONE, Kind.CODE})
_UNNAMED_STARTS = _ROMAN_LETTERS | {"-", "−", "–"}
_NUMBER_WORDS = frozenset({Role.CARDINAL, Role.SCALE, Role.SCALE_BOUND, Role.HALF})


def _rules_at(scan: Scan, index: int) -> tuple[Rule, ...]:
    token = scan.tokens[index]
    if token.kind in (Kind.WORD, Kind.SIGN):
        if token.roles:
            if token.roles.keys() <= _NUMBER_WORDS and not scan.at(index + 1).roles:
                after = scan.at(index + 1)
                if after.kind is Kind.WORD and not after.glued:
                    return _AMOUNT_ONLY
            rules = _rules_for(frozenset(token.roles))
            return rules if scan.text[token.start] not in _ROMAN_LETTERS else (*rules, *_ROMAN_RULES)
        if token.end - token.start < 10 and scan.text[token.start] in _ROMAN_LETTERS:
            return _ROMAN_RULES if scan.raw(index).isupper() else ()
        return (amounts.amount,) if token.text in {"-", "−", "–"} and scan.at(index + 1).glued else ()
    if token.kind is Kind.NUMBER:
        return _number_rules(scan, index)
    return _BY_KIND.get(token.kind, ())


_COUNTED = frozenset({Role.PERCENT, Role.CURRENCY, Role.SCALE, Role.SCALE_BOUND})
_AMOUNT_ONLY: tuple[Rule, ...] = (amounts.amount,)
_BARE_RULES: tuple[Rule, ...] = (periods.bare_year, ages.age_after_name, amounts.amount)
_UNIT_RULES: tuple[Rule, ...] = (
    relative.counted_from_now,
    clock.russian_hour,
    clock.english_hour,
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
    elif not after.glued and after.kind is not Kind.SIGN:
        return _BARE_RULES
    elif Role.PERCENT in roles or Role.CURRENCY in roles:
        return _AMOUNT_ONLY
    return _NUMBER_RULES


_JOINS = frozenset({"of", "to", "and", "по", "до", "am", "pm"})


def _best(scan: Scan, index: int) -> Found | None:
    best: Found | None = None
    for rule in _rules_at(scan, index):
        found = rule(scan, index)
        if found is not None and (best is None or found.value.end > best.value.end):
            best = found
    return best


def find_values(text: str, *, published: datetime | None = None, language: Language | None = None) -> tuple[Value, ...]:
    """Every number, amount, time and date in ``text``.

    Args:
        text: a text in any mix of Kazakh, Russian and English.
        published: when it was published; relative dates resolve against it and stay open without it.
        language: a hint, for what the text itself leaves open («он», "12,000").

    Returns:
        The values by ``start``, none overlapping another; offsets are characters into ``text``.
    """
    scan = Scan(text, published, language)
    values: list[Value] = []
    beyond = 0
    for index in reversed(_starts(scan)):
        if index < beyond:
            continue
        found = _best(scan, index)
        if found is not None:
            values.append(found.value)
            beyond = found.next
    return tuple(values)
