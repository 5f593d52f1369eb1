"""Answers as people see them."""

from __future__ import annotations

import pytest

from bot.article.model import Span
from bot.engine.answer import Lack, Refusal, YesNo
from bot.facts.model import FactKind
from bot.language.tongue import Language
from bot.reply import render_html, render_plain, shown_quote
from bot.reply.answer_text import LONGEST_QUOTE
from tests.reply.articles import ARTICLE, COST, MUCH, WHEN, answer, evidence, span

SAID = evidence("Мен қорықпаймын", kind=FactKind.QUOTATION, speaker=span("Қасым-Жомарт Тоқаев"), yes_no=YesNo.NO)


def test_figure_first_then_the_quote_then_agency_and_date() -> None:
    shown = answer(evidence(WHEN, "9 қарашада"))
    assert render_plain(shown, ARTICLE, addressed=True) == f"9 қарашада\n«{WHEN}»\nEl.kz, 7 November 2023"


def test_yes_or_no_comes_first_and_the_speaker_after_the_quote() -> None:
    assert render_plain(answer(SAID, Language.RU), ARTICLE, addressed=False).splitlines() == [
        "Нет",
        "«Мен қорықпаймын»",
        "— Касым-Жомарт Токаев (Қасым-Жомарт Тоқаев)",
        "El.kz, 7 ноября 2023",
    ]


def test_a_quote_with_guillemets_of_its_own_stands_in_other_marks() -> None:
    shown = render_plain(answer(evidence("Тоқаев: «Мен қорықпаймын»")), ARTICLE, addressed=True)
    assert "“Тоқаев: «Мен қорықпаймын»”" in shown.splitlines()


def test_a_post_goes_with_the_name() -> None:
    named = evidence(WHEN, "Қасым-Жомарт Тоқаев", label=span("Бас инженер"), kind=FactKind.PERSON)
    first = render_plain(answer(named, Language.KK), ARTICLE, addressed=True).splitlines()[0]
    assert first == "Қасым-Жомарт Тоқаев, Бас инженер"


def test_a_list_is_shown_item_by_item() -> None:
    listed = evidence(WHEN, "Қостанай", figures=(span("Қостанай"), span("El.kz")))
    assert render_plain(answer(listed), ARTICLE, addressed=True).splitlines()[:2] == ["• Қостанай", "• El.kz"]


def test_a_contradiction_is_shown_with_both_quotes() -> None:
    both = answer(evidence(WHEN), alternatives=(evidence(COST),), conflicting=True)
    text = render_plain(both, ARTICLE, addressed=True)
    assert text.index(WHEN) < text.index("The article also says:") < text.index(COST)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.EN, "The article does not say."),
        (Language.RU, "В статье об этом не сказано."),
        (Language.KK, "Мақалада бұл туралы айтылмаған."),
    ],
)
def test_the_article_does_not_say(language: Language, said: str) -> None:
    refused = answer(None, language, refusal=Refusal.NOT_SAID)
    assert render_plain(refused, ARTICLE, addressed=True) == said
    assert render_html(refused, ARTICLE, addressed=True) == said


@pytest.mark.parametrize("refusal", list(Refusal))
def test_no_refusal_is_said_unasked(refusal: Refusal) -> None:
    refused = answer(evidence(COST) if refusal is Refusal.NEAR_MISS else None, refusal=refusal)
    assert render_plain(refused, ARTICLE, addressed=False) == ""


def test_a_near_miss_names_what_is_missing_and_quotes_what_there_is() -> None:
    asked = "when does <Macron> come?"
    near = answer(evidence(WHEN), question=asked, missing=Span(10, 18), refusal=Refusal.NEAR_MISS)
    plain = render_plain(near, ARTICLE, addressed=True).splitlines()
    assert plain[:2] == ["The article does not mention “<Macron>” directly; it gives:", f"«{WHEN}»"]
    assert "“&lt;Macron&gt;”" in render_html(near, ARTICLE, addressed=True)


def test_a_near_miss_without_a_word() -> None:
    near = answer(evidence(COST), refusal=Refusal.NEAR_MISS)
    plain = render_plain(near, ARTICLE, addressed=True)
    assert plain.startswith("The article does not say that; it gives:\n")


def test_chatter_put_to_the_bot_is_told_how_to_ask() -> None:
    chatter = answer(None, is_question=False, refusal=Refusal.NOT_A_QUESTION)
    assert render_plain(chatter, ARTICLE, addressed=True).startswith("Ask me a question")


def test_html_is_escaped_and_marked() -> None:
    html = render_html(answer(evidence(MUCH, "<көп> & аз")), ARTICLE, addressed=True)
    assert html == (
        "<b>&lt;көп&gt; &amp; аз</b>\n<blockquote>Бұл &lt;көп&gt; &amp; аз.</blockquote>\n<i>El.kz, 7 November 2023</i>"
    )


def test_a_long_quote_is_folded() -> None:
    long = ARTICLE.model_copy(update={"text": "сөз " * 200})
    shown = evidence(WHEN, start=0, end=799)
    assert "<blockquote expandable>" in render_html(answer(shown), long, addressed=True)


def test_a_quote_too_long_for_a_message_is_cut_at_a_word_and_stays_a_slice() -> None:
    text = "сөздер " * 2000
    quote = shown_quote(evidence(WHEN, start=0, end=len(text)), ARTICLE.model_copy(update={"text": text}))
    assert len(quote) <= LONGEST_QUOTE
    assert text.startswith(quote)
    assert quote.endswith("сөздер")


def test_the_groups_language_wins_over_the_askers() -> None:
    shown = answer(SAID, Language.EN)
    assert render_plain(shown, ARTICLE, addressed=True, language=Language.KK).startswith("Жоқ\n")


def test_the_link_opens_the_page_at_the_quote() -> None:
    linked = ARTICLE.model_copy(update={"url": "https://el.kz/a?b=1&c=2#top"})
    html = render_html(answer(evidence(COST)), linked, addressed=True)
    assert '<a href="https://el.kz/a?b=1&amp;c=2#:~:text=' in html
    assert "%20%2D%2027%20" in html  # the dash is percent-encoded: bare it is the fragment's own syntax


@pytest.mark.parametrize(
    ("language", "lack", "said"),
    [
        (Language.EN, Lack.CURRENCY, "The article does not give it in “$$$”; it gives 27 миллиард without a currency:"),
        (Language.RU, Lack.CURRENCY, "Про «$$$» здесь не сказано; в статье 27 миллиард без указания валюты:"),
        (Language.KK, Lack.CURRENCY, "Бұл жерде «$$$» айтылмаған; мақалада 27 миллиард, валютасы көрсетілмеген:"),
        (Language.EN, Lack.UNIT, "The article does not give it in “$$$”; it gives:"),
        (Language.RU, Lack.TIME, "Про «$$$» в статье этого не сказано; в ней есть:"),
        (Language.KK, Lack.WORD, "Мақалада «$$$» туралы тікелей айтылмаған; онда мынау бар:"),
    ],
)
def test_a_near_miss_says_in_which_way_it_misses(language: Language, lack: Lack, said: str) -> None:
    shown = evidence(COST, "27 миллиард")
    near = answer(shown, language, question="$$$?", missing=Span(0, 3), lack=lack, refusal=Refusal.NEAR_MISS)
    assert render_plain(near, ARTICLE, addressed=True).splitlines()[0] == said


def test_without_a_figure_no_currency_is_said_to_be_wanting() -> None:
    near = answer(evidence(COST), question="$$$?", missing=Span(0, 3), lack=Lack.CURRENCY, refusal=Refusal.NEAR_MISS)
    first = render_plain(near, ARTICLE, addressed=True).splitlines()[0]
    assert first == "The article does not give it in “$$$”; it gives:"
