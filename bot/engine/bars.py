"""The confidence an answer needs: set by hand from what ``benchmarks/fit.py`` prints of articles left out."""

ANSWER_BAR = 0.42
"""Put to the bot: from here on it answers; the harmonic mean of right answers and refusals is near its highest."""

NEAR_MISS_BAR = 0.25
"""Put to the bot: from here on it shows what the article says close by, as a near miss."""

UNADDRESSED_BAR = 0.46
"""Put to nobody: from here on it answers; below it keeps silent.

Of 100 questions that an article left out answers it rightly answers 63 and gives another line for 12; of 100 that it
does not answer, it answers 8 (`benchmarks/fit.py` prints the table). Lower, more would be right over all, but silence
comes before error.
"""
