"""Answers to pressed buttons and inline queries."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from tests.double.checks import LONGEST_ALERT, check_results
from tests.double.markup import units
from tests.double.refusals import bad_request
from tests.double.world import QUERY_LIFETIME, Query, World


def answer_callback_query(world: World, data: Mapping[str, Any]) -> bool:
    """https://core.telegram.org/bots/api#answercallbackquery."""
    if units(data.get("text", "")) > LONGEST_ALERT:
        raise bad_request("MESSAGE_TOO_LONG")
    _open_query(world, data.get("callback_query_id")).answer = dict(data)
    return True


def answer_inline_query(world: World, data: Mapping[str, Any]) -> bool:
    """https://core.telegram.org/bots/api#answerinlinequery."""
    check_results(data.get("results", []))
    _open_query(world, data.get("inline_query_id")).answer = dict(data)
    return True


def _open_query(world: World, number: Any) -> Query:
    query = world.queries.get(str(number))
    if query is None or time.monotonic() - query.asked_at > QUERY_LIFETIME:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    return query


QUERY_METHODS = {"answerCallbackQuery": answer_callback_query, "answerInlineQuery": answer_inline_query}
