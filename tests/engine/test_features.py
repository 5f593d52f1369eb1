"""What speaks for a sentence: each feature by a tiny article in which it must show, or must not."""

import pytest

from bot.engine.coverage import is_foreign_name, is_name, is_verb
from bot.engine.features import FEATURES
from tests.engine.small import ask, candidate_at, features, index_of, match_of

FILLER = "\n\nRain fell."
BRIDGE = "The new bridge opened in May.\n\nIt cost $5 million. A tunnel is planned."

# feature, question, article, sentence
SHOWS = [
    ("coverage", "Who built the bridge?", BRIDGE, 0),
    ("coverage_stem", "Who built the bridge?", BRIDGE, 0),
    ("coverage_concept", "Кто построил мост?", BRIDGE, 0),
    ("coverage_name", "Who is Almas Serikov?", "Coach Almas Serikov left." + FILLER, 0),
    ("coverage_name", "Who sold 600 books?", "A shop sold 600 books." + FILLER, 0),
    ("coverage_verb", "When did the bridge open?", BRIDGE, 0),
    ("weight", "Who built the bridge?", BRIDGE, 0),
    ("previous", "How much did the bridge cost?", BRIDGE, 1),
    ("paragraph", "When is the tunnel planned and what does it cost?", BRIDGE, 1),
    ("adjacent", "Is the new bridge safe?", BRIDGE, 0),
    ("nearness", "Is the new bridge safe?", BRIDGE, 0),
    ("length", "Who built the bridge?", BRIDGE, 0),
    ("typed", "How much did it cost?", BRIDGE, 1),
    ("typed_near", "How much did it cost?", BRIDGE, 1),
    ("typed_unit", "How many dollars did it cost?", BRIDGE, 1),
    ("typed_counted", "How many pupils came?", "The school has 600 pupils." + FILLER, 0),
    ("focus", "Which bridge is new?", BRIDGE, 0),
    ("early", "Who built the bridge?", BRIDGE, 0),
    ("opposite", "When was the bridge closed?", BRIDGE, 0),
    ("denial", "Мектепті кім салмады?", "Мектепті Асан салды.\n\nЖаңбыр жауды.", 0),
    ("denial", "Мектепті кім салды?", "Мектепті Асан салмады.\n\nЖаңбыр жауды.", 0),
    ("values_shared", "What opened on 3 May?", "A bridge opened on 3 May." + FILLER, 0),
    ("values_other", "What opened on 4 May?", "A bridge opened on 3 May." + FILLER, 0),
    ("question", "Who built the bridge?", "Who needs the bridge?" + FILLER, 0),
    ("grams", "Is the bridge safe?", BRIDGE, 0),
    ("answers", "Is the bridge safe?", "Talk went on.\n\nIs the bridge safe? It is, said the mayor.", 2),
    ("near", "How many visitors filled the hall?", "The audience filled the hall." + FILLER, 0),
    ("near_verb", "Who repays the loan?", "The mayor pays for the loan." + FILLER, 0),
    ("contrast", "Who sold the barley?", "Ann sold the wheat." + FILLER, 0),
    ("typed_fact", "Who opened the bridge?", "Mayor Almas Serikov opened the bridge." + FILLER, 0),
    ("rarest", "Who built the new bridge?", BRIDGE, 0),
    ("matched", "Who built the bridge?", BRIDGE, 0),
    ("near_absent", "How many visitors filled the hall?", "The audience filled the hall." + FILLER, 0),
    ("associated", "Who gets the salary?", "An accountant left." + FILLER, 0),
    ("associated_absent", "Who gets the salary?", "An accountant left." + FILLER, 0),
    ("kind", "Who raised the alarm?", "A nurse raised the alarm." + FILLER, 0),
    ("role", "Who was the referee?", "The referee, Almas Serikov, left." + FILLER, 0),
    ("unplaced", "How much was paid?", "The bridge is new." + "\n\nIt is worth $5 million.", 1),
]
ABSENT = [
    ("coverage", "Who built the bridge?", BRIDGE, 1),  # only the sentence before names it
    ("coverage_stem", "Кто построил мост?", BRIDGE, 0),
    ("coverage_concept", "Who built the bridge?", BRIDGE, 0),
    ("coverage_name", "Who built the bridge?", BRIDGE, 0),
    ("coverage_verb", "Is the bridge new?", BRIDGE, 0),
    ("previous", "Who built the bridge?", BRIDGE, 0),
    ("paragraph", "Who built the bridge?", BRIDGE, 1),
    ("adjacent", "Is the bridge new?", "The bridge over the old river is new." + FILLER, 0),
    ("nearness", "Who built the bridge?", BRIDGE, 0),  # one word stands near nothing
    ("typed", "What is the bridge?", BRIDGE, 0),  # no class is asked for
    ("typed_near", "How much did the bridge cost?", BRIDGE, 0),
    ("typed_unit", "How much did it cost?", BRIDGE, 1),
    ("typed_counted", "How much did it cost?", BRIDGE, 1),
    ("focus", "Which harbour has a new bridge?", BRIDGE, 1),
    ("title", "Who built the bridge?", BRIDGE, 0),
    ("meta", "Who built the bridge?", BRIDGE, 0),
    ("list_item", "Who built the bridge?", BRIDGE, 0),
    ("opposite", "When did the bridge open?", BRIDGE, 0),
    ("denial", "Мектепті кім салды?", "Мектепті Асан салды.\n\nЖаңбыр жауды.", 0),
    ("denial", "Мектепті кім салмады?", "Мектепті Асан салмады.\n\nЖаңбыр жауды.", 0),
    ("values_shared", "What opened on 4 May?", "A bridge opened on 3 May." + FILLER, 0),
    ("values_shared", "Which bridge opened?", "A bridge opened on 3 May." + FILLER, 0),
    ("values_other", "What opened on 3 May?", "A bridge opened on 3 May." + FILLER, 0),
    ("values_other", "Which bridge opened on 3 May?", "A bridge opened." + FILLER, 0),  # none of that kind
    ("question", "Who built the bridge?", BRIDGE, 0),
    ("grams", "Кто построил мост?", BRIDGE, 0),
    ("answers", "Is the bridge safe?", "Talk went on.\n\nThe bridge is safe. It is, said the mayor.", 2),
    ("answers", "Is the bridge safe?", "Is the bridge safe?" + FILLER, 0),
    ("near", "Is the bridge new?", BRIDGE, 0),
    ("near_verb", "Is the bridge new?", BRIDGE, 0),
    ("contrast", "Who sold the wheat?", "Ann sold the wheat and the barley." + FILLER, 0),
    ("typed_fact", "How much did it cost?", BRIDGE, 1),  # a figure is no fact
    ("rarest", "Who built the bridge?", BRIDGE, 1),
    ("matched", "When did the bridge open?", "The bridge opened in May. It was sunny." + FILLER, 1),
    (
        "near_absent",
        "How many visitors left?",
        "Visitors came.\n\nThe audience left.",
        1,
    ),  # the word is elsewhere
    ("associated", "Who gets the salary?", "Ann likes her salary." + FILLER, 0),
    ("associated_absent", "Who gets the salary?", "Ann likes her salary.\n\nAn accountant left.", 1),
    ("kind", "Is the bridge new?", BRIDGE, 0),  # asks for nobody
    ("role", "Who left?", "The referee, Almas Serikov, left." + FILLER, 0),  # calls nobody anything
    ("unplaced", "How much did it cost?", BRIDGE, 1),
]
TITLED = """Bridge reopens in Oak Valley
3 May 2026
By Ann Lowe

The bridge was closed for a year. Workers did this:
- painted the bridge rails;
- laid a new road.
"""


@pytest.mark.parametrize(("feature", "question", "text", "at"), SHOWS)
def test_a_feature_that_shows(feature: str, question: str, text: str, at: int) -> None:
    assert features(question, text, at)[feature] > 0


@pytest.mark.parametrize(("feature", "question", "text", "at"), ABSENT)
def test_a_feature_that_does_not(feature: str, question: str, text: str, at: int) -> None:
    assert features(question, text, at)[feature] == 0


def test_each_feature_has_an_example_of_both() -> None:
    everywhere = {"weight", "length", "early"}  # never 0 where a word is shared
    apart = {"title", "meta", "list_item", "other_time", "time_not_given"}  # need an article with a head
    relevant = {"relevance", "relevance_first"}  # have a test of their own
    assert {row[0] for row in SHOWS} | apart | relevant == set(FEATURES)
    assert {row[0] for row in ABSENT} | everywhere | relevant | {"other_time", "time_not_given"} == set(FEATURES)


@pytest.mark.parametrize(("role", "at"), [("title", 0), ("meta", 1), ("list_item", -2)])
def test_the_role_of_a_sentence(role: str, at: int) -> None:
    index = index_of(TITLED)
    _, _, found = ask("Who painted the bridge on 3 May?", index)
    candidate = next(one for one in found if one.at == at % len(index.sentences))
    numbers = dict(zip(FEATURES, candidate.features, strict=True))
    assert {name: numbers[name] for name in ("title", "meta", "list_item")} == {
        name: float(name == role) for name in ("title", "meta", "list_item")
    }


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("How many pupils came?", "In 2019 it had 600 pupils.", 1.0),
        ("How many pupils came?", "In 2026 it had 600 pupils.", 0.0),
        ("How many pupils came?", "It had 600 pupils.", 0.0),
        ("How many pupils came in 2019?", "In 2019 it had 600 pupils.", 0.0),  # the time asked for
        ("When had it pupils?", "In 2019 it had 600 pupils.", 0.0),  # a time is what is asked for
    ],
)
def test_a_sentence_about_another_year(question: str, sentence: str, other: float) -> None:
    text = f"School grows\n3 May 2026\n\nThe school is new. {sentence}\n"
    assert features(question, text, 3)["other_time"] == other


@pytest.mark.parametrize(
    ("question", "sentence", "missing"),
    [
        ("How many pupils had it in 2019?", "It had 600 pupils.", 1.0),
        ("How many pupils had it last year?", "It had 600 pupils.", 1.0),
        ("How many pupils had it in 2019?", "In 2019 it had 600 pupils.", 0.0),
        ("How many pupils had it in 2026?", "It had 600 pupils.", 0.0),  # the article's own year
        ("How many pupils had it?", "It had 600 pupils.", 0.0),
    ],
)
def test_a_year_asked_about_that_the_sentence_does_not_give(question: str, sentence: str, missing: float) -> None:
    text = f"School grows\n3 May 2026\n\nThe school is new. {sentence}\n"
    assert features(question, text, 3)["time_not_given"] == missing


def test_without_a_date_of_publication_no_year_is_another() -> None:
    assert features("How many pupils came?", "In 2019 it had 600 pupils." + FILLER)["other_time"] == 0


@pytest.mark.parametrize(
    ("question", "feature", "number"),
    [
        ("How much did the bridge cost?", "typed", -1.0),  # asked for and missing
        ("Who opened the bridge?", "typed_fact", -1.0),
        ("How many euros did it cost?", "typed_unit", -1.0),  # dollars
    ],
)
def test_features_that_speak_against(question: str, feature: str, number: float) -> None:
    assert features(question, BRIDGE, 1 if feature == "typed_unit" else 0)[feature] == number


def test_a_figure_of_something_else_speaks_against() -> None:
    assert features("How many teachers has the school?", "The school has 600 pupils." + FILLER)["typed_counted"] == -1


@pytest.mark.parametrize(
    ("question", "matched"),
    [
        ("Is the new bridge open?", 1.0),
        ("Is the old bridge open?", 1.0),  # of the words that the article has
        ("Is the new tunnel open?", pytest.approx(2 / 3)),
    ],
)
def test_the_share_of_the_words_that_can_be_found(question: str, matched: float) -> None:
    assert features(question, BRIDGE)["matched"] == matched


def test_the_rarest_word_counts_by_itself() -> None:
    text = "The bridge is new. The bridge is long. The bridge is a toll bridge." + FILLER
    question = "Is the bridge a toll bridge?"
    assert [features(question, text, at)["rarest"] > 0 for at in range(3)] == [False, False, True]


def test_words_that_stand_close_are_nearer() -> None:
    near = features("Is the new bridge safe?", BRIDGE)["nearness"]
    far = features("Is the bridge new?", "The bridge over the long old winding river is new." + FILLER)["nearness"]
    assert far < near == 1


def test_the_whole_question_found_is_a_coverage_of_one() -> None:
    assert features("When did the new bridge open?", BRIDGE)["coverage"] == pytest.approx(1)


@pytest.fixture
def by_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """In articles of three sentences all are among the most relevant: leave those out."""
    monkeypatch.setattr("bot.engine.features._RELEVANT", 0)


@pytest.mark.usefixtures("by_words")
def test_a_sentence_is_no_candidate_when_nothing_speaks_for_it() -> None:
    _, _, found = ask("Who built the tunnel?", index_of(BRIDGE))
    assert [candidate.at for candidate in found] == [0, 2]  # a bridge is built, too
    assert ask("Who painted the volcano?", index_of(BRIDGE))[2] == []


def test_the_most_relevant_are_candidates_of_a_question_and_of_nothing_else() -> None:
    assert [candidate.at for candidate in ask("Who painted the volcano?", index_of(BRIDGE))[2]] == [0, 1, 2]
    assert ask("painted volcano", index_of(BRIDGE))[2] == []


def test_the_sentence_that_means_what_is_asked_is_the_most_relevant() -> None:
    paid, opened = (features("What did they pay for it?", BRIDGE, at) for at in (1, 0))
    assert paid["relevance_first"] == 1
    assert opened["relevance_first"] == 0
    assert opened["relevance"] < paid["relevance"] < 0


@pytest.mark.usefixtures("by_words")
def test_the_sentence_after_a_match_and_one_with_a_telling_value_are_candidates_too() -> None:
    assert [candidate.at for candidate in ask("Who likes the bridge?", index_of(BRIDGE))[2]] == [0, 1]
    assert [candidate.at for candidate in ask("How much does the tunnel cost?", index_of(BRIDGE))[2]] == [1, 2]
    assert [candidate.at for candidate in ask("What is the fee?", index_of(BRIDGE))[2]] == [1]


def test_a_candidate_knows_which_words_it_has() -> None:
    assert candidate_at("Which harbour has a new bridge?", BRIDGE).matched == (1, 2)


@pytest.mark.parametrize(
    ("word", "question", "text", "name"),
    [
        ("serikov", "Who is Serikov?", BRIDGE, True),  # a capital in the question
        ("серіков", "кім серіков", "Кеше Асан Серіков келді.\n\nЖаңбыр жауды.", True),  # a capital in the article
        ("600", "Who has 600 books?", BRIDGE, True),
        ("bridge", "Who built the bridge?", BRIDGE, False),
    ],
)
def test_names(word: str, question: str, text: str, name: bool) -> None:
    assert is_name(match_of(word, text, question=question)) is name


@pytest.mark.parametrize(
    ("word", "question", "foreign"),
    [
        ("serikov", "When did Serikov come?", True),
        ("paris", "when is it in paris", True),  # a place that the lexicon lists, with or without a capital
        ("serikov", "when did serikov come", True),  # a person in small letters
        ("бортта", "Бортта қанша жолаушы болды?", False),  # a capital at the head of a question says nothing
        ("макрон", "Макрон қашан келеді?", True),
        ("english", "what day are english tours", False),  # an adjective names no place
        ("әлгі", "Әлгі кісі қашан келді?", False),  # no list knows it, but at the head a capital says nothing
        ("harbour", "Where is the Harbour?", False),  # an ordinary word with a capital
        ("600", "Who has 600 books?", False),
        ("bridge", "Where is the Bridge?", False),  # the article has it
    ],
)
def test_names_that_the_article_does_not_have(word: str, question: str, foreign: bool) -> None:
    assert is_foreign_name(match_of(word, BRIDGE, question=question)) is foreign


@pytest.mark.parametrize(
    ("word", "question", "verb"),
    [
        ("open", "When did the bridge open?", True),
        ("построил", "Кто построил мост?", True),
        ("мост", "Где мост?", False),
    ],
)
def test_verbs(word: str, question: str, verb: bool) -> None:
    assert is_verb(match_of(word, BRIDGE, question=question)) is verb
