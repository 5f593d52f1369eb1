"""Sentence splitting on marked-up cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.article.sentences import explain_splits, split_sentences

CASES = Path(__file__).parent / "data" / "sentences.txt"


def read_cases() -> list[tuple[str, str]]:
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return [(line[:2], line[3:].replace("⏎", "\n")) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("language", "case"), read_cases())
def test_marked_up_case(language: str, case: str) -> None:
    expected = [part.strip() for part in case.split("‖")]
    text = case.replace("‖", "")
    assert [text[start:end] for start, end in split_sentences(text)] == expected, explain_splits(text)
