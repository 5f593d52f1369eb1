"""The database is opened, migrated, or says why not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from bot.errors import SettingsError
from bot.store import open_store
from bot.store.database import open_database
from bot.store.tables import metadata


async def test_the_migrations_make_exactly_the_tables(url: str) -> None:
    database = await open_database(url)

    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with database.transaction() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()


async def test_opening_it_again_changes_nothing(url: str) -> None:
    for _ in range(2):
        await (await open_store(url)).close()


async def test_sqlite_keeps_one_file_in_wal_mode(tmp_path: Path) -> None:
    await (await open_store(f"sqlite:///{tmp_path}/kept.sqlite3")).close()
    with sqlite3.connect(tmp_path / "kept.sqlite3") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "mysql://root@localhost/x",
        "sqlite:////proc/no/such/place.sqlite3",
        "postgresql://nobody:hidden@127.0.0.1:1/x",
    ],
)
async def test_a_database_that_cannot_be_opened_is_one_sentence(url: str) -> None:
    with pytest.raises(SettingsError, match=r"^DATABASE_URL") as error:
        await open_store(url)
    assert "hidden" not in str(error.value)


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "kept.sqlite3").write_text("not a database " * 100)
    with pytest.raises(SettingsError, match=r"^DATABASE_URL"):
        await open_store(f"sqlite:///{tmp_path}/kept.sqlite3")
