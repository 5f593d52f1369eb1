"""Reads a network that was exported back into weights that training can go on from.

    python -m benchmarks.encoder.restore --data bot/encoder/data --out start.pt
    python -m benchmarks.encoder.restore --data bot/encoder/data --cross --out start-cross.pt

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
from bot.encoder.cross import CROSS_GRAPH_FILE, CROSS_PLACES_FILE, OUTPUTS
from bot.encoder.embeddings import PLACES_FILE
from bot.encoder.encoder import GRAPH_FILE

_SIDE_BY_SIDE = {"qkv": ("q", "k", "v"), "out": ("ao",), "inner": ("fi",), "outer": ("fo",)}
"""The layers of the trained network that stand side by side in one of the exported."""
_NORMS = ("aln", "oln")
_WITHOUT_BIAS = "vector"


def restore_encoder(folder: Path) -> dict[str, torch.Tensor]:
    """The weights of the encoder in ``folder``, by their names in ``benchmarks.encoder.network.Network``."""
    model = onnx.load(folder / GRAPH_FILE)
    scales = json.loads(next(one.value for one in model.metadata_props if one.key == "scales"))
    found = _weights(model, folder / PLACES_FILE, HEADS)
    found["scales"] = torch.tensor([scales["words"], scales["whole"]])
    del found[f"{_WITHOUT_BIAS}.bias"]
    return found


def restore_cross_encoder(folder: Path) -> dict[str, torch.Tensor]:
    """The weights of the cross-encoder in ``folder``, as ``benchmarks.encoder.cross_network.CrossNetwork`` has them."""
    return _weights(onnx.load(folder / CROSS_GRAPH_FILE), folder / CROSS_PLACES_FILE, dict.fromkeys(OUTPUTS, 1))


def _weights(model: Any, places_file: Path, heads: dict[str, int]) -> dict[str, torch.Tensor]:
    """The weights of a ``model`` with these ``heads``."""
    exported = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    places = np.load(places_file).astype(np.float32)
    found = {"places": places[0], "kinds": np.stack([0 * places[0, 0], (places[1] - places[0]).mean(axis=0)])}
    for norm in ("norm", *(f"layers.{number}.{name}" for number in range(depth(exported)) for name in _NORMS)):
        found |= {f"{norm}.{part}": exported[f"{norm}.{part}"] for part in ("weight", "bias")}
    for number in range(depth(exported)):
        for joined, names in _SIDE_BY_SIDE.items():
            at = f"layers.{number}"
            width = exported[f"{at}.{joined}.bias"].size // len(names)
            found |= _apart(exported, f"{at}.{joined}", {f"{at}.{name}": width for name in names})
    found |= _apart(exported, "told", heads)
    return {name: torch.tensor(numbers) for name, numbers in found.items()}


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
    """Write the weights as ``--start`` of ``benchmarks.encoder.train`` or ``train_cross`` reads them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder that the bot loads")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    parser.add_argument("--cross", action="store_true", help="the cross-encoder instead of the encoder")
    arguments = parser.parse_args()
    restore = restore_cross_encoder if arguments.cross else restore_encoder
    torch.save({"weights": restore(arguments.data)}, arguments.out)


if __name__ == "__main__":
    main()
