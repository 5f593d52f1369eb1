"""The bot as a process of its own, talking to a double."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.double.world import TOKEN

ROOT = Path(__file__).parents[2]
_PATIENCE = 30.0


class BotProcess:
    """``python -m bot run`` with an environment of its own, its log in a file.

    Args:
        url: the double's address.
        folder: where the database and the log are; also the working directory, so that no ``.env`` is read.
        settings: further settings, by their names in the environment.
    """

    def __init__(self, url: str, folder: Path, settings: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self._settings = {
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": url,
            "SEEDS_DIR": str(ROOT / "seeds"),
            "DATABASE_URL": f"sqlite:///{folder}/kept.sqlite3",
            **(settings or {}),
        }
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> BotProcess:
        return self

    def __exit__(self, *_error: object) -> None:
        """Leave no process behind, whatever happened."""
        if self.alive:
            self.kill()

    @property
    def running(self) -> subprocess.Popen[bytes]:
        """The process, started before."""
        if self._process is None:
            raise ValueError("the bot was not started")
        return self._process

    def start(self) -> None:
        """Start it; the log goes on where an earlier one ended."""
        passed = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"],
                cwd=self.folder,
                env={**passed, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **self._settings},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.poll() is None

    @property
    def log(self) -> str:
        """All that it wrote, to either stream."""
        return (self.folder / "log").read_text(encoding="utf-8")

    def wait(self) -> int:
        """Its exit status, when it has ended by itself."""
        return self.running.wait(_PATIENCE)

    def stop(self, by: signal.Signals = signal.SIGTERM) -> int:
        """End it as a service manager would; its exit status."""
        if self.alive:
            self.running.send_signal(by)
        return self.wait()

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        self.running.kill()
        self.wait()
