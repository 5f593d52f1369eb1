"""The database: opened, its pragmas set, its tables brought up to date."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import SettingsError

# Write-ahead logging: a reader never waits for the writer, and a killed process leaves whole transactions.
# "normal" may lose the last transactions on a power cut, never tear one (sqlite.org/pragma.html).
_PRAGMAS = ("journal_mode=wal", "synchronous=normal", "foreign_keys=on", "busy_timeout=5000")

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}


class Database:
    """An open database; every change is one transaction."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A connection in a transaction: committed at the end, undone if anything is raised."""
        async with self._engine.begin() as connection:
            yield connection

    async def close(self) -> None:
        """Close every connection."""
        await self._engine.dispose()


async def open_database(url: str) -> Database:
    """Open the database at ``url`` and run the migrations it lacks.

    Args:
        url: an SQLAlchemy URL; ``sqlite`` and ``postgresql`` get their async drivers by themselves.

    Raises:
        SettingsError: the URL is malformed, names another database, or nothing answers there.
    """
    address = _address(url)
    engine = _sqlite_engine(address) if address.get_backend_name() == "sqlite" else _server_engine(address)
    try:
        _make_folder(address)
        async with engine.begin() as connection:
            await connection.run_sync(_migrate)
    except (OperationalError, DBAPIError, OSError) as error:
        await engine.dispose()
        # The cause may hold the password: only its kind is told.
        shown, kind = address.render_as_string(hide_password=True), type(error).__name__
        raise SettingsError(f"DATABASE_URL: cannot open {shown} ({kind}).") from error
    return Database(engine)


def _address(url: str) -> URL:
    try:
        address = make_url(url)
        backend = address.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise SettingsError("DATABASE_URL is not a database address.") from error
    if backend not in _DRIVERS:
        raise SettingsError("DATABASE_URL must begin with sqlite: or postgresql:.")
    return address.set(drivername=_DRIVERS[backend])


def _make_folder(address: URL) -> None:
    if address.get_backend_name() == "sqlite" and address.database not in (None, "", ":memory:"):
        Path(str(address.database)).parent.mkdir(parents=True, exist_ok=True)


def _sqlite_engine(address: URL) -> AsyncEngine:
    # Parameters are what people wrote: no error may show them.
    # One connection: SQLite has one writer anyway, and waiting here is fair where a busy loop is not.
    engine = create_async_engine(address, pool_size=1, max_overflow=0, pool_timeout=60, hide_parameters=True)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        # The driver opens no transaction before CREATE TABLE; with its own handling off, and BEGIN sent
        # below, a migration is all or nothing too (SQLAlchemy, "SQLite transactional DDL").
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _server_engine(address: URL) -> AsyncEngine:
    return create_async_engine(address, pool_size=5, max_overflow=5, pool_pre_ping=True, hide_parameters=True)


def _migrate(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
