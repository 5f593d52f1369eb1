"""A shelf with one hand-made article and an engine that looks answers up in a table: no matching logic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.article.model import Article, Head, Quotation, Sentence, Span
from bot.engine.answer import Answer, Evidence, Refusal
from bot.facts.model import Fact, FactKind
from bot.language.tongue import Language

TEXT = """Мост <откроют> 9 ноября

7 ноября 2023, 13:12

Мост через реку Ишим откроют 9 ноября 2023 года, сообщает Kazinform.
Строительство обошлось в 27 миллиардов.
Мэр Асель Турсунова сказала: «Мы успели & рады».
"""


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def sentence(words: str) -> Sentence:
    where = span(words)
    return Sentence(start=where.start, end=where.end, paragraph=0)


WHEN = "Мост через реку Ишим откроют 9 ноября 2023 года, сообщает Kazinform."
COST = "Строительство обошлось в 27 миллиардов."
SAID = "Мы успели & рады"

ARTICLE = Article(
    text=TEXT,
    language=Language.RU,
    head=Head(
        title=span("Мост <откроют> 9 ноября"),
        published_span=span("7 ноября 2023, 13:12"),
        published=datetime(2023, 11, 7, 13, 12),
        agency=span("Kazinform"),
    ),
    paragraphs=(Span(span(WHEN).start, span("рады».").end),),
    sentences=(sentence(WHEN), sentence(COST), sentence("Мэр Асель Турсунова сказала: «Мы успели & рады».")),
    quotations=(Quotation(start=span(SAID).start, end=span(SAID).end),),
    url="https://example.kz/bridge",
)


def evidence(quote: str, figure: str | None = None, kind: FactKind = FactKind.DATE, **more: object) -> Evidence:
    where = span(quote)
    fields = {"start": where.start, "end": where.end, "sentence": 0, "kind": kind, "confidence": 0.9}
    return Evidence.model_validate({**fields, "figure": span(figure) if figure else None, **more})


OPENING = evidence(WHEN, "9 ноября 2023 года")
PRICE = evidence(COST, "27 миллиардов", FactKind.FIGURE)
SPEECH = evidence(SAID, None, FactKind.QUOTATION, speaker=span("Асель Турсунова"))


def fact(kind: FactKind, words: str, sentence: int, **more: object) -> Fact:
    where = span(words)
    fields = {"kind": kind, "start": where.start, "end": where.end, "sentence": sentence, "rule": "test"}
    return Fact.model_validate({**fields, **more})


FACTS = (
    fact(FactKind.PERSON, "Асель Турсунова", 2, entity=1),
    fact(FactKind.PLACE, "Ишим", 0),
    fact(FactKind.DATE, "9 ноября 2023 года", 0),
    fact(FactKind.FIGURE, "27 миллиардов", 1),
    fact(FactKind.QUOTATION, SAID, 2, spans={"speaker": span("Асель Турсунова")}),
)


def answer(question: str, shown: Evidence | None, confidence: float = 0.9, **more: object) -> Answer:
    fields = {"question": question, "language": Language.EN, "is_question": True, "confidence": confidence}
    refusal = None if shown else Refusal.NOT_SAID
    return Answer.model_validate({"evidence": shown, "refusal": refusal, **fields, **more})


def known_answers() -> dict[str, Answer]:
    return {
        "when does the bridge open?": answer("", OPENING, alternatives=(PRICE,)),
        "когда откроют мост?": answer("", OPENING, language=Language.RU),
        "how much?": answer("", PRICE),
        "maybe when?": answer("", OPENING, confidence=0.3),
        "who is glad?": answer("", SPEECH),
        "thanks": answer("", None, 0.0, is_question=False, refusal=Refusal.NOT_A_QUESTION),
    }


@dataclass
class TableEngine:
    """Knows the answers of a table; ``heard`` are the questions with their history and language."""

    article: Article = ARTICLE
    facts: Sequence[Fact] = FACTS
    answers: dict[str, Answer] = field(default_factory=known_answers)
    heard: list[tuple[str, tuple[str, ...], Language | None]] = field(default_factory=list)
    breaks: Exception | None = None

    def ask(self, question: str, history: Sequence[str] = (), *, language: Language | None = None) -> Answer:
        self.heard.append((question, tuple(history), language))
        if self.breaks is not None:
            raise self.breaks
        found = self.answers.get(question.lower())
        return found.model_copy(update={"question": question}) if found else answer(question, None, 0.1)


@dataclass
class TableShelved:
    engine: TableEngine
    answer: Answer


@dataclass
class TableShelf:
    """A shelf with one engine."""

    engine: TableEngine = field(default_factory=TableEngine)

    @property
    def engines(self) -> tuple[TableEngine, ...]:
        return (self.engine,)

    def ask(self, question: str, history: Sequence[str] = (), *, language: Language | None = None) -> TableShelved:
        return TableShelved(self.engine, self.engine.ask(question, history, language=language))
