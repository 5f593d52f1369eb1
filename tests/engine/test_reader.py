"""The last step: what the reader makes of the candidates."""

import pytest

from bot.encoder import TOGETHER, Reading
from bot.engine.conversation import Turn
from bot.engine.index import ArticleIndex
from bot.engine.reader import Choice, LinearReader
from tests.engine.small import ask, index_of

BRIDGE = "The new bridge opened in Oslo.\n\nIt cost 5 million dollars. Mayor Ann Lowe praised the bridge."


def choose(question: str, text: str = BRIDGE) -> Choice:
    index = index_of(text)
    query, matches, found = ask(question, index)
    return LinearReader().choose(Turn(query), matches, found, index, index.relevance(question))


def test_candidates_come_best_first() -> None:
    choice = choose("Who praised the new bridge?")
    scores = [candidate.score for candidate in choice.ranked]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) == 3
    assert choice.ranked[0].at == 2
    assert 0 < choice.confidence <= 1


def test_the_likeliest_are_read_together_with_the_question() -> None:
    choice = choose("Who praised the new bridge?")
    assert choice.reading is not None
    assert choice.reading.over_none(choice.ranked[0].at) > 0
    assert set(choice.reading.scores) == {candidate.at for candidate in choice.ranked[:TOGETHER]}


def read_as(scores: dict[int, float], monkeypatch: pytest.MonkeyPatch) -> Choice:
    """What is chosen where reading the sentences together with the question gives these scores."""
    monkeypatch.setattr(ArticleIndex, "read_together", lambda *_: Reading(scores, none=0.0))
    return choose("Who praised the new bridge?")


def test_what_comes_of_reading_changes_the_order(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_as({0: -9.0, 1: -9.0, 2: 9.0}, monkeypatch).ranked[0].at == 2
    assert read_as({0: 99.0, 1: -9.0, 2: -9.0}, monkeypatch).ranked[0].at == 0


def test_where_no_sentence_read_answers_the_confidence_is_less(monkeypatch: pytest.MonkeyPatch) -> None:
    sure = read_as({0: -5.0, 1: -5.0, 2: 5.0}, monkeypatch)
    unsure = read_as({0: -5.0, 1: -5.0, 2: -3.0}, monkeypatch)
    assert [choice.ranked[0].at for choice in (sure, unsure)] == [2, 2]
    assert unsure.confidence < sure.confidence


def test_without_candidates_there_is_no_confidence() -> None:
    assert choose("painted volcano") == Choice((), 0.0)


@pytest.mark.parametrize(
    ("question", "guard"),
    [
        ("How many euros did it cost?", "other_unit"),
        ("When was the bridge closed?", "opposite_action"),
        ("When did Serikov open the bridge?", "name_not_in_article"),
    ],
)
def test_a_doubt_caps_the_confidence(question: str, guard: str) -> None:
    choice = choose(question)
    assert guard in [doubt.guard for doubt in choice.doubts]
    assert choice.confidence <= min(doubt.cap for doubt in choice.doubts)


def test_a_plain_answer_is_surer_than_a_doubtful_one() -> None:
    plain = choose("Who praised the bridge?")
    assert plain.doubts == ()
    assert plain.confidence > choose("When was the bridge closed?").confidence
