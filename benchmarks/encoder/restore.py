"""Reads an encoder that was exported back into weights that training can go on from.

    python -m benchmarks.encoder.restore --data bot/encoder/data --out start.pt

What was rounded to eight bits stays rounded. The vectors of pieces are not among the weights: training takes them from
the pretrained model.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from benchmarks.encoder.export import HEADS
from bot.encoder.embeddings import PLACES_FILE
from bot.encoder.encoder import GRAPH_FILE

_SIDE_BY_SIDE = {"qkv": ("q", "k", "v"), "out": ("ao",), "inner": ("fi",), "outer": ("fo",)}
"""The layers of the trained network that stand side by side in one of the exported."""
_NORMS = ("aln", "oln")
_WITHOUT_BIAS = "vector"


def restore(folder: Path) -> dict[str, torch.Tensor]:
    """The weights of the encoder in ``folder``, by their names in ``benchmarks.encoder.network.Network``."""
    model = onnx.load(folder / GRAPH_FILE)
    exported = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    scales = json.loads(next(one.value for one in model.metadata_props if one.key == "scales"))
    places = np.load(folder / PLACES_FILE).astype(np.float32)
    found = {"places": places[0], "kinds": np.stack([0 * places[0, 0], (places[1] - places[0]).mean(axis=0)])}
    found["scales"] = np.array([scales["words"], scales["whole"]], dtype=np.float32)
    for norm in ("norm", *(f"layers.{number}.{name}" for number in range(depth(exported)) for name in _NORMS)):
        found |= {f"{norm}.{part}": exported[f"{norm}.{part}"] for part in ("weight", "bias")}
    for number in range(depth(exported)):
        for joined, names in _SIDE_BY_SIDE.items():
            at = f"layers.{number}"
            width = exported[f"{at}.{joined}.bias"].size // len(names)
            found |= _apart(exported, f"{at}.{joined}", {f"{at}.{name}": width for name in names})
    found |= _apart(exported, "told", HEADS)
    return {name: torch.tensor(numbers) for name, numbers in found.items() if name != f"{_WITHOUT_BIAS}.bias"}


def depth(exported: dict[str, Any]) -> int:
    """How many layers there are among the ``exported`` numbers."""
    return sum(name.endswith(".qkv.bias") for name in exported)


def _apart(exported: dict[str, Any], joined: str, widths: dict[str, int]) -> dict[str, Any]:
    """The dense layers that stand side by side in ``joined``, by name, each as wide as ``widths`` says."""
    whole, zero = exported[f"{joined}.weight_quantized"], exported[f"{joined}.weight_zero_point"]
    matrix = (whole.astype(np.float32) - zero.astype(np.float32)) * exported[f"{joined}.weight_scale"]
    found = {}
    for name, (start, end) in zip(widths, _ranges(list(widths.values())), strict=True):
        found[f"{name}.weight"] = matrix[:, start:end].T.copy()
        found[f"{name}.bias"] = exported[f"{joined}.bias"][start:end].copy()
    return found


def _ranges(widths: Sequence[int]) -> Iterator[tuple[int, int]]:
    at = 0
    for width in widths:
        yield at, at + width
        at += width


def main() -> None:
    """Write the weights as ``benchmarks.encoder.train --start`` reads them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that the bot loads")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    arguments = parser.parse_args()
    torch.save({"weights": restore(arguments.data)}, arguments.out)


if __name__ == "__main__":
    main()
