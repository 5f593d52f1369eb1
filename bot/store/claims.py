"""Updates that were taken on: none is answered twice, also when the process was killed in between."""

from __future__ import annotations

import time

from sqlalchemy import delete

from bot.store.database import Database
from bot.store.tables import buttons, claims
from bot.store.upsert import insert_new

CLAIMS_KEPT = 3 * 24 * 3600  # seconds; Telegram keeps an update for one day at most
BUTTONS_KEPT = 60 * 24 * 3600


class Claims:
    """The updates that were taken on."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, update_id: int) -> bool:
        """Take an update on; False where it was taken on before."""
        row = {"update_id": update_id, "claimed_at": int(time.time())}
        async with self._database.transaction() as connection:
            return await insert_new(connection, claims, row)

    async def prune(self, now: float | None = None) -> None:
        """Delete claims and buttons that are too old to matter (seconds of Unix time; None: the clock's)."""
        at = int(time.time() if now is None else now)
        async with self._database.transaction() as connection:
            await connection.execute(delete(claims).where(claims.c.claimed_at < at - CLAIMS_KEPT))
            await connection.execute(delete(buttons).where(buttons.c.made_at < at - BUTTONS_KEPT))
