"""One key for a name across scripts; different keys for different people."""

import pytest

from bot.language.keys import key, same_name


@pytest.mark.parametrize(
    "spellings",
    [
        ("Қасым", "Касым", "Kassym", "Qasym"),
        ("Тоқаев", "Токаев", "Tokayev", "Toqaev", "Tokaev"),
        ("Жұманғарин", "Жумангарин", "Zhumangarin", "Jumangarin"),
        ("Қостанай", "Костанай", "Kostanay", "Qostanai"),
        ("Еділұлы", "Yediluly", "Ediluly"),
        ("Щукин", "Shchukin"),
        ("форум", "forum"),
        ("журнал", "journal"),
        ("Vilnius", "Вильнюс"),
    ],
)
def test_spellings_of_one_name_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Савельев", "Savelev", True),  # a letter lost in transliteration
        ("Радованич", "Radovanic", True),
        ("экспорт", "икспорт", True),  # a typing error in the first vowel
        ("Серік", "Ерік", False),
        ("Смайылов", "Исмаилов", False),
        ("Асан", "Асет", False),
        ("", "", False),
    ],
)
def test_long_names_tolerate_a_typo_and_short_ones_do_not(one: str, other: str, same: bool) -> None:
    assert same_name(key(one), key(other)) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Шыңғыс", "Чингиз"), ("Чингиз", "Genghis"), ("Есенов", "Yessenov"), ("Есенов", "Esenov"), ("Қайрат", "Kairat"),
        ("Кайрат", "Qairat"), ("Жұмабаев", "Zhumabayev"), ("Жумабаев", "Jumabaev"), ("Ғабит", "Gabit"),
        ("Өскемен", "Oskemen"), ("Қасым", "Qasym"), ("Ерлан", "Yerlan"), ("Айгүл", "Aygul"), ("Әлихан", "Алихан"),
        ("Шоқан", "Чокан"), ("Валиханов", "Walikhanov"), ("Мұхтар", "Muhtar"), ("Құнанбаев", "Kunanbayev"),
        ("Жансая", "Jansaia"), ("Щербаков", "Shcherbakov"), ("Федоров", "Fyodorov"), ("Журавлев", "Zhuravlev"),
        ("Қызылорда", "Qyzylorda"), ("Цой", "Tsoi"), ("Мирзиеев", "Mirziyoyev"), ("Ксения", "Xenia"),
    ],
)  # fmt: skip
def test_spellings_of_one_name_in_three_languages(one: str, other: str) -> None:
    assert same_name(key(one), key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Серіков", "Ериков"), ("Смайылов", "Исмаилов"), ("Омаров", "Умаров"), ("Асанов", "Усанов"), ("Серік", "Ерік"),
        ("Иванов", "Ивашов"), ("Муратов", "Куратов"), ("Касымов", "Насымов"), ("Tokyo", "Токе"),
    ],
)  # fmt: skip
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert not same_name(key(one), key(other))
