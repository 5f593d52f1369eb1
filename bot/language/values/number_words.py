"""Numbers in words: жүз елу бес, «полтора миллиона», "one hundred and five", "twenty-first"."""

from __future__ import annotations

from decimal import Decimal

from bot.language.values.lexemes import Lexeme, Role
from bot.language.values.numeral import Numeral, Part, dot_inside, with_scales
from bot.language.values.scan import Kind, Scan

_ABBREVIATED = {"тыс", "млн", "млрд", "трлн"}


def parse_words(scan: Scan, index: int) -> Numeral | None:
    """A number in words: жүз елу бес, двадцать семь, one hundred and five, twenty-first."""
    joined = scan.is_hyphenated(index) and scan.at(index - 2).kind is Kind.WORD
    if joined and scan.lexeme(index - 2, Role.CARDINAL) is None:
        return None
    reader = _WordReader(scan, index)
    while reader.step():
        pass
    return reader.numeral()


class _WordReader:
    """Adds number words up, left to right, as long as each is smaller than the place before it."""

    def __init__(self, scan: Scan, index: int) -> None:
        self.scan = scan
        self.first = index
        self.index = index
        self.current: Decimal | None = None
        self.parts: list[Part] = []
        self.ordinal = False
        self.form = ""
        self.done = False
        if scan.word(index) == "a" or scan.word(index) == "an":
            self.index += 1

    def step(self) -> bool:
        """Take one more word; False where the number is complete."""
        if self.done:
            return False
        place = self._place()
        if place is None:
            return False
        token = self.scan.at(place)
        if token.kind is not Kind.WORD:
            return False
        taken = self._cardinal(place) or self._scale(place) or self._ordinal(place) or self._half(place)
        if taken:
            self.index = place + 1
        return taken

    def _place(self) -> int | None:
        """Where the next number word would stand, over a hyphen or "and"."""
        scan, index = self.scan, self.index
        if index == self.first or (self.current is None and not self.parts):
            return index
        if scan.joins(index) and scan.word(index) == "-":
            after = scan.lexeme(index + 1, Role.CARDINAL) or scan.lexeme(index + 1, Role.ORDINAL)
            tens = self.current is not None and self.current >= 20 and self.current % 10 == 0
            return index + 1 if after and tens and after.number < 10 and after.language == "en" else None
        if scan.word(index) == "and" and (self.current or Decimal(0)) % 100 == 0:
            after = scan.lexeme(index + 1, Role.CARDINAL)
            big = (self.current or Decimal(0)) >= 100 or bool(self.parts)
            return index + 1 if after and after.language == "en" and big and after.number < 100 else None
        return index

    def _fits(self, number: Decimal) -> bool:
        """Whether ``number`` goes into the zeros of the current one."""
        if self.current is None:
            return True
        if self.current % 100 == 0:
            return number < 100
        return (self.current % 10 == 0 and number < 10 and self.current % 100 != 10) or (
            self.current % 100 == 10 and number < 10 and self._kazakh_ten()
        )

    def _kazakh_ten(self) -> bool:
        return self.scan.word(self.index - 1) == "он"

    def _cardinal(self, place: int) -> bool:
        lexeme = self.scan.lexeme(place, Role.CARDINAL)
        if lexeme is None or (self.form and self.form not in {"", "poss"}):
            return False
        if lexeme.number == 100 and self.current is not None and 1 <= self.current < 20:
            if lexeme.language == "ru":
                return False
            self.current *= 100
        elif self._fits(lexeme.number) and lexeme.number > 0:
            self.current = (self.current or Decimal(0)) + lexeme.number
        elif self.current is None:
            self.current = lexeme.number
        else:
            return False
        self.form = lexeme.form
        return True

    def _scale(self, place: int) -> bool:
        token = self.scan.at(place)
        bare = token.get(Role.SCALE)
        lexeme = bare or token.get(Role.SCALE_BOUND)
        if lexeme is None or (self.parts and self.parts[-1].scale <= lexeme.number) or self.form:
            return False
        if self.current is None and (bare is None or not self._alone(bare)):
            return False
        self.parts.append(Part(Decimal(1) if self.current is None else self.current, lexeme.number))
        self.current = None
        self.form = lexeme.form
        return True

    def _alone(self, scale: Lexeme) -> bool:
        """Whether a scale word needs no number before it: «миллион жителей», but no «миллионы»."""
        if scale.language == "en":
            return self.index != self.first
        return scale.form in {"", "dat", "abl", "dai", "lyk"}

    def _ordinal(self, place: int) -> bool:
        lexeme = self.scan.lexeme(place, Role.ORDINAL)
        if lexeme is None or not self._fits(lexeme.number) or self.form:
            return False
        self.current = (self.current or Decimal(0)) + lexeme.number
        self.form = lexeme.form
        self.ordinal = self.done = True
        return True

    def _half(self, place: int) -> bool:
        """Бір жарым, полтора, two and a half, пять с половиной."""
        scan = self.scan
        lexeme = scan.lexeme(place, Role.HALF)
        if lexeme is not None and self.current is None and not self.parts:
            self.current = lexeme.number
            return True
        return False

    def _after_article(self) -> bool:
        """ "A million", "a hundred", "a dozen", but no "a two" and no "a second"."""
        token = self.scan.at(self.first + 1)
        counts = token.get(Role.SCALE) is not None or token.text in {"hundred", "dozen"}
        return counts and not self.ordinal

    def numeral(self) -> Numeral | None:
        """What was read, or None."""
        parts = list(self.parts)
        if self.current is not None:
            parts.append(Part(self.current, Decimal(1)))
        if not parts or (self.scan.word(self.first) in {"a", "an"} and not self._after_article()):
            return None
        amount = sum((part.mantissa * part.scale for part in parts), Decimal(0))
        start, end = self.scan.at(self.first).start, self.scan.at(self.index - 1).end
        beyond = self.index
        made = Numeral(start, end, beyond, amount, tuple(parts), self.ordinal, self.form, words=True)
        if dot_inside(self.scan, beyond) and self.scan.word(beyond - 1) in _ABBREVIATED:
            made = made._replace(end=self.scan.at(beyond).end, next=beyond + 1)
        made = _and_a_half(self.scan, made)
        joined = self.scan.joins(made.next) and self.scan.at(made.next + 1).kind is Kind.WORD
        return made._replace(hyphen=True) if joined and self.scan.word(made.next) == "-" else made


def _and_a_half(scan: Scan, made: Numeral) -> Numeral:
    """A half after a whole number, and the scale after it: one and a half million, екі жарым мың."""
    beyond = made.next
    if scan.word(beyond) == "жарым":
        beyond += 1
    elif [scan.word(beyond + step) for step in range(3)] == ["and", "a", "half"]:
        beyond += 3
    elif scan.word(beyond) == "с" and scan.word(beyond + 1) == "половиной":
        beyond += 2
    else:
        return made
    if made.ordinal or len(made.parts) != 1 or made.parts[0].scale > 1:
        return made
    amount = made.amount + Decimal("0.5")
    halved = made._replace(end=scan.at(beyond - 1).end, next=beyond, amount=amount, parts=(Part(amount, Decimal(1)),))
    return with_scales(scan, halved)
