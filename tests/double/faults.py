"""What goes wrong on purpose: by method, and by chat where it is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.double.refusals import RefusedError, bad_request, flooded, forbidden

_FOREVER = 3600.0


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong with one request.

    Args:
        refusal: what is answered; None for the ordinary answer, if any gets through.
        delay: seconds before the answer.
        dropped: whether the line is closed instead of an answer.
        carried_out: whether the request takes effect all the same.
    """

    refusal: RefusedError | None = None
    delay: float = 0.0
    dropped: bool = False
    carried_out: bool = False


def flood(seconds: int = 1) -> Fault:
    """429: to be tried again after ``seconds``."""
    return Fault(flooded(seconds))


def server_error(status: int = 502) -> Fault:
    """A 5xx of Telegram's own."""
    names = {500: "Internal Server Error", 502: "Bad Gateway", 504: "Gateway Timeout"}
    return Fault(RefusedError(status, names.get(status, "Server Error")))


def dropped_line(*, carried_out: bool = False) -> Fault:
    """The connection is closed without an answer."""
    return Fault(dropped=True, carried_out=carried_out)


def slow(seconds: float) -> Fault:
    """The answer comes, late."""
    return Fault(delay=seconds, carried_out=True)


def no_answer(*, carried_out: bool = False) -> Fault:
    """No answer comes for as long as anybody would wait."""
    return Fault(delay=_FOREVER, carried_out=carried_out)


def refused(reason: str) -> Fault:
    """400, with a reason of Telegram's."""
    return Fault(bad_request(reason))


def kept_out(reason: str) -> Fault:
    """403, with a reason of Telegram's."""
    return Fault(forbidden(reason))


@dataclass
class _Waiting:
    method: str
    chat_id: int | None
    fault: Fault


@dataclass
class Faults:
    """The faults still to come; each happens once, in the order they were added."""

    _waiting: list[_Waiting] = field(default_factory=list)

    def add(self, method: str, *faults: Fault, chat_id: int | None = None) -> None:
        """Let the next requests of ``method`` fail; only those to ``chat_id``, if it is given."""
        self._waiting += [_Waiting(method, chat_id, fault) for fault in faults]

    def take(self, method: str, data: Mapping[str, Any]) -> Fault | None:
        """The fault that a request meets, used up by it."""
        for one in self._waiting:
            if one.method == method and one.chat_id in (None, data.get("chat_id")):
                self._waiting.remove(one)
                return one.fault
        return None

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self._waiting.clear()
