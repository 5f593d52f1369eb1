"""What is asked for: a question, and the class of answer it wants."""

import pytest

from bot.language.question import AnswerClass, analyse_question

KAZAKH = {
    "Көпір қашан салынды?": "date",
    "Жиын қай күні өтеді?": "date",
    "Зауыт нешінші жылы ашылды?": "date",
    "Мұражайды кім ашты?": "person",
    "Жобаны кімдер қаржыландырды?": "person",
    "Кітапхана қайда орналасқан?": "place",
    "Қай қалада өрт шықты?": "place",
    "Мектепте неше оқушы оқиды?": "count",
    "Қанша ағаш отырғызылды?": "count",
    "Билет қанша тұрады?": "money",
    "Үйдің бағасы қанша?": "money",
    "Келісім қай валютамен жасалды?": "currency",
    "Жеңімпаз неше жаста?": "age",
    "Матч қандай есеппен аяқталды?": "score",
    "Тұрғындардың неше пайызы қолдады?": "percentage",
    "Құрылыс неше айға созылады?": "duration",
    "Дүкен сағат нешеде ашылады?": "time",
    "Көпір неге жабылды?": "reason",
    "Әкім не деді?": "quotation",
    "Ол қандай қызмет атқарады?": "post",
    "Қай компания жеңді?": "organisation",
    "Шахматшы нешінші орын алды?": "ordinal",
    "Жоба қалай аталады?": "name",
    "Инфляция дегеніміз не?": "definition",
    "Ауылға қалай жетуге болады?": "manner",
    "Депутаттар не талқылады?": "thing",
    "Мектеп ашылды ма?": "yes_no",
    "Мақаланың тақырыбы қандай?": "title",
    "Мақаланы кім жазған?": "author",
    "Мақала қашан жарияланған?": "publication_date",
    "Мақаланы қанша адам оқыды?": "views",
    "Дереккөзі қандай?": "source",
    "Мақаланы оқуға қанша уақыт кетеді?": "reading_time",
    "qai qalada ort shyqty": "place",
    "Мектепте неше окушы окиды": "count",
    "Қала бюджеті бекітілді": "statement",  # қала is not қалай
}
RUSSIAN = {
    "Когда откроют мост?": "date",
    "В каком году построили театр?": "date",
    "Кто открыл выставку?": "person",
    "Кому вручили награду?": "person",
    "Где прошёл концерт?": "place",
    "В каком городе случился пожар?": "place",
    "Сколько деревьев посадили?": "count",
    "Какова длина тоннеля?": "count",
    "Сколько стоит билет?": "money",
    "Какой бюджет у проекта?": "money",
    "В какой валюте выдали кредит?": "currency",
    "Какого возраста чемпионка?": "age",
    "С каким счётом закончился матч?": "score",
    "Какой процент жителей за проект?": "percentage",
    "Сколько длился ремонт?": "duration",
    "Во сколько начинается концерт?": "time",
    "Почему закрыли мост?": "reason",
    "Из-за чего остановили завод?": "reason",
    "Что сказал мэр?": "quotation",
    "Какую должность занимает Петрова?": "post",
    "Какая компания выиграла тендер?": "organisation",
    "Какое место занял бегун?": "ordinal",
    "Как называется фильм?": "name",
    "Что такое инфляция?": "definition",
    "Как добраться до села?": "manner",
    "Что построили в деревне?": "thing",
    "Открыли ли школу?": "yes_no",
    "Школу открыли в мае?": "yes_no",  # nothing but the question mark asks
    "Как называется статья?": "title",
    "Кто автор статьи?": "author",
    "Когда была опубликована статья?": "publication_date",
    "Сколько просмотров у статьи?": "views",
    "Какой источник?": "source",
    "Сколько читать статью?": "reading_time",
    "skolko stoit bilet": "money",
    "Сколко стоит билет?": "money",
    "Зачет перенесли на среду": "statement",  # зачёт is not зачем
}
ENGLISH = {
    "When does the museum open?": "date",
    "What year was the bridge built?": "date",
    "Who won the race?": "person",
    "Which player scored first?": "person",
    "Where was the fire?": "place",
    "Which city hosted the fair?": "place",
    "How many trees were planted?": "count",
    "How far is the lake?": "count",
    "How much does a ticket cost?": "money",
    "What is the budget of the project?": "money",
    "In which currency was the loan?": "currency",
    "How old is the winner?": "age",
    "What was the final score?": "score",
    "What percentage of residents agreed?": "percentage",
    "How long did the repairs take?": "duration",
    "What time does the show start?": "time",
    "Why was the bridge closed?": "reason",
    "What did the mayor say?": "quotation",
    "What position does Petrova hold?": "post",
    "Which company won the tender?": "organisation",
    "What rank did the runner reach?": "ordinal",
    "What is the film called?": "name",
    "What is a tariff?": "definition",
    "How did the thieves get in?": "manner",
    "What was built in the village?": "thing",
    "Did the school open?": "yes_no",
    "What is the headline?": "title",
    "Who wrote this article?": "author",
    "When was this article published?": "publication_date",
    "How many views does it have?": "views",
    "What is the source?": "source",
    "How long is the read?": "reading_time",
    "Wheat prices fell again": "statement",  # wheat is not what
}
TABLE = [*KAZAKH.items(), *RUSSIAN.items(), *ENGLISH.items()]


@pytest.mark.parametrize(("question", "expected"), TABLE)
def test_class_of_answer(question: str, expected: str) -> None:
    assert analyse_question(question).expected == expected


@pytest.mark.parametrize("table", [KAZAKH, RUSSIAN, ENGLISH])
def test_the_table_has_every_class(table: dict[str, str]) -> None:
    assert set(table.values()) == {str(name) for name in AnswerClass}
