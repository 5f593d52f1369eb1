"""The process is asked to end."""

from __future__ import annotations

import signal
from pathlib import Path

from tests.double.faults import flood
from tests.double.player import Person
from tests.double.stage import Stage
from tests.scenarios.conftest import Theatre
from tests.scenarios.phrases import WHEN


def test_ctrl_c_ends_it_at_once_also_while_it_waits_out_a_flood_limit(tmp_path: Path) -> None:
    with Stage() as stage, Theatre(stage, tmp_path).bot as bot:
        stage.starts(bot)
        stage.fail("sendMessage", flood(200))
        Person(stage).says(WHEN)
        stage.wait(lambda: any(call.refused for call in stage.world.calls), "begin to answer")
        assert bot.stop(signal.SIGINT) == 0
        assert "Traceback" not in bot.log
