"""Whom a sentence speaks of without a name."""

import pytest

from bot.engine.matching import ALIAS, CARRIED, match_term
from tests.engine.small import ask, index_of


def strength_of(word: str, text: str) -> dict[int, float]:
    """How surely each sentence of the article ``text`` is about ``word``, those that do not matter left out."""
    index = index_of(text)
    query = ask(word, index)[0]
    return match_term(query.terms[0], index).strength


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Holt", "Repairs begin\n\nEngineer Anna Holt led the repairs. She was born in Leeds."),
        ("Lang", "Repairs begin\n\nMayor Peter Lang opened the bridge. On Monday he spoke of taxes."),
        ("Holt", "Repairs begin\n\nEngineer Anna Holt led the repairs.\n\nShe was born in Leeds."),
        ("Белова", "Ремонт начался\n\nБольницу возглавила хирург Мария Белова. Она родилась в Туле."),
        ("Громов", "Ремонт начался\n\nЛенту разрезал губернатор Пётр Громов. Его пригласили строители."),
        ("Омаров", "Жөндеу басталды\n\nЛентаны ауыл әкімі Серік Омаров қиды. Ол он минут сөйледі."),
        ("Омаров", "Жөндеу басталды\n\nЛентаны ауыл әкімі Серік Омаров қиды. Бүгін Таразға кетті."),  # no subject
    ],
)
def test_a_pronoun_or_a_missing_subject_leads_to_the_person_before(word: str, text: str) -> None:
    found = strength_of(word, text)
    assert found[1] > CARRIED
    assert found[2] == CARRIED


def test_it_is_what_the_sentence_before_begins_with() -> None:
    text = "A ferry is late\n\nThe Altyn Dala left the port on Monday. It was carrying 61 passengers."
    assert strength_of("Altyn", text)[2] == CARRIED


@pytest.mark.parametrize(
    ("word", "text"),
    [
        # a missing subject is looked for in the same paragraph only
        ("Омаров", "Жөндеу басталды\n\nЛентаны ауыл әкімі Серік Омаров қиды.\n\nБүгін Таразға кетті."),
        # the sentence names somebody itself
        ("Holt", "Repairs begin\n\nEngineer Anna Holt led the repairs. Peter Lang said she was right."),
        # of another gender
        ("Holt", "Repairs begin\n\nEngineer Anna Holt led the repairs. He was born in Leeds."),
        # no pronoun
        ("Holt", "Repairs begin\n\nEngineer Anna Holt led the repairs. The work cost two million."),
        ("Белова", "Ремонт начался\n\nБольницу возглавила хирург Мария Белова. Ремонт обошёлся в два миллиона."),
        ("Омаров", "Жөндеу басталды\n\nЛентаны ауыл әкімі Серік Омаров қиды. Бүгін ақша бөлінді."),  # a subject
        ("Омаров", "Жөндеу басталды\n\nЛентаны ауыл әкімі Серік Омаров қиды. Жөндеу екі жылға созылды."),
        # two who fit, and neither is the subject
        ("Громов", "Ремонт начался\n\nРядом стояли Пётр Громов и Иван Петров. Он разрезал ленту."),
    ],
)
def test_nothing_is_carried_where_it_is_not_sure(word: str, text: str) -> None:
    assert 2 not in strength_of(word, text)


def test_a_name_is_not_carried_far() -> None:
    later = " ".join(["He slept."] * 9)
    found = strength_of("Lang", f"Repairs begin\n\nMayor Peter Lang opened the bridge. {later}")
    assert found[2] == CARRIED
    assert 9 not in found


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("coach", "Final won\n\nThe coach, Peter Lang, was calm.\n\nLang thanked the fans."),
        ("Peter", "Final won\n\nThe coach, Peter Lang, was calm.\n\nLang thanked the fans."),
        ("Lang", "Final won\n\nThe coach, Peter Lang, was calm.\n\nThe coach thanked the fans."),
        ("тренер", "Финал выигран\n\nПобеде рад главный тренер Роман Бурдин.\n\nБурдин поблагодарил зрителей."),
        ("Бурдин", "Финал выигран\n\nПобеде рад главный тренер Роман Бурдин.\n\nТренер поблагодарил зрителей."),
        ("капитан", "Финал өтті\n\nКапитан Асқар Жүнісов қуанды.\n\nЖүнісов көрермендерге рақмет айтты."),
    ],
)
def test_post_and_surname_stand_for_each_other(word: str, text: str) -> None:
    assert strength_of(word, text)[2] == ALIAS


@pytest.mark.parametrize(
    ("word", "text"),
    [
        # two hold the post
        ("coach", "Final won\n\nThe coach, Peter Lang, and the coach, Ivan Petrov, met.\n\nLang thanked the fans."),
        # several people are meant, or another
        ("Lang", "Final won\n\nThe coach, Peter Lang, was calm.\n\nThe coaches thanked the fans."),
        ("Lang", "Final won\n\nThe coach, Peter Lang, was calm.\n\nThe coach Ivan Petrov thanked the fans."),
        ("Бурдин", "Финал выигран\n\nПобеде рад тренер Роман Бурдин.\n\nНаграды получили 5 тренеров."),
    ],
)
def test_a_post_that_is_not_one_persons_leads_nowhere(word: str, text: str) -> None:
    assert 2 not in strength_of(word, text)


def test_a_name_weighs_no_less_for_being_carried() -> None:
    plain = index_of("Repairs begin\n\nEngineer Anna Holt led the repairs. The rain was heavy.")
    spoken = index_of("Repairs begin\n\nEngineer Anna Holt led the repairs. She was very sure.")
    weights = [match_term(ask("Holt", index)[0].terms[0], index).weight for index in (plain, spoken)]
    assert weights[0] == weights[1]
