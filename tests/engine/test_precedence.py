"""Rules that put another candidate in front."""

import pytest

from bot.engine.precedence import with_place_first, with_reply_first, with_whole_first
from tests.engine.small import ask, index_of

INTERVIEW = "— What do you read?\n\n— Old novels, mostly.\n\n— Thank you."
TITLE = (
    "Why is the queen coming? The minister answered\n\nThe queen arrives on Monday, as the government said after its "
    "weekly session in the capital.\n\nShe will open the new bridge over the river, said the minister Ann Lowe."
)
REPORTED = "Reporters asked: “Is he afraid?” after the talks.\n\n— No, I am not afraid."


@pytest.mark.parametrize(
    ("question", "text", "first"),
    [
        ("What does she read?", INTERVIEW, 1),  # the question in the article is no answer to itself
        ("Is he afraid?", REPORTED, 1),  # the yes or no stands behind the question reported
        ("Who asked whether he is afraid?", REPORTED, 0),
        ("Why is the queen coming?", TITLE, 2),  # what stands beside it in a title is no reply
    ],
)
def test_a_question_in_the_article_gives_way_to_its_reply(question: str, text: str, first: int) -> None:
    index = index_of(text)
    query, _, found = ask(question, index)
    ranked = sorted(found, key=lambda candidate: candidate.at)
    assert with_reply_first(query, ranked, index)[0].at == first


PLACES = "The forum has been held for 20 years.\n\nGuests praised the forum. The forum takes place in Oslo."


@pytest.mark.parametrize(
    ("question", "behind", "first"),
    [
        ("Where is the forum held?", 0.5, 2),  # the first names no place
        ("Where is the forum held?", 0.7, 0),  # too far behind
        ("How is the forum held?", 0.5, 0),  # no place is asked for
    ],
)
def test_a_place_asked_for_comes_before_a_sentence_without_one(question: str, behind: float, first: int) -> None:
    query, _, found = ask(question, index_of(PLACES))
    for candidate in found:
        candidate.score = 0.0 if candidate.at == 0 else -behind
    ranked = sorted(found, key=lambda candidate: -candidate.score)
    assert with_place_first(query, ranked)[0].at == first


ACTS = "The minister signed no contract.\n\nThe mayor opened the bridge on Monday. The bridge was praised."


@pytest.mark.parametrize(
    ("question", "behind", "first"),
    [
        ("Did the mayor open the bridge?", 0.5, 1),
        ("Did the mayor open the bridge?", 0.7, 2),  # too far behind
        ("When did the mayor open the bridge?", 0.5, 2),  # more is asked than yes or no
        ("Did the mayor open the school?", 0.5, 2),  # not all of it is there
    ],
)
def test_what_says_all_that_is_asked_with_yes_or_no_comes_first(question: str, behind: float, first: int) -> None:
    query, matches, found = ask(question, index_of(ACTS))
    for candidate in found:
        candidate.score = 0.0 if candidate.at == 2 else -behind
    ranked = sorted(found, key=lambda candidate: -candidate.score)
    assert with_whole_first(query, matches, ranked)[0].at == first
