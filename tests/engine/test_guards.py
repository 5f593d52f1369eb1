"""Reasons not to answer that no score outweighs."""

import pytest

from bot.encoder import Reading
from bot.engine.bars import ANSWER_BAR
from bot.engine.guards import GUARDS, assured, doubts
from bot.language.question import AnswerClass
from tests.engine.small import ask, index_of

BRIDGE = "The new bridge opened in Oslo.\n\nIt cost 5 million dollars. Mayor Ann Lowe praised it."
SCHOOL = "Ауылда жаңа мектеп ашылды.\n\nОны Асан Серіков салды. Мектепке 600 оқушы келді."
SPEECH = "Мэр Анна Громова открыла мост.\n\nИнженер Олег Титов сказал, что мост готов."
DATED = "School grows\n3 May 2026\n\nThe school is new. It had 600 pupils.\n"
FARM = "The firm sold the farm and received a mill.\n\nThe firm sold the farm."
NOTHING_READ = Reading({0: -9.0}, 0.0)
"""What a reading together says that finds no answer."""

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
    assert assured(query, matches, best, NOTHING_READ) is sure


BUDGET = "The bridge budget is 5 million dollars.\n\nRain fell."


@pytest.mark.parametrize(
    ("question", "sure"),
    [
        ("How many euros is the bridge budget?", True),
        ("How many euros is the tunnel budget?", False),  # more is missing than the currency
        ("How many dollars is the bridge budget?", False),  # nothing is missing
    ],
)
def test_a_figure_in_another_currency_is_shown_where_all_else_is_there(question: str, sure: bool) -> None:
    query, matches, found = ask(question, index_of(BUDGET))
    assert assured(query, matches, next(candidate for candidate in found if candidate.at == 0), NOTHING_READ) is sure


SIGNED = "The mayor opened the bridge on Monday.\n\nThe minister signed no contract."


@pytest.mark.parametrize(
    ("question", "sure"),
    [
        ("Did the mayor open the bridge?", True),
        ("Did the mayor open the school?", False),  # not all of it is there
        ("When did the mayor open the bridge?", False),  # more is asked than yes or no
        ("Is it the mayor?", False),  # nothing is done
    ],
)
def test_a_sentence_that_says_just_that_is_assured(question: str, sure: bool) -> None:
    query, matches, found = ask(question, index_of(SIGNED))
    assert assured(query, matches, next(candidate for candidate in found if candidate.at == 0), NOTHING_READ) is sure


@pytest.mark.parametrize(
    ("question", "over_none", "sure"),
    [
        ("How much did the bridge cost?", 0.5, True),
        ("How much did the bridge cost?", -0.5, True),  # in doubt the words count
        ("How much did the bridge cost?", -2.0, False),  # read together, it does not answer
        ("How much did the new bridge cost?", 0.5, False),  # "new" is not there
        ("Why did the bridge cost?", 0.5, False),  # no reason is given
        ("How much?", 0.5, False),
    ],
)
def test_a_sentence_that_says_it_outright_is_assured(question: str, over_none: float, sure: bool) -> None:
    query, matches, found = ask(question, index_of("The bridge cost 5 million dollars.\n\nRain fell."))
    best = next(candidate for candidate in found if candidate.at == 0)
    assert assured(query, matches, best, Reading({0: over_none}, 0.0)) is sure
