"""The searches that the engine is compared with: each ranks the sentences of one article for a question."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from typing import Any, Protocol

import bm25s
import numpy as np
from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import TfidfVectorizer

_WORD = re.compile(r"\w+")
_GRAM = 4


class Search(Protocol):
    """Built once from the sentences of an article."""

    name: str

    def __init__(self, sentences: Sequence[str]) -> None: ...

    def best(self, question: str) -> tuple[float, int]:
        """The score of the best sentence (comparable between questions, higher is better) and its number."""
        ...


class WeightedRatio:
    """rapidfuzz's WRatio, in lower case."""

    name = "rapidfuzz WRatio"

    def __init__(self, sentences: Sequence[str]) -> None:
        self._sentences = [sentence.lower() for sentence in sentences]

    def best(self, question: str) -> tuple[float, int]:
        """The best sentence and its score (0 to 100)."""
        _, score, number = process.extract(question.lower(), self._sentences, scorer=fuzz.WRatio, limit=1)[0]
        return score, number


class TokenSetRatio:
    """rapidfuzz's token_set_ratio, in lower case."""

    name = "rapidfuzz token_set_ratio"

    def __init__(self, sentences: Sequence[str]) -> None:
        self._sentences = [sentence.lower() for sentence in sentences]

    def best(self, question: str) -> tuple[float, int]:
        """The best sentence and its score (0 to 100)."""
        _, score, number = process.extract(question.lower(), self._sentences, scorer=fuzz.token_set_ratio, limit=1)[0]
        return score, number


def grams(text: str) -> list[str]:
    """The four-letter sequences of the words of ``text``, their beginnings and ends marked."""
    found: list[str] = []
    for word in _WORD.findall(text.lower()):
        padded = f" {word} "
        found.extend(padded[i : i + _GRAM] for i in range(max(1, len(padded) - _GRAM + 1)))
    return found


class CharacterBm25:
    """bm25s over character n-grams."""

    name = "bm25s, characters"

    def __init__(self, sentences: Sequence[str]) -> None:
        self._index = bm25s.BM25()
        self._index.index([grams(sentence) for sentence in sentences], show_progress=False)

    def best(self, question: str) -> tuple[float, int]:
        """The best sentence and its score (0 and up)."""
        scores = self._index.get_scores(grams(question))
        number = int(np.argmax(scores))
        return float(scores[number]), number


class TfIdf:
    """scikit-learn's TF-IDF over character n-grams inside words, cosine similarity."""

    name = "TF-IDF, characters"

    def __init__(self, sentences: Sequence[str]) -> None:
        self._vectors: Any = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
        self._matrix = self._vectors.fit_transform(sentences)

    def best(self, question: str) -> tuple[float, int]:
        """The best sentence and its score (0 to 1)."""
        scores = (self._matrix @ self._vectors.transform([question]).T).toarray()[:, 0]
        number = int(np.argmax(scores))
        return float(scores[number]), number


class FullText:
    """SQLite's FTS5 with its default tokenizer; any word of the question may match."""

    name = "SQLite FTS5"

    def __init__(self, sentences: Sequence[str]) -> None:
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute("CREATE VIRTUAL TABLE sentences USING fts5(text)")
        self._connection.executemany("INSERT INTO sentences VALUES (?)", [(sentence,) for sentence in sentences])

    def best(self, question: str) -> tuple[float, int]:
        """The best sentence and its score (0 and up): BM25 with its sign turned."""
        words = " OR ".join(f'"{word}"' for word in _WORD.findall(question))
        if not words:
            return 0.0, 0
        found = self._connection.execute(
            "SELECT -bm25(sentences), rowid FROM sentences WHERE text MATCH ? ORDER BY bm25(sentences) LIMIT 1",
            (words,),
        ).fetchone()
        return (float(found[0]), int(found[1]) - 1) if found else (0.0, 0)


SEARCHES: tuple[type[Search], ...] = (WeightedRatio, TokenSetRatio, CharacterBm25, TfIdf, FullText)
