"""A number as it stands in a text, and the scale words after it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from bot.language.values.lexemes import Role
from bot.language.values.scan import Kind, Scan


class Part(NamedTuple):
    """A number and the power of a thousand it is counted in: 27 миллиард is (27, 10⁹)."""

    mantissa: Decimal
    scale: Decimal


class Numeral(NamedTuple):
    """A number as it stands in the text.

    ``start`` and ``end`` are characters; ``next`` is the index of the token after it. ``form`` is the
    group of the Kazakh ending on its last word. ``hyphen`` says that a hyphen and a word follow (5-орын,
    three-day). ``plain`` is one token of digits without separators, as years have.
    """

    start: int
    end: int
    next: int
    amount: Decimal
    parts: tuple[Part, ...]
    ordinal: bool = False
    form: str = ""
    hyphen: bool = False
    plain: bool = False
    words: bool = False
    fraction: bool = False
    suffix: str = ""

    @property
    def scaled(self) -> bool:
        """Whether a scale word is part of it."""
        return any(part.scale > 1 for part in self.parts)


def with_scales(scan: Scan, made: Numeral) -> Numeral:
    """Scale words after a number: 27 миллиард; 1 млн 200 тысяч."""
    while True:
        lexeme = scan.lexeme(made.next, Role.SCALE) or scan.lexeme(made.next, Role.SCALE_BOUND)
        last = made.parts[-1]
        if lexeme is None or lexeme.number <= last.scale or (len(made.parts) > 1 and last.scale > 1):
            return made
        if len(made.parts) > 1 and lexeme.number >= made.parts[-2].scale:
            return made
        parts = (*made.parts[:-1], Part(last.mantissa, last.scale * lexeme.number))
        token = scan.at(made.next)
        end, beyond = token.end, made.next + 1
        if dot_inside(scan, beyond):
            end, beyond = scan.at(beyond).end, beyond + 1
        amount = sum((part.mantissa * part.scale for part in parts), Decimal(0))
        made = made._replace(end=end, next=beyond, amount=amount, parts=parts, form=lexeme.form, plain=False)
        more = scan.number(beyond)
        follows = scan.lexeme(beyond + 1, Role.SCALE) or scan.lexeme(beyond + 1, Role.SCALE_BOUND)
        if more is None or follows is None or follows.number >= parts[-1].scale:
            return made
        made = made._replace(next=beyond + 1, parts=(*parts, Part(more, Decimal(1))))


def dot_inside(scan: Scan, index: int) -> bool:
    """Whether the dot at ``index`` ends an abbreviation and not the sentence (85 тыс. человек)."""
    if scan.word(index) != "." or not scan.at(index).glued:
        return False
    after = scan.at(index + 1)
    return after.kind is Kind.WORD and not scan.raw(index + 1)[0].isupper() and len(scan.word(index - 1)) < 6
