"""Values written in the reader's language, exactly or not at all."""

from __future__ import annotations

import pytest

from bot.language.tongue import Language
from bot.language.values import find_values, render
from tests.language.values.gold import PUBLISHED, expressions

ROWS = [
    ("27 миллиард", "27 billion", "27 миллиардов", "27 миллиард"),
    ("90 млрд", "90 billion", "90 млрд", "90 млрд"),
    ("14 350 жанкүйер", "14,350", "14\u00a0350", "14\u00a0350"),
    ("жеті", "7", "7", "7"),
    ("1 млн 200 тысяч", "1,200,000", "1\u00a0200\u00a0000", "1\u00a0200\u00a0000"),
    ("үштен бірі", "a third", "треть", "үштен бірі"),
    ("5,2 млрд рублей", "5.2 billion rubles", "5,2 миллиарда рублей", "5,2 миллиард рубль"),
    ("$1.40 a kilo", "$1.40", "1,40 доллара", "1,40 доллар"),
    ("$5-7 million", "$5–7 million", "5–7 миллионов долларов", "5–7 миллион доллар"),
    (
        "500 млн АҚШ доллары",
        "500 million US dollars",
        "500 миллионов долларов США",
        "500 миллион АҚШ доллары",
    ),
    ("18,4 километра", "18.4 kilometres", "18,4 километра", "18,4 километр"),
    ("21 тонна", "21 tonnes", "21 тонна", "21 тонна"),
    ("−5 °C", "−5°C", "−5\u00a0°C".replace("\u00a0", " "), "−5 °C"),
    ("50 %", "50%", "50%", "50%"),
    ("46-дан 50 пайызға дейін", "from 46 to 50%", "от 46 до 50%", "46-дан 50%-ға дейін"),
    ("2 процентных пункта", "2 percentage points", "2 процентных пункта", "2 пайыздық тармақ"),
    ("5–7 минут", "5–7 minutes", "5–7 минут", "5–7 минут"),
    ("2 часа 15 минут", "2 hours 15 minutes", "2 часа 15 минут", "2 сағат 15 минут"),
    ("около 2 километров", "about 2 kilometres", "около 2 километров", "шамамен 2 километр"),
    ("9 мыңға жуық", "about 9 thousand", "около 9 тысяч", "шамамен 9 мың"),
    ("up to 270", "up to 270", "до 270", "270-ке дейін"),
    ("34 жастағы", "34 years old", "34 года", "34 жас"),
    ("старше 63 лет", "over 63 years old", "старше 63 лет", "63 жастан асқан"),
    ("aged 18", "18", "18", "18"),
    ("2:2", "2:2", "2:2", "2:2"),
    ("ХІХ форум", "19th", "19-й", "19-шы"),
    ("17-минутта", "17th minute", "17-я минута", "17-минут"),
    ("90+4-минутта", "minute 90+4", "90+4-я минута", "90+4-минут"),
    ("13:12", "13:12", "13:12", "13:12"),
    ("с 6:00 до 23:30", "6:00–23:30", "6:00–23:30", "6:00–23:30"),
    ("2023 жылғы 9 қарашада", "9 November 2023", "9 ноября 2023", "2023 жылғы 9 қараша"),
    ("2–5 мая", "2–5 May", "2–5 мая", "2–5 мамыр"),
    ("2027 году", "2027", "2027 год", "2027 жыл"),
    ("в мае", "May", "май", "мамыр"),
    ("1990-е годы", "1990s", "1990-е", "1990 жылдар"),
    ("XXI век", "21st century", "XXI век", "XXI ғасыр"),
    ("Q3 2024", "third quarter of 2024", "III квартал 2024 года", "2024 жылғы III тоқсан"),
    ("по четвергам", "Thursdays", "по четвергам", "бейсенбі сайын"),
    ("дүйсенбі сайын", "Mondays", "по понедельникам", "дүйсенбі сайын"),
    ("былтыр", "last year (2023)", "в прошлом году (2023)", "былтыр (2023)"),
    ("кеше", "yesterday (18 October 2024)", "вчера (18 октября 2024)", "кеше (2024 жылғы 18 қазан)"),
    ("2 года назад", "2 years ago (2022)", "2 года назад (2022)", "2 жыл бұрын (2022)"),
    (
        "в сентябре прошлого года",
        "September last year (2023)",
        "сентябрь прошлого года (2023)",
        "былтырғы қыркүйек (2023)",
    ),
]


@pytest.mark.parametrize(("text", "english", "russian", "kazakh"), ROWS, ids=lambda text: str(text))
def test_render(text: str, english: str, russian: str, kazakh: str) -> None:
    (value,) = find_values(text, published=PUBLISHED)
    source = text[value.start : value.end]
    written = [render(value, language, source=source) for language in (Language.EN, Language.RU, Language.KK)]
    assert written == [english, russian, kazakh]


@pytest.mark.parametrize("text", ["№ 42", "+7 (727) 250-11-22"])
def test_a_label_is_shown_as_it_stands(text: str) -> None:
    (value,) = find_values(text)
    assert render(value, Language.EN, source=text) is None


def test_nothing_resolved_without_publication() -> None:
    (value,) = find_values("кеше")
    assert render(value, Language.EN, source="кеше") == "yesterday"


@pytest.mark.parametrize("language", Language)
def test_no_currency_appears_that_the_slice_has_not(language: Language) -> None:
    for row in expressions():
        if row.kind != "number":
            continue
        (value,) = find_values(row.text, published=PUBLISHED, language=row.language)
        written = render(value, language, source=row.slice) or ""
        assert not any(word in written for word in ("$", "tenge", "тенге", "теңге", "доллар", "dollar"))
