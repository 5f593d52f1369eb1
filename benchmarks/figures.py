"""Runs the commands of the benchmarks' README and puts what they print into it.

    GOLD=DIR BENCH=DIR .venv/bin/python -m benchmarks.figures
    .venv/bin/python -m benchmarks.figures --only latency     # those whose command has the word
    .venv/bin/python -m benchmarks.figures --with slow        # also the commands marked so

A command is a block ```` ```sh ```` right above an ``<!-- output -->`` … ``<!-- end -->``; a word behind ``sh``
("slow", "final") keeps it from being run unless it is asked for by ``--with``. Commands that need GOLD or BENCH
are left alone where the variable is not set; a command that fails leaves its old output.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = Path(__file__).with_name("README.md")
VARIABLES = ("GOLD", "BENCH")
_BLOCK = re.compile(
    r"```sh(?P<mark>[^\n]*)\n(?P<command>[^`]*)\n```\n\n<!-- output -->\n(?P<output>.*?)<!-- end -->", re.DOTALL
)


def missing(command: str) -> list[str]:
    """The variables that ``command`` needs and the environment does not have."""
    return [name for name in VARIABLES if f"${name}" in command and not os.environ.get(name)]


def output(command: str) -> str | None:
    """What ``command`` prints, as Markdown with today's date; None where it fails."""
    run = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode:
        print(run.stderr[-2000:], file=sys.stderr)
        return None
    printed = run.stdout.strip()
    shown = printed if "|---" in printed else f"```text\n{printed}\n```"
    return f"*Measured {date.today().isoformat()}.*\n\n{shown}\n"


def wanted(block: re.Match[str], only: str, marks: set[str]) -> bool:
    """Whether to run the command of ``block``: it has ``only``, its mark is asked for, no variable is missing."""
    mark = block["mark"].strip()
    return only in block["command"] and (not mark or mark in marks) and not missing(block["command"])


def renew(block: str) -> None:
    """Run the command of a block of the README and put what it prints there."""
    found = _BLOCK.fullmatch(block)
    assert found is not None
    print(found["command"], file=sys.stderr)
    printed = output(found["command"])
    if printed is None:
        return
    # Read again: a command takes minutes, and somebody may have written in the file.
    text = README.read_text(encoding="utf-8")
    renewed = f"```sh{found['mark']}\n{found['command']}\n```\n\n<!-- output -->\n{printed}<!-- end -->"
    README.write_text(text.replace(block, renewed), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="TEXT", help="only commands that have TEXT")
    parser.add_argument("--with", dest="marks", nargs="*", default=[], metavar="MARK", help="also commands marked MARK")
    options = parser.parse_args()
    for block in _BLOCK.finditer(README.read_text(encoding="utf-8")):
        if wanted(block, options.only, set(options.marks)):
            renew(block[0])


if __name__ == "__main__":
    main()
