"""``/forget``: every row of a person is deleted, not marked."""

from __future__ import annotations

from sqlalchemy import delete, or_, select

from bot.store.database import Database
from bot.store.tables import buttons, feedback, people, questions


async def forget_person(database: Database, person_id: int) -> int:
    """Delete everything of a person in one transaction.

    Their questions with what others said about the answers, their own 👍 and 👎, their buttons, their
    language.

    Returns:
        How many rows were deleted.
    """
    theirs = select(questions.c.id).where(questions.c.person_id == person_id)
    steps = (
        delete(feedback).where(or_(feedback.c.person_id == person_id, feedback.c.question_id.in_(theirs))),
        delete(buttons).where(or_(buttons.c.person_id == person_id, buttons.c.question_id.in_(theirs))),
        delete(questions).where(questions.c.person_id == person_id),
        delete(people).where(people.c.person_id == person_id),
    )
    async with database.transaction() as connection:
        return sum([(await connection.execute(step)).rowcount for step in steps])
