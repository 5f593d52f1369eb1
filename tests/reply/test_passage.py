"""The quote in its context."""

from __future__ import annotations

from bot.article.model import Span
from bot.reply.passage import AROUND, passage_span, render_passage
from tests.reply.articles import ARTICLE, COST, TEXT, WHEN, evidence


def test_the_paragraph_with_the_quote_in_bold() -> None:
    html = render_passage(evidence(COST), ARTICLE)
    assert html.startswith("<blockquote expandable>Қостанай")
    assert f"<b>{COST}</b> Бұл &lt;көп&gt; &amp; аз.\n" in html


def test_a_long_paragraph_is_cut_at_words() -> None:
    text = "алма " * 1000 + "МҰНДА " + "алма " * 1000
    long = ARTICLE.model_copy(update={"text": text, "paragraphs": (Span(0, len(text)),)})
    shown = evidence(COST, start=5000, end=5005)
    around = passage_span(shown, long)
    assert 5000 - AROUND <= around.start <= 5000 - AROUND + 5
    assert text[around.start : around.end].split() == text[around.start - 1 : around.end + 1].split()


def test_a_quote_outside_every_paragraph_stands_alone() -> None:
    bare = ARTICLE.model_copy(update={"paragraphs": ()})
    around = passage_span(evidence(WHEN), bare)
    assert TEXT[around.start : around.end] == WHEN
