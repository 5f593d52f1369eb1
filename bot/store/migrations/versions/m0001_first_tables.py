"""Chats, people, questions, feedback, claims, buttons, articles of threads."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "chats",
        sa.Column("chat_id", sa.BigInteger, autoincrement=False),
        sa.Column("mode", sa.String(16), nullable=False),
        sa.Column("language", sa.String(2)),
        sa.Column("cool_down", sa.Integer),
        sa.Column("greeted", sa.Boolean, nullable=False),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name="pk_chats"),
    )
    op.create_table(
        "people",
        sa.Column("person_id", sa.BigInteger, autoincrement=False),
        sa.Column("language", sa.String(2)),
        sa.PrimaryKeyConstraint("person_id", name="pk_people"),
    )
    _questions()
    op.create_table(
        "feedback",
        sa.Column("question_id", _ROW_ID),
        sa.Column("person_id", sa.BigInteger, autoincrement=False),
        sa.Column("good", sa.Boolean, nullable=False),
        sa.Column("given_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("question_id", "person_id", name="pk_feedback"),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name="fk_feedback_question_id", ondelete="CASCADE"),
    )
    op.create_table(
        "claims",
        sa.Column("update_id", sa.BigInteger, autoincrement=False),
        sa.Column("claimed_at", sa.BigInteger, nullable=False, index=True),
        sa.PrimaryKeyConstraint("update_id", name="pk_claims"),
    )
    op.create_table(
        "buttons",
        sa.Column("id", sa.String(16)),
        sa.Column("chat_id", sa.BigInteger, nullable=False, index=True),
        sa.Column("person_id", sa.BigInteger, index=True),
        sa.Column("question_id", _ROW_ID),
        sa.Column("payload", sa.JSON, nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False, index=True),
        sa.PrimaryKeyConstraint("id", name="pk_buttons"),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name="fk_buttons_question_id", ondelete="SET NULL"),
    )
    op.create_table(
        "thread_articles",
        sa.Column("chat_id", sa.BigInteger, autoincrement=False),
        sa.Column("thread_id", sa.BigInteger, autoincrement=False),
        sa.Column("article_key", sa.String(32), nullable=False, index=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("posted_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "thread_id", name="pk_thread_articles"),
    )


def _questions() -> None:
    op.create_table(
        "questions",
        sa.Column("id", _ROW_ID),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger, nullable=False),
        sa.Column("reply_message_id", sa.BigInteger),
        sa.Column("person_id", sa.BigInteger),
        sa.Column("asked_at", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("addressed", sa.Boolean, nullable=False),
        sa.Column("article_key", sa.String(32), nullable=False),
        sa.Column("start", sa.Integer),
        sa.Column("end", sa.Integer),
        sa.Column("figure_start", sa.Integer),
        sa.Column("figure_end", sa.Integer),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("refusal", sa.String(32)),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
        sa.UniqueConstraint("chat_id", "message_id", name="uq_questions_chat_id"),
    )
    op.create_index("ix_questions_reply", "questions", ["chat_id", "reply_message_id"])
    op.create_index("ix_questions_person_id", "questions", ["person_id"])


def downgrade() -> None:
    """Drop them all."""
    for table in ("thread_articles", "buttons", "claims", "feedback", "questions", "people", "chats"):
        op.drop_table(table)
