"""Typed facts of an article.

extract_facts     an article's facts, each a slice of its text
entities          the mentions of each person, place and organisation, joined
"""

from bot.facts.entities import entities
from bot.facts.extract import extract_facts
from bot.facts.model import Fact, FactKind

__all__ = ["Fact", "FactKind", "entities", "extract_facts"]
