"""The keyboard: words typed on the wrong layout («црут» for "when", "rjulf" for «когда»), and neighbouring keys.

Source of the tables: the standard QWERTY, ЙЦУКЕН and Kazakh (ЙЦУКЕН with the digits row) layouts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

_QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюё"
# The Kazakh layout keeps ЙЦУКЕН and puts the nine Kazakh letters on the digit row.
_DIGIT_ROW = dict(zip("234567890-=", "әіңғ,.үұқөһ", strict=True))

# Lower case last, so that keys without a case of their own ("[" is х) give small letters.
_TO_CYRILLIC = str.maketrans(_QWERTY.upper() + _QWERTY, _RUSSIAN.upper() + _RUSSIAN)
_TO_LATIN = str.maketrans(_RUSSIAN.upper() + _RUSSIAN, _QWERTY.upper() + _QWERTY)


def to_cyrillic(text: str) -> str:
    """What ``text``, typed on QWERTY, would have been on ЙЦУКЕН; one character to one."""
    return text.translate(_TO_CYRILLIC)


def to_kazakh(text: str) -> str:
    """Like ``to_cyrillic`` with the digit row of the Kazakh layout; one character to one."""
    return "".join(_DIGIT_ROW.get(letter, letter) for letter in text).translate(_TO_CYRILLIC)


def to_latin(text: str) -> str:
    """What ``text``, typed on ЙЦУКЕН, would have been on QWERTY; one character to one."""
    return text.translate(_TO_LATIN)


# Rows of keys from the top, each half a key further to the right than the one above. "." stands for a key
# without a letter. The Kazakh letters stand over ЙЦУКЕН, on the row of digits, from its second key.
_LATIN_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_CYRILLIC_ROWS = (".әіңғ..үұқөһ", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")


def _neighbours(rows: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """The letters that touch each letter: beside it, and two in the row above and below."""
    found: dict[str, set[str]] = defaultdict(set)
    for number, row in enumerate(rows):
        below = rows[number + 1] if number + 1 < len(rows) else ""
        for place, letter in enumerate(row):
            for near in (row[place + 1 : place + 2], below[place : place + 1], below[max(0, place - 1) : place]):
                if near.isalpha() and letter.isalpha():
                    found[letter].add(near)
                    found[near].add(letter)
    return {letter: frozenset(near) for letter, near in found.items()}


NEIGHBOURS: Mapping[str, frozenset[str]] = {**_neighbours(_LATIN_ROWS), **_neighbours(_CYRILLIC_ROWS)}
"""A small letter to those whose keys touch its own, on QWERTY, ЙЦУКЕН and the Kazakh layout."""
