"""Vectors of pieces are packed four bits a number."""

from pathlib import Path

import numpy as np
import pytest

from bot.encoder.embeddings import BLOCK, BLOCK_BYTES, BLOCKS_FILE, PLACES_FILE, Embeddings, read_embeddings
from bot.errors import DataError

NUMBERS = [number % 16 - 8 for number in range(BLOCK)]


def packed(scale: float) -> bytes:
    """One block with ``NUMBERS`` times ``scale``."""
    halves = zip(NUMBERS[: BLOCK // 2], NUMBERS[BLOCK // 2 :], strict=True)
    return np.float16(scale).tobytes() + bytes((low + 8) | (high + 8) << 4 for low, high in halves)


@pytest.fixture
def embeddings() -> Embeddings:
    blocks = np.frombuffer(packed(0.5) + packed(2.0), dtype=np.uint8).reshape(2, 1, BLOCK_BYTES)
    places = np.zeros((2, 3, BLOCK), dtype=np.float16)
    places[1, 2] = 100
    return Embeddings(blocks, places)


def test_a_piece_is_its_numbers_times_their_scale(embeddings: Embeddings) -> None:
    first, second = embeddings.of([0, 1], kind=0)
    assert first.tolist() == [number * 0.5 for number in NUMBERS]
    assert second.tolist() == [number * 2.0 for number in NUMBERS]


def test_the_place_and_the_kind_of_text_are_added(embeddings: Embeddings) -> None:
    assert embeddings.of([0, 0, 0], kind=1)[2].tolist() == [number * 0.5 + 100 for number in NUMBERS]
    assert embeddings.of([0, 0, 0], kind=0)[2].tolist() == [number * 0.5 for number in NUMBERS]


def test_a_part_of_a_text_may_begin_at_a_later_place(embeddings: Embeddings) -> None:
    assert embeddings.of([0], kind=1, start=2)[0].tolist() == embeddings.of([1, 1, 0], kind=1)[2].tolist()
    with pytest.raises(ValueError, match="at most 3"):
        embeddings.of([0], kind=1, start=3)


def test_a_text_has_no_more_pieces_than_places(embeddings: Embeddings) -> None:
    with pytest.raises(ValueError, match="at most 3"):
        embeddings.of([0] * 4, kind=0)


def test_files_that_do_not_go_together_are_named(tmp_path: Path) -> None:
    np.save(tmp_path / BLOCKS_FILE, np.zeros((5, 2, BLOCK_BYTES), dtype=np.uint8))
    np.save(tmp_path / PLACES_FILE, np.zeros((2, 3, BLOCK), dtype=np.float16))
    with pytest.raises(DataError, match=r"places\.npy.*not of one length"):
        read_embeddings(tmp_path)
