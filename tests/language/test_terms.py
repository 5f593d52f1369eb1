"""Terms of different languages meet in their features."""

import pytest

from bot.language.terms import analyse_terms, read_word
from bot.language.tongue import Language

KK, RU, EN = Language.KK, Language.RU, Language.EN


def features(text: str, language: Language, *, folded: bool = False) -> set[str]:
    return {
        feature for term in analyse_terms(text, language, folded=folded) if not term.stop for feature in term.features
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("тауар айналымымыз", KK), ("товарооборот", RU)),
        (("товарооборота", RU), ("trade turnover", EN)),
        (("келісімдерге қол қойылды", KK), ("подписали", RU)),
        (("Путин келеді", KK), ("when does Putin arrive", EN)),
        (("форумына", KK), ("forum", EN)),  # a cognate: no entry is needed
        (("Жұманғариннің", KK), ("Zhumangarin", EN)),
        (("won", EN), ("жеңді", KK)),
    ],
)
def test_words_for_one_thing_meet(one: tuple[str, Language], other: tuple[str, Language]) -> None:
    assert features(*one) & features(*other)


def test_a_verbal_phrase_is_not_about_its_parts() -> None:
    assert not features("қол қойылды", KK) & features("рука", RU)


def test_a_part_of_a_verbal_phrase_is_marked_as_such() -> None:
    """Taken to hospital is about a hospital, but less surely than a hospital by itself."""
    hospital = next(f for f in features("аурухана", KK) if f.startswith("c:"))
    in_a_phrase = features("ауруханаға жеткізілді", KK)
    assert hospital not in in_a_phrase
    assert f"o{hospital[1:]}" in in_a_phrase


def test_kazakh_without_its_letters_meets_kazakh() -> None:
    assert features("казакстан", KK, folded=True) & features("Қазақстанға", KK)
    assert features("суык койма", KK, folded=True) & features("cold store", EN)


def test_a_russian_word_in_a_kazakh_sentence_is_read_as_russian() -> None:
    assert features("закон күшіне енді", KK) & features("заң", KK)


def test_negation_is_kept() -> None:
    positive, negative = (analyse_terms(word, KK)[0] for word in ("қорқамын", "қорықпаймын"))
    assert set(positive.features) & set(negative.features)
    assert not positive.negative
    assert negative.negative


def test_numbers_match_by_their_digits() -> None:
    assert read_word("7,5", KK).features == read_word("7.5", EN).features


def test_offsets_are_into_the_text() -> None:
    text = "«Қазақстан-Ресей» форумы"
    assert [text[term.start : term.end] for term in analyse_terms(text, KK)] == [
        "Қазақстан",
        "Ресей",
        "форумы",
    ]
