"""Which number words are figures: «бір адам» is one person, «бір-бірін» and "one of them" are no figure."""

from __future__ import annotations

from bot.language.values.lexemes import Role
from bot.language.values.numerals import Numeral
from bot.language.values.scan import Kind, Scan

_LONELY_ABBREVIATIONS = frozenset({"тыс", "млн", "млрд", "трлн", "bn", "tn", "mln", "bln"})
_RUSSIAN_ADJECTIVE = ("ный", "ная", "ное", "ных", "ного", "ном", "ным", "ной", "ную", "ные", "тый", "ный")


def is_figure(scan: Scan, index: int, numeral: Numeral, *, measured: bool) -> bool:
    """Whether ``numeral``, which starts at token ``index``, says a figure; ``measured``: a unit follows."""
    if not numeral.words:
        return not _in_a_stroke(scan, index, numeral.next) and not starts_list_item(scan, index)
    if numeral.fraction:
        return True
    single = numeral.next == index + 1
    if numeral.ordinal:
        return _ordinal_counts(scan, index, numeral)
    if not single:
        return not (numeral.hyphen and numeral.amount == 1)
    word = scan.word(index)
    if word in _LONELY_ABBREVIATIONS:
        return False
    if numeral.amount == 1:
        return _one_counts(scan, index, numeral)
    if word == "он":
        return scan.at(index + 1).kind is Kind.WORD and scan.is_kazakh(index)
    if word.startswith("бес") and not measured:
        return scan.is_kazakh(index)
    if word.startswith(("жүз", "тоқсан")) and not measured and numeral.form not in {"dat", "abl", "dai"}:
        return scan.at(index + 1).among("people_kk")
    return True


def starts_list_item(scan: Scan, index: int) -> bool:
    """Whether the digits at ``index`` number an item of a list («1. …», «2) …») at the start of a line."""
    before, token, after = scan.at(index - 1), scan.at(index), scan.at(index + 1)
    if before.kind not in (Kind.END, Kind.LINE) or token.end - token.start > 2:
        return False
    return after.text in {".", ")"} and after.text != "" and after.glued and not scan.at(index + 2).glued


def _in_a_stroke(scan: Scan, index: int, beyond: int) -> bool:
    """24/7: neither side is a figure."""
    after, before = scan.at(beyond), scan.at(index - 1)
    if after.text == "/" and after.glued and scan.at(beyond + 1).kind is Kind.NUMBER:
        return True
    return before.text == "/" and scan.at(index).glued and scan.at(index - 2).kind is Kind.NUMBER


def _one_counts(scan: Scan, index: int, numeral: Numeral) -> bool:
    after = scan.at(index + 1)
    if numeral.hyphen or after.kind is not Kind.WORD or after.among("one_after_not"):
        return False
    if scan.word(index + 1).startswith("бір"):
        return False
    return not scan.at(index - 1).among("one_before_not")


def _ordinal_counts(scan: Scan, index: int, numeral: Numeral) -> bool:
    before, after = scan.at(index - 1), scan.at(numeral.next)
    if numeral.hyphen or before.text == "at" or after.among("first_after_not"):
        return False
    word = scan.word(index)
    if word == "second" and (before.among("second_before_not") or after.kind is not Kind.WORD):
        return before.text == "the" and after.kind is not Kind.WORD
    counted = after.get(Role.CARDINAL) is not None or after.kind is Kind.NUMBER
    return not (counted and word in {"первые", "первых", "последние", "first", "алғашқы"})


def is_kazakh_ordinal(scan: Scan, numeral: Numeral) -> bool:
    """Whether digits, a hyphen and the noun after them are a Kazakh ordinal (5-орын, 42-мектеп)."""
    if not numeral.hyphen or numeral.words or not numeral.plain:
        return False
    word = scan.word(numeral.next + 1)
    return not word.isascii() and not word.endswith(_RUSSIAN_ADJECTIVE)
