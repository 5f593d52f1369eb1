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
