"""Sentences of a text, as spans into it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.article.lines import Block, find_blocks, strip_span
from bot.article.model import Span
from bot.article.splitting import Verdict, candidates_of


@dataclass(frozen=True, slots=True)
class Split:
    """What became of one candidate: ``offset`` is just after the end mark, ``rule`` decided."""

    offset: int
    verdict: Verdict
    rule: str


def split_block(text: str, block: Block) -> tuple[Span, ...]:
    """The sentences of one block, in order, stripped."""
    spans: list[Span] = []
    start = block.start
    for candidate, verdict, _ in candidates_of(text, block.start, block.end):
        if verdict is Verdict.BREAK:
            span = strip_span(text, start, candidate.stop)
            if span is not None:
                spans.append(span)
            start = candidate.stop
    rest = strip_span(text, start, block.end)
    if rest is not None:
        spans.append(rest)
    return tuple(spans)


def split_sentences(text: str) -> tuple[Span, ...]:
    """Split a text into sentences.

    Args:
        text: any text; it need not be an article.

    Returns:
        Spans into ``text`` in order, without overlap, each stripped of white space; () for blank text.
    """
    blocks, _ = find_blocks(text)
    return tuple(span for block in blocks for span in split_block(text, block))


def explain_splits(text: str) -> tuple[Split, ...]:
    """For each candidate for a break: whether it broke, and which rule decided («end_mark»: none joined)."""
    blocks, _ = find_blocks(text)
    return tuple(
        Split(candidate.stop, verdict, rule)
        for block in blocks
        for candidate, verdict, rule in candidates_of(text, block.start, block.end)
    )
