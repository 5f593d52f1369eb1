"""Trigram models: how typical a word is of a language."""

import pytest

from bot.language.identify import ngrams
from bot.language.lexicon import lexicon
from bot.language.tongue import Language

WORDS = ["мектеп", "мектеп", "кітап", "қала", "бала", "дала"]


@pytest.mark.parametrize(
    ("word", "expected"), [("дала", ["_да", "дал", "ала", "ла_"]), ("ол", ["_ол", "ол_"]), ("a", ["_a_"])]
)
def test_trigrams_of_a_padded_word(word: str, expected: list[str]) -> None:
    assert ngrams.trigrams(word) == expected


def test_a_word_of_the_training_scores_above_a_foreign_one() -> None:
    model = ngrams.train(WORDS)
    assert ngrams.score("бала", model) > ngrams.score("фцщэ", model)
    assert ngrams.score("фцщэ", model) < -2


def test_words_never_seen_score_by_their_parts() -> None:
    model = ngrams.train(WORDS)
    assert ngrams.score("мала", model) > ngrams.score("момо", model)


def test_the_training_words_are_typical_on_average() -> None:
    model = ngrams.train(WORDS)
    scores = [ngrams.score(word, model) for word in WORDS]
    assert sum(scores) / len(scores) == pytest.approx(0)
    assert sum(score**2 for score in scores) / len(scores) == pytest.approx(1)


def test_a_word_that_stands_twice_counts_twice() -> None:
    once, twice = ngrams.train(["кітап", "мектеп"]), ngrams.train(["кітап", "кітап", "мектеп"])
    assert twice["logs"]["кіт"] > once["logs"]["кіт"]


def test_words_of_one_score_give_no_division_by_nothing() -> None:
    assert ngrams.score("бала", ngrams.train(["бала"])) == pytest.approx(0)


@pytest.mark.parametrize(
    ("word", "own", "other"),
    # Kazakh in the folded alphabet, as its model has it.
    [("жаналик", Language.KK, Language.RU), ("строительство", Language.RU, Language.KK)],
)
def test_the_projects_models_tell_two_languages_of_one_alphabet(word: str, own: Language, other: Language) -> None:
    assert ngrams.score(word, lexicon().ngrams(own)) > ngrams.score(word, lexicon().ngrams(other))
