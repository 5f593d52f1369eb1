"""Kazakh stems: what is stripped, what is restored, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.morphology import Polarity, fold_kazakh, kazakh

FORMS = Path(__file__).parent / "data" / "kazakh_forms.tsv"


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("мақалалар", "мақала"),
        ("мақаланың", "мақала"),
        ("мақаласында", "мақала"),
        ("мақаласынан", "мақала"),
        ("елімізге", "ел"),
        ("елдеріміздің", "ел"),
        ("Қазақстанға", "қазақстан"),
        ("қазақстандағы", "қазақстан"),
        ("қарашада", "қараша"),
        ("Тоқаевтың", "тоқаев"),
        ("Смайыловпен", "смайылов"),
        ("әкесімен", "әке"),
    ],
)
def test_endings_of_nouns_come_off(word: str, stem: str) -> None:
    assert kazakh().stems(word)[0] == stem


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("кітабы", "кітап"),
        ("ынтымақтастығы", "ынтымақтастық"),
        ("шаруашылығындағы", "шаруашылық"),
        ("көлігі", "көлік"),
        ("халқы", "халық"),
        ("орнына", "орын"),
        ("еркі", "ерік"),
        ("ерні", "ерін"),
        ("клубы", "клуб"),
    ],
)
def test_the_sound_before_a_vowel_is_restored(word: str, stem: str) -> None:
    assert stem in kazakh().stems(word)


@pytest.mark.parametrize("word", ["қараша", "тауар", "астана", "мақала", "қала", "жоқ", "емес", "айдар"])
def test_a_word_that_only_looks_inflected_keeps_its_end(word: str) -> None:
    assert kazakh().stems(word)[0] == word


@pytest.mark.parametrize(
    ("word", "stem", "polarity"),
    [
        ("келді", "кел", Polarity.POSITIVE),
        ("келеді", "кел", Polarity.POSITIVE),
        ("келген", "кел", Polarity.POSITIVE),
        ("келіп", "кел", Polarity.POSITIVE),
        ("келсе", "кел", Polarity.POSITIVE),
        ("келмек", "кел", Polarity.POSITIVE),
        ("келейік", "кел", Polarity.POSITIVE),
        ("келмейді", "кел", Polarity.NEGATIVE),
        ("келмеген", "кел", Polarity.NEGATIVE),
        ("келмес", "кел", Polarity.NEGATIVE),
        ("қорқамын", "қорық", Polarity.POSITIVE),
        ("қорықпаймын", "қорық", Polarity.NEGATIVE),
        ("айтпады", "айт", Polarity.NEGATIVE),
        ("жазбаған", "жаз", Polarity.NEGATIVE),
        ("оқиды", "оқы", Polarity.POSITIVE),
        ("азаяды", "азай", Polarity.POSITIVE),
        ("тауып", "тап", Polarity.POSITIVE),
    ],
)
def test_verb_forms(word: str, stem: str, polarity: Polarity) -> None:
    readings = kazakh().analyse(word)
    assert (stem, polarity) in {(reading.stem, reading.polarity) for reading in readings}


@pytest.mark.parametrize(
    ("word", "stem"),
    [("қорқу", "қорық"), ("оқу", "оқы"), ("жүру", "жүр"), ("тану", "таны"), ("дамуы", "дамы")],
)
def test_the_infinitive_leads_to_the_stem(word: str, stem: str) -> None:
    assert stem in kazakh().stems(word)


@pytest.mark.parametrize(
    ("word", "with_voice", "without"),
    [("жазылды", "жазыл", "жаз"), ("тоқтатты", "тоқтат", "тоқта"), ("қабылданған", "қабылдан", "қабылда")],
)
def test_voice_gives_both_stems(word: str, with_voice: str, without: str) -> None:
    stems = kazakh().stems(word)
    assert without in stems
    assert with_voice in stems


@pytest.mark.parametrize(("word", "not_stem"), [("келісті", "кел"), ("түсінді", "түс"), ("жеңілді", "жең")])
def test_voice_with_a_meaning_of_its_own_stays(word: str, not_stem: str) -> None:
    assert not_stem not in kazakh().stems(word)


def test_derivation_gives_both_stems() -> None:
    assert {"қазақстандық", "қазақстан"} <= set(kazakh().stems("қазақстандықтар"))
    assert {"кездесу", "кездес"} <= set(kazakh().stems("кездесуінде"))


def test_features_name_the_rules_in_order_of_stripping() -> None:
    reading = kazakh().analyse("қалаларында")[0]
    assert reading.stem == "қала"
    assert reading.features == ("locative", "possessive3", "plural")


def test_pronouns_are_irregular() -> None:
    assert kazakh().stems("оған") == ("ол",)
    assert kazakh().stems("маған") == ("мен",)


@pytest.mark.parametrize(
    ("typed", "proper"),
    [
        ("кашан", "қашан"),
        ("казакстанга", "қазақстанға"),
        ("шаруашылыгындагы", "шаруашылығындағы"),
        ("торешы", "төреші"),
        ("мақаланын", "мақаланың"),
        ("жургизушисинин", "жүргізушісінің"),
        ("Бир", "бір"),
        ("келисимшарт", "келісімшарт"),
        ("келмейди", "келмейді"),
    ],
)
def test_folded_words_have_the_stems_of_the_proper_ones(typed: str, proper: str) -> None:
    folded = kazakh(folded=True)
    assert folded.stems(typed) == folded.stems(proper)
    assert fold_kazakh(kazakh().stems(proper)[0]) in folded.stems(typed)


@pytest.mark.parametrize("folded", [False, True])
def test_the_stem_of_the_list_is_among_the_candidates(folded: bool) -> None:
    stemmer = kazakh(folded=folded)
    rows = [line.split("\t") for line in FORMS.read_text(encoding="utf-8").splitlines()]
    found = sum((fold_kazakh(row[2]) if folded else row[2]) in stemmer.stems(row[0]) for row in rows)
    assert len(rows) >= 620
    assert found / len(rows) >= 0.97


@given(st.text())
def test_any_text_is_analysed(word: str) -> None:
    for folded in (False, True):
        assert bool(kazakh(folded=folded).stems(word)) == bool(word)


@given(st.text(alphabet="аәбғедиіклмнңопрстуүщыьюяқ", min_size=1, max_size=25))
def test_any_kazakh_letters_have_stems_no_longer_than_two_letters_more(word: str) -> None:
    stems = kazakh().stems(word)
    assert stems
    assert len(stems) == len(set(stems))
    assert all(stem and len(stem) <= len(word) + 1 for stem in stems)


def test_an_empty_word_has_no_stem() -> None:
    assert kazakh().stems("") == ()
