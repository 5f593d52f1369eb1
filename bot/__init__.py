"""Daiek: answers questions about a news article with the article's own words."""

import os

__version__ = "0.1.0"

# The encoder compares a question with an article in tenths of a millisecond: more threads for that only wait for each
# other (measured: twice the processor time for the same answers). Read by numpy when it is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
