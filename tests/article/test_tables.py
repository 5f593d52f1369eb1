"""The data files and their loader."""

from __future__ import annotations

import pytest

from bot.article.tables import load_sections, read_sections
from bot.errors import DataError


def test_sections() -> None:
    content = "# note\n[kk]\nол\n\n[ru]\nон\nона\n"
    assert read_sections(content, source="x.txt", allowed=("kk", "ru", "en")) == {
        "kk": ("ол",),
        "ru": ("он", "она"),
        "en": (),
    }


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("ол\n", "x.txt:1: entry 'ол' stands before the first heading"),
        ("[kk]\n[de]\n", r"x.txt:2: unknown heading \[de\]"),
        ("[kk]\n[kk]\n", r"x.txt:2: heading \[kk\] stands twice"),
        ("[kk]\nол\nол\n", "x.txt:3: entry 'ол' stands twice"),
        ("[kk]\nОл\n", "x.txt:2: entry 'Ол' is not in lower case"),
    ],
)
def test_bad_line(content: str, problem: str) -> None:
    with pytest.raises(DataError, match=problem):
        read_sections(content, source="x.txt", allowed=("kk",))


def test_missing_file() -> None:
    with pytest.raises(DataError, match=r"none\.txt:0: cannot be read"):
        load_sections("none.txt", ("kk",))
