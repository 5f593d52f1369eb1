"""People, places and organisations in sentences of their own, not those of the marked-up articles."""

from __future__ import annotations

import pytest

from bot.facts import FactKind
from tests.facts.read import slices

PEOPLE = [
    ("Жиынды Болат Сейдахметұлы ашты. Кейін Сейдахметұлы кетті.", ["Болат Сейдахметұлы", "Сейдахметұлы"]),
    ("Әнші Роза Рымбаева Ақтөбеде концерт береді.", ["Роза Рымбаева"]),
    ("Бұл туралы Қ. Оразбаев хабарлады.", ["Қ. Оразбаев"]),
    ("Қазақстан Президенті Қасым-Жомарт Тоқаев Анкараға барды.", ["Қасым-Жомарт Тоқаев"]),
    ("Жарыста Айдана Бекенова жеңіске жетті.", ["Айдана Бекенова"]),
    ("Жүргізуші сот залында кінәсін мойындады.", []),
    ("«Абай» мектебінде жөндеу жүріп жатыр.", []),
    ("Наурыз айында Түркістанда шеру өтті.", []),
    ("Министр Ермек Маржықпаев жаңа жобаны таныстырды.", ["Ермек Маржықпаев"]),
    ("Неміс ғалымы Клаус Вебер дәріс оқыды.", ["Клаус Вебер"]),
    ("Иск подал адвокат Марат Иманбеков.", ["Марат Иманбеков"]),
    ("Писательница Анна Громова живёт в Риге.", ["Анна Громова"]),
    ("С докладом выступил К. Ж. Ахметов.", ["К. Ж. Ахметов"]),
    ("Встречу провёл президент Финляндии Александр Стубб.", ["Александр Стубб"]),
    ("Суд отпустил Сергея Рыбина под залог. Позже Рыбин уехал.", ["Сергея Рыбина", "Рыбин"]),
    ("Новая школа откроется на улице Абая в сентябре.", []),
    ("Учёные изучили Каспийское море.", []),
    ("Компания «Иванов и партнёры» закрылась.", []),
    ("Гендиректор завода Ольга Ким сообщила о росте.", ["Ольга Ким"]),
    ("Тренера Пьера Дюваля уволили.", ["Пьера Дюваля"]),
    ("Finance minister Karin Lindqvist resigned. Lindqvist gave no reason.", ["Karin Lindqvist", "Lindqvist"]),
    ("The prize went to Mr Osei for his poems.", ["Osei"]),
    ("“We are ready,” said Tadeo Quiroga, the port's director.", ["Tadeo Quiroga"]),
    ("The Central Bank raised rates on Friday.", []),
    ("Farmers in Oak Valley want rain.", []),
    ("J. K. Morton wrote the report.", ["J. K. Morton"]),
    ("Hassan Al-Amin, 43, was elected chairman.", ["Hassan Al-Amin"]),
    ("Coach Lina Ferrante praised goalkeeper Ida Moss.", ["Lina Ferrante", "Ida Moss"]),
    ("The retired postman Wilmot Green took the pictures.", ["Wilmot Green"]),
    ("His solicitor, Quillon Green, has until May.", ["Quillon Green"]),
    ("Сахнаны суретші Шынжырғали Есқара безендірді.", ["Шынжырғали Есқара"]),
    ("Об этом рассказала главный врач города Эльвира Гатина.", ["Эльвира Гатина"]),
    ("Then Quillon Brathwick left.", ["Quillon Brathwick"]),
    ("They met in Quillon Brathwick.", []),  # a place
]  # fmt: skip

PLACES = [
    ("Кездесу Ташкентте өтті, делегация Лондоннан келді.", ["Ташкент", "Лондон"]),
    ("Өрт Кеңсу ауылында шықты.", ["Кеңсу"]),
    ("Көпір Ертіс өзенінің үстінен салынды.", ["Ертіс өзені"]),
    ("Қазақстан-Қытай келіссөздері басталды.", ["Қазақстан", "Қытай"]),
    ("Мұнай Маңғыстау облысынан шығарылады.", ["Маңғыстау облысы"]),
    ("Ол Абай көшесінде тұрады.", ["Абай көшесі"]),
    ("Қостанайлық диқандар егін жинады.", []),
    ("Қызылордада жаңа мектеп ашылды.", ["Қызылорда"]),
    ("Делегация из Китая прибыла в Павлодар.", ["Китая", "Павлодар"]),
    ("Пожар случился в посёлке Заречный Костанайской области.", ["Заречный", "Костанайской области"]),
    ("Норвежский лыжник победил в Осло.", ["Осло"]),
    ("Дорогу между Карагандой и Темиртау закрыли.", ["Карагандой", "Темиртау"]),
    ("Мост через реку Быструю построят к осени.", ["реку Быструю"]),
    ("Матч прошёл на стадионе «Динамо».", ["стадионе «Динамо»"]),
    ("В МВД сообщили о задержании.", []),
    ("Он родился в г. Экибастуз.", ["Экибастуз"]),
    ("The ship left Rotterdam for New York.", ["Rotterdam", "New York"]),
    ("Police closed Elm Street after the crash.", ["Elm Street"]),
    ("Snow fell on Mount Veyra and in Pelling.", ["Mount Veyra", "Pelling"]),
    ("German exports to France fell.", ["France"]),
    ("A school in the village of Dunmore reopened.", ["Dunmore"]),
    ("Kazakhstan's capital hosted the talks.", ["Kazakhstan"]),
]

ORGANISATIONS = [
    ("Қаржы министрлігі бюджетті жариялады.", ["Қаржы министрлігі"]),
    ("«Жайық» футбол клубы жеңілді.", ["«Жайық» футбол клубы"]),
    ("«Алтын дән» фабрикасы жабылды.", ["«Алтын дән» фабрикасы"]),
    ("ҚТЖ жаңа вагондар сатып алды.", ["ҚТЖ"]),
    ("Іске прокуратура араласты.", []),
    ("Ұлттық банк базалық мөлшерлемені өзгертпеді.", ["Ұлттық банк"]),
    ("Об этом Министерство здравоохранения объявило в среду.", ["Министерство здравоохранения"]),
    ("Завод «Электромаш» сократил 200 рабочих.", ["Завод «Электромаш»"]),
    ("ТОО «Алатау Строй» выиграло тендер.", ["ТОО «Алатау Строй»"]),
    ("МВД возбудило дело.", ["МВД"]),
    ("Департамент полиции области проверил жалобу.", ["Департамент полиции"]),
    ("В ООН назвали цифры.", ["ООН"]),
    ("Компания получила прибыль.", []),
    ("The World Bank approved the loan.", ["World Bank"]),
    ("Brightwater Energy Ltd sold its plant.", ["Brightwater Energy Ltd"]),
    ("The Ministry of Health declined to comment.", ["Ministry of Health"]),
    ("NATO ships arrived.", ["NATO"]),
    ("The company grew.", []),
    ("Students of Harlow University won.", ["Harlow University"]),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[str]) -> None:
    assert slices(text, FactKind.PERSON) == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places(text: str, expected: list[str]) -> None:
    assert slices(text, FactKind.PLACE) == expected


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_organisations(text: str, expected: list[str]) -> None:
    assert slices(text, FactKind.ORGANISATION) == expected
