"""How relevant the sentences of an article are to a question."""

import math
from collections.abc import Sequence

import numpy as np
import pytest

from bot.encoder import EncodedSentences, Encoder, encoder
from bot.encoder.encoder import QuestionStates, Scales, TextStates
from bot.encoder.pieces import BEGIN, END
from bot.encoder.sentences import WINDOW, asked_text, windows

STORY = (
    "A footbridge over the Varna river collapsed on Tuesday evening.",
    "Eleven people were taken to hospital, two of them children.",
    "Engineers blame rust in the main cable.",
    "Repairs will cost 4.2 million euros, says the town council.",
    "Until then a ferry carries passengers free of charge.",
)


@pytest.fixture(scope="module")
def story() -> EncodedSentences:
    return EncodedSentences(encoder(), STORY)


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("how many got hurt", 1),
        ("сколько человек пострадало", 1),
        ("неше адам жараланды?", 1),
        ("в чём причина аварии", 2),
        ("как теперь переправляться", 4),
        ("во сколько обойдётся ремонт", 3),
        ("жөндеуге қанша ақша кетеді", 3),
    ],
)
def test_the_sentence_that_answers_comes_first_without_a_word_in_common(
    story: EncodedSentences, question: str, right: int
) -> None:
    assert story.relevance(question).first == right


def test_a_question_about_something_else_is_likelier_without_an_answer(story: EncodedSentences) -> None:
    about = story.relevance("how many people were hurt when the bridge collapsed?")
    other = story.relevance("who won the chess tournament in Madrid?")
    assert about.scores[about.first] - about.none > other.scores[other.first] - other.none
    assert other.scores[other.first] < other.none


def test_chances_of_all_sentences_make_one(story: EncodedSentences) -> None:
    relevance = story.relevance("what did it cost")
    assert sum(math.exp(chance) for chance in relevance.chances) == pytest.approx(1, abs=1e-4)
    assert len(relevance.chances) == len(relevance.scores) == len(STORY)


def test_the_best_come_in_order(story: EncodedSentences) -> None:
    relevance = story.relevance("what did it cost")
    scores = [relevance.scores[at] for at in relevance.best(3)]
    assert scores == sorted(relevance.scores, reverse=True)[:3]
    assert relevance.best(1) == [relevance.first]
    assert relevance.lead == pytest.approx(scores[0] - scores[1])


def test_what_a_sentence_lacks_of_a_question_stands_elsewhere(story: EncodedSentences) -> None:
    likeness = story.relevance("what do engineers blame").likeness
    assert likeness[2].words > likeness[4].words
    assert likeness[2].weakest > likeness[4].weakest
    assert 0 <= likeness[2].elsewhere < likeness[4].elsewhere


def test_the_chance_of_no_answer_and_the_spread_of_the_others(story: EncodedSentences) -> None:
    about, other = story.relevance("what do repairs cost"), story.relevance("who won the chess tournament in Madrid?")
    assert about.chance_of_none < other.chance_of_none < 0
    assert 0 < about.entropy < math.log(len(STORY))
    assert EncodedSentences(encoder(), STORY[:1]).relevance("what happened").entropy == 0


def test_one_sentence_leads_nobody() -> None:
    assert EncodedSentences(encoder(), STORY[:1]).relevance("what happened").lead == 0


def test_the_question_before_is_read_along(story: EncodedSentences) -> None:
    assert story.relevance("and children?", "how many people were hurt?") != story.relevance("and children?")
    assert asked_text("and where?", "when did it open?") == "when did it open? | and where?"
    assert asked_text("and where?", None) == "and where?"


def test_sentences_are_read_together_up_to_a_window() -> None:
    third = WINDOW // 3
    assert list(windows([third] * 5)) == [[0, 1], [2, 3], [4]]
    assert list(windows([WINDOW * 2, 1])) == [[0], [1]]
    assert list(windows([1] * 4)) == [[0, 1, 2, 3]]


class Numbering(Encoder):
    """An encoder to which a piece means nothing but its number: a sentence's score is the mean of its numbers."""

    def __init__(self) -> None:
        self.pieces, self.scales = encoder().pieces, Scales(words=0.0, whole=0.0)

    def question(self, numbers: Sequence[int]) -> QuestionStates:
        return QuestionStates(np.zeros((1, 2), np.float32), np.zeros(2, np.float32), np.ones(1, np.float32), 0.0)

    def text(self, numbers: Sequence[int]) -> TextStates:
        rows = np.array([[BEGIN], *([number] for number in numbers), [END]], np.float32)
        return TextStates(np.zeros((len(rows), 2), np.float32), np.zeros((len(rows), 2), np.float32), rows)


def test_a_sentence_is_read_from_its_own_pieces_wherever_it_stands_in_a_window() -> None:
    numbered = Numbering()
    sentences = STORY * 6  # more than a window
    scores = EncodedSentences(numbered, sentences).relevance("what happened").scores
    means = [float(np.mean(numbered.pieces.cut(sentence, 120))) for sentence in sentences]
    assert scores == pytest.approx(means, rel=1e-4)


def test_sentences_of_every_window_are_read() -> None:
    filler = ["Rain is expected in the north of the country, and snow in its mountains." * 3] * 12
    first = EncodedSentences(encoder(), [*filler, STORY[0]]).relevance("what collapsed")
    assert first.first == len(filler)
