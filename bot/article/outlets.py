"""Names of outlets as head lines have them."""

from __future__ import annotations

import re

from bot.article.head_words import AGENCY, OUTLET, any_of

_QUOTED = r"[«“\"][^«»“”\"]{2,60}[»”\"]"
_DOMAIN = re.compile(r"(?:www\.)?[A-Za-z][\w-]*\.(?:kz|ru|com|net|org|kg|uz|info|media|news|tv|uk)", re.IGNORECASE)
_NAMED = re.compile(
    rf"(?:{any_of(OUTLET)}\s+)?{_QUOTED}|{_QUOTED}(?:\s+{any_of(OUTLET)}){{1,2}}"
    rf"|[A-Z][\w’' -]{{2,40}}\s{any_of(OUTLET)}",
    re.IGNORECASE,
)


def is_domain(name: str) -> bool:
    """Whether ``name`` is the address of a site: El.kz."""
    return _DOMAIN.fullmatch(name) is not None


def is_outlet_name(name: str) -> bool:
    """Whether ``name`` is an outlet: El.kz, Reuters, «Қаламгер» газеті, a name in quotation marks."""
    quoted_sentence = name[-2:-1] in ".?!,"
    return name.lower() in AGENCY or is_domain(name) or (_NAMED.fullmatch(name) is not None and not quoted_sentence)
