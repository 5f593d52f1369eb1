"""Kazakh letters given back to words typed without them."""

import pytest

from bot.language.morphology import fold_kazakh, unfold_kazakh
from bot.language.morphology.unfolding import decided, parse_decisions
from bot.language.morphology.wordlists import DataError


@pytest.mark.parametrize(
    "text",
    [
        "қанша адам қатысты",
        "көпір қашан ашылады?",
        "жаңа мектептің директоры кім",
        "Өзенге не төгілді, Әкім не дейді?",
        "Алматыда 2025 жылы үйлер қымбаттады ма",
    ],
)
def test_a_question_gets_its_letters_back(text: str) -> None:
    assert unfold_kazakh(fold_kazakh(text)) == text


def test_what_is_not_in_kazakh_letters_stays() -> None:
    assert unfold_kazakh("YouTube 5G, 7-8?") == "YouTube 5G, 7-8?"


def test_the_letters_given_back_decide_those_behind_them() -> None:
    decisions = parse_decisions("-_ уи ү\n<ү и_ і\n")
    assert decided("уи", decisions) == "үі"
    assert decided("куи", decisions) == "қуы"  # not at the beginning: ү was never decided


def test_a_word_keeps_to_vowels_of_one_kind() -> None:
    decisions = parse_decisions("< и і\n> и ы\n")
    assert (decided("телелди", decisions), decided("талалди", decisions)) == ("телелді", "талалды")


def test_the_longest_context_decides() -> None:
    decisions = parse_decisions("- ка қ\n-__ кап к\n")
    assert decided("кар", decisions) == "қар"
    assert decided("кап", decisions) == "кап"


@pytest.mark.parametrize("line", ["-_ ка", "-_ ка к к", "-_ ка м", "-_ ба б"])
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(DataError, match=r"letters\.txt, line 2"):
        parse_decisions(f"-_ у ү\n{line}\n", "letters.txt")
