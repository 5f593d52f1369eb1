"""What the engine gives back: an answer made of slices of the article, or a refusal."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from bot.article.model import Span
from bot.facts.model import FactKind
from bot.language.tongue import Language
from bot.language.values.model import Value


class Refusal(StrEnum):
    """Why there is no answer."""

    NOT_A_QUESTION = "not_a_question"  # chatter: silence in a group
    NOT_SAID = "not_said"  # the article does not say
    NEAR_MISS = "near_miss"  # it does not say that, but something close by


class YesNo(StrEnum):
    """The answer to a yes/no question, only where the quote says so."""

    YES = "yes"
    NO = "no"


class Lack(StrEnum):
    """In which way the article lacks the words that ``Answer.missing`` names."""

    WORD = "word"  # it has the word in no form
    TIME = "time"  # what it says is about another time
    UNIT = "unit"  # its figure is in another currency or unit
    CURRENCY = "currency"  # its figure is in no currency at all


class Evidence(BaseModel):
    """One answer to a question: where the article says it.

    ``start:end`` is the quote, a slice of the article. ``figure`` is the smallest slice that answers, set only where
    it is likely to be right, ``value`` that slice read, where it is a value that can be rendered in the asker's
    language.
    ``label`` is the span of a post or role that goes with a person's name. ``speaker`` is the span of
    the speaker's name when somebody said it. ``score`` is the matcher's, comparable inside one answer
    only; ``confidence`` is calibrated, 0 to 1.
    """

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    sentence: int
    kind: FactKind
    figure: Span | None = None
    figures: tuple[Span, ...] = ()  # all items where the answer is a list
    value: Value | None = None
    label: Span | None = None
    speaker: Span | None = None
    yes_no: YesNo | None = None
    score: float = 0.0
    confidence: float = 0.0


class Answer(BaseModel):
    """The engine's reply to one question.

    ``evidence`` is None on a refusal other than a near miss. ``alternatives`` are the next best,
    best first. ``conflicting`` says that the first alternative contradicts ``evidence``.
    ``language`` is the asker's. ``confidence`` is that the article answers the question with this
    evidence (0 to 1, calibrated), also on a refusal, where it lies below the bar.
    """

    model_config = ConfigDict(frozen=True)

    question: str
    language: Language
    is_question: bool
    evidence: Evidence | None = None
    alternatives: tuple[Evidence, ...] = ()
    conflicting: bool = False
    confidence: float = 0.0
    refusal: Refusal | None = None
    missing: Span | None = None  # the words of the question (offsets into it) that the article lacks
    lack: Lack = Lack.WORD  # in which way it lacks ``missing``
    expected: str = ""  # the class of answer asked for (bot.language.question.AnswerClass value)

    @property
    def answered(self) -> bool:
        """Whether the article answers the question."""
        return self.refusal is None and self.evidence is not None
