"""Numbers in digits: 14 350-ден, 5-го, 1.2bn, 1/3."""

from __future__ import annotations

from decimal import Decimal

from bot.language.values.endings import glued_endings, kazakh_endings
from bot.language.values.lexemes import Role
from bot.language.values.numeral import Numeral, Part, with_scales
from bot.language.values.scan import Kind, Scan

_FRACTION_BOTTOMS = {2, 3, 4, 5, 6, 8, 10, 16, 32}


def parse_digits(scan: Scan, index: int, money: bool) -> Numeral | None:
    """The number in digits at token ``index``, with what is glued to it; None for a name's digits (G-20)."""
    value = scan.number(index)
    if value is None or _is_label(scan, index):
        return None
    ratio = _ratio(scan, index, value)
    if ratio is not None:
        return ratio
    token, raw = scan.at(index), scan.raw(index)
    plain = raw.isdecimal()
    made = Numeral(token.start, token.end, index + 1, value, (Part(value, Decimal(1)),), plain=plain)
    glued = _glued(scan, made, money)
    if glued is None or glued.ordinal or glued.form or glued.hyphen:
        return glued
    return with_scales(scan, glued)


def _is_label(scan: Scan, index: int) -> bool:
    """Whether the digits belong to a name: COVID-19, Ту-154, G20."""
    before, previous = scan.at(index - 1), scan.at(index - 2)
    if not scan.at(index).glued:
        return False
    if before.kind is Kind.WORD and not before.get(Role.CURRENCY):
        return True
    return (
        before.text in {"-", "‑", "–"}
        and before.glued
        and previous.kind in (Kind.WORD, Kind.CODE)
        and previous.text not in {"mid", "pre", "post", "am", "pm"}
    )


def _ratio(scan: Scan, index: int, top: Decimal) -> Numeral | None:
    """1/3: both numbers glued to the stroke."""
    if scan.word(index + 1) != "/" or not scan.at(index + 1).glued or not scan.at(index + 2).glued:
        return None
    bottom = scan.number(index + 2)
    if bottom is None or bottom not in _FRACTION_BOTTOMS or not 0 < top < bottom:
        return None
    amount = top / bottom
    end = scan.at(index + 2).end
    parts = (Part(amount, Decimal(1)),)
    return Numeral(scan.at(index).start, end, index + 3, amount, parts, fraction=True)


def _glued(scan: Scan, made: Numeral, money: bool) -> Numeral | None:
    """What stands right after the digits: an ending, a scale, a unit, or a hyphen and a word."""
    after = scan.at(made.next)
    if after.kind is Kind.WORD and after.glued:
        return _glued_word(scan, made, money)
    if after.kind is Kind.CODE and after.glued:
        return made if after.get(Role.UNIT_SHORT) else None
    if scan.joins(made.next) and after.text in "-‑" and scan.at(made.next + 1).kind is Kind.WORD:
        word = scan.word(made.next + 1)
        end, beyond = scan.at(made.next + 1).end, made.next + 2
        raw = scan.raw(made.next + 1)
        if len(raw) == 1 and raw.isupper():
            return None
        if word in glued_endings("glued_cardinal"):
            return made._replace(end=end, next=beyond, suffix=word)
        if word in glued_endings("glued_ordinal"):
            return made._replace(end=end, next=beyond, ordinal=True, suffix=word)
        form = kazakh_endings().get(word)
        if form:
            return made._replace(end=end, next=beyond, form=form, suffix=word)
        if scan.lexeme(made.next + 1, Role.SCALE):
            return with_scales(scan, made._replace(next=made.next + 1))
        return made._replace(hyphen=True)
    return made


def _glued_word(scan: Scan, made: Numeral, money: bool) -> Numeral | None:
    after = scan.at(made.next)
    end, beyond = after.end, made.next + 1
    scale = after.get(Role.SCALE) or after.get(Role.SCALE_GLUED)
    if scale and (after.text != "m" or money):
        amount = made.amount * scale.number
        return made._replace(end=end, next=beyond, amount=amount, parts=(Part(made.amount, scale.number),), plain=False)
    if after.get(Role.UNIT_SHORT) or after.get(Role.UNIT) or after.get(Role.CURRENCY):
        return made
    if after.text in glued_endings("glued_ordinal") and made.amount == made.amount.to_integral():
        return made._replace(end=end, next=beyond, ordinal=True, suffix=after.text)
    form = kazakh_endings().get(after.text)
    if form and len(after.text) > 1:
        return made._replace(end=end, next=beyond, form=form, suffix=after.text)
    if after.text in {"am", "pm", "a", "p", "s"}:
        return made
    return None
