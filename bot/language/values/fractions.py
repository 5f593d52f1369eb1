"""Fractions in words: a third, «две трети», үштен бірі, half a million."""

from __future__ import annotations

from decimal import Decimal

from bot.language.values.lexemes import Role
from bot.language.values.numeral import Numeral, Part
from bot.language.values.scan import Scan


def parse_fraction(scan: Scan, index: int) -> Numeral | None:
    """A third, две трети, two-thirds, үштен бір, half a million, жарты миллион."""
    return _half_of_scale(scan, index) or _kazakh_fraction(scan, index) or _listed_fraction(scan, index)


def _half_of_scale(scan: Scan, index: int) -> Numeral | None:
    beyond = index + 1
    if scan.word(index) == "half" and scan.word(beyond) in {"a", "an"}:
        beyond += 1
    elif scan.word(index) != "жарты":
        return None
    scale = scan.lexeme(beyond, Role.SCALE)
    half = Decimal("0.5")
    if scale is None:
        if scan.lexeme(beyond, Role.UNIT) is None or scan.word(index) == "half":
            return None
        return Numeral(scan.at(index).start, scan.at(beyond - 1).end, beyond, half, (Part(half, Decimal(1)),))
    token = scan.at(beyond)
    parts = (Part(half, scale.number),)
    amount = half * scale.number
    return Numeral(scan.at(index).start, token.end, beyond + 1, amount, parts, form=scale.form, words=True)


def _kazakh_fraction(scan: Scan, index: int) -> Numeral | None:
    """Үштен бірі: the bottom in the ablative, then the top."""
    bottom, top = scan.lexeme(index, Role.CARDINAL), scan.lexeme(index + 1, Role.CARDINAL)
    if bottom is None or bottom.form != "abl" or bottom.language != "kk":
        return None
    if top is None and scan.word(index + 1) in {"бірі", "бірін", "біріне", "бірінің", "бірінен"}:
        number = Decimal(1)
    elif top is not None and (top.form in {"", "poss", "acc", "dat", "gen", "abl"}):
        number = top.number
    else:
        return None
    if not number < bottom.number <= 100:
        return None
    return _fraction(scan, index, index + 2, number / bottom.number)


def _fraction(scan: Scan, first: int, beyond: int, amount: Decimal) -> Numeral:
    start, end = scan.at(first).start, scan.at(beyond - 1).end
    return Numeral(start, end, beyond, amount, (Part(amount, Decimal(1)),), words=True, fraction=True)


def _listed_fraction(scan: Scan, index: int) -> Numeral | None:
    """«Треть», «три четверти», "a third of", "two-thirds"."""
    place, count = index, Decimal(1)
    top = scan.lexeme(index, Role.CARDINAL)
    counted = False
    if scan.word(index) in {"a", "one"} or top is not None:
        counted = top is not None and top.number > 1
        count = top.number if top is not None else count
        place = index + 2 if scan.joins(index + 1) else index + 1
    lexeme = scan.lexeme(place, Role.FRACTION_PLURAL if counted else Role.FRACTION)
    if lexeme is None:
        return None
    if lexeme.language == "en" and not counted and not _english_part(scan, index, place):
        return None
    if lexeme.language == "ru" and place == index and scan.word(place) in {"трети", "четверти", "четвертью"}:
        return None
    bottom = Decimal(lexeme.name.partition("/")[2])
    return _fraction(scan, index, place + 1, count / bottom) if count < bottom else None


def _english_part(scan: Scan, index: int, place: int) -> bool:
    """Whether "third" and the like are parts here and not ordinals: a third of, one-third, half of."""
    after = scan.word(place + 1)
    if scan.word(place) == "half":
        return after in {"of", "the", "its", "their", "his", "her"} and scan.word(index - 1) not in {
            "first", "second", "other", "the",
        }  # fmt: skip
    return (place != index and after == "of") or (place != index and scan.joins(index + 1))
