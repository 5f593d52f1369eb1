"""The class of answer that a noun asks for by its meaning."""

import pytest

from bot.errors import DataError
from bot.language.lexicon import lexicon
from bot.language.question import AnswerClass, analyse_question
from bot.language.question.answer_types import parse_answer_types


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which hotel is the team staying at?", AnswerClass.PLACE),
        ("Между какими странами проводится форум?", AnswerClass.PLACE),
        ("Команда қандай қонақүйде тұрады?", AnswerClass.PLACE),
        ("Which surgeon operated on him?", AnswerClass.PERSON),
        ("Каков товарооборот двух стран?", AnswerClass.MONEY),
        ("What was the turnover?", AnswerClass.MONEY),
        ("бюджет тапшылығы", AnswerClass.MONEY),
        ("Жаттықтырушы нешеде?", AnswerClass.AGE),
        ("Матч нешеде?", AnswerClass.TIME),
    ],
)
def test_the_noun_asked_for_tells_the_class(question: str, expected: AnswerClass) -> None:
    assert analyse_question(question).expected is expected


@pytest.mark.parametrize(
    "question",
    [
        "На что пойдут деньги?",  # the money goes somewhere: it is not what is asked for
        "қандай жарақат алды",  # with its verb it means the victim, by itself it does not
        "finance minister",  # the head of the phrase is no sum
        "What is the hotel?",
    ],
)
def test_a_noun_beside_the_question_tells_nothing(question: str) -> None:
    assert analyse_question(question).expected in {AnswerClass.THING, AnswerClass.STATEMENT}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("money", "not `class: concept"),
        ("money:", "not `class: concept"),
        ("colour: budget", "not `class: concept"),
        ("money: no_such_concept", "the lexicon has no concept 'no_such_concept'"),
        ("count: budget", "budget stands twice"),
    ],
)
def test_a_bad_line_is_named(line: str, problem: str) -> None:
    with pytest.raises(DataError, match=rf"answer_types\.txt:2: {problem}"):
        parse_answer_types(f"money: budget\n{line}\n")


def test_a_good_line_gives_each_concept_its_class() -> None:
    found = parse_answer_types("# sums\nmoney: budget salary\n")
    assert found == {lexicon().number("budget"): AnswerClass.MONEY, lexicon().number("salary"): AnswerClass.MONEY}
