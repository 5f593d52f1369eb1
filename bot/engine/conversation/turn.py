"""A question together with what it leans on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.article.model import Span
from bot.language.question import Query
from bot.language.terms import Term

EARLIER_WEIGHT = 0.5
"""What a word of the earlier question counts beside one of this question, which has a topic (measured: half)."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A question, and what it leans on.

    Attributes:
        query: the question, with the class, unit and currency it inherits.
        earlier: content words of the turn before; empty for a question that stands by itself.
        about: the words of the name that a pronoun stands for; they count in full. Their offsets mean nothing.
        near: the indexed sentence that answered the turn before, None where that was not sure.
        dropped: words of the turn before that this one puts something else in place of.
        weight: what a word of ``earlier`` counts beside one of this question.
        elsewhere: whether another sentence than that of the earlier answer is likelier: another word stands in the
            place of one it has.
        only_near: whether the borrowed words mean just what the earlier answer counted.
        figure: the figure of the earlier answer where this question must have another one, as characters into the
            article.
        rule: the name of the rule (``ellipsis.RULES``) that told what is left out; "" for no follow-up.
        before: the question before as it was read, None for no follow-up.
        stands_alone: whether the question may also be put by itself, when it finds nothing as a follow-up.
    """

    query: Query
    earlier: tuple[Term, ...] = ()
    about: tuple[Term, ...] = ()
    near: int | None = None
    dropped: tuple[Term, ...] = ()
    weight: float = EARLIER_WEIGHT
    elsewhere: bool = False
    only_near: bool = False
    figure: Span | None = None
    rule: str = ""
    before: str | None = None
    stands_alone: bool = True

    @property
    def is_follow_up(self) -> bool:
        """Whether the question leans on an earlier one."""
        return bool(self.earlier or self.about)

    @property
    def content(self) -> tuple[Term, ...]:
        """What the question is about, borrowed words among it: what a next turn may borrow from."""
        return (*self.query.content, *self.about, *self.earlier)
