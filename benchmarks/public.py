"""The public benchmarks through their own runner, with the goals beside the figures.

    python -m benchmarks.public --bench DIR                     # the engine
    python -m benchmarks.public --bench DIR --plugin language   # the language package alone
    python -m benchmarks.public --bench DIR --sample 100        # quicker: a fixed sample of each

DIR holds ``run.py`` and its data; neither is part of this project.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.tables import at_least, table

PLUGINS = Path(__file__).with_name("plugins")
ROOT = Path(__file__).parents[1]
FLORES = ("flores-kk-ru", "flores-kk-en", "flores-ru-kk", "flores-en-kk")
# The least that hit1, auroc and the F1 of short answers are to be, by plug-in and benchmark.
GOALS: dict[str, dict[str, dict[str, float]]] = {
    "engine": {
        "kazqad": {"hit1": 0.50, "f1": 0.30},
        "kazqad-long": {"hit1": 0.43},
        "xquad-en": {"hit1": 0.83, "auroc": 0.96, "f1": 0.50},
        "xquad-ru": {"hit1": 0.83, "auroc": 0.96},
        "xquad-ru-en": {"hit1": 0.73, "auroc": 0.88},
        "xquad-en-ru": {"hit1": 0.73, "auroc": 0.88},
        "squad2": {"hit1": 0.87, "auroc": 0.65},
    },
    "language": {
        "xquad-ru-en": {"hit1": 0.70},
        "xquad-en-ru": {"hit1": 0.70},
        "kazqad-long": {"hit1": 0.37},
        **{name: {"hit1": 0.95} for name in FLORES},
    },
}
_MEASURES = ("hit1", "hit3", "auroc", "f1")


def run(folder: Path, plugin: str, benchmarks: Sequence[str], sample: int | None) -> Iterator[dict[str, Any]]:
    """What the runner in ``folder`` measures, one benchmark after the other.

    Raises:
        RuntimeError: the runner failed on one.
    """
    with TemporaryDirectory() as scratch:
        out = Path(scratch) / "results.jsonl"
        command = [sys.executable, str(folder / "run.py"), "--plugin", str(PLUGINS / f"{plugin}.py")]
        command += ["--bench", ",".join(benchmarks), "--out", str(out)]
        if sample:
            command += ["--sample", str(sample)]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        for line in out.read_text(encoding="utf-8").splitlines():
            result: dict[str, Any] = json.loads(line)
            if "error" in result:
                raise RuntimeError(f"{result['bench']}: {result['error']}")
            yield result


def cell(measured: float | None, goal: float | None) -> str:
    """A figure, with its goal in brackets, bold where it falls short."""
    if measured is None:
        return "–"
    if goal is None:
        return f"{measured:.3f}"
    return f"{at_least(measured, goal, f'{measured:.3f}')} (≥ {goal:.2f})"


def row(plugin: str, result: dict[str, Any]) -> list[str]:
    """A line of the table."""
    goals = GOALS[plugin].get(result["bench"], {})
    return [
        result["bench"],
        f"{result['n']} / {result['n_una']}",
        *(cell(result.get(measure), goals.get(measure)) for measure in _MEASURES),
        f"{result['ask_ms_p50']:.2f}",
        f"{result['ask_ms_p99']:.2f}",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, required=True, metavar="DIR", help="the benchmarks' folder")
    parser.add_argument("--plugin", choices=tuple(GOALS), default="engine")
    parser.add_argument("--only", nargs="*", metavar="NAME", help="benchmarks (default: all that have a goal)")
    parser.add_argument("--sample", type=int, metavar="N", help="at most N questions of each, a fixed sample")
    options = parser.parse_args()
    names = options.only or list(GOALS[options.plugin])
    rows = [row(options.plugin, result) for result in run(options.bench, options.plugin, names, options.sample)]
    header = ("benchmark", "answerable / not", "hit1", "hit3", "auroc", "short-answer F1", "p50 ms", "p99 ms")
    print(table(header, rows))


if __name__ == "__main__":
    main()
