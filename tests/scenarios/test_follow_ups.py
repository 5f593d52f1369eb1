"""What is understood from what came before."""

from __future__ import annotations

from tests.double.player import Person, Room
from tests.scenarios.phrases import ARRIVES_QUOTE, WHEN


def test_a_question_that_leans_on_the_one_before(aida: Person) -> None:
    aida.says("Путин қашан келеді?").answer()
    assert "Астанаға" in aida.says("Ал қайда?").answer().quote


def test_one_persons_question_does_not_lean_on_anothers(group: Room, aida: Person, bolat: Person) -> None:
    group.says(aida, f"@DaiekBot {WHEN}").answer()
    group.settle()
    reply = group.says(bolat, "@DaiekBot Ал қайда?").answer()
    assert ARRIVES_QUOTE not in reply.quote
