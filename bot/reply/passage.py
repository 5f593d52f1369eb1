"""The quote in its context: the paragraph it stands in, with the quote marked."""

from __future__ import annotations

from html import escape

from bot.article.model import Article, Span
from bot.engine.answer import Evidence

AROUND = 1200
"""How many characters of the article are shown before and after the quote at most."""


def passage_span(evidence: Evidence, article: Article) -> Span:
    """The paragraphs that the quote of ``evidence`` touches, at most ``AROUND`` characters to each side."""
    touched = [
        paragraph
        for paragraph in article.paragraphs
        if paragraph.start < evidence.end and evidence.start < paragraph.end
    ]
    start = min([evidence.start, *(paragraph.start for paragraph in touched)])
    end = max([evidence.end, *(paragraph.end for paragraph in touched)])
    return Span(_word_after(article.text, start, evidence), _word_before(article.text, end, evidence))


def render_passage(evidence: Evidence, article: Article, longest: int = 3000) -> str:
    """The passage in Telegram's HTML, escaped, the quote in bold.

    Args:
        evidence: whose quote it is.
        article: the article its offsets are of.
        longest: how much of the quote itself is shown at most, in characters.
    """
    around = passage_span(evidence, article)
    end = min(evidence.end, evidence.start + longest)
    after = around.end if end == evidence.end else end
    before_quote = escape(article.text[around.start : evidence.start])
    quote = escape(article.text[evidence.start : end])
    after_quote = escape(article.text[end:after])
    return f"<blockquote expandable>{before_quote}<b>{quote}</b>{after_quote}</blockquote>"


def _word_after(text: str, start: int, evidence: Evidence) -> int:
    if evidence.start - start <= AROUND:
        return start
    space = text.find(" ", evidence.start - AROUND, evidence.start)
    return space + 1 if space >= 0 else evidence.start


def _word_before(text: str, end: int, evidence: Evidence) -> int:
    if end - evidence.end <= AROUND:
        return end
    space = text.rfind(" ", evidence.end, evidence.end + AROUND)
    return space if space >= 0 else evidence.end
