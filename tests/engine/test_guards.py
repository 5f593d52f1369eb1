"""Reasons not to answer that no score outweighs."""

import pytest

from bot.engine.bars import ANSWER_BAR
from bot.engine.guards import GUARDS, assured, doubts, with_place_first, with_reply_first
from bot.language.question import AnswerClass
from tests.engine.small import ask, index_of

BRIDGE = "The new bridge opened in Oslo.\n\nIt cost 5 million dollars. Mayor Ann Lowe praised it."
SCHOOL = "Ауылда жаңа мектеп ашылды.\n\nОны Асан Серіков салды. Мектепке 600 оқушы келді."
SPEECH = "Мэр Анна Громова открыла мост.\n\nИнженер Олег Титов сказал, что мост готов."
DATED = "School grows\n3 May 2026\n\nThe school is new. It had 600 pupils.\n"
FARM = "The firm sold the farm and received a mill.\n\nThe firm sold the farm."

SPEAK_UP = [
    ("opposite_action", "When was the bridge closed?", BRIDGE, 0),
    ("opposite_action", "Мектеп жабылды ма?", SCHOOL, 0),
    ("opposite_action", "What did the firm buy?", FARM, 1),
    ("name_not_in_article", "When did Serikov open the bridge?", BRIDGE, 0),
    ("name_not_in_article", "when did the bridge open in berlin", BRIDGE, 0),
    ("figure_missing", "When did the bridge open?", BRIDGE, 0),
    ("figure_missing", "Мектеп қашан ашылды?", SCHOOL, 0),
    ("nobody_named", "Who opened the bridge?", BRIDGE, 0),
    ("other_unit", "How many euros did it cost?", BRIDGE, 1),
    ("said_by_another", "Что сказала Громова про мост?", SPEECH, 1),
    ("other_time", "How many pupils had it in 2019?", DATED, 3),
    ("only_an_action", "just open it", BRIDGE, 0),
]
SILENT = [
    ("only_an_action", "opening", BRIDGE, 0),  # a keyword
    ("only_an_action", "Did it open?", BRIDGE, 0),
    ("opposite_action", "Where did the bridge open?", BRIDGE, 0),
    ("opposite_action", "Was it closed and was there a mayor?", BRIDGE, 2),  # the opposite is in another sentence
    ("opposite_action", "Who was last to praise it?", "Mayor Ann Lowe was the first to praise it.\n\nRain fell.", 0),
    ("opposite_action", "What did the firm buy?", FARM, 0),  # it tells what was got as well
    ("name_not_in_article", "When did Ann Lowe praise the bridge?", BRIDGE, 2),
    ("name_not_in_article", "Where is the Harbour of the bridge?", BRIDGE, 0),  # no name
    ("figure_missing", "How much did it cost?", BRIDGE, 1),
    ("figure_missing", "Who opened the bridge?", BRIDGE, 0),  # nothing to count is asked for
    ("nobody_named", "Who praised it?", BRIDGE, 2),
    ("nobody_named", "Where is the bridge?", BRIDGE, 0),
    ("other_unit", "How many dollars did it cost?", BRIDGE, 1),
    ("other_unit", "How much did it cost?", BRIDGE, 1),
    ("said_by_another", "Что сказал Титов про мост?", SPEECH, 1),
    ("said_by_another", "Что сказали про мост?", SPEECH, 1),
    ("other_time", "How many pupils had it?", DATED, 3),
]


def spoke_up(question: str, text: str, at: int) -> dict[str, float]:
    query, matches, found = ask(question, index_of(text))
    best = next(candidate for candidate in found if candidate.at == at)
    return {doubt.guard: doubt.cap for doubt in doubts(query, matches, best)}


@pytest.mark.parametrize(("guard", "question", "text", "at"), SPEAK_UP)
def test_a_guard_speaks_up_and_keeps_the_bot_from_answering(guard: str, question: str, text: str, at: int) -> None:
    assert 0 <= spoke_up(question, text, at)[guard] < ANSWER_BAR


@pytest.mark.parametrize(("guard", "question", "text", "at"), SILENT)
def test_a_guard_is_silent(guard: str, question: str, text: str, at: int) -> None:
    assert guard not in spoke_up(question, text, at)


def test_each_guard_has_an_example_of_both() -> None:
    assert {row[0] for row in SPEAK_UP} == {row[0] for row in SILENT} == {guard.__name__ for guard in GUARDS}


def test_several_guards_may_speak_up_at_once() -> None:
    assert set(spoke_up("When did Serikov close the bridge?", BRIDGE, 0)) == {
        "opposite_action",
        "name_not_in_article",
        "figure_missing",
    }


def test_nothing_speaks_against_a_plain_answer() -> None:
    assert spoke_up("Who praised it?", BRIDGE, 2) == {}


@pytest.mark.parametrize(
    ("question", "sure"),
    [("What is the position of Ann Lowe?", True), ("What is the position of Ann Lowe's father?", False)],
)
def test_a_post_is_assured_only_of_the_person_asked_about(question: str, sure: bool) -> None:
    query, matches, found = ask(question, index_of(BRIDGE))
    best = next(candidate for candidate in found if candidate.at == 2)
    assert query.expected is AnswerClass.POST
    assert best.typed
    assert assured(query, matches, best) is sure


INTERVIEW = "— What do you read?\n\n— Old novels, mostly.\n\n— Thank you."
REPORTED = "Reporters asked: “Is he afraid?” after the talks.\n\n— No, I am not afraid."


@pytest.mark.parametrize(
    ("question", "text", "first"),
    [
        ("What does she read?", INTERVIEW, 1),  # the question in the article is no answer to itself
        ("Is he afraid?", REPORTED, 1),  # the yes or no stands behind the question reported
        ("Who asked whether he is afraid?", REPORTED, 0),
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
