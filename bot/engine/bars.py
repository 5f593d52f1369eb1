"""The confidence an answer needs. Fitted by ``benchmarks/fit.py``, which prints the curve."""

ANSWER_BAR = 0.5
"""Put to the bot: from here on it answers."""

NEAR_MISS_BAR = 0.25
"""Put to the bot: from here on it shows what the article says close by, as a near miss."""

UNADDRESSED_BAR = 0.5
"""Put to nobody: from here on it answers; below it keeps silent."""
