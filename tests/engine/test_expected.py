"""Spans of a sentence that are of the class a question asks for."""

import pytest

from tests.engine.small import typed, typed_spans_at

RU_END = "\n\nШёл дождь."
EN_END = "\n\nRain fell."
KK_END = "\n\nЖаңбыр жауды."


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("С каким счётом завершился матч?", "Матч завершился со счётом 3:1.", ["3:1"]),
        ("На сколько процентов выросли цены?", "Цены выросли на 7,5 процента.", ["7,5 процента"]),
        ("Сколько длился матч?", "Матч длился 2 часа.", ["2 часа"]),
        ("Во сколько начался матч?", "Матч начался в 14:30.", ["14:30"]),
        ("Когда прошёл матч?", "Матч прошёл 3 мая 2026 года.", ["3 мая 2026 года"]),
        ("Сколько стоил билет?", "Билет стоил 2 тысячи тенге.", ["2 тысячи тенге"]),
        ("How old is the champion?", "The champion is 34 years old.", ["34 years old"]),
        (
            "How old is the captain?",
            "The captain, Rauf Mehdizade, 52, left last.",
            ["52"],
        ),  # by its place beside a name
        ("How old is the captain?", "The captain left 52 bags.", []),
        ("How old is the fair?", "The fair has been held for 20 years.", ["20 years"]),
        ("How old is Titov?", "The artist Oleg Titov worked there for 20 years.", []),  # a person's age is given as one
        ("What rank did the runner reach?", "The runner was third in the race.", ["third"]),
        ("When do the lamps go out?", "The lamps go out at 01:30.", ["01:30"]),
        ("When is it paid back?", "It is paid back within 10 days.", ["10 days"]),
        ("What is the fine?", "The fine is 5 percent of the price.", ["5 percent"]),
        ("Кто открыл выставку?", "Выставку открыл художник Олег Титов.", ["Олег Титов"]),
        ("Где прошла выставка?", "Выставка прошла в Костанае.", ["Костанае"]),
        ("Какую должность занимает Титов?", "Директор музея Олег Титов рад гостям.", ["Директор музея"]),
        ("Что построили?", "Построили новый мост.", []),  # nothing of a kind is asked for
        ("Когда построили мост?", "Мост построили в Костанае за 5 тенге.", []),
    ],
)
def test_spans_of_the_class_asked_for(question: str, text: str, figures: list[str]) -> None:
    assert typed(question, text + (EN_END if text.isascii() else RU_END)) == figures


@pytest.mark.parametrize(
    ("question", "text", "first"),
    [
        ("Сколько мест в библиотеке?", "В библиотеке 12 000 книг и 45 мест." + RU_END, "45"),
        ("Сколько книг в библиотеке?", "В библиотеке 45 мест и 12 000 книг." + RU_END, "12 000"),
        ("How many teachers has the school?", "The school has 600 pupils and 45 teachers." + EN_END, "45"),
        ("Мектепте қанша мұғалім бар?", "Мектепте 600 оқушы мен 45 мұғалім бар." + KK_END, "45"),
    ],
)
def test_a_figure_counts_the_noun_behind_it(question: str, text: str, first: str) -> None:
    assert typed(question, text)[0] == first
    counted = [span.counted for span in typed_spans_at(question, text)]
    assert counted == [1, -1]


@pytest.mark.parametrize(
    ("question", "text", "counted"),
    [
        # The verb behind a figure of others is no proof that it counts what is asked for.
        ("Сколько женщин вышло на старт?", "На старт 90 человек вышло, из них 40 женщин.", {"90": -1, "40": 1}),
        ("How many homes are heated?", "Some 34 percent of homes are heated.", {"Some 34 percent": -1}),
        ("How many days did the homes wait?", "The homes waited 3 days.", {"3 days": 0}),  # the unit is asked for
        ("Сколько людей работает в депо?", "В депо работает 386 машинистов.", {"386": 0}),  # they are people
        ("How many staff work there?", "At the mill 64 work.", {"64": 1}),  # staff is nowhere: any word will do
    ],
)
def test_only_the_noun_asked_for_is_counted(question: str, text: str, counted: dict[str, float]) -> None:
    spans = typed_spans_at(question, text + (EN_END if text.isascii() else RU_END))
    found = {text[span.start : span.end]: span.counted for span in spans}
    assert {figure: found.get(figure) for figure in counted} == counted


@pytest.mark.parametrize(
    ("number", "sums"),
    [("710,000", ["710,000"]), ("1971", []), ("9,000", [])],  # which may be a year, or too little to tell
)
def test_a_large_number_in_digits_may_be_a_sum(number: str, sums: list[str]) -> None:
    assert typed("How much did the bridge cost?", f"The bridge cost {number}." + EN_END) == sums


def test_a_number_that_counts_something_is_no_price() -> None:
    text = "За билет 45 человек заплатили 2 тысячи тенге." + RU_END
    assert typed("Сколько стоит билет?", text) == ["2 тысячи тенге"]


def test_a_bare_number_may_be_an_amount_where_no_currency_is_written() -> None:
    text = "Біздің тауар айналымымыз - 27 миллиард." + KK_END
    spans = typed_spans_at("Тауар айналымының құны қанша?", text)
    assert [(text[span.start : span.end], span.fit) for span in spans] == [("27 миллиард", 0.5)]


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("How many dollars did the bridge cost?", 1),
        ("How many euros did the bridge cost?", -1),
        ("How much did the bridge cost?", 0),
    ],
)
def test_the_currency_asked_for(question: str, unit: float) -> None:
    (span,) = typed_spans_at(question, "The bridge cost 5 million dollars." + EN_END)
    assert span.unit == unit


@pytest.mark.parametrize(
    ("question", "unit", "counted"),
    [
        ("How many kilometres is the road?", 1, 1),
        ("How many miles is the road?", -1, -1),
        ("How many jobs did the road bring?", 0, -0.5),
        ("What is the length of the road?", 0, 1),
        ("What weight has the road?", 0, -1),
    ],
)
def test_the_unit_asked_for_by_its_name_or_by_what_it_measures(question: str, unit: float, counted: float) -> None:
    (span,) = typed_spans_at(question, "The road runs for 18 kilometres." + EN_END)
    assert (span.unit, span.counted) == (unit, counted)


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("How many pupils has the school?", "School No. 7 has 600 pupils." + EN_END, ["600"]),
        ("How many pupils has the school?", "School #7 has 600 pupils." + EN_END, ["600"]),
        ("Сколько детей учится в школе?", "В школе №7 учатся 600 детей." + RU_END, ["600"]),
        ("Сколько детей учится в школе?", "В школе № 7 учатся 600 детей." + RU_END, ["600"]),
    ],
)
def test_a_number_that_names_counts_nothing(question: str, text: str, figures: list[str]) -> None:
    assert typed(question, text) == figures


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("How many pupils came on 3 May 2026?", "On 3 May 2026 came 600 pupils." + EN_END, ["600"]),
        ("When did 600 pupils come?", "On 3 May 2026 came 600 pupils." + EN_END, ["3 May 2026"]),
        ("How many of the 600 pupils sang?", "Of 600 pupils 40 sang." + EN_END, ["40"]),
        ("Кто пригласил Титова?", "Титова пригласил Олег Ким." + RU_END, ["Олег Ким"]),
        ("Where is Oslo from Rome?", "Rome is far from Oslo and Berlin." + EN_END, ["Berlin"]),
    ],
)
def test_what_the_question_gives_is_not_what_it_asks_for(question: str, text: str, figures: list[str]) -> None:
    assert typed(question, text) == figures


@pytest.mark.parametrize(
    ("question", "text", "place"),
    [
        ("Дәрігер қайда тұрады?", "Дәрігер Алматы туралы айтты, ол Қостанайда тұрады." + KK_END, "Қостанай"),
        ("Где живёт врач?", "Врач хвалит Астану, живёт же в Костанае." + RU_END, "Костанае"),
        ("Where does the doctor live?", "The doctor praised Rome and will live in Oslo." + EN_END, "Oslo"),
    ],
)
def test_where_something_happens_comes_first(question: str, text: str, place: str) -> None:
    spans = typed_spans_at(question, text)
    assert len(spans) == 2
    assert text[spans[0].start : spans[0].end] == place
    assert spans[0].fit > spans[1].fit == 1


def test_who_did_it_may_be_a_company_but_a_person_is_likelier() -> None:
    text = "Школу построила компания «Алатау Строй», сказал инженер Олег Титов." + RU_END
    fits = {text[span.start : span.end]: span.fit for span in typed_spans_at("Кто построил школу?", text)}
    assert fits == {"Олег Титов": 1.0, "Алатау Строй": 0.5}


def test_an_open_question_gets_the_figure_of_what_it_names() -> None:
    text = "Біздің тауар айналымымыз - 27 миллиард." + KK_END
    assert typed("What is the trade turnover?", text) == ["27 миллиард"]
    assert typed("Who needs the trade turnover?", text) == []


def test_a_figure_beside_the_questions_words_is_nearer() -> None:
    text = "The price of milk was 2 dollars before the war and of late bread at the market sold for 9 dollars." + EN_END
    spans = {text[span.start : span.end]: span.nearness for span in typed_spans_at("What is the price of milk?", text)}
    assert 0 < spans["9 dollars"] < spans["2 dollars"] <= 1


def test_likeliest_first() -> None:
    text = "The library has 45 seats, 12,000 books and 7 halls." + EN_END
    ranks = [span.rank for span in typed_spans_at("How many books has the library?", text)]
    assert len(ranks) == 3
    assert ranks == sorted(ranks, reverse=True)


def test_a_quotation_goes_on_over_its_sentences() -> None:
    text = "— The bridge is safe. It will stand for ever, — said Mayor Ann Lowe.\n\nRain fell."
    assert typed("What did Lowe say about how long it stands?", text, 1) == ["It will stand for ever"]
