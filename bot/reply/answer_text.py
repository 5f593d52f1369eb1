"""An answer as people see it: the figure, the quote, who said it, agency and date."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from bot.article.model import Article, Span
from bot.engine.answer import Answer, Evidence, Lack, Refusal, YesNo
from bot.language.tongue import Language
from bot.reply.figure import figure_text, label_text, list_texts, one_line, speaker_text
from bot.reply.messages import messages
from bot.reply.source_line import quote_link, source_line

EXPANDABLE_FROM = 300
"""A block quote longer than this many characters is shown folded."""

LONGEST_QUOTE = 1600
"""A message holds 4096 characters, and two quotes where they contradict each other: a longer one is cut
at a word, and stays a slice of the article."""

_NEAR_MISSES = {
    Lack.WORD: "answer.near_miss_word",
    Lack.TIME: "answer.near_miss_time",
    Lack.UNIT: "answer.near_miss_unit",
    Lack.CURRENCY: "answer.near_miss_unit",  # no figure to give
}


def render_plain(answer: Answer, article: Article, *, addressed: bool, language: Language | None = None) -> str:
    """``answer`` as plain text, as the terminal and ``batch`` show it.

    Args:
        answer: what the engine gave.
        article: the article its offsets are of.
        addressed: whether the question was put to the bot; where not, a refusal is "" (silence).
        language: the language to reply in, if not the asker's.

    Returns:
        The reply, "" for silence.
    """
    return _render(answer, article, addressed, language or answer.language, _plain_evidence)


def render_html(answer: Answer, article: Article, *, addressed: bool, language: Language | None = None) -> str:
    """``answer`` in Telegram's HTML, escaped; arguments and silence as in :func:`render_plain`."""
    return _render(answer, article, addressed, language or answer.language, _html_evidence, escape)


def render_evidence(evidence: Evidence, article: Article, language: Language) -> str:
    """One piece of evidence in Telegram's HTML: the next best answer, an inline result."""
    return _html_evidence(evidence, article, language)


def shown_quote(evidence: Evidence, article: Article) -> str:
    """The quote of ``evidence``: a slice of the article, cut at a word where it is too long for a message."""
    span = shown_span(evidence, article)
    return article.text[span.start : span.end]


def shown_span(evidence: Evidence, article: Article) -> Span:
    """The part of the quote of ``evidence`` that is shown: all of it, unless it is too long for a message."""
    if evidence.end - evidence.start <= LONGEST_QUOTE:
        return Span(evidence.start, evidence.end)
    cut = article.text.rfind(" ", evidence.start, evidence.start + LONGEST_QUOTE)
    return Span(evidence.start, cut if cut > evidence.start else evidence.start + LONGEST_QUOTE)


def _render(
    answer: Answer,
    article: Article,
    addressed: bool,
    language: Language,
    show: Callable[[Evidence, Article, Language], str],
    escaped: Callable[[str], str] = str,
) -> str:
    say = messages(language)
    if answer.evidence is not None and answer.answered:
        parts = [show(answer.evidence, article, language)]
        if answer.conflicting and answer.alternatives:
            other = show(answer.alternatives[0], article, language)
            parts += ["", escaped(say.text("answer.conflict")), other]
        return "\n".join(parts)
    if not addressed:
        return ""
    if answer.refusal is Refusal.NOT_A_QUESTION or not answer.is_question:
        return escaped(say.text("answer.not_a_question"))
    if answer.refusal is Refusal.NEAR_MISS and answer.evidence is not None:
        return f"{escaped(_near_miss(answer, article, language))}\n{show(answer.evidence, article, language)}"
    return escaped(say.text("answer.not_said"))


def _near_miss(answer: Answer, article: Article, language: Language) -> str:
    """What is said above a near miss: which words of the question the article lacks, and in which way."""
    say = messages(language)
    missing = one_line(answer.question[answer.missing.start : answer.missing.end]) if answer.missing else ""
    if not missing or answer.evidence is None:
        return say.text("answer.near_miss")
    if answer.lack is Lack.CURRENCY:
        figure = figure_text(answer.evidence, article, language)
        if figure:
            return say.text("answer.near_miss_currency", missing=missing, figure=figure)
    return say.text(_NEAR_MISSES[answer.lack], missing=missing)


def _plain_evidence(evidence: Evidence, article: Article, language: Language) -> str:
    lines = _figure_lines(evidence, article, language)
    lines.append(_in_marks(shown_quote(evidence, article)))
    speaker = speaker_text(evidence, article, language)
    lines += [f"— {speaker}"] if speaker else []
    source = source_line(article, language)
    lines += [source] if source else []
    return "\n".join(lines)


def _in_marks(quote: str) -> str:
    """``quote`` in quotation marks; in “…” where it has «…» of its own, so that the two can be told apart."""
    return f"“{quote}”" if "«" in quote else f"«{quote}»"


def _html_evidence(evidence: Evidence, article: Article, language: Language) -> str:
    lines = [f"<b>{escape(line)}</b>" for line in _figure_lines(evidence, article, language)]
    quote = shown_quote(evidence, article)
    tag = "blockquote expandable" if len(quote) > EXPANDABLE_FROM else "blockquote"
    lines.append(f"<{tag}>{escape(quote)}</blockquote>")
    speaker = speaker_text(evidence, article, language)
    lines += [f"— {escape(speaker)}"] if speaker else []
    source = _html_source(evidence, article, language)
    lines += [source] if source else []
    return "\n".join(lines)


def _html_source(evidence: Evidence, article: Article, language: Language) -> str | None:
    line, link = source_line(article, language), quote_link(article, shown_span(evidence, article))
    if link is None:
        return f"<i>{escape(line)}</i>" if line else None
    return f'<a href="{escape(link)}">{escape(line or messages(language).text("answer.source"))}</a>'


def _figure_lines(evidence: Evidence, article: Article, language: Language) -> list[str]:
    say = messages(language)
    lines = []
    if evidence.yes_no is not None:
        lines.append(say.text("answer.yes" if evidence.yes_no is YesNo.YES else "answer.no"))
    items = list_texts(evidence, article, language)
    if items:
        return [*lines, *(f"• {item}" for item in items)]
    figure, label = figure_text(evidence, article, language), label_text(evidence, article)
    if figure:
        lines.append(f"{figure}, {label}" if label else figure)
    return lines
