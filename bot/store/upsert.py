"""Insert a row, or change the one that stands there: in one statement, on both databases."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


async def upsert(
    connection: AsyncConnection, table: Table, key: Mapping[str, object], values: Mapping[str, object]
) -> None:
    """Write ``values`` into the row of ``table`` with the primary key ``key``, new or not."""
    if connection.dialect.name == "sqlite":
        lite = sqlite.insert(table).values(**key, **values)
        await connection.execute(lite.on_conflict_do_update(index_elements=list(key), set_=dict(values)))
    else:
        full = postgresql.insert(table).values(**key, **values)
        await connection.execute(full.on_conflict_do_update(index_elements=list(key), set_=dict(values)))


async def insert_new(connection: AsyncConnection, table: Table, values: Mapping[str, object]) -> bool:
    """Insert a row of ``table`` unless one with its key is there; whether it was new."""
    if connection.dialect.name == "sqlite":
        lite = sqlite.insert(table).values(**values).on_conflict_do_nothing()
        return (await connection.execute(lite)).rowcount == 1
    full = postgresql.insert(table).values(**values).on_conflict_do_nothing()
    return (await connection.execute(full)).rowcount == 1
