"""Steps down a loss, as both networks of the encoder are trained."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TypeVar

from torch import Tensor, nn
from torch.optim import AdamW
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from benchmarks.encoder.network import Layers

Trained = TypeVar("Trained", bound=Layers)

_DROPPED, _MEMORY = 0.1, 0.998
"""What part of each layer is left out while training, and how much of the mean of the weights a step leaves."""
_HEADS_FASTER, _WARM_UP, _LAST = 4.0, 80, 0.03


def optimise(network: Trained, losses: Iterator[Tensor], steps: int, rate: float) -> Trained:
    """Train ``network`` for so many ``steps``, its layers at ``rate`` at most; prints how the loss falls.

    Args:
        network: what is trained.
        losses: the loss of each step, reckoned when it is asked for.
        steps: how many there are.
        rate: how fast the layers learn at most; heads learn faster.

    Returns:
        The network at the running mean of its weights (Polyak and Juditsky 1992): it does better on articles not seen
        than where training ends.
    """
    network.train()
    network.drop(_DROPPED)
    averaged = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(_MEMORY))
    body = [p for n, p in network.named_parameters() if p.requires_grad and n.startswith(("layers", "norm"))]
    inside = {id(p) for p in body}
    heads = [p for p in network.parameters() if p.requires_grad and id(p) not in inside]
    optimizer = AdamW([{"params": body}, {"params": heads}], lr=rate, weight_decay=0.01, betas=(0.9, 0.98))
    began, sum_of_losses = time.monotonic(), 0.0
    for done, missed in zip(range(1, steps + 1), losses, strict=False):
        pace = min(1.0, done / _WARM_UP) * max(_LAST, 1 - (done - 1) / steps)
        for group, faster in zip(optimizer.param_groups, (1.0, _HEADS_FASTER), strict=True):
            group["lr"] = rate * pace * faster
        optimizer.zero_grad()
        missed.backward()
        nn.utils.clip_grad_norm_([*body, *heads], 1.0)
        optimizer.step()
        averaged.update_parameters(network)
        sum_of_losses += float(missed.item())
        if done % 100 == 0:
            took = time.monotonic() - began
            print(f"step {done} of {steps}: loss {sum_of_losses / 100:.3f}, {took:.0f} s", flush=True)
            sum_of_losses = 0.0
    mean: Trained = averaged.module
    return mean
