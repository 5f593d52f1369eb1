"""Ages told by the words round a number: «старше 63 лет», "aged 18", «ему 58 лет», "Omirzak, 58,"."""

from __future__ import annotations

from decimal import Decimal

from bot.language.values.amounts import amount
from bot.language.values.found import Found
from bot.language.values.lexemes import Role
from bot.language.values.model import Approximation, Value, ValueKind
from bot.language.values.numerals import parse_numeral
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
    before = scan.at(index - 1)
    dative = before.among("dative_ru")
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


_ENDS = frozenset({".", ",", ";", "!", "?", ")", "…", "—", "–", ""})
_DATIVE_REACH = 3  # words between the person and the number: «ему сейчас всего 12»


def _stands_last(scan: Scan, index: int, closing: str) -> bool:
    """Whether nothing that the number could count stands at ``index``."""
    token = scan.at(index)
    if token.kind in (Kind.END, Kind.LINE):
        return True
    dash = token.text in {"—", "–"} and token.glued  # 16–0 is a score
    return (token.kind is Kind.SIGN and token.text in _ENDS and not dash) or token.among(closing)


def _found(scan: Scan, index: int, beyond: int, number: Decimal, rule: str) -> Found:
    start, end = scan.at(index).start, scan.at(beyond - 1).end
    value = Value(kind=ValueKind.AGE, start=start, end=end, amount=number, rule=rule)
    return Found(value, beyond)


def age_of_relative(scan: Scan, index: int) -> Found | None:
    """«Мальчику 12 лет», «дочери было 5 лет», «внуку 16»: a person in the dative, then the number."""
    place, step = index - 1, 0
    while step < _DATIVE_REACH and scan.at(place).among("age_links_ru"):
        place, step = place - 1, step + 1
    person = scan.at(place)
    if not (person.among("kin_ru") or person.among("dative_ru")):
        return None
    found = amount(scan, index)
    if found is None or not _is_age(found.value):
        return None
    if found.value.kind is ValueKind.NUMBER:
        at_start = scan.at(place - 1).kind is not Kind.WORD or scan.at(place - 2).kind is not Kind.WORD
        plain = scan.at(index).kind is Kind.NUMBER and found.next == index + 1
        if not (plain and at_start and _stands_last(scan, found.next, "age_closing_en")):
            return None
    return Found(_as_age(found.value, found.value.start, "age_of_relative"), found.next)


def age_after_copula(scan: Scan, index: int) -> Found | None:
    """ "My grandson is 16", "She was 34.", "Mark Lee is 58": a person, a form of "be", the number alone."""
    if not scan.at(index - 1).among("copula_en") or not _is_person_en(scan, index - 2):
        return None
    numeral = parse_numeral(scan, index)
    if numeral is None or numeral.ordinal or numeral.scaled or not 2 <= numeral.amount <= _OLDEST:
        return None
    if numeral.amount % 1 or numeral.hyphen or numeral.suffix or not _stands_last(scan, numeral.next, "age_closing_en"):
        return None
    return _found(scan, index, numeral.next, numeral.amount, "age_after_copula")


def _is_person_en(scan: Scan, index: int) -> bool:
    """A word for a person, or a first name and a surname."""
    if scan.at(index).among("kin_en"):
        return True
    words = (scan.raw(index), scan.raw(index - 1))
    named = all(word.isalpha() and word.isascii() and word.istitle() for word in words)
    before = scan.raw(index - 2)
    return named and not before.istitle()


def age_in_kazakh(scan: Scan, index: int) -> Found | None:
    """«Ол 34-те», «әжем 80-де еді»: a person, then the number in the locative and no more."""
    if not scan.at(index - 1).among("kin_kk"):
        return None
    numeral = parse_numeral(scan, index)
    if numeral is None or numeral.form != "loc" or numeral.ordinal or numeral.scaled:
        return None
    if not 1 <= numeral.amount <= _OLDEST or not _stands_last(scan, numeral.next, "age_closing_kk"):
        return None
    return _found(scan, index, numeral.next, numeral.amount, "age_in_kazakh")


RULES = (age_after_word, age_of_relative, age_of_person, age_after_name, age_after_copula, age_in_kazakh)
