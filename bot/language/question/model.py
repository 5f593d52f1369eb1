"""What a question asks for, about what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.language.terms import Term
from bot.language.tongue import Language
from bot.language.values.model import Value


class AnswerClass(StrEnum):
    """The class of answer a question asks for."""

    TITLE = "title"
    AUTHOR = "author"
    VIEWS = "views"
    READING_TIME = "reading_time"
    PUBLICATION_DATE = "publication_date"
    SOURCE = "source"
    YES_NO = "yes_no"
    AGE = "age"
    SCORE = "score"
    PERCENTAGE = "percentage"
    MONEY = "money"
    CURRENCY = "currency"
    DURATION = "duration"
    TIME = "time"
    DATE = "date"
    POST = "post"
    PERSON = "person"
    ORGANISATION = "organisation"
    REASON = "reason"
    QUOTATION = "quotation"
    PLACE = "place"
    MANNER = "manner"
    ORDINAL = "ordinal"
    COUNT = "count"
    DEFINITION = "definition"
    NAME = "name"
    THING = "thing"
    STATEMENT = "statement"  # no question word at all


HEAD_CLASSES = frozenset(
    {
        AnswerClass.TITLE,
        AnswerClass.AUTHOR,
        AnswerClass.VIEWS,
        AnswerClass.READING_TIME,
        AnswerClass.PUBLICATION_DATE,
        AnswerClass.SOURCE,
    }
)
"""Classes that ask about the article, not about what it tells."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question understood.

    Attributes:
        text: the message as typed.
        decoded: the reading chosen for it: right layout, Cyrillic for Latin-script Kazakh and Russian;
            offsets of ``terms`` are into it.
        language: the asker's language.
        core: ``decoded`` without what only leads the question in or out («скажите, …»), Kazakh with its own letters;
        folded: whether ``decoded`` is Kazakh in the folded alphabet.
        expected: the class of answer asked for.
        pattern: the pattern that told the class, "" where none did.
        pattern_terms: the words that matched it.
        terms: every word; ``content`` those that an answer should share.
        focus: the words named right after the question word (how many *tonnes*, какой *стадион*).
        unit: unit of measure asked for (id of the units table), if the question names one.
        currency: currency asked for (ISO code), if the question names one.
        values: dates, numbers and amounts the question itself gives.
        negative: whether the question denies (кто не забил).
        is_question: whether the message asks anything at all.
        elliptical: whether it leans on an earlier turn (а в прошлом году?, ол кім?).
        several: whether it asks for more than one thing (which countries, кімдер).
    """

    text: str
    decoded: str
    core: str
    language: Language
    folded: bool
    expected: AnswerClass
    pattern: str
    pattern_terms: tuple[Term, ...]
    terms: tuple[Term, ...]
    content: tuple[Term, ...]
    focus: tuple[Term, ...]
    unit: str | None
    currency: str | None
    values: tuple[Value, ...]
    negative: bool
    is_question: bool
    elliptical: bool
    several: bool = False
