"""Keeps those pieces of the pretrained model's vocabulary that Kazakh, Russian and English need.

All Cyrillic pieces stay, single characters of the scripts in use, and what the most frequent English and Russian words
and the texts to train on are cut into. Any other text is cut into smaller pieces than it was.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence

import sentencepiece
from sentencepiece import sentencepiece_model_pb2 as proto
from wordfreq import top_n_list

from benchmarks.encoder.base import Base

_MARKS = {"<unk>": 3, "<s>": 0, "</s>": 2}
"""The first pieces, in the order of ``bot.encoder.pieces``, with their numbers in the pretrained model."""
_FIRST = 4
"""The pretrained model's pieces of words begin here; its last piece is a mark, too."""
_FREQUENT = 30_000
_CYRILLIC = re.compile("▁?[\u0400-\u04ff]+")
_SHORT = re.compile("▁?[!-~\u00a0-\u04ff\u2010-\u205e\u20a0-\u20cf№]?")


def kept_pieces(base: Base, texts: Iterable[str]) -> list[int]:
    """The numbers of the pieces to keep in ``base``, the marks first.

    Args:
        base: the pretrained model.
        texts: the texts to train on.
    """
    words = range(_FIRST, len(base.pieces) - 1)
    whole = sentencepiece.SentencePieceProcessor(model_proto=vocabulary(base, [*_MARKS.values(), *words]))
    frequent = [word for language in ("en", "ru") for word in top_n_list(language, _FREQUENT)]
    wanted: set[int] = set()
    for text in (*texts, *frequent, *(word.capitalize() for word in frequent)):
        wanted.update(whole.EncodeAsIds(text))
    pieces = {whole.IdToPiece(number) for number in wanted}
    kept = [
        number
        for number in words
        if (piece := base.pieces[number]) in pieces or _CYRILLIC.fullmatch(piece) or _SHORT.fullmatch(piece)
    ]
    return [*_MARKS.values(), *kept]


def vocabulary(base: Base, numbers: Sequence[int]) -> bytes:
    """The vocabulary of the pieces ``numbers`` of ``base`` (the marks first) in the format of sentencepiece."""
    model = proto.ModelProto()
    # The characters are normalised as the pretrained model's were; a model trained on anything brings the rules along.
    trained = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["ab"] * 10),
        model_writer=trained,
        vocab_size=6,
        normalization_rule_name="nmt_nfkc",
        hard_vocab_limit=False,
        minloglevel=2,
    )
    model.ParseFromString(trained.getvalue())
    del model.pieces[:]
    for mark in _MARKS:
        kind = proto.ModelProto.SentencePiece.UNKNOWN if mark == "<unk>" else proto.ModelProto.SentencePiece.CONTROL
        model.pieces.add(piece=mark, score=0.0, type=kind)
    for number in numbers[len(_MARKS) :]:
        model.pieces.add(piece=base.pieces[number], score=base.scores[number])
    model.trainer_spec.vocab_size = len(model.pieces)
    return bytes(model.SerializeToString())
