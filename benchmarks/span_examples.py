"""Questions with sentences and their candidate short answers, each with its F1: what the spans' model is fitted on."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.questions import Item
from bot.article import parse_article
from bot.engine.bars import ANSWER_BAR
from bot.engine.engine import Engine, Trace
from bot.engine.expected import typed_spans
from bot.engine.shortening.choose import characters, places_in
from bot.engine.shortening.sentence import Place
from bot.engine.shortening.view import View, view

_PUNCTUATION = str.maketrans(dict.fromkeys(string.punctuation + "«»„“”‘’…№·") | {"–": " ", "—": " "})
_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True)
class SpanExample:
    """One question and one sentence.

    ``group`` names articles that must not be parted between fitting and checking. ``right`` tells that the sentence
    holds the answer, ``first`` that the engine puts it first, ``answered`` that it would answer with it. ``f1`` runs
    beside ``places``.
    """

    source: str
    group: str
    seen: View
    places: tuple[Place, ...]
    f1: tuple[float, ...]
    right: bool
    first: bool
    answered: bool


def word_f1(given: str, answers: Iterable[str]) -> float:
    """The best F1 (0 to 1) of the words of ``given`` against one of ``answers``, as SQuAD counts it.

    Small letters, without punctuation and English articles (Rajpurkar et al. 2016).
    """
    mine = _words(given)
    best = 0.0
    for answer in answers:
        theirs = _words(answer)
        shared = (mine & theirs).total()
        best = max(best, 2 * shared / (mine.total() + theirs.total())) if shared else best
    return best


def _words(text: str) -> Counter[str]:
    return Counter(word for word in text.lower().translate(_PUNCTUATION).split() if word not in _ARTICLES)


def short_answers(item: Item) -> list[str]:
    """The short answers of a question: the slices of a benchmark, the figures of a gold question's own article."""
    if "answers" in item.meta:
        return [str(answer) for answer in item.meta["answers"]]
    figures = item.meta.get("figure") or {}
    return [str(figure) for figure in figures.get(item.meta["article_lang"], ())]


def span_examples(items: Iterable[Item]) -> Iterator[SpanExample]:
    """For each answerable question the sentence that holds the answer and the one that the engine puts first."""
    engines: dict[str, Engine] = {}
    for item in items:
        answers = short_answers(item)
        if not item.answerable or not answers:
            continue
        engine = engines.get(item.article)
        if engine is None:
            engine = engines[item.article] = Engine(parse_article(item.article))
        trace = engine.trace(item.question, item.history)
        yield from _examples(item, answers, engine, trace)


def _examples(item: Item, answers: Sequence[str], engine: Engine, trace: Trace) -> Iterator[SpanExample]:
    first = trace.choice.ranked[0].at if trace.choice.ranked else None
    right = [at for at in range(len(engine.index.sentences)) if _holds(engine, at, item)]
    query = trace.turn.query
    for at in dict.fromkeys([*([] if first is None else [first]), *right[:1]]):
        typed = next((c.typed for c in trace.choice.ranked if c.at == at), None)
        spans = typed if typed is not None else typed_spans(query, engine.index, at, ())
        seen = view(query, engine.index, at, trace.matches, spans)
        places = tuple(places_in(seen))
        if places:
            f1 = tuple(word_f1(engine.article.slice(characters(seen, place)), answers) for place in places)
            answered = at == first and trace.choice.confidence >= ANSWER_BAR
            group = str(item.meta.get("group", item.article))
            yield SpanExample(item.source, group, seen, places, f1, at in right, at == first, answered)


def _holds(engine: Engine, at: int, item: Item) -> bool:
    sentence = engine.index.sentences[at].sentence
    return any(sentence.start <= start and end <= sentence.end for start, end in item.answers)
