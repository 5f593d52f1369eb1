"""What a question is about: its words, focus, unit, values, and whether it asks at all."""

import pytest

from bot.language.question import Query, analyse_question
from bot.language.terms import Term
from bot.language.tongue import Language
from bot.language.values import ValueKind


def words(terms: tuple[Term, ...]) -> str:
    return " ".join(term.text for term in terms)


@pytest.mark.parametrize(
    ("question", "content"),
    [
        ("Мектепте неше оқушы оқиды?", "мектепте оқушы оқиды"),
        ("Жиын қай күні өтеді?", "жиын өтеді"),  # «күні» only asks
        ("В каком году построили театр?", "построили театр"),
        ("Что такое инфляция?", "инфляция"),
        ("Инфляция дегеніміз не?", "инфляция"),
        ("How many trees were planted?", "trees planted"),
        ("What did the year bring?", "year bring"),  # a year that does not ask
        ("Когад откроют мост?", "откроют мост"),  # nobody looks for a misspelt «когда»
        ("Whcih bridge was closed?", "bridge closed"),
        ("Когда?", ""),
    ],
)
def test_content_words(question: str, content: str) -> None:
    assert words(analyse_question(question).content) == content


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("How many tonnes were exported?", "tonnes"),
        ("How old is the winner?", "winner"),
        ("Which stadium hosted the match?", "stadium hosted"),
        ("Какой стадион принял матч?", "стадион принял"),
        ("На каком этапе остановили ремонт?", "этапе остановили"),
        ("Сколько 2026 деревьев?", "деревьев"),  # a number is no focus
        ("Мектепте неше оқушы бар?", "оқушы"),
        ("Жиын қай күні өтеді?", "өтеді"),
        ("Билет сатылды", ""),
    ],
)
def test_focus_is_what_the_question_word_stands_before(question: str, focus: str) -> None:
    assert words(analyse_question(question).focus) == focus


@pytest.mark.parametrize(
    ("question", "unit", "currency"),
    [
        ("Сколько километров дороги построили?", "kilometre", None),
        ("Қанша километр жол жөнделді?", "kilometre", None),
        ("How many tonnes of wheat were sold?", "tonne", None),
        ("Сколько тенге стоит билет?", None, "KZT"),
        ("How many dollars did it cost?", None, "USD"),
        ("Билет қанша теңге тұрады?", None, "KZT"),
        ("Who won the race?", None, None),  # no Korean won
        ("What was bought for 5 dollars?", None, None),  # an amount of the question's own
        ("Кто прошёл 5 километров?", None, None),
        ("Сколько деревьев посадили?", None, None),
        ("Сколько часов в день он спит?", "hour", None),
        ("How much English do they get per day?", None, None),  # how often, not what
        ("Аптасына қанша ақша төлейді?", None, None),
    ],
)
def test_unit_and_currency_asked_for(question: str, unit: str | None, currency: str | None) -> None:
    query = analyse_question(question)
    assert (query.unit, query.currency) == (unit, currency)


@pytest.mark.parametrize(
    ("question", "kind", "slice_"),
    [
        ("Что случилось 5 мая?", ValueKind.DATE, "5 мая"),
        ("2021 жылы не салынды?", ValueKind.DATE, "2021 жылы"),
        ("What was bought for 5 dollars?", ValueKind.MONEY, "5 dollars"),
    ],
)
def test_values_of_the_question_itself(question: str, kind: ValueKind, slice_: str) -> None:
    query = analyse_question(question)
    assert [(value.kind, query.decoded[value.start : value.end]) for value in query.values] == [(kind, slice_)]


@pytest.mark.parametrize(
    ("question", "negative"),
    [
        ("Кто не пришёл на заседание?", True),
        ("Who did not attend the meeting?", True),
        ("Who didn’t attend the meeting?", True),
        ("Кім келмеді?", True),
        ("Кім келген емес?", True),
        ("kim kelmedi", True),
        ("Кто пришёл на заседание?", False),
        ("Who attended the notable meeting?", False),
        ("Кім келді?", False),
    ],
)
def test_denial(question: str, negative: bool) -> None:
    assert analyse_question(question).negative is negative


QUESTIONS = [
    "Мектеп қашан ашылады?",
    "Мектеп қашан ашылады",  # no mark needed
    "когда откроют школу",
    "when does the school open",
    "qashan ashylady mektep",
    "rjulf jnrhjen irjke",
    "Школу открыли в мае?",
    "а в прошлом году?",
    "Қашан?",
    "he?",
    "Маған айтыңдаршы, жаңа мектепті кім салды",
]
CHATTER = [
    "",
    "   ",
    "😂😂",
    "лол",
    "ахахахаха",
    "ok?",  # courtesy, whatever its punctuation
    "правда?",
    "Рахмет!",
    "спасибо большое",
    "good morning everyone!",
    "қайырлы таң",
    "Мен үйге кеттім",
    "Мы завтра едем на дачу",
    "The train was late again",
    "Он сказал мне вчера вечером, когда мы встретились",  # a question word too late to ask
    "I wonder if anyone remembers the day when we met",
    "Қалада жаңа мектеп ашылды",  # қала is not қалай
    "Wheat prices fell again",  # wheat is not what
    "123 456",
]


@pytest.mark.parametrize("message", QUESTIONS)
def test_a_question(message: str) -> None:
    assert analyse_question(message).is_question


@pytest.mark.parametrize("message", CHATTER)
def test_no_question(message: str) -> None:
    assert not analyse_question(message).is_question


@pytest.mark.parametrize(
    ("message", "elliptical"),
    [
        ("а в прошлом году?", True),  # an opener
        ("and the new school building?", True),
        ("ал жаңа кітапхана ше?", True),
        ("жаңа аудандық кітапхана ше?", True),  # «ше» at the end
        ("Where was he born?", True),  # a pronoun
        ("Когда он построил дом?", True),
        ("Оны кім шақырды?", True),
        ("Почему?", True),  # nothing of its own
        ("Where was the artist born?", False),
        ("Когда художник построил дом?", False),
        ("Суретшіні кім шақырды?", False),
        ("Why did she close the new bridge across the river?", False),  # a pronoun among enough words
        ("", False),
    ],
)
def test_leaning_on_an_earlier_turn(message: str, elliptical: bool) -> None:
    assert analyse_question(message).elliptical is elliptical


def decoded(query: Query) -> tuple[str, Language, bool]:
    return query.decoded, query.language, query.folded


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Көпір қашан салынды?", ("Көпір қашан салынды?", Language.KK, False)),
        ("копир кашан салынды?", ("копир кашан салынды?", Language.KK, True)),
        ("kopir qashan salyndy", ("копир кашан салинди", Language.KK, True)),
        ("kogda otkroyut most", ("когда откроют мост", Language.RU, False)),
        ("црут вщуы еру икшвпу щзут?", ("when does the bridge open?", Language.EN, False)),
    ],
)
def test_the_reading_chosen(message: str, expected: tuple[str, Language, bool]) -> None:
    query = analyse_question(message)
    assert decoded(query) == expected
    assert query.text == message
    assert [query.decoded[term.start : term.end].lower() for term in query.terms] == words(query.terms).split()


@pytest.mark.parametrize("language", list(Language))
def test_a_message_without_words_takes_the_language_given(language: Language) -> None:
    assert analyse_question("???", language=language).language is language


def test_the_language_given_does_not_outweigh_plain_words() -> None:
    assert analyse_question("When does the bridge open?", language=Language.KK).language is Language.EN


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("What is the new film called?", "what is called"),  # the film stands in the pattern's gap
        ("Неше пайыз қолдады?", "неше пайыз"),
        ("Билет сатылды", ""),
    ],
)
def test_pattern_terms_are_the_patterns_own_words(question: str, terms: str) -> None:
    assert words(analyse_question(question).pattern_terms) == terms
