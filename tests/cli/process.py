"""Runs the command line as a process of its own, as a user would."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]


def daiek(
    arguments: Sequence[str], *, stdin: str = "", cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """``python -m bot`` with ``arguments``; no setting of the tester's own reaches it."""
    settings = {"BOT_TOKEN", "SEEDS_DIR", "DATABASE_URL", "BOT_API_URL", "ADMIN_CHAT_ID", "LOG_LEVEL"}
    inherited = {name: value for name, value in os.environ.items() if name not in settings}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        cwd=cwd,
        env={**inherited, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "COLUMNS": "160", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
