"""``daiek batch``: questions as JSON lines on stdin, answers as JSON lines on stdout.

A bad line is reported on stderr with its number and the rest goes on; the exit status is then 1.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TextIO

from pydantic import BaseModel, ValidationError

from bot.article import load_article
from bot.engine.answer import Answer
from bot.engine.engine import Engine
from bot.errors import ArticleError
from bot.reply import render_plain, should_speak

_STEP = 50


class Question(BaseModel):
    """One line of the input; ``article`` is a path below the root, ``history`` oldest first."""

    id: str
    article: str
    question: str
    history: list[str] = []
    addressed: bool = False


class Prediction(BaseModel):
    """One line of the output; offsets are characters into the article, ``reply`` is "" for silence."""

    id: str
    reply: str
    abstained: bool
    latency_ms: float
    figure: str | None
    quote: str | None
    start: int | None
    end: int | None
    confidence: float


class LineError(Exception):
    """A line of the input that cannot be answered."""


def batch(arguments: argparse.Namespace) -> int:
    """Answer every line of stdin; see the module."""
    library = Library(arguments.root)
    failed = done = 0
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            question = _read(line)
            prediction = _predict(question, library, arguments.addressed or question.addressed)
        except LineError as error:
            failed += 1
            print(f"daiek batch: line {number}: {error}", file=sys.stderr)
            continue
        print(prediction.model_dump_json(), flush=False)
        done += 1
        _progress(done, failed, sys.stderr)
    print(f"{done} answered, {failed} failed", file=sys.stderr)
    return 1 if failed else 0


class Library:
    """Engines by article path, each built once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._engines: dict[str, Engine] = {}

    def engine(self, path: str) -> Engine:
        """The engine of the article at ``path`` below the root.

        Raises:
            LineError: there is no such file, it is no article, or it lies outside the root.
        """
        if path not in self._engines:
            file = (self._root / path).resolve()
            if not file.is_relative_to(self._root.resolve()):
                raise LineError(f"the article {path!r} is not below {self._root}")
            try:
                self._engines[path] = Engine(load_article(file))
            except (ArticleError, OSError) as error:
                raise LineError(f"the article {path!r} cannot be read: {error}") from error
        return self._engines[path]


def _read(line: str) -> Question:
    try:
        question = Question.model_validate(json.loads(line))
    except json.JSONDecodeError as error:
        raise LineError(f"no JSON: {error}") from error
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, p['loc']))}: {p['msg']}" for p in error.errors())
        raise LineError(problems) from error
    if not question.question.strip():
        raise LineError("the question is empty")
    return question


def _predict(question: Question, library: Library, addressed: bool) -> Prediction:
    engine = library.engine(question.article)
    began = time.perf_counter()
    answer = engine.ask(question.question, question.history)
    reply = ""
    if should_speak(answer, addressed=addressed):
        reply = render_plain(answer, engine.article, addressed=addressed)
    return _prediction(question.id, answer, engine, reply, (time.perf_counter() - began) * 1e3)


def _prediction(name: str, answer: Answer, engine: Engine, reply: str, milliseconds: float) -> Prediction:
    found = answer.evidence
    text = engine.article.text
    return Prediction(
        id=name,
        reply=reply,
        abstained=not reply or not answer.answered,
        latency_ms=round(milliseconds, 3),
        figure=text[found.figure.start : found.figure.end] if found and found.figure else None,
        quote=text[found.start : found.end] if found else None,
        start=found.start if found else None,
        end=found.end if found else None,
        confidence=round(answer.confidence, 4),
    )


def _progress(done: int, failed: int, stream: TextIO) -> None:
    if done % _STEP == 0:
        print(f"{done} answered, {failed} failed …", file=stream)
