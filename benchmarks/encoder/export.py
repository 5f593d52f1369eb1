"""Writes a trained encoder as the bot loads it: vocabulary, packed vectors, and the network in the ONNX format.

    python -m benchmarks.encoder.export --base e5-small-q4.bin --encoder encoder.pt --out bot/encoder/data

The matrices of the network take eight bits a weight, by row; the vectors of pieces four, as they were pretrained.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from benchmarks.encoder.base import Base, read_base
from benchmarks.encoder.network import SIZE
from bot.encoder.embeddings import BLOCKS_FILE, PLACES_FILE
from bot.encoder.encoder import GRAPH_FILE, PIECES_FILE, QUESTION_OUTPUTS, TEXT_OUTPUTS

_OPSET = 20
_FORMAT = 9
HEADS = {"vector": SIZE, "question_whole": SIZE, "text_whole": SIZE, "weight": 1, "none": 1, "prior": 1}
"""What is told of each piece, and in how many numbers; they stand side by side in this order."""


class Graph:
    """Nodes of a network over a text of any number of pieces, put one behind another."""

    def __init__(self, weights: dict[str, Any], width: int, heads: int, epsilon: float) -> None:
        self.weights, self.width, self.heads, self.epsilon = weights, width, heads, epsilon
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}

    def constant(self, name: str, value: Any) -> str:
        """The name of a constant."""
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def add(self, kind: str, inputs: list[str], name: str, **attributes: Any) -> str:
        """Put a node at the end; returns the name of what comes out."""
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        return name

    def dense(self, states: str, names: Sequence[str], out: str) -> str:
        """Dense layers of the trained network that read the same ``states``, side by side: faster than one by one."""
        weight = np.concatenate([self.weights[f"{name}.weight"] for name in names])
        matrix = self.constant(f"{out}.weight", weight.T)
        biases = [self.weights.get(f"{name}.bias", np.zeros(self._wide(name), dtype=np.float32)) for name in names]
        product = self.add("MatMul", [states, matrix], f"{out}.product")
        return self.add("Add", [product, self.constant(f"{out}.bias", np.concatenate(biases))], out)

    def _wide(self, name: str) -> int:
        return len(self.weights[f"{name}.weight"])

    def split(self, states: str, outputs: dict[str, int], axis: int) -> list[str]:
        """Cut ``states`` into parts of these sizes."""
        sizes = self.constant(f"{states}.sizes", np.array(list(outputs.values()), dtype=np.int64))
        self.nodes.append(helper.make_node("Split", [states, sizes], list(outputs), name=f"{states}.split", axis=axis))
        return list(outputs)

    def norm(self, states: str, name: str) -> str:
        """A normalisation of the trained network."""
        parts = [self.constant(f"{name}.{part}", self.weights[f"{name}.{part}"]) for part in ("weight", "bias")]
        return self.add("LayerNormalization", [states, *parts], name, epsilon=self.epsilon, axis=-1)

    def layer(self, states: str, number: int) -> str:
        """One layer."""
        at, size = f"layers.{number}", self.width // self.heads
        whole = self.dense(states, [f"{at}.q", f"{at}.k", f"{at}.v"], f"{at}.qkv")
        by_head = self.constant("by_head", np.array([0, 3 * self.heads, size], dtype=np.int64))
        shaped = self.add("Reshape", [whole, by_head], f"{at}.shaped")
        parts = self.split(shaped, dict.fromkeys((f"{at}.q", f"{at}.k", f"{at}.v"), self.heads), axis=1)
        q, k, v = (
            self.add("Transpose", [part], f"{part}.turned", perm=order)
            for part, order in zip(parts, ([1, 0, 2], [1, 2, 0], [1, 0, 2]), strict=True)
        )
        scale = self.constant("scale", np.array(size**-0.5, dtype=np.float32))
        near = self.add("Mul", [self.add("MatMul", [q, k], f"{at}.near"), scale], f"{at}.scaled")
        seen = self.add("MatMul", [self.add("Softmax", [near], f"{at}.softmax", axis=-1), v], f"{at}.seen")
        turned = self.add("Transpose", [seen], f"{at}.seen.turned", perm=[1, 0, 2])
        flat = self.constant("flat", np.array([0, self.width], dtype=np.int64))
        joined = self.add("Reshape", [turned, flat], f"{at}.joined")
        summed = self.add("Add", [states, self.dense(joined, [f"{at}.ao"], f"{at}.out")], f"{at}.attended")
        states = self.norm(summed, f"{at}.aln")
        inner = self.add("Gelu", [self.dense(states, [f"{at}.fi"], f"{at}.inner")], f"{at}.gelu", approximate="tanh")
        outer = self.dense(inner, [f"{at}.fo"], f"{at}.outer")
        return self.norm(self.add("Add", [states, outer], f"{at}.whole"), f"{at}.oln")

    def network(self, depth: int) -> str:
        """All layers over the embedded pieces; returns the name of the last states."""
        states = self.norm("embedded", "norm")
        for number in range(depth):
            states = self.layer(states, number)
        return states

    def model(self, outputs: dict[str, int]) -> Any:
        """The model whose outputs are so wide each."""
        graph = helper.make_graph(
            self.nodes,
            "network",
            [helper.make_tensor_value_info("embedded", TensorProto.FLOAT, ["pieces", self.width])],
            [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["pieces", wide]) for n, wide in outputs.items()],
            list(self.constants.values()),
        )
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=_FORMAT)


def build(base: Base, depth: int, weights: dict[str, Any]) -> Any:
    """The network as an ONNX model: embedded pieces in, what ``bot.encoder.encoder`` reads out."""
    graph = Graph(weights, base.width, base.heads, base.epsilon)
    states = graph.network(depth)
    outputs = ("vectors.raw", "question_wholes", "text_wholes", "weights", "none.raw", "priors")
    told = graph.dense(states, list(HEADS), "told")
    graph.split(told, dict(zip(outputs, HEADS.values(), strict=True)), axis=1)
    graph.add("LpNormalization", ["vectors.raw"], "vectors", axis=-1, p=2)
    middle = graph.constant("none.middle", np.array(weights["scales"][0] * 0.5, dtype=np.float32))
    graph.add("Add", ["none.raw", middle], "none")
    wide = dict.fromkeys((*QUESTION_OUTPUTS, *TEXT_OUTPUTS), SIZE)
    wide |= {"weights": 1, "none": 1, "priors": 1}
    model = graph.model(wide)
    scales = {"words": float(weights["scales"][0]), "whole": float(weights["scales"][1])}
    helper.set_model_props(model, {"scales": json.dumps(scales)})
    onnx.checker.check_model(model)
    return model


def export(base: Base, trained: dict[str, Any], folder: Path) -> None:
    """Write the trained encoder into ``folder``."""
    weights = {name: tensor.numpy() for name, tensor in trained["weights"].items()}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / PIECES_FILE).write_bytes(trained["pieces"])
    np.save(folder / BLOCKS_FILE, base.blocks[np.array(trained["kept"])])
    write_places(weights, folder / PLACES_FILE)
    write(build(base, trained["depth"], weights), folder / GRAPH_FILE)


def write_places(weights: dict[str, Any], file: Path) -> None:
    """Write what is added to a piece's vector, by kind of text and place."""
    np.save(file, (weights["places"][None] + weights["kinds"][:, None]).astype(np.float16))


def write(model: Any, file: Path) -> None:
    """Write a model with eight bits a weight."""
    with tempfile.TemporaryDirectory() as temporary:
        whole = Path(temporary) / "whole.onnx"
        onnx.save(model, whole)
        # Seven bits keep older processors, which add pairs of products in sixteen, from overflowing.
        quantize_dynamic(
            whole,
            file,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )


def main() -> None:
    """Write what the bot loads."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True, help="the pretrained model")
    parser.add_argument("--encoder", type=Path, required=True, help="what benchmarks.encoder.train wrote")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write into")
    arguments = parser.parse_args()
    export(read_base(arguments.base), torch.load(arguments.encoder), arguments.out)


if __name__ == "__main__":
    main()
