"""/privacy and /forget."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.double.player import Person
from tests.scenarios.conftest import Theatre
from tests.scenarios.phrases import WHEN


def kept_of(database: Path, person: Person) -> dict[str, int]:
    """How many rows of each table name a person."""
    with closing(sqlite3.connect(database, timeout=10)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = {}
        for name in names:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
            if "person_id" in columns:
                count = f"SELECT count(*) FROM {name} WHERE person_id = ?"
                kept[name] = connection.execute(count, (person.id,)).fetchone()[0]
        return kept


def test_privacy_says_what_is_kept(aida: Person) -> None:
    assert "/forget" in aida.says("/privacy").answer().text


def test_forget_deletes_every_row(main_theatre: Theatre, aida: Person, bolat: Person) -> None:
    database = main_theatre.bot.folder / "kept.sqlite3"
    aida.says("/settings").answer().press("English", aida)
    reply = aida.says(WHEN).answer()
    reply.press("👍", aida)
    bolat.says(WHEN).answer().press("👎", bolat)
    aida.room.settle()
    assert set(kept_of(database, aida).values()) == {1}
    assert aida.says("/forget").answer().text.startswith("Deleted: 4 records")
    assert set(kept_of(database, aida).values()) == {0}
    assert kept_of(database, bolat)["questions"] == 1


def test_the_buttons_of_who_is_forgotten_are_too(aida: Person) -> None:
    reply = aida.says(WHEN).answer()
    data = reply.buttons["In context"]
    aida.says("/forget").answer()
    assert reply.press_data(data, aida).alert is not None


def test_nothing_kept_nothing_deleted(aida: Person) -> None:
    assert aida.says("/forget").answer().text.startswith("Deleted: 0 records")
