"""The command line: ``daiek`` or ``python -m bot``.

run     Telegram with BOT_TOKEN, the terminal chat without
chat    questions typed in the terminal
ask     one question, one answer; --explain shows how it came about
facts   what an article gives, as a table or JSON
batch   questions as JSON lines in, answers as JSON lines out
word    what the lexicon makes of a word, and why
"""

from bot.cli.parser import main

__all__ = ["main"]
