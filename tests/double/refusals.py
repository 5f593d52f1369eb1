"""How the Bot API refuses: a status, a sentence, sometimes parameters.

https://core.telegram.org/bots/api#making-requests; the sentences are those of the public server.
"""

from __future__ import annotations

from typing import Any


class RefusedError(Exception):
    """A request that is not carried out.

    Args:
        status: the HTTP status, which is ``error_code`` too.
        description: the sentence.
        parameters: ``retry_after`` or ``migrate_to_chat_id``.
    """

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    @property
    def body(self) -> dict[str, Any]:
        """The answer's JSON."""
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.status,
            "description": self.description,
        }
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(reason: str, **parameters: int) -> RefusedError:
    """What is wrong with the request itself."""
    return RefusedError(400, f"Bad Request: {reason}", **parameters)


def forbidden(reason: str) -> RefusedError:
    """Where the bot may not write."""
    return RefusedError(403, f"Forbidden: {reason}")


def flooded(seconds: int) -> RefusedError:
    """Too much at once: to be tried again after ``seconds``."""
    return RefusedError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
