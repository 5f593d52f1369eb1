"""A short article with the places that answers point at, made by hand."""

from __future__ import annotations

from datetime import datetime

from bot.article.model import Article, Head, Sentence, Span
from bot.engine.answer import Answer, Evidence
from bot.facts.model import FactKind
from bot.language.tongue import Language

TEXT = """Көпір ашылады

7 Қараша 2023, 13:12

Қостанай көпірі 2023 жылғы 9 қарашада ашылады, деп хабарлайды El.kz ақпарат агенттігі.
Біздің шығын - 27 миллиард. Бұл <көп> & аз.
Бас инженер Қасым-Жомарт Тоқаев: «Мен қорықпаймын», - деді.
"""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


WHEN = "Қостанай көпірі 2023 жылғы 9 қарашада ашылады, деп хабарлайды El.kz ақпарат агенттігі."
COST = "Біздің шығын - 27 миллиард."
MUCH = "Бұл <көп> & аз."

ARTICLE = Article(
    text=TEXT,
    language=Language.KK,
    head=Head(
        title=span("Көпір ашылады"),
        published_span=span("7 Қараша 2023, 13:12"),
        published=datetime(2023, 11, 7, 13, 12),
        published_has_time=True,
        agency=span("El.kz"),
    ),
    paragraphs=(span("Көпір ашылады"), Span(span(WHEN).start, span("- деді.").end)),
    sentences=tuple(
        Sentence(start=span(words).start, end=span(words).end, paragraph=1) for words in (WHEN, COST, MUCH)
    ),
)


def evidence(quote: str, figure: str | None = None, **more: object) -> Evidence:
    where = span(quote)
    fields = {"start": where.start, "end": where.end, "sentence": 0, "kind": FactKind.STATEMENT}
    return Evidence.model_validate({**fields, "figure": span(figure) if figure else None, **more})


def answer(shown: Evidence | None, language: Language = Language.EN, **more: object) -> Answer:
    fields = {"question": "when?", "language": language, "is_question": True, "confidence": 0.9}
    return Answer.model_validate({**fields, "evidence": shown, **more})
