"""The language of a text."""

from __future__ import annotations

import pytest

from bot.article.language import detect_language
from bot.language.tongue import Language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Үкіметте өткен баспасөз отырысында министр көпірдің ашылатынын айтты.", Language.KK),
        ("Бул форум екі елге де тиімді деп айтты министр.", Language.KK),
        ("Казакстан мен Ресей арасындагы келисим туралы айтылды, бирак бул али жоба.", Language.KK),
        ("Búl forum eki el úshin de paıdaly dep aıtty ministr, jáne ol bolady.", Language.KK),
        ("В городе завершаются испытания трамвая.", Language.RU),
        (
            "Президент Қасым-Жомарт Токаев прибыл в город и провёл встречу с акимом области по вопросам.",
            Language.RU,
        ),
        ("Growers have picked more of the rare apple this season.", Language.EN),
        ("Astana hosted the forum. Әділет took part in it and won the prize of the year.", Language.EN),
        ("1023", Language.EN),
    ],
)
def test_language(text: str, language: Language) -> None:
    assert detect_language(text) is language
