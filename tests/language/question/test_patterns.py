"""The patterns that tell what a question asks for: their syntax, their order and the typos they forgive."""

import pytest

from bot.errors import DataError
from bot.language.question import patterns as module
from bot.language.question.mending import meant_word
from bot.language.question.model import AnswerClass
from bot.language.question.patterns import match_pattern, parse_patterns, patterns
from bot.language.tongue import Language

KK, RU, EN = Language.KK, Language.RU, Language.EN

INVENTED = """
# class | language | patterns
title | en | ^ heading
score | en | heading $
age | en | how old ... roof
money | en | price*; fee _ paid
person | en | who
thing | en | what; which
reason | kk | неге бәрі
"""


@pytest.fixture
def invented(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small pattern file instead of the project's."""
    monkeypatch.setattr(module, "patterns", lambda: parse_patterns(INVENTED))
    monkeypatch.setattr(module, module._of_language.__name__, module._of_language.__wrapped__)


def asked(question: str, language: Language = EN, *, folded: bool = False) -> str | None:
    words = [meant_word(word, language, folded=folded) for word in question.split()]
    match = match_pattern(words, language, folded=folded)
    return str(match.pattern) if match else None


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("question", "pattern"),
    [
        ("heading please", "title: ^ heading"),
        ("the heading", "score: heading $"),
        ("the heading please", None),  # neither at the beginning nor at the end
        ("how old roof", "age: how old ... roof"),  # a gap of nothing
        ("how old is that one green roof", "age: how old ... roof"),  # of four words
        ("how old is that one very green roof", None),  # five are too many
        ("roof how old", None),
        ("prices rose", "money: price*"),
        ("the price", "money: price*"),
        ("overpriced", None),
        ("fee she paid", "money: fee _ paid"),
        ("fee paid", None),
        ("fee she never paid", None),
        ("nothing of that", None),
        ("", None),
    ],
)
def test_syntax(question: str, pattern: str | None) -> None:
    assert asked(question) == pattern


@pytest.mark.usefixtures("invented")
def test_the_place_of_a_match() -> None:
    match = match_pattern(["tell", "how", "old", "is", "the", "roof", "now"], EN)
    assert match is not None
    assert (match.start, match.end) == (1, 6)
    assert [word for word in ("how", "is", "roof") if match.pattern.names(word)] == ["how", "roof"]


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("question", "pattern"),
    [
        ("what gets who stays", "thing: what"),
        ("who says what", "person: who"),
        ("price who asks", "person: who"),  # a noun that the question word does not ask for
        ("what price who asks", "money: price*"),
    ],
)
def test_the_question_word_that_stands_first_asks(question: str, pattern: str) -> None:
    assert asked(question) == pattern


@pytest.mark.usefixtures("invented")
def test_patterns_of_one_language_say_nothing_about_another() -> None:
    assert asked("неге бәрі", KK) == "reason: неге бәрі"
    assert asked("неге бәрі", RU) is None


@pytest.mark.usefixtures("invented")
def test_kazakh_without_its_letters_is_compared_in_the_folded_alphabet() -> None:
    assert match_pattern(["неге", "бари"], KK) is None
    assert asked("неге бари", KK, folded=True) == "reason: неге бари"


@pytest.mark.parametrize(
    ("question", "language", "answer"),
    [
        ("что получит тот кто победит", RU, AnswerClass.THING),
        ("кто решает что строить", RU, AnswerClass.PERSON),
        ("где жил художник который написал картину", RU, AnswerClass.PLACE),
        ("what do people who live there grow", EN, AnswerClass.THING),
        ("where do people who win train", EN, AnswerClass.PLACE),
    ],
)
def test_of_bare_question_words_the_first_asks(question: str, language: Language, answer: AnswerClass) -> None:
    match = match_pattern(question.split(), language)
    assert match is not None
    assert match.pattern.answer is answer


@pytest.mark.parametrize(
    ("typed", "language", "folded", "meant"),
    [
        ("когад", RU, False, "когда"),
        ("поечму", RU, False, "почему"),
        ("сколко", RU, False, "сколько"),  # not «скоко», though that is as near
        ("whcih", EN, False, "which"),
        ("wehn", EN, False, "when"),
        ("қайад", KK, False, "қайда"),
        ("қаанша", KK, False, "қанша"),
        ("каашн", KK, True, "кашан"),
    ],
)
def test_a_question_word_with_a_typo_is_mended(typed: str, language: Language, folded: bool, meant: str) -> None:
    assert meant_word(typed, language, folded=folded) == meant


@pytest.mark.parametrize(
    ("word", "language", "folded"),
    [
        ("wheat", EN, False),  # what
        ("whole", EN, False),  # whose
        ("then", EN, False),
        ("зачет", RU, False),  # зачем
        ("какао", RU, False),  # какая
        ("того", RU, False),  # кого
        ("қала", KK, False),  # қалай
        ("қайта", KK, False),  # қайда
        ("кала", KK, True),
        ("hte", EN, False),  # too short to tell
        ("бумажка", RU, False),
    ],
)
def test_a_word_in_its_own_right_is_no_typo(word: str, language: Language, folded: bool) -> None:
    assert meant_word(word, language, folded=folded) == word


def test_a_mended_word_asks() -> None:
    assert asked("когад откроют мост", RU) == "date: когда"
    assert asked("wheat grows", EN) is None


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("person | en", "not `class"),
        ("persons | en | who", "not `class"),
        ("person | fr | qui", "not `class"),
        ("person | en | who | whom", "not `class"),
        ("person | en |", "empty pattern"),
        ("person | en | who; ; whom", "empty pattern"),
        ("person | en | who;;", "empty pattern"),
        ("person | en | who; ... $", "without a word"),
    ],
)
def test_a_bad_line_is_named(line: str, problem: str) -> None:
    with pytest.raises(DataError, match=rf"^patterns\.txt:3: .*{problem}") as caught:
        parse_patterns(f"# comment\n\n{line}\n")
    assert caught.value.line == 3


def test_a_closing_semicolon_and_capitals_do_no_harm() -> None:
    found = parse_patterns("person | ru | Чьё; ЧЬИ* ;")
    assert [pattern.words for pattern in found] == [("чье",), ("чьи*",)]


def test_every_language_has_a_pattern_for_every_class_that_is_asked_for() -> None:
    asked_for = set(AnswerClass) - {AnswerClass.STATEMENT}
    for language in Language:
        assert asked_for == {pattern.answer for pattern in patterns() if pattern.language is language}
