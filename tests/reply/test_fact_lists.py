"""Lists of facts, in pages."""

from __future__ import annotations

import pytest

from bot.facts.model import Fact, FactKind
from bot.language.tongue import Language
from bot.reply.fact_lists import PAGE, FactList, fact_entries, render_page, snippet
from tests.reply.articles import ARTICLE, span


def fact(kind: FactKind, words: str, sentence: int = 0, **more: object) -> Fact:
    where = span(words)
    fields = {"kind": kind, "start": where.start, "end": where.end, "sentence": sentence, "rule": "test"}
    return Fact.model_validate({**fields, **more})


PERSON = fact(FactKind.PERSON, "Қасым-Жомарт Тоқаев", entity=1, spans={"post": span("Бас инженер")})
AGAIN = fact(FactKind.PERSON, "Тоқаев", entity=1)
DAY = fact(FactKind.DATE, "9 қарашада")
PRICE = fact(FactKind.FIGURE, "27 миллиард", 1)
SAID = fact(FactKind.QUOTATION, "Мен қорықпаймын", 2, spans={"speaker": span("Қасым-Жомарт Тоқаев")})
FACTS = (SAID, PRICE, DAY, PERSON, AGAIN, fact(FactKind.PLACE, "Қостанай", entity=2))


@pytest.mark.parametrize(
    ("which", "figures"),
    [
        (FactList.PEOPLE, ["Qasym-Jomart Tokayev (Қасым-Жомарт Тоқаев), Бас инженер"]),
        (FactList.TIMELINE, ["9 қарашада"]),
        (FactList.NUMBERS, ["27 миллиард"]),
        (FactList.QUOTES, [""]),
    ],
)
def test_each_list_has_its_facts_once(which: FactList, figures: list[str]) -> None:
    assert [entry.figure for entry in fact_entries(which, FACTS, ARTICLE, Language.EN)] == figures


def test_the_main_facts_begin_with_people_and_places() -> None:
    entries = fact_entries(FactList.FACTS, FACTS, ARTICLE, Language.KK)
    assert [entry.figure for entry in entries] == [
        "Қасым-Жомарт Тоқаев, Бас инженер",
        "Қостанай",
        "9 қарашада",
        "27 миллиард",
    ]


def test_a_page() -> None:
    page = render_page(FactList.QUOTES, FACTS, ARTICLE, Language.KK, 0)
    assert page.html == "<b>Кім не айтты</b> (1 жазба)\n• «Мен қорықпаймын» — Қасым-Жомарт Тоқаев"
    assert (page.number, page.pages) == (0, 1)


@pytest.mark.parametrize(("asked", "number"), [(0, 0), (1, 1), (7, 1), (-3, 0)])
def test_a_page_that_is_not_there_is_the_nearest(asked: int, number: int) -> None:
    many = [
        Fact(kind=FactKind.PLACE, start=start, end=start + 3, sentence=0, rule="test")
        for start in range(0, 4 * (PAGE + 1), 4)
    ]
    page = render_page(FactList.FACTS, many, ARTICLE, Language.EN, asked)
    assert (page.number, page.pages) == (number, 2)


def test_nothing_of_the_kind() -> None:
    assert render_page(FactList.NUMBERS, (), ARTICLE, Language.RU, 0).html == "В статье ничего такого нет."


def test_a_long_sentence_is_cut_at_a_word_with_an_ellipsis() -> None:
    assert snippet("сөз " * 100) == ("сөз " * 40).strip() + "…"


def test_a_fact_whose_sentence_is_unknown_stands_alone() -> None:
    lost = fact(FactKind.FIGURE, "27 миллиард", 99)
    assert fact_entries(FactList.NUMBERS, (lost,), ARTICLE, Language.KK)[0].quote is None
