"""What a sentence lacks of a question, by how it lacks it and what sort of word it is."""

import pytest

from bot.engine.absence import Missing, absences, missing
from bot.language.lexicon import lexicon
from tests.engine.small import match_of

TOWN = "The bridge opened in May.\n\nThe audience sang. An accountant came."


@pytest.mark.parametrize(
    ("word", "at", "how"),
    [
        ("bridge", 0, None),
        ("bridge", 1, Missing.ELSEWHERE),
        ("visitors", 1, Missing.NEAR),  # the audience
        ("salary", 2, Missing.ASSOCIATED),  # an accountant
        ("volcano", 0, Missing.NOWHERE),
    ],
)
def test_how_a_sentence_lacks_a_word(word: str, at: int, how: Missing | None) -> None:
    assert missing(match_of(word, TOWN), at) is how


def test_a_missing_word_counts_by_part_of_speech_field_and_concept() -> None:
    (volcano,) = lexicon().lookup("volcano", match_of("volcano", TOWN).term.reading.language)
    found = absences([match_of("volcano", TOWN)], 0)
    assert found == {"n nowhere": 1, f"{lexicon().domain(volcano)} nowhere": 1, lexicon().concept_id(volcano): 1}


def test_a_word_of_several_meanings_counts_as_a_part_of_one_for_each() -> None:
    match = match_of("left", TOWN)
    assert len(match.concepts) > 1
    found = absences([match], 0)
    assert sum(count for name, count in found.items() if " " not in name) == pytest.approx(1)


def test_a_word_without_a_concept_counts_as_unknown() -> None:
    assert absences([match_of("qwxyz", TOWN)], 0) == {"unknown nowhere": 1}


def test_nothing_is_missing_from_a_sentence_that_has_the_word() -> None:
    assert absences([match_of("bridge", TOWN)], 0) == {}
