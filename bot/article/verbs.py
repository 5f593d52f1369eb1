"""Verbs of saying, from ``data/speech_verbs.txt``, and where one attributes words to somebody."""

from __future__ import annotations

import re

from bot.article.tables import entries

_FILE = "speech_verbs.txt"
_HEADINGS = ("kk said", "kk report", "kk by", "ru said", "ru by", "en said")

KK_SAID = entries(_FILE, _HEADINGS, "kk said")
"""Kazakh forms of де- that close quoted words: деді, дейді, деп …"""
KK_REPORT = entries(_FILE, _HEADINGS, "kk report")
"""Kazakh verbs that follow «деп» or an indirect statement: айтты, хабарлады …"""
KK_BY = entries(_FILE, _HEADINGS, "kk by")
"""«айтуынша» and its like."""
RU_SAID = entries(_FILE, _HEADINGS, "ru said")
"""Russian verbs of saying, finite."""
RU_BY = entries(_FILE, _HEADINGS, "ru by")
"""The nouns of «по её словам»."""
EN_SAID = entries(_FILE, _HEADINGS, "en said")
"""English verbs of saying, finite."""

SAID = KK_SAID | KK_REPORT | RU_SAID | EN_SAID
"""Every form that may attribute words in quotation marks."""

_NAME_THEN_VERB = tuple(
    re.compile(r"\s*[-–—]*\s*(?:(?:[^\W\d_a-zа-яё]|Mr\.|Dr\.)[\w.'’-]*\s+){" + str(words) + r"}([^\W\d_]+)")
    for words in range(1, 5)
)


def opens_attribution(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` begins with a speaker and a verb of saying: «Omirzak asked»."""
    for pattern in _NAME_THEN_VERB:
        found = pattern.match(text, start, end)
        if found is None:
            return False
        if found.group(1).lower() in SAID:
            return True
    return False
