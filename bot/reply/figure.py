"""The figure above a quote: the slice of the article that answers, for the asker's language."""

from __future__ import annotations

from bot.article.model import Article, Span
from bot.engine.answer import Evidence
from bot.facts.model import FactKind
from bot.language.tongue import Language
from bot.language.values import render
from bot.reply.names import name_text
from bot.reply.places import place_text

MOST_ITEMS = 20
"""Items of a list that are shown."""

LONGEST_FIGURE = 150
"""Characters of a figure: a longer slice is cut at a word, and stays a slice of the article."""


def figure_text(evidence: Evidence, article: Article, language: Language) -> str | None:
    """The figure of ``evidence`` as a reader of ``language`` sees it, on one line.

    It is the slice itself, or the value of that slice rendered exactly (27 миллиард → "27 billion"). A
    person's or a place's name in another script stands in the asker's letters first, with the slice in
    brackets. None where there is no figure, or it would only repeat the whole quote.
    """
    if evidence.figure is None:
        return None
    rendered = _rendered_value(evidence, article, language)
    if rendered is not None:
        return rendered
    if evidence.figure == (evidence.start, evidence.end):
        return None
    return _slice_text(evidence.figure, evidence, article, language)


def list_texts(evidence: Evidence, article: Article, language: Language) -> tuple[str, ...]:
    """The items of a list answer, each as :func:`figure_text` would show it; empty where it is no list."""
    if len(evidence.figures) < 2:
        return ()
    return tuple(_slice_text(span, evidence, article, language) for span in evidence.figures[:MOST_ITEMS])


def label_text(evidence: Evidence, article: Article) -> str | None:
    """The post or role that goes with a person's name, the article's own words; None where there is none."""
    return _fitting(one_line(article.slice(evidence.label))) if evidence.label else None


def speaker_text(evidence: Evidence, article: Article, language: Language) -> str | None:
    """Who said the quote, or None; a full name in another script is written in both."""
    return said_by(evidence.speaker, article, language) if evidence.speaker else None


def said_by(speaker: Span, article: Article, language: Language) -> str:
    """A speaker, for a reader of ``language``; one word may be «Журналистер» at the head of a sentence."""
    name = one_line(article.slice(speaker))
    return name_text(name, article.language, language) if " " in name else name


def one_line(text: str) -> str:
    """``text`` with each run of white space as one space: a slice may run over a line's end."""
    return " ".join(text.split())


def _fitting(text: str) -> str:
    if len(text) <= LONGEST_FIGURE:
        return text
    cut = text.rfind(" ", 0, LONGEST_FIGURE + 1)
    return text[: cut if cut > 0 else LONGEST_FIGURE]


def _rendered_value(evidence: Evidence, article: Article, language: Language) -> str | None:
    value = evidence.value
    if value is None or evidence.figure is None:
        return None
    return render(value, language, source=article.text[value.start : value.end])


def _slice_text(span: Span, evidence: Evidence, article: Article, language: Language) -> str:
    text = _fitting(one_line(article.slice(span)))
    if evidence.kind is FactKind.PLACE:
        return place_text(text, article.language, language)
    if evidence.kind is FactKind.PERSON:
        return name_text(text, article.language, language)
    return text
