"""Blocks and paragraphs."""

from __future__ import annotations

import pytest

from bot.article.lines import find_blocks


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Бір.\n\nЕкі.", ["Бір.", "Екі."]),
        ("Бір.\nЕкі.", ["Бір.", "Екі."]),
        ("One.\r\n\r\nTwo.\r\n", ["One.", "Two."]),
        ("Ремонт начался и продлится\nдо конца месяца.", ["Ремонт начался и продлится\nдо конца месяца."]),
        ("План:\n- снос;\n- асфальт.", ["План:\n- снос;\n- асфальт."]),
        ("План:\n\n- снос;\n\n- асфальт.\n\nКонец.", ["План:\n\n- снос;\n\n- асфальт.", "Конец."]),
        ("\u00a0\n \t\nБір.\u00a0\n", ["Бір."]),
        (
            "The cooperative was founded in 2009 by just\ntwelve families near the village of Kishi\n"
            "Bulak and has grown since. It now has three\nhundred members.",
            [
                "The cooperative was founded in 2009 by just\ntwelve families near the village of Kishi\n"
                "Bulak and has grown since. It now has three\nhundred members."
            ],
        ),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert [text[start:end] for start, end in find_blocks(text)[1]] == paragraphs


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("• бір\n• екі", [True, True]),
        ("1. бір\n2. екі", [True, True]),
        ("- снос;\n- асфальт.", [True, True]),
        ("Жүлде:\nбірінші орын – 45 миллион;\nекінші орын – 20 миллион.", [False, True, True]),
        ("- Сен келесің бе?\n- Келемін, - деді ол.", [False, False]),
        ("— Вы придёте?\n— Да.", [False, False]),
        ("Бір.\nЕкі.", [False, False]),
    ],
)
def test_list_items(text: str, items: list[bool]) -> None:
    assert [block.list_item for block in find_blocks(text)[0]] == items
