"""The network with its vocabulary and its vectors."""

import shutil
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from bot.encoder.embeddings import BLOCKS_FILE
from bot.encoder.encoder import encoder, read_encoder
from bot.errors import DataError


def test_a_question_has_a_vector_for_each_piece_and_its_ends() -> None:
    states = encoder().question(encoder().pieces.cut("when does Putin arrive", 64))
    pieces = len(encoder().pieces.cut("when does Putin arrive", 64)) + 2
    assert states.vectors.shape[0] == len(states.weights) == pieces
    assert np.allclose(np.linalg.norm(states.vectors, axis=1), 1, atol=1e-3)
    assert states.weights.sum() == pytest.approx(1, abs=1e-3)


def test_a_piece_is_read_by_what_stands_around_it() -> None:
    cut = encoder().pieces.cut
    river, money = (encoder().text(cut(f"the {word} bank", 64)).vectors[-2] for word in ("river", "savings"))
    assert float(river @ money) < 0.99


def test_the_same_pieces_are_always_read_alike() -> None:
    numbers = encoder().pieces.cut("Мост открыли в мае", 64)
    assert np.array_equal(encoder().text(numbers).vectors, encoder().text(numbers).vectors)


def test_a_vocabulary_of_another_size_is_named(tmp_path: Path) -> None:
    folder = shutil.copytree(Path(str(files("bot.encoder") / "data")), tmp_path / "data")
    np.save(folder / BLOCKS_FILE, np.load(folder / BLOCKS_FILE)[:-1])
    with pytest.raises(DataError, match=r"pieces\.model"):
        read_encoder(folder)
