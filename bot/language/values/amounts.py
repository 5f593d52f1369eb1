"""Amounts: a number with what it counts, how exact it is, and the range it may open.

``около 65``, ``9 мыңға жуық``, ``between $1.40 and $1.75``, ``5–7 минут``, ``46-дан 50 пайызға дейін``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple, cast

from bot.language.values import clock, dates, periods
from bot.language.values.approximations import approximation, approximation_after
from bot.language.values.figures import is_figure, is_kazakh_ordinal
from bot.language.values.found import Found
from bot.language.values.lexemes import Role
from bot.language.values.measures import Measure, lead, measure
from bot.language.values.model import Approximation, Value, ValueKind
from bot.language.values.numerals import Numeral, Part, parse_numeral
from bot.language.values.scan import Kind, Scan


class Amount(NamedTuple):
    """A number and its measure. ``start``, ``end`` in characters; ``form`` the last Kazakh ending."""

    start: int
    end: int
    next: int
    numeral: Numeral
    value: Decimal
    measure: Measure | None
    form: str

    @property
    def key(self) -> tuple[ValueKind, str | None, str | None] | None:
        """What it is an amount of; ends of one range agree in it."""
        return self.measure and (self.measure.kind, self.measure.unit, self.measure.currency)


def parse_amount(scan: Scan, index: int) -> Amount | None:
    """The amount that starts at token ``index`` (a currency, a sign or the number), or None."""
    key = ("amount", index)
    if key not in scan.memo:
        scan.memo[key] = _parse_amount(scan, index)
    return cast(Amount | None, scan.memo[key])


def _parse_amount(scan: Scan, index: int) -> Amount | None:
    led = None if scan.at(index).kind is Kind.NUMBER else lead(scan, index)
    place = led.next if led else index
    negative = False
    if scan.word(place) in {"−", "минус", "minus"} or _hyphen_minus(scan, place):
        negative, place = True, place + 1
    numeral = parse_numeral(scan, place, money=led is not None and led.kind is ValueKind.MONEY)
    if numeral is None or (negative and numeral.ordinal):
        return None
    tail = led if led and led.kind is ValueKind.MONEY else measure(scan, numeral)
    if led is not None and led.kind is not ValueKind.MONEY and tail is not None and led.unit:
        tail = tail._replace(unit=led.unit) if tail.unit == led.base else None
    if _hyphen_minus(scan, place - 1) and negative and not _may_be_negative(tail):
        return None
    end, beyond, form = numeral.end, numeral.next, numeral.form
    if tail is not None and tail is not led:
        end, beyond, form = tail.end, tail.next, tail.form
    if tail is not None and tail.unit == "year" and numeral.plain and 1000 <= numeral.amount <= 2100:
        return None
    start = scan.at(index).start if (led or negative) else numeral.start
    value = -numeral.amount if negative else numeral.amount
    return Amount(start, end, beyond, numeral, value, tail, form)


def _hyphen_minus(scan: Scan, index: int) -> bool:
    token = scan.at(index)
    after = scan.at(index + 1)
    return token.kind is Kind.SIGN and token.text in "-–" and not token.glued and after.glued


def _may_be_negative(tail: Measure | None) -> bool:
    """A hyphen before digits is a minus only with degrees or percents: «айналымымыз -27 миллиард» is not."""
    return tail is not None and (tail.kind is ValueKind.PERCENT or tail.unit in {"degree", "celsius", "fahrenheit"})


def amount(scan: Scan, index: int) -> Found | None:
    """An amount with its approximation, or a range of amounts, at token ``index``."""
    before = None if scan.at(index).kind is Kind.NUMBER else approximation(scan, index)
    place = before[1] if before else index
    if parse_amount(scan, place + 1 if _opening(scan, place) else place) is None:
        return None
    if before is not None and _dated(scan, place):
        return None
    found = _range(scan, place) or _single(scan, place)
    if found is None:
        return None
    value, beyond = _with_smaller_unit(scan, found)
    if before is not None:
        if value.kind is ValueKind.ORDINAL or (before[0] is Approximation.OVER and _during(scan, place, value)):
            return None
        value = value.model_copy(update={"start": scan.at(index).start, "approximation": before[0]})
    return Found(value, beyond)


def _dated(scan: Scan, place: int) -> bool:
    """Whether a date or time of day starts at ``place``: «до 1 июля» is no amount."""
    rules = (*dates.RULES, *periods.RULES, *clock.RULES)
    return any(rule(scan, place) for rule in rules)


_SMALLER = {("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12, ("day", "hour"): 24}


def _with_smaller_unit(scan: Scan, found: Found) -> Found:
    """«2 часа 15 минут» as one duration, in the smaller unit."""
    value, beyond = found
    if value.kind is not ValueKind.DURATION or value.amount is None or value.amount_to is not None:
        return found
    place = beyond + 1 if scan.word(beyond) in {"and", "и"} else beyond
    more = parse_amount(scan, place)
    if more is None or more.measure is None or more.measure.kind is not ValueKind.DURATION:
        return found
    factor = _SMALLER.get((value.unit or "", more.measure.unit or ""))
    if factor is None or more.value >= factor or value.approximation is not None:
        return found
    total = value.amount * factor + more.value
    update = {"amount": total, "unit": more.measure.unit, "end": more.end, "rule": "two_units"}
    return Found(value.model_copy(update=update), more.next)


def _during(scan: Scan, place: int, value: Value) -> bool:
    """ "Over 20 years" may mean during them: the word is left out then."""
    return scan.word(place - 1) == "over" and value.kind is ValueKind.DURATION


def _first(scan: Scan, made: Amount) -> int:
    """The index of the first token of the number itself."""
    index = made.next
    while index > 0 and scan.at(index - 1).start >= made.numeral.start:
        index -= 1
    return index


def _value(scan: Scan, made: Amount, rule: str) -> Value:
    numeral = made.numeral
    tail = made.measure
    kind = tail.kind if tail else ValueKind.NUMBER
    if numeral.ordinal or (tail and tail.ordinal) or (tail is None and is_kazakh_ordinal(scan, numeral)):
        kind = ValueKind.ORDINAL
    return Value(
        kind=kind,
        start=made.start,
        end=made.end,
        amount=made.value,
        unit=tail.unit if tail else None,
        currency=tail.currency if tail else None,
        rule=rule,
    )


def _single(scan: Scan, index: int) -> Found | None:
    made = parse_amount(scan, index)
    if made is None:
        return None
    if not is_figure(scan, _first(scan, made), made.numeral, measured=made.measure is not None):
        return None
    value = _value(scan, made, "fraction" if made.numeral.fraction else "amount")
    if value.kind is ValueKind.ORDINAL:
        return Found(value, made.next)
    after = approximation_after(scan, made.form, made.end, made.next)
    if after is not None:
        sort, end, beyond = after
        value = value.model_copy(update={"approximation": sort, "end": end})
        return Found(value, beyond)
    return Found(value, made.next)


def _opening(scan: Scan, index: int) -> str:
    if scan.at(index).kind is Kind.NUMBER:
        return ""
    phrase = scan.phrase(index, Role.OPENING)
    return phrase[0].name if phrase else ""


def _link(scan: Scan, first: Amount, opening: str) -> int | None:
    """The index after the word or dash between the ends of a range, None where they make none."""
    place = first.next
    word = scan.word(place)
    token = scan.at(place)
    if token.kind is Kind.SIGN and word in {"-", "‑", "–", "—"}:
        return place + 1 if token.glued == scan.at(place + 1).glued and not opening else None
    if opening == "between":
        return place + 1 if word in {"and", "и"} else None
    if opening:
        return place + 1 if word in {"to", "до"} else None
    if word in {"to", "or", "или", "немесе", "не"}:
        return place + 1
    if first.form == "abl":
        return place
    return place + 1 if word in {"бен", "мен", "пен"} else None


def _range(scan: Scan, index: int) -> Found | None:
    """Two amounts that are the ends of one: «от 5 до 7», 5–7 минут, "between 900 and 1,400 metres"."""
    opening = _opening(scan, index)
    place = index + 1 if opening else index
    first = parse_amount(scan, place)
    if first is None or first.numeral.ordinal or first.numeral.fraction:
        return None
    link = _link(scan, first, opening)
    second = parse_amount(scan, link) if link is not None else None
    if second is None or link is None or second.numeral.ordinal or second.numeral.fraction:
        return None
    word = scan.word(first.next)
    start_value, end_value = _ends(first, second)
    kazakh = not opening and link == first.next
    moves = opening == "from_to" or kazakh
    if not moves and not start_value < end_value:
        return None
    if word in {"or", "или", "немесе", "не"} and end_value - start_value != 1:
        return None
    if first.measure is not None and second.measure is not None and first.key != second.key:
        return None
    if first.measure is not None and second.measure is None and not first.measure.leads:
        return None
    end, beyond = second.end, second.next
    closing = scan.word(beyond)
    if kazakh:
        if second.form != "dat" or closing not in {"дейін", "дейінгі"}:
            return None
        end, beyond = scan.at(beyond).end, beyond + 1
    elif word in {"бен", "мен", "пен"}:
        if not closing.startswith("аралығ") and not closing.startswith("арасын"):
            return None
        end, beyond = scan.at(beyond).end, beyond + 1
    elif closing.startswith("аралығ"):
        end, beyond = scan.at(beyond).end, beyond + 1
    value = _value(scan, second if second.measure else first, "from_to" if moves else "range")
    start = scan.at(index).start if opening else first.start
    update = {"start": start, "end": end, "amount": start_value, "amount_to": end_value}
    return Found(value.model_copy(update=update), beyond)


def _ends(first: Amount, second: Amount) -> tuple[Decimal, Decimal]:
    """Both ends in full: in «2-3 млн» the scale counts for the first too."""
    near, far = first.numeral, second.numeral
    if near.scaled or len(far.parts) != 1 or far.parts[0].scale == 1:
        return first.value, second.value
    part: Part = far.parts[0]
    if near.amount < part.mantissa or first.value < 1000:
        return first.value * part.scale, second.value
    return first.value, second.value


RULES = (amount,)
