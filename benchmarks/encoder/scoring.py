"""Scores of sentences for questions, as ``bot.encoder.sentences`` reckons them, for many questions at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
import torch.nn.functional as F  # noqa: N812 - as everybody calls it
from torch import Tensor, nn

from benchmarks.encoder.network import Network
from bot.encoder.encoder import QUESTION, TEXT
from bot.encoder.pieces import BEGIN, END


class Told(NamedTuple):
    """The sentences of an article that were read: vectors (sentences, pieces, size) and where there is a piece."""

    vectors: Tensor
    mask: Tensor
    wholes: Tensor
    priors: Tensor


class Asked(NamedTuple):
    """Questions: vectors (questions, pieces, size), what each piece counts, the whole, and the score of no answer."""

    vectors: Tensor
    weights: Tensor
    wholes: Tensor
    none: Tensor


def sentence_states(network: Network, windows: Sequence[Sequence[Sequence[int]]]) -> list[Tensor]:
    """The states of the pieces of each sentence of ``windows`` (pieces of each sentence), in order."""
    texts: list[list[int]] = []
    spans: list[tuple[int, int, int]] = []
    for row, window in enumerate(windows):
        text = [BEGIN]
        for sentence in window:
            spans.append((row, len(text), len(text) + len(sentence)))
            text += [*sentence, END]
        texts.append(text)
    states, _ = network.states(texts, TEXT)
    return [states[row, start:end] for row, start, end in spans]


def read_sentences(network: Network, states: Sequence[Tensor]) -> Told:
    """The sentences with these ``states``."""
    padded = nn.utils.rnn.pad_sequence(list(states), batch_first=True)
    lengths = torch.tensor([len(one) for one in states])
    mask = torch.arange(padded.shape[1])[None] < lengths[:, None]
    means = (padded * mask[:, :, None]).sum(1) / lengths[:, None]
    return Told(
        F.normalize(network.vector(padded).float(), dim=2),
        mask,
        F.normalize(network.text_whole(means).float(), dim=1),
        network.prior(means).float()[:, 0],
    )


def question_states(network: Network, questions: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """The states of the questions (pieces of each) with their ends, and where there is a piece."""
    return network.states([[BEGIN, *question, END] for question in questions], QUESTION)


def read_questions(network: Network, states: Tensor, mask: Tensor) -> Asked:
    """The questions with these ``states``."""
    means = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
    weights = network.weight(states).float()[:, :, 0].masked_fill(~mask, -1e4).softmax(1)
    return Asked(
        F.normalize(network.vector(states).float(), dim=2),
        weights,
        F.normalize(network.question_whole(means).float(), dim=1),
        network.none(means).float(),
    )


def scores(network: Network, asked: Asked, told: Told) -> Tensor:
    """The score of each sentence for each question, that of no answer in the last column."""
    near = torch.einsum("qtd,nld->qntl", asked.vectors, told.vectors)
    best = near.masked_fill(~told.mask[None, :, None, :], -1).amax(3)
    words = (best * asked.weights[:, None, :]).sum(2)
    found = network.scales[0] * words + network.scales[1] * (asked.wholes @ told.wholes.T) + told.priors[None]
    return torch.cat([found, asked.none + network.scales[0] * 0.5], 1)


def loss(found: Tensor, right: Tensor) -> Tensor:
    """What training makes small: minus the logarithm of the chance that falls on what is right.

    Among all sentences and no answer, and, half as heavy, among the sentences alone.

    Args:
        found: scores as ``scores`` returns them.
        right: whether each sentence answers each question.
    """
    answered = right.any(1)
    of_right = torch.where(right, found[:, :-1], torch.full_like(found[:, :-1], -1e4)).logsumexp(1)
    whole = found.logsumexp(1) - torch.where(answered, of_right, found[:, -1])
    among = torch.where(answered, found[:, :-1].logsumexp(1) - of_right, torch.zeros_like(of_right))
    return (whole + 0.5 * among).mean()
