"""Words typed on the wrong keyboard layout: «црут» for "when", "rjulf" for «когда».

Source of the tables: the standard QWERTY, ЙЦУКЕН and Kazakh (ЙЦУКЕН with the digits row) layouts.
"""

from __future__ import annotations

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
