"""The network as it is trained: a transformer that starts as the lower layers of the pretrained model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - as everybody calls it
from torch import Tensor, nn

from benchmarks.encoder.base import Base, unpack

SIZE = 128
"""The length of the vectors that are compared."""
_PLACES = 256
_DENSE = ("q", "k", "v", "ao", "fi", "fo")
_NORMS = ("aln", "oln")


class Layer(nn.Module):
    """One layer: attention, then two dense layers, each added to what came in and normalised (Vaswani et al. 2017)."""

    def __init__(self, width: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads, self.dropout = heads, 0.0
        self.q, self.k, self.v, self.ao = (nn.Linear(width, width) for _ in range(4))
        self.fi, self.fo = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.aln, self.oln = nn.LayerNorm(width, epsilon), nn.LayerNorm(width, epsilon)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """The next states of ``states`` (texts, pieces, width)."""
        texts, pieces, width = states.shape

        def by_head(part: Tensor) -> Tensor:
            return part.view(texts, pieces, self.heads, width // self.heads).transpose(1, 2)

        seen = F.scaled_dot_product_attention(
            by_head(self.q(states)), by_head(self.k(states)), by_head(self.v(states)), attn_mask=mask[:, None, None, :]
        )
        seen = self.ao(seen.transpose(1, 2).reshape(texts, pieces, width))
        states = self.aln(states + F.dropout(seen, self.dropout, self.training))
        inner = self.fo(F.gelu(self.fi(states), approximate="tanh"))
        normalised: Tensor = self.oln(states + F.dropout(inner, self.dropout, self.training))
        return normalised


class Layers(nn.Module):
    """A transformer that starts as the lower layers of the pretrained model, so many as ``depth`` says.

    The vectors of pieces (packed, see ``base.unpack``) stay as they are; those of the first ``places`` are trained.
    """

    def __init__(self, base: Base, blocks: Any, depth: int, places: int) -> None:
        super().__init__()
        width, tensors = base.width, base.tensors
        self.words = nn.Embedding.from_pretrained(torch.tensor(unpack(blocks)), freeze=True)
        self.places = nn.Parameter(_tensor(tensors["emb.pos"]).view(-1, width)[:places].clone())
        self.kinds = nn.Parameter(_tensor(tensors["emb.type"])[:width].repeat(2, 1))
        self.norm = nn.LayerNorm(width, base.epsilon)
        self.layers = nn.ModuleList(Layer(width, base.heads, base.epsilon) for _ in range(depth))
        with torch.no_grad():
            self.norm.weight.copy_(_tensor(tensors["emb.ln.w"]))
            self.norm.bias.copy_(_tensor(tensors["emb.ln.b"]))
        _start(self.layers, tensors)

    def run(self, numbers: Tensor, kinds: Tensor, mask: Tensor) -> Tensor:
        """The last states of texts of the pieces ``numbers``, each of its kind, where ``mask`` says there is one."""
        states = self.norm(self.words(numbers) + self.places[: numbers.shape[1]] + self.kinds[kinds])
        for layer in self.layers:
            states = layer(states, mask)
        return states

    def drop(self, share: float) -> None:
        """Leave out this share of what each layer adds, while training."""
        for layer in self.layers:
            layer.dropout = share


class Network(Layers):
    """The encoder with its heads."""

    def __init__(self, base: Base, kept: Sequence[int], depth: int) -> None:
        super().__init__(base, base.blocks[np.array(kept)], depth, _PLACES)
        width = base.width
        self.vector = nn.Linear(width, SIZE, bias=False)
        self.question_whole, self.text_whole = nn.Linear(width, SIZE), nn.Linear(width, SIZE)
        self.weight, self.none, self.prior = (nn.Linear(width, 1) for _ in range(3))
        nn.init.orthogonal_(self.vector.weight)
        self.text_whole.load_state_dict(self.question_whole.state_dict())
        for head in (self.weight, self.none, self.prior):
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)
        self.scales = nn.Parameter(torch.tensor([12.0, 6.0]))

    def states(self, texts: Sequence[Sequence[int]], kind: int) -> tuple[Tensor, Tensor]:
        """The last states of ``texts`` (pieces of each, marks and all), and where there is a piece at all."""
        longest = max(map(len, texts))
        numbers = torch.zeros((len(texts), longest), dtype=torch.long)
        mask = torch.zeros((len(texts), longest), dtype=torch.bool)
        for row, text in enumerate(texts):
            numbers[row, : len(text)] = torch.tensor(text)
            mask[row, : len(text)] = True
        return self.run(numbers, torch.full_like(numbers, kind), mask), mask


def _start(layers: nn.ModuleList, tensors: dict[str, Any]) -> None:
    """Give ``layers`` the weights of the pretrained model's lowest layers."""
    with torch.no_grad():
        for number, layer in enumerate(layers):
            for name in (*_DENSE, *_NORMS):
                part = getattr(layer, name)
                part.weight.copy_(_tensor(tensors[f"l{number}.{name}.w"]))
                part.bias.copy_(_tensor(tensors[f"l{number}.{name}.b"]))


def _tensor(numbers: Any) -> Tensor:
    return torch.tensor(np.array(numbers, dtype=np.float32))
