"""The labels of turns in an interview, from ``data/interview_labels.txt``."""

from __future__ import annotations

from bot.article.tables import entries

LABELS = entries("interview_labels.txt", ("kk", "ru", "en"))
"""In lower case, without the colon."""
