"""How sure the engine is: the model's numbers, its trees, its curve and its loader."""

import json
import math
from typing import Any

import pytest

from bot.engine.confidence import (
    Chances,
    ConfidenceModel,
    Part,
    confidence_model,
    log_odds,
    logistic,
    parse_confidence,
)
from bot.engine.confidence_numbers import NUMBERS, confidence_numbers
from bot.engine.forest import Tree
from bot.engine.form import Form
from bot.errors import DataError
from tests.engine.small import ask, index_of
from tests.engine.trees import LEAF, TREE


def part(*trees: Tree, weights: tuple[float, ...] = (), slope: float = 1.0, intercept: float = 0.0) -> Part:
    return Part(base=0.0, trees=trees, weights=weights, slope=slope, intercept=intercept)


def model(answered: Part, first: Part, absences: dict[str, float] | None = None) -> ConfidenceModel:
    return ConfidenceModel(answered, first, slope=1.0, intercept=0.0, absences=absences or {})


SURE = part(intercept=20.0)


def test_trees_and_weights_of_a_part_add_up_before_the_curve() -> None:
    made = Part(base=0.5, trees=(TREE, LEAF), weights=(1.0, -0.5), slope=2.0, intercept=-1.0)
    raw = 0.5 + 3.0 + 0.25 + 1.0 * 1.0 - 0.5 * 20.0
    assert made.chance((1.0, 20.0)) == pytest.approx(1 / (1 + math.exp(-(2.0 * raw - 1.0))))


def test_a_part_with_weights_for_other_numbers_is_told() -> None:
    with pytest.raises(ValueError, match="2 weights for 1 numbers"):
        part(weights=(1.0, 2.0)).chance((1.0,))


@pytest.mark.parametrize("rising", ["answered", "first"])
def test_the_confidence_rises_with_each_part_and_stays_between_0_and_1(rising: str) -> None:
    weighed = part(weights=(1.0,))
    made = model(weighed if rising == "answered" else SURE, weighed if rising == "first" else SURE)
    found = [made.confidence((number,)) for number in (-8.0, -5.0, -1.0, 0.0, 1.0, 5.0, 8.0)]
    assert found == sorted(found)
    assert len(set(found)) == len(found)
    assert 0 <= found[0] < found[-1] <= 1


def test_another_line_of_an_article_that_answers_is_worth_more_than_any_of_one_that_does_not() -> None:
    other_line, no_answer = Chances(answered=0.9, first=0.5), Chances(answered=0.5, first=0.9)
    assert other_line.answered * other_line.first == no_answer.answered * no_answer.first
    assert other_line.worth == pytest.approx(0.9 * (0.5 + 0.5 / 3))
    assert other_line.worth > no_answer.worth
    assert Chances(1.0, 1.0).worth == 1.0


@pytest.mark.parametrize("probability", [0.001, 0.2, 0.5, 0.9])
def test_odds_and_probabilities_are_turned_into_each_other(probability: float) -> None:
    assert logistic(log_odds(probability)) == pytest.approx(probability)


def test_what_is_certain_has_finite_odds() -> None:
    assert math.isfinite(log_odds(0.0))
    assert math.isfinite(log_odds(1.0))
    assert log_odds(0.0) < log_odds(0.001) < log_odds(0.999) < log_odds(1.0)


def table(**changes: Any) -> str:
    tree = {"feature": [-1], "threshold": [0.0], "left": [-1], "right": [-1], "value": [2.0]}
    one = {"base": 0.0, "trees": [tree], "slope": 1.0, "intercept": 0.0}
    whole = {"numbers": NUMBERS, "answered": one, "first": one | {"base": -4.0}, "slope": 1.0, "intercept": 0.0}
    return json.dumps(whole | changes)


def test_a_model_is_read_from_its_file() -> None:
    made = parse_confidence(table())
    leaf = Tree((-1,), (0.0,), (-1,), (-1,), (2.0,))
    assert made.answered == part(leaf)
    assert made.chances((0.0,) * len(NUMBERS)) == pytest.approx((logistic(2), logistic(-2)))
    assert made.confidence((0.0,) * len(NUMBERS)) == pytest.approx(Chances(logistic(2), logistic(-2)).worth)


@pytest.mark.parametrize("numbers", [NUMBERS[:-1], (*NUMBERS, "one_more"), tuple(reversed(NUMBERS)), ()])
def test_a_model_fitted_on_other_numbers_is_refused(numbers: tuple[str, ...]) -> None:
    with pytest.raises(DataError, match=r"^one\.json:0: fitted on other numbers") as caught:
        parse_confidence(table(numbers=numbers), "one.json")
    assert caught.value.source == "one.json"


def test_words_that_the_sentence_lacks_speak_against_the_article_as_the_file_says() -> None:
    made = parse_confidence(table(absences={"v nowhere": -1.5}))
    assert made.absent({"v nowhere": 2.0, "adj nowhere": 1.0}) == -3.0
    chances = made.chances((0.0,) * len(NUMBERS), {"v nowhere": 1.0})
    assert chances == pytest.approx((logistic(0.5), logistic(-2)))


@pytest.mark.parametrize("form", Form)
def test_the_projects_model_is_sure_of_nothing_by_itself(form: Form) -> None:
    made = confidence_model(form)
    for number in (-1e3, 0.0, 1.0, 1e3):
        assert 0 <= made.confidence((number,) * len(NUMBERS)) <= 1


BRIDGE = "The new bridge opened on 3 May.\n\nIt cost 5 million dollars. Mayor Ann Lowe praised it."


def numbers(
    question: str, *, text: str = BRIDGE, other_language: bool = False, follow_up: bool = False
) -> dict[str, float]:
    index = index_of(text)
    query, matches, found = ask(question, index)
    relevance = index.relevance(question)
    for place, candidate in enumerate(found):
        candidate.score = -place
    reading = index.read_together(question, None, [candidate.at for candidate in found] or [0])
    ordered = confidence_numbers(
        query, matches, found, relevance, reading, other_language=other_language, follow_up=follow_up, sentences=9
    )
    return dict(zip(NUMBERS, ordered, strict=True))


@pytest.mark.parametrize(
    ("name", "question", "other"),
    [  # the number is above 0 for the first question and 0 for the second
        ("missing", "Who painted the bridge?", "When did the bridge open?"),
        ("missing_known", "Who painted the bridge?", "Who is Qwxyz at the bridge?"),
        ("missing_name", "Is Serikov at the bridge?", "Is a volcano at the bridge?"),
        ("missing_verb", "Who painted the bridge?", "Is a volcano at the bridge?"),
        ("missing_focus", "Which volcano has a bridge?", "Which bridge has a volcano?"),
        ("uncovered", "What did the bridge cost?", "When did the bridge open?"),
        ("uncovered_verb", "Who praised the bridge?", "When did the bridge open?"),
        ("uncovered_known", "Who praised the bridge?", "Who is Qwxyz at the bridge?"),
        ("heaviest_uncovered", "Who praised the bridge?", "When did the bridge open?"),
        ("uncovered_name", "Did Lowe open the bridge?", "When did the bridge open?"),
        ("typed_class", "When did the bridge open?", "What is the bridge?"),
        ("typed_missing", "Who is on the bridge?", "When did the bridge open?"),
        ("best_rank", "When did the bridge open?", "What is the bridge?"),
        ("best_fit", "When did the bridge open?", "What is the bridge?"),
        ("class_date", "When did the bridge open?", "What is the bridge?"),
        ("class_thing", "What is the bridge?", "When did the bridge open?"),
        ("margin", "When did the bridge open?", "Lowe"),  # what is no question has no candidate but by its words
        ("lead", "Lowe", "When did the bridge open?"),
    ],
)
def test_numbers_about_a_question(name: str, question: str, other: str) -> None:
    assert numbers(question)[name] > 0
    assert numbers(other)[name] == 0


def test_what_counts_the_asked_noun_is_a_number_too() -> None:
    text = "The school has 600 pupils.\n\nRain fell."
    assert numbers("How many pupils has the school?", text=text)["best_counted"] == 1
    assert numbers("How many teachers has the school?", text=text)["best_counted"] == -1


def test_what_the_encoder_says_is_told_by_numbers() -> None:
    paid, painted = numbers("How much was paid for the bridge?"), numbers("Who painted the volcano in Chile?")
    assert paid["relevance_over_none"] > painted["relevance_over_none"]
    assert paid["relevance_of_first"] >= paid["relevance_over_none"]
    assert paid["relevance_lead"] > 0


def test_what_comes_of_reading_it_with_the_sentences_is_told_by_numbers() -> None:
    paid, painted = numbers("How much was paid for the bridge?"), numbers("Who painted the volcano in Chile?")
    assert paid["read_over_none"] > painted["read_over_none"]
    assert paid["read_chance_of_none"] < painted["read_chance_of_none"] <= 0
    assert paid["read_chance"] > painted["read_chance"]


@pytest.mark.parametrize(
    ("name", "text", "question", "other"),
    [  # the number is 1 for the first question and 0 for the second
        (
            "second_kind",
            "The firm fell by 5 percent.",
            "How many workers has the firm?",
            "By how many percent is the firm?",
        ),
        (
            "second_kind",
            "The firm waited for 5 years.",
            "How many workers has the firm?",
            "How long did the firm wait?",
        ),
        ("second_length", "The road is 40 km.", "How long is the road?", "How many km is the road?"),
        (
            "organisation_for_person",
            "The road was built by the Ministry of Transport.",
            "Who built the road?",
            "What is the road?",
        ),
        (
            "counts_other",
            "The school has 600 pupils.",
            "How many teachers has the school?",
            "How many pupils has the school?",
        ),
        ("counts_other", "The school has 600 pupils.", "How many teachers has the school?", "What has the school?"),
    ],
)
def test_a_kind_in_default_of_a_better_is_told_by_its_own_number(
    name: str, text: str, question: str, other: str
) -> None:
    assert numbers(question, text=text)[name] == 1
    assert numbers(other, text=text)[name] == 0


def test_language_and_follow_up_are_told_by_the_caller() -> None:
    plain = numbers("When did the bridge open?")
    told = numbers("When did the bridge open?", other_language=True, follow_up=True)
    assert {name for name in NUMBERS if plain[name] != told[name]} == {"other_language", "follow_up"}


def test_the_best_candidates_features_come_first() -> None:
    index = index_of(BRIDGE)
    query, matches, found = ask("When did the bridge open?", index)
    relevance = index.relevance("When did the bridge open?")
    reading = index.read_together(query.core, None, [candidate.at for candidate in found])
    ordered = confidence_numbers(
        query, matches, found, relevance, reading, other_language=False, follow_up=False, sentences=9
    )
    assert ordered[: len(found[0].features)] == found[0].features


def test_longer_questions_have_a_larger_number_of_words() -> None:
    assert numbers("When did the new bridge open?")["words"] > numbers("When did the bridge open?")["words"] > 0
