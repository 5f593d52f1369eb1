"""From pasted text to an `Article`: its head, paragraphs, sentences and quotations as spans.

parse_article     a text read
load_article      the same from a file
split_sentences   sentences alone, of any text
MAX_CHARACTERS    the longest text that is read as an article
explain_splits    why a text was split as it was
"""

from bot.article.load import load_article
from bot.article.parse import MAX_CHARACTERS, parse_article
from bot.article.sentences import explain_splits, split_sentences

__all__ = ["MAX_CHARACTERS", "explain_splits", "load_article", "parse_article", "split_sentences"]
