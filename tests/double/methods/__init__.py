"""The methods of the Bot API that the double knows, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.double.methods.chats import CHAT_METHODS
from tests.double.methods.messages import MESSAGE_METHODS
from tests.double.methods.profile import PROFILE_METHODS
from tests.double.methods.queries import QUERY_METHODS
from tests.double.world import World

Method = Callable[[World, Mapping[str, Any]], Any]
"""Carries out a request with its parameters; what it returns is the ``result``.

Raises RefusedError where Telegram refuses.
"""

METHODS: dict[str, Method] = {**CHAT_METHODS, **MESSAGE_METHODS, **PROFILE_METHODS, **QUERY_METHODS}
