"""Names in other letters."""

from __future__ import annotations

import pytest

from bot.errors import DataError
from bot.language.tongue import Language
from bot.reply.names import name_text, read_letters, transliterated


@pytest.mark.parametrize(
    ("name", "article", "asker", "written"),
    [
        ("Серік Жұманғарин", Language.KK, Language.EN, "Serik Zhumangarin"),
        ("Асель Турсунова", Language.RU, Language.EN, "Asel Tursunova"),
        ("Қасым-Жомарт Тоқаев", Language.KK, Language.EN, "Qasym-Jomart Tokayev"),
        ("Елена Андреева", Language.RU, Language.EN, "Yelena Andreyeva"),
        ("Щукина", Language.RU, Language.EN, "Shchukina"),
        ("ҚР", Language.KK, Language.EN, "QR"),
        ("Әсел", Language.KK, Language.RU, "Асел"),
        ("Асель", Language.KK, Language.RU, None),
        ("Асель Турсунова", Language.RU, Language.KK, None),
        ("Fiona Larkspur", Language.EN, Language.KK, None),
        ("Fiona Larkspur", Language.RU, Language.EN, None),
    ],
)
def test_letters(name: str, article: Language, asker: Language, written: str | None) -> None:
    assert transliterated(name, article, asker) == written


def test_a_phrase_is_no_name() -> None:
    assert name_text("қала әкімі Серік", Language.KK, Language.EN) == "қала әкімі Серік"


@pytest.mark.parametrize("text", ["[kk.en]\nабв = 3", '["kk".de]\n"а" = "a"', "kk = 1", '[kk.en]\n"аб" = "ab"', "kk ="])
def test_a_broken_table_is_named(text: str) -> None:
    with pytest.raises(DataError, match=r"^letters\.toml:0: "):
        read_letters("letters.toml", text)
