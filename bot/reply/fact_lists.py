"""Lists of an article's facts: dates in order, figures, people, who said what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from html import escape
from typing import NamedTuple

from bot.article.model import Article, Span
from bot.facts.model import Fact, FactKind
from bot.language.tongue import Language
from bot.language.values import render
from bot.reply.figure import one_line, said_by
from bot.reply.messages import messages
from bot.reply.names import name_text
from bot.reply.places import place_text

PAGE = 6
"""Entries on a page."""

_SNIPPET = 160


class FactList(StrEnum):
    """A list of facts, named as its command."""

    FACTS = "facts"
    TIMELINE = "timeline"
    NUMBERS = "numbers"
    PEOPLE = "people"
    QUOTES = "quotes"


class Entry(NamedTuple):
    """One line of a list: the fact as a reader sees it, and the sentence that says so.

    ``figure`` is in the reader's language where it can be rendered, ``quote`` a span of the article
    (None where the figure says it all), ``speaker`` who said the quote.
    """

    figure: str
    quote: Span | None = None
    speaker: str | None = None


class Page(NamedTuple):
    """A page of a list, in Telegram's HTML; ``number`` counts from 0."""

    html: str
    number: int
    pages: int


def fact_entries(which: FactList, facts: Sequence[Fact], article: Article, language: Language) -> tuple[Entry, ...]:
    """The entries of a list, in the order they are shown, none twice."""
    entries = {
        FactList.FACTS: _main,
        FactList.TIMELINE: _timeline,
        FactList.NUMBERS: _numbers,
        FactList.PEOPLE: _people,
        FactList.QUOTES: _quotes,
    }[which](facts, article, language)
    return tuple(dict.fromkeys(entries))


def render_page(which: FactList, facts: Sequence[Fact], article: Article, language: Language, number: int) -> Page:
    """A page of a list.

    Args:
        which: the list.
        facts: the article's facts.
        article: the article their offsets are of.
        language: the reader's.
        number: the page, from 0; the nearest there is otherwise.
    """
    say = messages(language)
    entries = fact_entries(which, facts, article, language)
    if not entries:
        return Page(escape(say.text("facts.none")), 0, 1)
    pages = -(-len(entries) // PAGE)
    number = min(max(number, 0), pages - 1)
    title = say.text("facts.title" if which is FactList.FACTS else f"facts.{which}")
    total = say.plural("facts.count", len(entries))
    lines = [f"<b>{escape(title)}</b> ({escape(total)})"]
    shown = entries[number * PAGE : (number + 1) * PAGE]
    return Page("\n".join([*lines, *(_line(entry, article) for entry in shown)]), number, pages)


def snippet(text: str) -> str:
    """``text`` on one line, cut at a word where it is long; the cut is marked with an ellipsis."""
    line = one_line(text)
    if len(line) <= _SNIPPET:
        return line
    cut = line.rfind(" ", 0, _SNIPPET)
    return f"{line[: cut if cut > 0 else _SNIPPET]}…"


def _line(entry: Entry, article: Article) -> str:
    parts = [f"• <b>{escape(entry.figure)}</b>"] if entry.figure else ["•"]
    if entry.quote is not None:
        parts.append(f"«{escape(snippet(article.slice(entry.quote)))}»")
    if entry.speaker:
        parts.append(f"— {escape(entry.speaker)}")
    return " ".join(parts)


def _of(facts: Iterable[Fact], kind: FactKind) -> list[Fact]:
    return sorted((fact for fact in facts if fact.kind is kind), key=lambda fact: fact.start)


def _sentence(fact: Fact, article: Article) -> Span | None:
    if not 0 <= fact.sentence < len(article.sentences):
        return None
    sentence = article.sentences[fact.sentence]
    return Span(sentence.start, sentence.end)


def _valued(fact: Fact, article: Article, language: Language) -> Entry:
    text = one_line(article.text[fact.start : fact.end])
    value = fact.value
    if value is not None:
        source = article.text[value.start : value.end]
        text = render(value, language, source=source) or one_line(source)
    return Entry(text, _sentence(fact, article))


def _timeline(facts: Sequence[Fact], article: Article, language: Language) -> list[Entry]:
    dated = sorted(_of(facts, FactKind.DATE), key=_date_order)
    return [_valued(fact, article, language) for fact in dated]


def _date_order(fact: Fact) -> tuple[int, int, int, int]:
    date = fact.value.date if fact.value else None
    if date is None or date.year is None:
        return (9999, 0, 0, fact.start)  # what has no year comes last, as it stands in the article
    return (date.year, date.month or 0, date.day or 0, fact.start)


def _numbers(facts: Sequence[Fact], article: Article, language: Language) -> list[Entry]:
    return [_valued(fact, article, language) for fact in _of(facts, FactKind.FIGURE)]


def _people(facts: Sequence[Fact], article: Article, language: Language) -> list[Entry]:
    entries, seen = [], set()
    for fact in _of(facts, FactKind.PERSON):
        if fact.entity is not None and fact.entity in seen:
            continue
        seen.add(fact.entity)
        span = fact.spans.get("name", Span(fact.start, fact.end))
        name = name_text(one_line(article.slice(span)), article.language, language)
        post = fact.spans.get("post")
        entries.append(Entry(f"{name}, {one_line(article.slice(post))}" if post else name))
    return entries


def _named(facts: Sequence[Fact], article: Article, language: Language, kind: FactKind) -> list[Entry]:
    entries, seen = [], set()
    for fact in _of(facts, kind):
        if fact.entity is not None and fact.entity in seen:
            continue
        seen.add(fact.entity)
        name = one_line(article.text[fact.start : fact.end])
        entries.append(Entry(place_text(name, article.language, language) if kind is FactKind.PLACE else name))
    return entries


def _quotes(facts: Sequence[Fact], article: Article, language: Language) -> list[Entry]:
    entries = []
    for fact in _of(facts, FactKind.QUOTATION):
        speaker = fact.spans.get("speaker")
        name = said_by(speaker, article, language) if speaker else None
        entries.append(Entry("", Span(fact.start, fact.end), name))
    return entries


def _main(facts: Sequence[Fact], article: Article, language: Language) -> list[Entry]:
    return [
        *_people(facts, article, language),
        *_named(facts, article, language, FactKind.PLACE),
        *_named(facts, article, language, FactKind.ORGANISATION),
        *_timeline(facts, article, language),
        *_numbers(facts, article, language),
    ]
