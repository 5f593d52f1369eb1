"""The trilingual lexicon: concepts with their Kazakh, Russian and English words.

>>> from bot.language.tongue import Language
>>> [lexicon().concept_id(n) for n in lexicon().lookup("товарооборот", Language.RU)]
['trade_turnover']
"""

from bot.language.lexicon.lexicon import Lexicon, PhraseMatch, lexicon
from bot.language.lexicon.model import Concept
from bot.language.lexicon.source import read_concepts

__all__ = ["Concept", "Lexicon", "PhraseMatch", "lexicon", "read_concepts"]
