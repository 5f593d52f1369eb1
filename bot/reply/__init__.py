"""Replies: an engine's answer as people see it, in their language. Nothing here knows of Telegram."""

from bot.reply.answer_text import render_evidence, render_html, render_plain, shown_quote, shown_span
from bot.reply.figure import figure_text
from bot.reply.messages import Messages, messages
from bot.reply.policy import should_speak

__all__ = [
    "Messages",
    "figure_text",
    "messages",
    "render_evidence",
    "render_html",
    "render_plain",
    "should_speak",
    "shown_quote",
    "shown_span",
]
