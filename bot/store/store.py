"""Everything that is kept, behind one door."""

from __future__ import annotations

from bot.store.buttons import Buttons
from bot.store.chats import Chats, People
from bot.store.claims import Claims
from bot.store.database import Database, open_database
from bot.store.editor import Editor
from bot.store.forget import forget_person
from bot.store.journal import Journal
from bot.store.questions import Questions
from bot.store.threads import Threads


class Store:
    """What is kept in the database. Each method of its parts is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.chats = Chats(database)
        self.people = People(database)
        self._journal = Journal(database)
        self.questions = Questions(database, self._journal)
        self.claims = Claims(database)
        self.buttons = Buttons(database)
        self.threads = Threads(database)
        self.editor = Editor(database)

    async def move_chat(self, old: int, new: int) -> None:
        """A group became a supergroup: everything of ``old`` is ``new``'s from now on."""
        await self._journal.flush()
        await self.chats.move(old, new)
        self.threads.forget_reads()

    async def forget(self, person_id: int) -> int:
        """Delete everything of a person; how many rows there were."""
        await self._journal.flush()
        self.people.forget(person_id)
        return await forget_person(self._database, person_id)

    async def close(self) -> None:
        """Write what is still to be written, and close the database."""
        await self._journal.flush()
        await self._database.close()


async def open_store(url: str) -> Store:
    """Open the database at ``url``, migrated.

    Raises:
        SettingsError: it cannot be opened.
    """
    store = Store(await open_database(url))
    await store.claims.prune()
    await store.questions.begin()
    return store
