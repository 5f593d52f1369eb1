"""Questions put to the engine, with what is right: what ``benchmarks/fit.py`` fits ranker and confidence on."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from benchmarks.questions import BENCHMARKS, Item
from bot.article import parse_article
from bot.encoder import TOGETHER, Reading, Relevance
from bot.engine.conversation import Turn
from bot.engine.engine import Engine, Trace
from bot.engine.features import Candidate
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.engine.reader import Choice, read_likeliest

_STRANGE, _SHORT = 4, 4
"""One of so many questions is also put to another article, and one to the beginning of its own."""
_POST = (3, 9)
"""So many sentences a post has, at least and at most."""


@dataclass(slots=True)
class Example:
    """A question put to the engine, with what is right."""

    item: Item
    engine: Engine
    trace: Trace
    right: tuple[bool, ...]  # by candidate, in the order of trace.choice.ranked
    _readings: dict[frozenset[int], Reading] = field(default_factory=dict)

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The candidates that ``right`` speaks of."""
        return self.trace.choice.ranked

    @property
    def relevance(self) -> Relevance:
        """What the encoder said."""
        assert self.trace.relevance is not None
        return self.trace.relevance

    def read(self, ranked: Sequence[Candidate]) -> Reading:
        """What comes of reading the first of ``ranked`` together with the question; the same are read only once."""
        chosen = frozenset(candidate.at for candidate in ranked[:TOGETHER])
        if chosen not in self._readings:
            self._readings[chosen] = read_likeliest(self.trace.turn, ranked, self.engine.index)
        return self._readings[chosen]


class Unranked:
    """A reader that leaves the candidates as they come: fitting must not need a model fitted before."""

    def choose(
        self,
        turn: Turn,
        matches: Sequence[TermMatch],
        candidates: Sequence[Candidate],
        index: ArticleIndex,
        relevance: Relevance,
    ) -> Choice:
        """The candidates as they come, at no confidence."""
        return Choice(tuple(candidates), 0.0)


def examples(items: Iterable[Item]) -> list[Example]:
    """Every item that the engine finds candidates for."""
    engines: dict[str, Engine] = {}
    found: list[Example] = []
    for item in items:
        if item.silent:
            continue
        engine = engines.get(item.article)
        if engine is None:
            engine = engines[item.article] = Engine(parse_article(item.article), Unranked())
        trace = engine.trace(item.question, item.history)
        if not trace.choice.ranked:
            continue
        right = tuple(_holds(engine, candidate, item) for candidate in trace.choice.ranked)
        found.append(Example(item, engine, trace, right))
    return found


def strange(items: Sequence[Item]) -> list[Item]:
    """Questions put to another article than theirs, which does not answer them; one for every ``_STRANGE`` of a source.

    What people say in a group is not all about the article; little in the data is about something else.
    """
    chance = random.Random(5)
    articles: dict[str, list[str]] = {}
    for item in items:
        if item.article not in articles.setdefault(item.source, []):
            articles[item.source].append(item.article)
    asked = [item for item in items if not item.silent and len(articles[item.source]) > 1]
    return [
        replace(item, article=chance.choice([a for a in articles[item.source] if a != item.article]), answers=())
        for item in chance.sample(asked, len(asked) // _STRANGE)
    ]


def of_short_posts(items: Sequence[Item]) -> list[Item]:
    """Questions put to the beginning of their article, a few sentences long as posts are; one of every ``_SHORT``.

    Most of them are not answered there any more.
    """
    chance = random.Random(6)
    news = [item for item in items if item.source not in BENCHMARKS and not item.silent]
    found: list[Item] = []
    for item in chance.sample(news, len(news) // _SHORT):
        sentences = parse_article(item.article).sentences
        end = sentences[min(chance.randint(*_POST), len(sentences)) - 1].end
        answers = tuple(span for span in item.answers if span[1] <= end)
        found.append(replace(item, article=item.article[:end], answers=answers, history=()))
    return found


def _holds(engine: Engine, candidate: Candidate, item: Item) -> bool:
    sentence = engine.index.sentences[candidate.at].sentence
    return any(sentence.start <= start and end <= sentence.end for start, end in item.answers)
