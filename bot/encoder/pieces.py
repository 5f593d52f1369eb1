"""Cuts texts into the encoder's pieces of words."""

from __future__ import annotations

import sentencepiece

UNKNOWN, BEGIN, END = 0, 1, 2
"""The numbers of the pieces that stand for what is unknown, for the beginning and for the end of a text."""


class Pieces:
    """A unigram vocabulary (Kudo 2018) in the format of the sentencepiece library.

    Args:
        model: the serialised vocabulary.
    """

    def __init__(self, model: bytes) -> None:
        self._processor = sentencepiece.SentencePieceProcessor()
        self._processor.LoadFromSerializedProto(model)

    def __len__(self) -> int:
        return int(self._processor.GetPieceSize())

    def cut(self, text: str, limit: int) -> list[int]:
        """The numbers of the first ``limit`` pieces of ``text``; one unknown piece where there is none."""
        return [int(piece) for piece in self._processor.EncodeAsIds(text)[:limit]] or [UNKNOWN]
