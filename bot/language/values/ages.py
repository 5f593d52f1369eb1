"""Ages told by the words round a number: «старше 63 лет», "aged 18", «ему 58 лет», "Omirzak, 58,"."""

from __future__ import annotations

from decimal import Decimal

from bot.language.values.amounts import amount
from bot.language.values.found import Found
from bot.language.values.lexemes import Role
from bot.language.values.model import Approximation, Value, ValueKind
from bot.language.values.scan import Kind, Scan

_OLDEST = Decimal(130)
_SORTS = {"over": Approximation.OVER, "under": Approximation.UNDER}


def _is_age(value: Value) -> bool:
    if value.kind not in (ValueKind.AGE, ValueKind.NUMBER) and (value.kind, value.unit) != (
        ValueKind.DURATION,
        "year",
    ):
        return False
    return value.amount is not None and 0 < value.amount <= _OLDEST


def _as_age(value: Value, start: int, rule: str) -> Value:
    return value.model_copy(update={"kind": ValueKind.AGE, "start": start, "rule": rule})


def age_after_word(scan: Scan, index: int) -> Found | None:
    """«Старше 63 лет», «в возрасте 10 лет», "aged between 18 and 25", "under the age of 5"."""
    phrase = scan.phrase(index, Role.AGE_BEFORE)
    if phrase is None:
        return None
    lexeme, beyond = phrase
    found = amount(scan, beyond)
    if found is None or not _is_age(found.value):
        return None
    value = _as_age(found.value, scan.at(index).start, "age_after_word")
    sort = _SORTS.get(lexeme.name)
    if sort is not None:
        value = value.model_copy(update={"approximation": sort})
    return Found(value, found.next)


def age_of_person(scan: Scan, index: int) -> Found | None:
    """«Ему 58 лет», «дети до 7 лет», «Омарова, 58 лет,»."""
    before, earlier = scan.at(index - 1), scan.at(index - 2)
    dative = before.among("dative_ru") or earlier.among("dative_ru")
    children = scan.word(index) in {"до", "от"} and before.among("persons_ru")
    named = before.text == "," and scan.raw(index - 2)[:1].isupper()
    if not (dative or children or named):
        return None
    found = amount(scan, index)
    if found is None or found.value.kind is not ValueKind.DURATION or not _is_age(found.value):
        return None
    if named and not (dative or children) and scan.word(found.next) != ",":
        return None
    return Found(_as_age(found.value, found.value.start, "age_of_person"), found.next)


def age_after_name(scan: Scan, index: int) -> Found | None:
    """ "Omirzak, 58,": an English name, a comma, the age, a comma or the end of the clause."""
    if scan.word(index - 1) != "," or scan.at(index).kind is not Kind.NUMBER:
        return None
    name, number = scan.raw(index - 2), scan.number(index)
    if not name[:1].isupper() or not name.isascii() or scan.at(index - 2).kind is not Kind.WORD:
        return None
    if number is None or not 1 <= number <= _OLDEST or not scan.raw(index).isdecimal():
        return None
    closing = scan.at(index + 1)
    full_name = scan.raw(index - 3)[:1].isupper() and scan.at(index - 3).kind is Kind.WORD
    ends = closing.text in {".", ";", ")"} and not scan.at(index + 2).glued and full_name
    if not ends and (closing.text != "," or scan.at(index + 2).kind is Kind.NUMBER):
        return None
    if scan.lexeme(index - 2, Role.MONTH) or scan.lexeme(index - 2, Role.WEEKDAY):
        return None
    token = scan.at(index)
    value = Value(kind=ValueKind.AGE, start=token.start, end=token.end, amount=number, rule="age_after_name")
    return Found(value, index + 1)


RULES = (age_after_word, age_of_person, age_after_name)
