"""Runs the encoder's network over pieces of words."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple, cast

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from bot.encoder.embeddings import Embeddings, read_embeddings
from bot.encoder.pieces import BEGIN, END, Pieces
from bot.errors import DataError

Vectors = NDArray[np.float32]
"""Rows of numbers, one for each piece."""

QUESTION, TEXT = 0, 1
"""The two kinds of text; the network is told which it reads."""

QUESTION_OUTPUTS = ("vectors", "question_wholes", "weights", "none")
TEXT_OUTPUTS = ("vectors", "text_wholes", "priors")
"""What the network tells of each piece, by kind of text; every output has a row for each piece."""

PIECES_FILE, GRAPH_FILE = "pieces.model", "encoder.onnx"


class Scales(NamedTuple):
    """What the mean similarity of words, and the similarity of the wholes, are multiplied by."""

    words: float
    whole: float


class QuestionStates(NamedTuple):
    """A question as the network reads it, the marks of its beginning and end among its pieces.

    ``vectors`` (length 1) are compared with those of a text, each counts as ``weights`` (sum 1) say; ``whole`` (length
    1) is compared with whole sentences; ``none`` is the score of there being no answer.
    """

    vectors: Vectors
    whole: Vectors
    weights: Vectors
    none: float


class TextStates(NamedTuple):
    """A text as the network reads it.

    The mean of ``wholes`` over a sentence stands for all of it; the mean of ``priors`` is added to its score.
    """

    vectors: Vectors
    wholes: Vectors
    priors: Vectors


class Encoder:
    """The network with its vocabulary; may be used from any thread.

    Args:
        pieces: the vocabulary.
        embeddings: the vectors that the network starts from.
        graph: the file of the network in the ONNX format, with its ``Scales`` in its metadata, as
            ``benchmarks.encoder.export`` writes it.
    """

    def __init__(self, pieces: Pieces, embeddings: Embeddings, graph: Path) -> None:
        self.pieces = pieces
        self.embeddings = embeddings
        self._session = session(graph)
        self.scales = Scales(**json.loads(self._session.get_modelmeta().custom_metadata_map["scales"]))

    def question(self, numbers: Sequence[int]) -> QuestionStates:
        """The states of a question of the pieces ``numbers``."""
        vectors, wholes, weights, none = self._run(numbers, QUESTION, QUESTION_OUTPUTS)
        counting = np.exp(weights[:, 0] - weights.max())
        return QuestionStates(vectors, unit(wholes.mean(axis=0)), counting / counting.sum(), float(none.mean()))

    def text(self, numbers: Sequence[int]) -> TextStates:
        """The states of a text of the pieces ``numbers``: row 0 is its beginning, row 1 its first piece."""
        return TextStates(*self._run(numbers, TEXT, TEXT_OUTPUTS))

    def _run(self, numbers: Sequence[int], kind: int, outputs: Sequence[str]) -> list[Vectors]:
        embedded = self.embeddings.of([BEGIN, *numbers, END], kind)
        return cast(list[Any], self._session.run(list(outputs), {"embedded": embedded}))


def session(graph: Path) -> onnxruntime.InferenceSession:
    """The network in the file ``graph``, ready to run."""
    options = onnxruntime.SessionOptions()
    # One question at a time is answered faster by one thread than by several that wait for each other; and an
    # arena for the longest text ever read would stay for good.
    options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])


def unit(vector: Vectors) -> Vectors:
    """``vector`` at length 1."""
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12), dtype=np.float32)


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The project's encoder, read once."""
    return read_encoder(Path(str(files("bot.encoder") / "data")))


def read_encoder(folder: Path) -> Encoder:
    """The encoder in the files of ``folder``, as ``benchmarks.encoder.export`` writes them.

    Raises:
        DataError: where they do not go together.
    """
    pieces, embeddings = Pieces((folder / PIECES_FILE).read_bytes()), read_embeddings(folder)
    if len(pieces) != len(embeddings.blocks):
        raise DataError(PIECES_FILE, 0, f"{len(pieces)} pieces, but {len(embeddings.blocks)} vectors of pieces")
    return Encoder(pieces, embeddings, folder / GRAPH_FILE)
