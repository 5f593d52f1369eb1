"""The figure above the quote."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.engine.answer import Evidence
from bot.facts.model import FactKind
from bot.language.tongue import Language
from bot.language.values.model import PartialDate, Value, ValueKind
from bot.reply import figure_text
from bot.reply.figure import list_texts
from tests.reply.articles import ARTICLE, COST, MUCH, WHEN, evidence, span


def number() -> Value:
    where = span("27 миллиард")
    return Value(kind=ValueKind.NUMBER, start=where.start, end=where.end, amount=Decimal(27_000_000_000))


def date() -> Value:
    where = span("2023 жылғы 9 қарашада")
    day = PartialDate(year=2023, month=11, day=9)
    return Value(kind=ValueKind.DATE, start=where.start, end=where.end, date=day)


PRICE = evidence(COST, "27 миллиард", kind=FactKind.FIGURE, value=number())
DAY = evidence(WHEN, "2023 жылғы 9 қарашада", kind=FactKind.DATE, value=date())


@pytest.mark.parametrize(
    ("shown", "language", "figure"),
    [
        (PRICE, Language.EN, "27 billion"),
        (PRICE, Language.RU, "27 миллиардов"),
        (PRICE, Language.KK, "27 миллиард"),
        (DAY, Language.EN, "9 November 2023"),
        (DAY, Language.RU, "9 ноября 2023"),
        (DAY, Language.KK, "2023 жылғы 9 қараша"),
    ],
)
def test_a_value_is_rendered_in_the_askers_language(shown: Evidence, language: Language, figure: str) -> None:
    assert figure_text(shown, ARTICLE, language) == figure


@pytest.mark.parametrize(
    ("slice_", "kind", "language", "figure"),
    [
        ("Қостанай", FactKind.PLACE, Language.EN, "Kostanay (Қостанай)"),
        ("Қостанай", FactKind.PLACE, Language.RU, "Костанай (Қостанай)"),
        ("Қостанай", FactKind.PLACE, Language.KK, "Қостанай"),
        ("Қасым-Жомарт Тоқаев", FactKind.PERSON, Language.EN, "Qasym-Jomart Tokayev (Қасым-Жомарт Тоқаев)"),
        ("Қасым-Жомарт Тоқаев", FactKind.PERSON, Language.RU, "Касым-Жомарт Токаев (Қасым-Жомарт Тоқаев)"),
        ("Бас инженер Қасым-Жомарт Тоқаев", FactKind.PERSON, Language.EN, "Бас инженер Қасым-Жомарт Тоқаев"),
        ("Қостанай", FactKind.STATEMENT, Language.EN, "Қостанай"),
        ("El.kz", FactKind.PLACE, Language.RU, "El.kz"),
    ],
)
def test_a_name_in_other_letters_is_written_in_both(
    slice_: str, kind: FactKind, language: Language, figure: str
) -> None:
    assert figure_text(evidence(slice_ + "", slice_, kind=kind, start=0), ARTICLE, language) == figure


def test_a_figure_that_is_the_whole_quote_is_not_shown_twice() -> None:
    assert figure_text(evidence(MUCH, MUCH), ARTICLE, Language.EN) is None


def test_no_figure() -> None:
    assert figure_text(evidence(MUCH), ARTICLE, Language.EN) is None


def test_the_items_of_a_list() -> None:
    listed = evidence(WHEN, figures=(span("Қостанай"), span("El.kz")), kind=FactKind.PLACE)
    assert list_texts(listed, ARTICLE, Language.EN) == ("Kostanay (Қостанай)", "El.kz")
