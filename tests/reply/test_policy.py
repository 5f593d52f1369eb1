"""When to speak: the table."""

from __future__ import annotations

import pytest

from bot.engine.answer import Refusal
from bot.engine.bars import UNADDRESSED_BAR
from bot.reply import should_speak
from tests.reply.articles import COST, answer, evidence


@pytest.mark.parametrize(
    ("refusal", "confidence", "addressed", "speaks"),
    [
        (None, 0.9, False, True),
        (None, UNADDRESSED_BAR, False, True),
        (None, UNADDRESSED_BAR - 0.01, False, False),
        (None, 0.1, True, True),
        (Refusal.NOT_SAID, 0.9, False, False),
        (Refusal.NEAR_MISS, 0.9, False, False),
        (Refusal.NOT_A_QUESTION, 0.9, False, False),
        (Refusal.NOT_SAID, 0.0, True, True),
        (Refusal.NOT_A_QUESTION, 0.0, True, True),
    ],
)
def test_when_to_speak(refusal: Refusal | None, confidence: float, addressed: bool, speaks: bool) -> None:
    given = answer(evidence(COST), confidence=confidence, refusal=refusal)
    assert should_speak(given, addressed=addressed) is speaks


def test_the_bar_can_be_set() -> None:
    assert not should_speak(answer(evidence(COST)), addressed=False, bar=0.95)
