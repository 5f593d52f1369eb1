"""Pairs of concepts: near ones tell the same fact, associated ones go together, contrasting ones exclude each other."""

import pytest

from bot.errors import DataError
from bot.language.lexicon import lexicon
from bot.language.lexicon.links import LinkKind, read_links

KNOWN = frozenset({"invest", "investment", "gold", "silver"})


def named(name: str) -> int:
    number = lexicon().number(name)
    assert number is not None
    return number


def test_links_hold_both_ways() -> None:
    links = read_links(KNOWN, {LinkKind.NEAR: "# heading\ninvest: investment\n", LinkKind.CONTRAST: "gold: silver\n"})
    assert links[LinkKind.NEAR] == {"invest": ("investment",), "investment": ("invest",)}
    assert links[LinkKind.CONTRAST] == {"gold": ("silver",), "silver": ("gold",)}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("invest investment", "a line is id: id id"),
        ("invest:", "a line is id: id id"),
        ("invest: loan", "unknown concept 'loan'"),
        ("loan: invest", "unknown concept 'loan'"),
        ("gold: gold", "gold is linked to itself"),
        ("investment: invest", "investment and invest stand twice"),
    ],
)
def test_a_bad_line_is_named(line: str, problem: str) -> None:
    with pytest.raises(DataError, match=rf"links/near\.txt:2: {problem}"):
        read_links(KNOWN, {LinkKind.NEAR: f"invest: investment\n{line}\n"})


def test_a_pair_cannot_be_near_and_contrasting() -> None:
    with pytest.raises(DataError, match=r"links/contrast\.txt:1: silver and gold stand twice"):
        read_links(KNOWN, {LinkKind.NEAR: "gold: silver\n", LinkKind.CONTRAST: "silver: gold\n"})


@pytest.mark.parametrize(("one", "other"), [("investment", "investor"), ("audience_n", "fan_supporter")])
def test_the_project_knows_near_concepts(one: str, other: str) -> None:
    assert named(other) in lexicon().near(named(one))
    assert named(one) in lexicon().near(named(other))


@pytest.mark.parametrize(("one", "other"), [("wheat", "barley"), ("gold_medal", "silver_medal")])
def test_the_project_knows_contrasting_concepts(one: str, other: str) -> None:
    assert named(other) in lexicon().contrast(named(one))
    assert named(other) not in lexicon().near(named(one))


@pytest.mark.parametrize(("one", "other"), [("injury", "hospital"), ("salary", "accountant")])
def test_the_project_knows_associated_concepts(one: str, other: str) -> None:
    assert named(other) in lexicon().associated(named(one))
    assert named(one) in lexicon().associated(named(other))
    assert named(other) not in lexicon().near(named(one))
