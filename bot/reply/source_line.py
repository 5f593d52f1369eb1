"""Where an article comes from: its agency and date on one line, and the link that opens the quote."""

from __future__ import annotations

from urllib.parse import quote

from babel.dates import format_date

from bot.article.model import Article, Span
from bot.language.tongue import Language
from bot.reply.figure import one_line

_DATE_PATTERNS = {
    Language.KK: "y 'жылғы' d MMMM",
    Language.RU: "d MMMM y",
    Language.EN: "d MMMM y",
}
_WHOLE_FRAGMENT = 60
_EDGE_WORDS = 4


def source_line(article: Article, language: Language) -> str | None:
    """The agency and the date of publication, «El.kz, 7 November 2023»; None without either."""
    parts = [article_agency(article), published_text(article, language)]
    return ", ".join(part for part in parts if part) or None


def article_agency(article: Article) -> str | None:
    """The agency as the article names it, or None."""
    return one_line(article.slice(article.head.agency)) if article.head.agency else None


def published_text(article: Article, language: Language) -> str | None:
    """The date of publication in ``language``, or None.

    It is rendered only where day and year both stand in the article's own date line; otherwise the line
    itself is shown, since a rendering would add what it does not say.
    """
    span = article.head.published_span
    if span is None:
        return None
    line, published = one_line(article.slice(span)), article.head.published
    if published is None or not _says(line, published.day, published.year):
        return line
    return format_date(published.date(), _DATE_PATTERNS[language], locale=language.value)


def _says(line: str, *numbers: int) -> bool:
    digits = "".join(letter if letter.isdigit() else " " for letter in line).split()
    return {int(number) for number in digits} >= set(numbers)


def quote_link(article: Article, quoted: Span) -> str | None:
    """The article's address with a text fragment that opens the page at ``quoted``; None without an address.

    https://wicg.github.io/scroll-to-text-fragment/: ``#:~:text=start,end``. A long quote is named by its
    first and last words, since a page may break it where the article's text does not.
    """
    if article.url is None:
        return None
    text = one_line(article.slice(quoted))
    words = text.split(" ")
    if len(text) <= _WHOLE_FRAGMENT or len(words) <= 2 * _EDGE_WORDS:
        fragment = _fragment(text)
    else:
        first, last = " ".join(words[:_EDGE_WORDS]), " ".join(words[-_EDGE_WORDS:])
        fragment = f"{_fragment(first)},{_fragment(last)}"
    return f"{article.url.split('#')[0]}#:~:text={fragment}"


def _fragment(text: str) -> str:
    # A dash, a comma or an ampersand is the fragment's own syntax.
    return quote(text, safe="").replace("-", "%2D")
