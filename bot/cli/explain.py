"""Shows how an answer came about: the analysis, the words' matches, the candidates, the confidence."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from bot.engine.confidence import NUMBERS
from bot.engine.engine import Engine, Trace
from bot.engine.features import FEATURES, Candidate
from bot.engine.ranker import ranker
from bot.language.lexicon import lexicon
from bot.reply import render_plain

_CANDIDATES = 5
_WIDTH = 60


def explain(engine: Engine, trace: Trace) -> None:
    """Print ``trace`` as tables, and the reply itself last."""
    console = Console(highlight=False)
    _analysis(console, trace)
    _matches(console, trace)
    _candidates(console, engine, trace)
    _confidence(console, trace)
    console.print(render_plain(trace.answer, engine.article, addressed=True), markup=False)


def _analysis(console: Console, trace: Trace) -> None:
    query = trace.turn.query
    table = Table(title="question", show_header=False)
    for name, value in (
        ("read as", query.decoded),
        ("language", query.language.value + (" (folded)" if query.folded else "")),
        ("asks for", query.expected.value),
        ("pattern", query.pattern or "–"),
        ("focus", " ".join(term.text for term in query.focus) or "–"),
        ("unit, currency", f"{query.unit or '–'}, {query.currency or '–'}"),
        ("is a question", "yes" if query.is_question else "no"),
        ("borrowed", " ".join(term.text for term in trace.turn.earlier) or "–"),
    ):
        table.add_row(name, value)
    console.print(table)


def _matches(console: Console, trace: Trace) -> None:
    words = lexicon()
    table = Table("word", "weight", "how", "sentences", "stems", "concepts", title="words")
    for match in trace.matches:
        table.add_row(
            match.term.text,
            f"{match.weight:.2f}",
            match.how or ("absent, known" if match.known else "absent"),
            " ".join(str(at) for at in sorted(match.strength)),
            " ".join(match.term.reading.stems),
            " ".join(words.concept_id(concept) for concept in sorted(match.term.concepts)),
        )
    console.print(table)


def _candidates(console: Console, engine: Engine, trace: Trace) -> None:
    table = Table("sentence", "score", "what speaks for it", title="candidates")
    for candidate in trace.choice.ranked[:_CANDIDATES]:
        sentence = engine.index.sentences[candidate.at].sentence
        text = engine.article.slice(sentence)
        table.add_row(f"{candidate.at}: {text[:_WIDTH]}", f"{candidate.score:.2f}", _parts(candidate))
    console.print(table)


def _parts(candidate: Candidate) -> str:
    """The parts of a score that count, largest first."""
    parts = [
        (weight * number, name)
        for weight, number, name in zip(ranker().weights, candidate.features, FEATURES, strict=True)
        if abs(weight * number) >= 0.05
    ]
    return " ".join(f"{name} {part:+.2f}" for part, name in sorted(parts, key=lambda part: -abs(part[0])))


def _confidence(console: Console, trace: Trace) -> None:
    answer = trace.answer
    outcome = answer.refusal.value if answer.refusal else "answered"
    console.print(f"confidence {answer.confidence:.2f}: {outcome}")
    for doubt in trace.choice.doubts:
        console.print(f"  {doubt.guard}: at most {doubt.cap:.2f}")
    for rule in trace.fired:
        console.print(f"  {rule}", markup=False)
    numbers = dict(zip(NUMBERS, trace.choice.numbers, strict=False))
    shown = {name: number for name, number in numbers.items() if number and not name.startswith("best_")}
    console.print("  " + " ".join(f"{name} {number:.2f}" for name, number in shown.items()), markup=False)
