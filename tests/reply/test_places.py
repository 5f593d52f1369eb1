"""Places, as readers of each language know them."""

from __future__ import annotations

import pytest

from bot.language.tongue import Language
from bot.reply.places import place_text

KK, RU, EN = Language.KK, Language.RU, Language.EN


@pytest.mark.parametrize(
    ("name", "article", "asker", "shown"),
    [
        ("Қостанайда", KK, EN, "Kostanay (Қостанайда)"),
        ("Қостанай", KK, RU, "Костанай (Қостанай)"),
        ("Қостанай", KK, KK, "Қостанай"),
        ("Ресейге", KK, EN, "Russia (Ресейге)"),
        ("Казахстане", RU, KK, "Қазақстан (Казахстане)"),
        ("Germany", EN, RU, "Германия (Germany)"),
        ("United Arab Emirates", EN, KK, "Біріккен Араб Әмірліктері (United Arab Emirates)"),
        ("Кызылтау", RU, EN, "Kyzyltau (Кызылтау)"),
        ("Talmazar", EN, RU, "Talmazar"),
        ("Алматы", KK, RU, "Алматы"),
        ("стадионда", KK, EN, "стадионда"),
        ("Астана мен Алматы", KK, EN, "Астана мен Алматы"),
    ],
)
def test_places(name: str, article: Language, asker: Language, shown: str) -> None:
    assert place_text(name, article, asker) == shown
