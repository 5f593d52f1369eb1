"""Shows how an answer came about: the analysis, the words' matches, the candidates, the confidence."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from bot.encoder import Reading
from bot.engine.absence import Absences
from bot.engine.confidence import confidence_model
from bot.engine.confidence_numbers import NUMBERS
from bot.engine.engine import Engine, Trace
from bot.engine.features import FEATURES, Candidate
from bot.engine.form import Form, form_of
from bot.engine.ranker import ranker
from bot.engine.shortening.choose import best_span, reasons
from bot.engine.shortening.model import span_model
from bot.engine.shortening.view import view
from bot.language.lexicon import lexicon
from bot.reply import render_plain

_CANDIDATES = 5
_WIDTH = 60
_REASONS = 12
_LEAST_PART = 0.05


def explain(engine: Engine, trace: Trace) -> None:
    """Print ``trace`` as tables, and the reply itself last."""
    console = Console(highlight=False)
    _analysis(console, trace)
    _matches(console, trace)
    _candidates(console, engine, trace)
    _confidence(console, engine, trace)
    _short(console, engine, trace)
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
        ("follow-up", trace.turn.rule or "–"),
        ("borrowed", " ".join(term.text for term in trace.turn.earlier) or "–"),
        ("stands for", " ".join(term.text for term in trace.turn.about) or "–"),
        ("dropped", " ".join(term.text for term in trace.turn.dropped) or "–"),
        ("near sentence", "–" if trace.turn.near is None else str(trace.turn.near)),
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
        table.add_row(
            f"{candidate.at}: {text[:_WIDTH]}",
            f"{candidate.score:.2f}",
            _parts(candidate, trace.choice.reading, form_of(engine.article)),
        )
    console.print(table)


def _short(console: Console, engine: Engine, trace: Trace) -> None:
    """The best guess at a short answer, shown or not, and the rules that count for and against it."""
    if not trace.choice.ranked:
        return
    best = trace.choice.ranked[0]
    seen = view(trace.turn.query, engine.index, best.at, trace.matches, best.typed)
    short = best_span(seen, span_model())
    if short is None:
        return
    bar = span_model().bars[engine.article.language]
    console.print(
        f"short answer: {engine.article.slice(short.span)!r}, sure {short.sureness:.2f} (shown from {bar:.2f})"
    )
    parts = sorted(reasons(seen, short.place, span_model()), key=lambda part: -abs(part[1]))[:_REASONS]
    console.print("  " + " ".join(f"{name} {weight:+.2f}" for name, weight in parts), markup=False)


def _parts(candidate: Candidate, reading: Reading | None, form: Form) -> str:
    """The parts of a score that count, largest first."""
    made = ranker(form)
    parts = [
        (weight * number, name)
        for weight, number, name in zip(made.weights, candidate.features, FEATURES, strict=True)
        if abs(weight * number) >= _LEAST_PART
    ]
    if reading is not None:
        parts.append((made.reading * reading.over_none(candidate.at), "read_together"))
    return " ".join(f"{name} {part:+.2f}" for part, name in sorted(parts, key=lambda part: -abs(part[0])))


def _confidence(console: Console, engine: Engine, trace: Trace) -> None:
    answer = trace.answer
    outcome = answer.refusal.value if answer.refusal else "answered"
    console.print(f"confidence {answer.confidence:.2f}: {outcome}")
    if trace.choice.numbers:
        made = confidence_model(form_of(engine.article))
        chances = made.chances(trace.choice.numbers, trace.choice.absences)
        console.print(f"  the article answers: {chances.answered:.2f}; if so, with this line: {chances.first:.2f}")
    for doubt in trace.choice.doubts:
        console.print(f"  {doubt.guard}: at most {doubt.cap:.2f}")
    for rule in trace.fired:
        console.print(f"  {rule}", markup=False)
    numbers = dict(zip(NUMBERS, trace.choice.numbers, strict=False))
    shown = {name: number for name, number in numbers.items() if number and not name.startswith("best_")}
    console.print("  " + " ".join(f"{name} {number:.2f}" for name, number in shown.items()), markup=False)
    console.print(
        "  lacks " + (_absent(trace.choice.absences, form_of(engine.article)) or "nothing that counts"), markup=False
    )


def _absent(found: Absences, form: Form) -> str:
    """What the words that the best sentence lacks count, weightiest first."""
    weights = confidence_model(form).absences
    parts = sorted(((count * weights.get(name, 0.0), name) for name, count in found.items()), key=lambda p: -abs(p[0]))
    return ", ".join(f"{name} {part:+.2f}" for part, name in parts[:_REASONS] if abs(part) >= _LEAST_PART)
