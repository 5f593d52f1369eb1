"""An empty database of each kind, for as long as a test needs it."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

SERVER = "postgresql+asyncpg://postgres@127.0.0.1:5432"


@asynccontextmanager
async def scratch_database(kind: str, folder: Path) -> AsyncIterator[str]:
    """The address of an empty database, gone afterwards; skips where there is no server.

    Args:
        kind: "sqlite" or "postgresql".
        folder: where a file goes.
    """
    if kind == "sqlite":
        yield f"sqlite:///{folder}/deeper/kept.sqlite3"
        return
    name = f"daiek_test_{uuid.uuid4().hex}"
    server = create_async_engine(f"{SERVER}/postgres", isolation_level="AUTOCOMMIT")
    try:
        async with server.connect() as connection:
            await connection.execute(text(f"CREATE DATABASE {name}"))
    except (OSError, TimeoutError, DBAPIError) as error:
        await server.dispose()
        pytest.skip(f"no PostgreSQL at {SERVER}: {type(error).__name__}")
    try:
        yield f"{SERVER}/{name}"
    finally:
        async with server.connect() as connection:
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        await server.dispose()
