"""Puts the questions of a gold set to the engine, in the three ways they are scored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.questions import Item
from benchmarks.scorer import Scorer, Verdict, holds
from bot.article import parse_article
from bot.article.model import Span
from bot.engine.answer import Answer, Evidence
from bot.engine.engine import Engine, Trace
from bot.facts import FactKind
from bot.reply import render_plain, should_speak

_FIRST = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a gold set, put to the engine.

    ``plain`` is the verdict on what a group sees, ``addressed`` on what somebody sees who asks the bot,
    ``forced`` on what it would say if it had to answer everything; ``reply`` is what a group sees.
    ``in_first`` tells whether one of its first three sentences holds a gold quote, ``confidence`` is the
    engine's (0 to 1).
    """

    item: Item
    reply: str
    confidence: float
    plain: Verdict
    addressed: Verdict
    forced: Verdict
    forced_reply: str
    in_first: bool


def ask_all(items: Iterable[Item]) -> Iterator[Asked]:
    """Put every item to the engine of its article."""
    engines: dict[str, Engine] = {}
    scorer = Scorer()
    for item in items:
        if item.article not in engines:
            engines[item.article] = Engine(parse_article(item.article))
        yield _ask(item, engines[item.article], scorer)


def _ask(item: Item, engine: Engine, scorer: Scorer) -> Asked:
    trace = engine.trace(item.question, item.history)
    shown = found_spans(trace, engine)[:_FIRST]

    def judged(answer: Answer, *, addressed: bool) -> tuple[str, Verdict]:
        # What ``daiek batch`` does with an answer.
        speaks = should_speak(answer, addressed=addressed)
        reply = render_plain(answer, engine.article, addressed=addressed) if speaks else ""
        abstained = not reply or not answer.answered
        return reply, scorer.judge(item.meta, item.article, reply, abstained=abstained)

    reply, plain = judged(trace.answer, addressed=item.addressed)
    forced_reply, forced = judged(must_answer(trace, engine), addressed=True)
    return Asked(
        item,
        reply,
        trace.answer.confidence,
        plain,
        judged(trace.answer, addressed=True)[1],
        forced,
        forced_reply,
        any(holds(item.article[span.start : span.end], item.meta) for span in shown),
    )


def found_spans(trace: Trace, engine: Engine) -> list[Span]:
    """The quotes that the engine would show, best first: its answer's, then the sentences it ranked."""
    sentences = [engine.index.sentences[candidate.at].sentence for candidate in trace.choice.ranked]
    spans = [Span(sentence.start, sentence.end) for sentence in sentences]
    evidence = trace.answer.evidence
    if evidence is None or any(span.start <= evidence.start and evidence.end <= span.end for span in spans[:1]):
        return spans
    return [Span(evidence.start, evidence.end), *spans]


def must_answer(trace: Trace, engine: Engine) -> Answer:
    """The answer that the engine would give if it might not refuse; a refusal only where it found nothing at all."""
    answer = trace.answer
    evidence = answer.evidence
    if evidence is None and trace.choice.ranked:
        sentence = engine.index.sentences[trace.choice.ranked[0].at]
        evidence = Evidence(
            start=sentence.sentence.start,
            end=sentence.sentence.end,
            sentence=sentence.number,
            kind=FactKind.STATEMENT,
        )
    if evidence is None:
        return answer
    return answer.model_copy(update={"evidence": evidence, "refusal": None})
