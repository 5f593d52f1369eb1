"""The tables. Times are whole seconds of Unix time (UTC), so that both databases keep them alike."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only in a column of exactly this type.
RowId = BigInteger().with_variant(Integer, "sqlite")

chats = Table(
    "chats",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("mode", String(16), nullable=False),
    Column("language", String(2)),
    Column("cool_down", Integer),
    Column("greeted", Boolean, nullable=False),
    Column("seen_at", BigInteger, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(2)),
)

questions = Table(
    "questions",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("reply_message_id", BigInteger),
    Column("person_id", BigInteger),
    Column("asked_at", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("addressed", Boolean, nullable=False),
    Column("article_key", String(32), nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("figure_start", Integer),
    Column("figure_end", Integer),
    Column("confidence", Float, nullable=False),
    Column("refusal", String(32)),
    UniqueConstraint("chat_id", "message_id"),
    Index("ix_questions_reply", "chat_id", "reply_message_id"),
    Index("ix_questions_person_id", "person_id"),
)

feedback = Table(
    "feedback",
    metadata,
    Column("question_id", RowId, ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("good", Boolean, nullable=False),
    Column("given_at", BigInteger, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("claimed_at", BigInteger, nullable=False, index=True),
)

buttons = Table(
    "buttons",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("person_id", BigInteger, index=True),
    Column("question_id", RowId, ForeignKey("questions.id", ondelete="SET NULL")),
    Column("payload", JSON, nullable=False),
    Column("made_at", BigInteger, nullable=False, index=True),
)

thread_articles = Table(
    "thread_articles",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    Column("article_key", String(32), nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("url", Text),
    Column("posted_at", BigInteger, nullable=False),
)
