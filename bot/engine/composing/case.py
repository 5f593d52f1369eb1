"""What every rule of composing looks at: the question, where its words stand, the sentence found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.engine.features import Candidate
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch
from bot.language.question import Query


@dataclass(frozen=True, slots=True)
class Case:
    """A question with the matches of its words (this turn's first, then those borrowed) and the best candidate."""

    query: Query
    matches: Sequence[TermMatch]
    best: Candidate
    index: ArticleIndex

    @property
    def own(self) -> Sequence[TermMatch]:
        """The matches of this question's words, without those borrowed from an earlier turn."""
        return self.matches[: len(self.query.content)]

    @property
    def places(self) -> list[int]:
        """The sentence's words (their numbers) that words of the question matched, in order."""
        at = self.best.at
        return sorted({place for match in self.matches for place in match.places.get(at, ())})
