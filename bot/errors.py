"""The one tree of exceptions.

    DaiekError
    ├── UsageError            the caller asked for something that cannot be done (exit status 2)
    │   ├── SettingsError     a setting is missing or malformed
    │   └── SeedError         seeds/ is missing, empty or unreadable
    ├── ArticleError          a text cannot become an article (empty, binary, too large)
    ├── DataError             a data file of the project has a bad line; names file and line
    └── TelegramError         Telegram refused the token or cannot be reached at start

``str(error)`` is one sentence that says what to do; the cause is chained and goes to the log.
No message ever holds the bot's token.
"""


class DaiekError(Exception):
    """Base of every error this project raises on purpose."""


class UsageError(DaiekError):
    """The caller asked for something that cannot be done as asked."""


class SettingsError(UsageError):
    """A setting is missing or malformed."""


class SeedError(UsageError):
    """The folder of seed articles is missing, empty or unreadable."""


class ArticleError(DaiekError):
    """A text cannot become an article."""


class DataError(DaiekError):
    """A data file of the project has a bad line.

    Args:
        source: name of the data file.
        line: its line number, from 1 (0 where the whole file is meant).
        problem: what is wrong with it.
    """

    def __init__(self, source: str, line: int, problem: str) -> None:
        super().__init__(f"{source}:{line}: {problem}")
        self.source = source
        self.line = line
        self.problem = problem


class TelegramError(DaiekError):
    """Telegram refused the token, or cannot be reached at start."""
