"""The words that hedge or limit."""

import pytest

from bot.engine.composing.hedges import hedge_in, parse_hedges
from bot.errors import DataError
from bot.language.tongue import Language

HEADINGS = [f"{language} {kind}" for language in Language for kind in ("hedge", "limit")]


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("They may come.", Language.EN, "may"),
        ("Nobody came, apart from Ann.", Language.EN, "nobody"),
        ("The plant was planted.", Language.EN, None),
        ("Он, ВОЗМОЖНО, приедет.", Language.RU, "возможно"),
        ("Планируется открыть мост.", Language.RU, "планируется"),
        ("Мост открыт.", Language.RU, None),
        ("Көпір ашылуы мүмкін.", Language.KK, "мүмкін"),
        ("Көпір ашылды.", Language.KK, None),
    ],
)
def test_what_hedges(text: str, language: Language, word: str | None) -> None:
    assert hedge_in(text, language) == word


def test_a_section_without_words_is_named() -> None:
    with pytest.raises(DataError, match=r"hedges\.txt.*\[kk limit\]"):
        parse_hedges("".join(f"[{heading}]\nword\n" for heading in HEADINGS if heading != "kk limit"))


def test_a_bad_line_is_named() -> None:
    with pytest.raises(DataError, match=r"hedges\.txt:1: "):
        parse_hedges("word\n")
