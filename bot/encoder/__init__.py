"""A small neural encoder: how relevant each sentence of an article is to a question, in any of the three languages.

Words of the question and of the article become vectors that know their context; a sentence is relevant where every
word of the question finds one near it ("late interaction", Khattab and Zaharia 2020). It writes nothing: what comes
out are numbers for sentences, and one for "no sentence answers this". The few likeliest sentences are read once more,
together with the question ("cross-encoder").
"""

from bot.encoder.cross import TOGETHER, CrossEncoder, Reading, cross_encoder
from bot.encoder.encoder import Encoder, encoder, read_encoder
from bot.encoder.sentences import EncodedSentences, Likeness, Relevance

__all__ = [
    "TOGETHER",
    "CrossEncoder",
    "EncodedSentences",
    "Encoder",
    "Likeness",
    "Reading",
    "Relevance",
    "cross_encoder",
    "encoder",
    "read_encoder",
]
