"""How a word of a question is found in an article."""

import pytest

from bot.engine.matching import BROADER, NEAR_KEY, SPEAKER, STRENGTH
from bot.engine.mended import LIKELY
from tests.engine.small import ask, index_of, match_of

KAZAKH = "Ауылда жаңа мектеп ашылды.\n\nМектепті Бауыржан Қалдыбеков салды. Оған 600 оқушы келді."


@pytest.mark.parametrize(
    ("word", "text", "how", "strength"),
    [
        ("schools", "The village school opened.\n\nRain fell.", "s", STRENGTH["s"]),
        ("мектептің", KAZAKH, "s", STRENGTH["s"]),
        ("мостов", "Новый мост открыли.\n\nШёл дождь.", "s", STRENGTH["s"]),
        ("600", KAZAKH, "n", STRENGTH["n"]),
        ("школ", KAZAKH, "c", STRENGTH["c"]),
        ("bridges", "Ауылда жаңа көпір ашылды.\n\nЖаңбыр жауды.", "c", STRENGTH["c"]),
    ],
)
def test_kind_of_match(word: str, text: str, how: str, strength: float) -> None:
    match = match_of(word, text, question=f"how about the {word}" if word.isascii() else None)
    assert match.how == how
    assert match.strength[min(match.strength)] == pytest.approx(strength)
    assert match.known


def test_a_word_is_found_inside_a_verbal_phrase_though_less_surely() -> None:
    match = match_of("resigned", "Шёл дождь.\n\nМинистра отправили в отставку.", question="who resigned")
    assert match.strength == {1: pytest.approx(STRENGTH["o"])}


@pytest.mark.parametrize(
    ("word", "text", "near", "contrast"),
    [
        ("visitors", "Rain fell.\n\nThe audience filled the hall.", {1}, set()),
        (
            "visitosr",
            "Rain fell.\n\nThe audience filled the hall.",
            {1},
            set(),
        ),  # a slip is linked as what it was meant for
        ("барлей", "Rain fell.\n\nThe audience filled the hall.", set(), set()),
        ("ячменя", "Шёл дождь.\n\nПшеницу продали.", set(), {1}),
        ("пшеницы", "Шёл дождь.\n\nПшеницу продали, а не ячмень.", set(), set()),  # it is there itself
    ],
)
def test_sentences_with_a_near_word_and_with_another_of_its_kind(
    word: str, text: str, near: set[int], contrast: set[int]
) -> None:
    match = match_of(word, text, question=f"сколько {word}" if not word.isascii() else None)
    assert (match.near, match.contrast) == (near, contrast)


def test_a_word_without_kazakh_letters_is_found_by_its_folded_stem() -> None:
    match = match_of("окушылар", KAZAKH, question="канша окушылар келди")
    assert match.how == "f"
    assert match.strength == {2: STRENGTH["f"]}


def test_a_name_is_found_by_its_key_in_another_alphabet() -> None:
    match = match_of("kaldybekov", KAZAKH, question="Who is Kaldybekov?")
    assert match.how == "k"
    assert match.strength == {1: STRENGTH["k"]}
    assert match.as_name
    assert not match.known


def test_a_name_with_another_transliteration_is_found_by_a_near_key() -> None:
    match = match_of("kaldibekof", KAZAKH, question="Who is Kaldibekof?")
    assert match.how == "near"
    assert match.strength == {1: NEAR_KEY}


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("мктеп", KAZAKH),
        ("hosue", "The house opened.\n\nRain fell."),
        ("мсот", "Новый мост открыли.\n\nШёл дождь."),
    ],
)
def test_a_typing_error_is_mended(word: str, text: str) -> None:
    match = match_of(word, text)
    assert match.how == "mended"
    assert 0 in match.strength
    assert match.strength[0] <= LIKELY
    assert not match.known


def test_a_word_in_its_own_right_is_not_mended() -> None:
    match = match_of("ridge", "The bridge opened.\n\nRain fell.", question="where is the ridge")
    assert (match.how, match.strength) == ("", {})
    assert match.known


def test_a_broader_concept_is_a_weak_match() -> None:
    text = "The team won a medal.\n\nRain fell."
    match = match_of("gdp", "The economy grew.\n\nRain fell.", question="How did GDP change?")
    assert match.how == "broader"
    assert match.strength == {0: BROADER}
    assert match_of("gdp", text, question="How did GDP change?").strength == {}


@pytest.mark.parametrize(
    ("question", "word", "text"),
    [
        ("Мектеп жабылды ма?", "жабылды", KAZAKH),
        ("Was the school closed?", "closed", "The school opened.\n\nRain fell."),
        ("Когда закрыли школу?", "закрыли", "Школа открыта в мае.\n\nШёл дождь."),
    ],
)
def test_a_sentence_with_the_opposite_is_marked(question: str, word: str, text: str) -> None:
    match = match_of(word, text, question=question)
    assert match.opposite == {0}
    assert match.strength == {}


def test_a_sentence_with_both_is_not_opposite() -> None:
    match = match_of("closed", "The old school closed and another opened.\n\nRain fell.", question="Who closed it?")
    assert match.opposite == set()
    assert 0 in match.strength


def test_words_said_are_about_their_speaker_too() -> None:
    text = "Көпір ашылды.\n\n- Біз қуаныштымыз. Қонақтарды күтеміз, - деді директор Инна Лосева.\n\nЖаңбыр жауды."
    match = match_of("лосева", text, question="Лосева не деді?")
    assert match.strength[1] == SPEAKER
    assert match.strength[2] > SPEAKER
    assert set(match.strength) == {1, 2}


def test_a_word_that_is_not_there() -> None:
    match = match_of("volcano", "The bridge opened.\n\nRain fell.", question="Is there a volcano?")
    assert (match.how, match.strength, match.places, match.opposite) == ("", {}, {}, set())
    assert match.weight > 0


def test_places_are_terms_of_the_article() -> None:
    index = index_of("The bridge near the old bridge opened.\n\nRain fell.")
    (match,) = (match for match in ask("Which bridge?", index)[1] if match.term.text == "bridge")
    assert [index.sentences[0].terms[place].text for place in sorted(match.places[0])] == ["bridge", "bridge"]


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    text = "The bridge opened.\n\nThe bridge is long. The bridge is new. The tunnel is old."
    _, (bridge, tunnel), _ = ask("Is the bridge by the tunnel?", index_of(text))
    assert tunnel.weight > bridge.weight


def test_a_word_of_many_meanings_proves_less_by_one_of_them() -> None:
    text = "Мэр провёл собрание.\n\nШёл дождь."
    one = match_of("meeting", text, question="When was the meeting?")
    many = match_of("held", text, question="When was it held?")
    assert one.how == many.how == "c"
    assert many.strength[0] < one.strength[0] <= STRENGTH["c"]
