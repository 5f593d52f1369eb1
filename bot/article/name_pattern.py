"""Patterns of the names of authors and photographers, as credits have them.

A name is one to four words that do not begin in lower case (initials too); several stand in a row with
commas or «and» between, each with the town it was sent from: "Nadia Seitova in Aktau and Tom Harcastle".
"""

from __future__ import annotations

NAME_WORD = r"[^\W\d_a-zа-яёәғқңөұүһі][\w'’ʼ-]*\.?"
_PARTICLE = r"(?:де|ван|фон|аль|бин|von|van|de|al|bin|ұлы|қызы)"
NAME = rf"{NAME_WORD}(?:\s+(?:{_PARTICLE}\s+)?{NAME_WORD}){{0,3}}"
_FROM = rf"(?:\s+in\s+{NAME_WORD}(?:\s{NAME_WORD}){{0,2}}|\s*\({NAME_WORD}(?:[\s-]{NAME_WORD}){{0,2}}\))?"
_AND = r"(?:\s*,\s*(?:and\s+)?|\s+(?:and|и|және|мен|бен|пен)\s+|\s*&\s*)"
NAMES = rf"{NAME}(?:{_FROM}{_AND}{NAME}){{0,5}}"
"""One name or several; the town of the last one is left out."""
TOWN = _FROM
"""Where the last one wrote from, if it is said."""
