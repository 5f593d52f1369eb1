"""Daiek: answers questions about a news article with the article's own words."""

__version__ = "0.1.0"
