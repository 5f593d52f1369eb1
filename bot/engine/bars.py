"""The confidence an answer needs: set by hand from what ``benchmarks/quality.py`` prints."""

ANSWER_BAR = 0.5
"""Put to the bot: from here on it answers."""

NEAR_MISS_BAR = 0.25
"""Put to the bot: from here on it shows what the article says close by, as a near miss."""

UNADDRESSED_BAR = 0.6
"""Put to nobody: from here on it answers; below it keeps silent.

On the gold set's parts fit and check and on a third set the harmonic mean of answers and refusals is flat from 0.5 to
0.65; the bar stands where false answers fall under 20 % on two of the three, since silence comes before error.
"""
