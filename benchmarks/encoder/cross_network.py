"""The cross-encoder as it is trained: all layers of the pretrained model over a question and sentences in one text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

from benchmarks.encoder.base import Base
from benchmarks.encoder.network import Layers
from bot.encoder.cross import CROSS_QUESTION_PIECES, CROSS_SENTENCE_PIECES
from bot.encoder.encoder import QUESTION, TEXT
from bot.encoder.pieces import BEGIN, END

MOST = 5
"""So many sentences are read together at most while training."""
_PLACES = CROSS_QUESTION_PIECES + 2 + MOST * (CROSS_SENTENCE_PIECES + 1)


class Together(NamedTuple):
    """A question and sentences that are read together, as pieces."""

    question: Sequence[int]
    sentences: Sequence[Sequence[int]]

    @property
    def length(self) -> int:
        """How many pieces all of it has, marks and all."""
        return len(self.question) + 2 + sum(len(sentence) + 1 for sentence in self.sentences)


class CrossNetwork(Layers):
    """The cross-encoder with its heads; its pieces have the vectors ``blocks`` (packed, see ``base.unpack``)."""

    def __init__(self, base: Base, blocks: Any, depth: int) -> None:
        super().__init__(base, blocks, depth, _PLACES)
        self.means, self.ends, self.none = (nn.Linear(base.width, 1) for _ in range(3))
        for head in (self.means, self.ends, self.none):
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)

    def forward(self, texts: Sequence[Together]) -> Tensor:
        """The score of each sentence of each of ``texts``, as ``bot.encoder.cross`` reckons it, and that of no answer.

        Returns:
            A row for each text: its sentences, then as little as can be for those that others have more, then none.
        """
        widest, longest = max(len(text.sentences) for text in texts), max(text.length for text in texts)
        numbers, kinds = (torch.zeros((len(texts), longest), dtype=torch.long) for _ in range(2))
        mask = torch.zeros((len(texts), longest), dtype=torch.bool)
        shares = torch.zeros((len(texts), widest, longest))
        ends = torch.full((len(texts), widest), -1, dtype=torch.long)
        for row, text in enumerate(texts):
            joined = [BEGIN, *text.question, END]
            kinds[row, : len(joined)], kinds[row, len(joined) :] = QUESTION, TEXT
            for at, sentence in enumerate(text.sentences):
                shares[row, at, len(joined) : len(joined) + len(sentence)] = 1 / len(sentence)
                joined += [*sentence, END]
                ends[row, at] = len(joined) - 1
            numbers[row, : len(joined)] = torch.tensor(joined)
            mask[row, : len(joined)] = True
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.run(numbers, kinds, mask)
        states = states.float()
        at_ends = states[torch.arange(len(texts))[:, None], ends]
        scores = (self.means(torch.bmm(shares, states)) + self.ends(at_ends))[:, :, 0]
        return torch.cat([scores.masked_fill(ends < 0, -1e4), self.none(states[:, 0])], 1)
