"""Writes a trained cross-encoder as the bot loads it: its places, and the network in the ONNX format.

    python -m benchmarks.encoder.export_cross --base e5-small-q4.bin --encoder cross.pt --out bot/encoder/data

Vocabulary and vectors of pieces are those of the encoder that is in the folder.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import onnx
import torch

from benchmarks.encoder.base import Base, read_base
from benchmarks.encoder.export import Graph, write, write_places
from bot.encoder.cross import CROSS_GRAPH_FILE, CROSS_PLACES_FILE, OUTPUTS


def build(base: Base, depth: int, weights: dict[str, Any]) -> Any:
    """The network as an ONNX model: embedded pieces in, what ``bot.encoder.cross`` reads out."""
    graph = Graph(weights, base.width, base.heads, base.epsilon)
    told = graph.dense(graph.network(depth), list(OUTPUTS), "told")
    graph.split(told, dict.fromkeys(OUTPUTS, 1), axis=1)
    model = graph.model(dict.fromkeys(OUTPUTS, 1))
    onnx.checker.check_model(model)
    return model


def main() -> None:
    """Write what the bot loads."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="the pretrained model")
    parser.add_argument("--encoder", type=Path, required=True, help="what benchmarks.encoder.train_cross wrote")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write into")
    arguments = parser.parse_args()
    trained = torch.load(arguments.encoder)
    weights = {name: tensor.numpy() for name, tensor in trained["weights"].items()}
    write_places(weights, arguments.out / CROSS_PLACES_FILE)
    write(build(read_base(arguments.base), trained["depth"], weights), arguments.out / CROSS_GRAPH_FILE)


if __name__ == "__main__":
    main()
