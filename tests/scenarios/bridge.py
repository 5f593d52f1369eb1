"""A channel's post about a bridge, as it reaches the group that is linked to the channel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.double import people
from tests.double.player import Room, Said

NEWS = people.channel_json(-1_000_000_000_901, "daieknews")
NAMELESS = people.channel_json(-1_000_000_000_902, None)

POST = """A new bridge across the Ishim opens in Petropavl

On 12 March 2024 the new bridge across the river Ishim was opened in Petropavl, the city's mayor said.

The bridge cost 4.5 billion tenge and took three years to build. It is 320 metres long and has four lanes.

"We waited for this bridge for thirty years," said Serik Mukhamediyev, the mayor. Buses will use it from 1 April.

According to the regional department of roads, 18,000 cars will cross it every day, twice as many as now.
"""
COST, COST_QUOTE = "How much did the bridge cost?", "4.5 billion tenge"
CARS, CARS_QUOTE = "How many cars will cross the bridge every day?", "18,000 cars"


def posted(group: Room, text: str = POST, channel: Mapping[str, Any] = NEWS) -> Said:
    """The post in the group, copied there by Telegram itself."""
    return group.says(None, text, also=people.auto_forward_json(channel, 77))
