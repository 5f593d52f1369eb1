"""The vectors that the network starts from: those of the pieces, and those of their places in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.errors import DataError

BLOCK, BLOCK_BYTES = 32, 18
"""So many numbers of a piece's vector share a scale; two bytes for it, then two numbers a byte."""
BLOCKS_FILE, PLACES_FILE = "blocks.npy", "places.npy"
_LOW = 8


@dataclass(frozen=True, slots=True)
class Embeddings:
    """Vectors of pieces, four bits a number, and what is added to them.

    Args:
        blocks: for each piece its blocks of ``BLOCK_BYTES``. After the scale (a float of 16 bits) come the numbers, 8
            added to each: the first half of the block in the low bits, the second half in the high ones.
        places: for each kind of text (see ``bot.encoder.encoder``) a vector for each place in it.
    """

    blocks: NDArray[np.uint8]
    places: NDArray[np.float16]

    def __post_init__(self) -> None:
        if self.blocks.shape[2:] != (BLOCK_BYTES,) or self.blocks.shape[1] * BLOCK != self.places.shape[2]:
            raise ValueError("the vectors of pieces and of places are not of one length")

    def of(self, numbers: Sequence[int], kind: int, start: int = 0) -> NDArray[np.float32]:
        """The vectors of the pieces ``numbers`` in a text of ``kind``, one row for each; the first is at ``start``.

        Raises:
            ValueError: where they are more than there are places.
        """
        end = start + len(numbers)
        if end > self.places.shape[1]:
            raise ValueError(f"{end} pieces, at most {self.places.shape[1]} can be read at once")
        rows = self.blocks[list(numbers)]
        scales = np.ascontiguousarray(rows[:, :, :2]).view(np.float16).astype(np.float32)
        packed = rows[:, :, 2:]
        halves = np.concatenate([packed & 0x0F, packed >> 4], axis=2).astype(np.float32) - _LOW
        vectors = (halves * scales).reshape(len(numbers), -1)
        return np.asarray(vectors + self.places[kind, start:end], dtype=np.float32)


def read_embeddings(folder: Path) -> Embeddings:
    """The embeddings in the files of ``folder``; what is not asked for stays on the disk.

    Raises:
        DataError: where the files do not go together.
    """
    return read_places(folder / PLACES_FILE, np.load(folder / BLOCKS_FILE, mmap_mode="r"))


def read_places(file: Path, blocks: NDArray[np.uint8]) -> Embeddings:
    """The embeddings of pieces with these ``blocks`` and of the places in ``file``.

    Raises:
        DataError: where they do not go together.
    """
    try:
        return Embeddings(blocks, np.load(file))
    except ValueError as error:
        raise DataError(file.name, 0, f"{error}: make the files anew (benchmarks/encoder)") from error
