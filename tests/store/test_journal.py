"""Answers are written together, and none takes another down with it."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import StatementError

from bot.language.tongue import Language
from bot.store import AnsweredQuestion, Store


def asked(message_id: int) -> AnsweredQuestion:
    return AnsweredQuestion(
        chat_id=-1,
        message_id=message_id,
        person_id=7,
        text="When?",
        language=Language.EN,
        addressed=True,
        article_key="key",
        confidence=0.5,
    )


async def test_many_at_once_are_all_kept(store: Store) -> None:
    kept = await asyncio.gather(*(store.questions.open(n, asked(n), {"n": n}) for n in range(500)))
    assert len({one.question_id for one in kept if one}) == 500
    assert await store.questions.count() == 500
    for number in (0, 250, 499):
        one = kept[number]
        assert one is not None
        button = await store.buttons.get(one.button_id or "")
        assert button is not None
        assert button.payload == {"n": number}


async def test_one_that_cannot_be_kept_takes_no_other_down(store: Store) -> None:
    results = await asyncio.gather(
        store.questions.open(1, asked(1), {}),
        store.questions.open(2, asked(2), {"no": object()}),
        store.questions.open(3, asked(3), {}),
        return_exceptions=True,
    )
    assert isinstance(results[1], StatementError)
    assert await store.questions.count() == 2
    assert await store.claims.claim(2)


async def test_a_reply_noted_late_is_seen_at_once(store: Store) -> None:
    kept = await store.questions.open(1, asked(1), None)
    assert kept is not None
    store.questions.replied(kept.question_id, 55)
    store.questions.replied(kept.question_id, 56)
    assert await store.questions.of_reply(-1, 55) is None
    assert await store.questions.of_reply(-1, 56) is not None


WRITER = """
import asyncio, sys
from bot.store import open_store
from tests.store.test_journal import asked

async def write(url):
    store = await open_store(url)
    for number in range(1_000_000):
        await store.questions.open(number, asked(number), {"n": number})
        print(number, flush=True)

asyncio.run(write(sys.argv[1]))
"""


@pytest.mark.parametrize("after", [1, 7, 20])
def test_a_killed_process_leaves_whole_answers_only(tmp_path: Path, after: int) -> None:
    command = [sys.executable, "-c", WRITER, f"sqlite:///{tmp_path}/kept.sqlite3"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as writer:
        assert writer.stdout is not None
        for _ in range(after):
            writer.stdout.readline()
        writer.kill()
    with sqlite3.connect(tmp_path / "kept.sqlite3") as database:
        counts = [
            database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("claims", "questions", "buttons")
        ]
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    assert counts[0] >= after
    assert len(set(counts)) == 1
