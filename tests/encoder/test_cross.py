"""Sentences read together with a question, and what is told of them."""

import math
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from bot.encoder import CrossEncoder, Reading, cross_encoder, encoder
from bot.encoder.cross import CROSS_GRAPH_FILE, CROSS_PLACES_FILE, read_cross_encoder
from bot.encoder.encoder import Vectors
from bot.errors import DataError

FOLDER = Path(str(files("bot.encoder") / "data"))
TRADE = {
    3: "Last year trade between the two countries reached 24 billion dollars.",
    5: "This year it is expected to reach 27 billion dollars.",
    8: "The minister arrives on 9 November and stays for two days.",
}


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("when does the minister come?", 8),
        ("сколько составила торговля в прошлом году?", 3),
        ("биыл сауда қаншаға жетеді?", 5),
    ],
)
def test_the_sentence_that_answers_has_the_highest_score(question: str, right: int) -> None:
    reading = cross_encoder().read(question, TRADE)
    assert max(reading.scores, key=reading.score) == right
    assert reading.over_none(right) > 0
    assert reading.lead(right) > 0


@pytest.mark.parametrize("question", ["who painted the volcano?", "кто выиграл чемпионат по шахматам?"])
def test_a_question_that_none_answers_is_said_to_have_none(question: str) -> None:
    reading = cross_encoder().read(question, TRADE)
    assert all(reading.over_none(at) < 0 for at in TRADE)


@pytest.mark.parametrize(
    ("before", "right"), [("how long does the minister stay?", 8), ("what was trade last year?", 3)]
)
def test_what_is_asked_may_follow_on_another_question(before: str, right: int) -> None:
    reading = cross_encoder().read("and how much?", TRADE, before)
    assert max(reading.scores, key=reading.score) == right


def test_sentences_are_read_in_their_order_whatever_the_order_of_asking() -> None:
    question = "when does the minister come?"
    assert cross_encoder().read(question, dict(reversed(TRADE.items()))) == cross_encoder().read(question, TRADE)


def test_a_long_sentence_and_a_long_question_are_cut() -> None:
    long = "trade grew and " * 200
    reading = cross_encoder().read(long, dict.fromkeys(range(4), long))
    assert len(reading.scores) == 4


class Numbering(CrossEncoder):
    """A cross-encoder whose network tells of each piece nothing but its place; at an end, the place a thousandfold."""

    def __init__(self) -> None:
        super().__init__(encoder().pieces, cross_encoder().embeddings, FOLDER / CROSS_GRAPH_FILE)

    def _run(self, embedded: Vectors) -> list[Vectors]:
        places = np.arange(len(embedded), dtype=np.float32)[:, None]
        return [places, 1000 * places, places - 7]


def test_a_sentences_score_comes_from_its_own_pieces_and_its_end() -> None:
    question = "when does the minister come?"
    reading = Numbering().read(question, TRADE)
    start = 1 + len(encoder().pieces.cut(question, 99)) + 1  # the question between two marks
    for at in sorted(TRADE):
        length = len(encoder().pieces.cut(TRADE[at], 99))
        assert reading.scores[at] == pytest.approx(start + (length - 1) / 2 + 1000 * (start + length))
        start += length + 1
    assert reading.none == -7


def test_chances_of_all_that_was_read_and_of_none_sum_up_to_one() -> None:
    reading = Reading({1: 2.0, 4: -1.0}, none=0.5)
    chances = [reading.chance(1), reading.chance(4), reading.chance_of_none]
    assert sum(map(math.exp, chances)) == pytest.approx(1)
    assert chances[0] - chances[1] == pytest.approx(3)


def test_a_sentence_that_was_not_read_counts_as_the_worst() -> None:
    reading = Reading({1: 2.0, 4: -1.0}, none=0.5)
    assert reading.score(7) == reading.score(4) == -1.0
    assert reading.over_none(7) == -1.5
    assert reading.lead(7) == -3.0


def test_a_single_sentence_has_no_lead() -> None:
    assert Reading({1: 2.0}, none=0.5).lead(1) == 0


def test_places_of_another_network_are_refused(tmp_path: Path) -> None:
    np.save(tmp_path / CROSS_PLACES_FILE, np.zeros((2, 9, 64), np.float16))
    with pytest.raises(DataError, match=r"cross\.places\.npy"):
        read_cross_encoder(tmp_path, encoder())
