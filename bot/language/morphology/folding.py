"""The folded Kazakh alphabet: Kazakh as it is typed on a Russian keyboard.

A reader without the Kazakh layout writes «кашан», «казакстан», «торешы» (төреші)
or «жургизушисинин». Each Kazakh letter falls on its nearest Russian neighbour; ы, і and и
fall together because і is typed now as и, now as ы. й keeps its own letter: it has a key on
the Russian layout, nobody drops it, and the tense -й would be lost in и.
"""

from __future__ import annotations

_FROM = "қғңәөұүһіыё"
_TO = "кгнаоуухиие"
_TABLE = str.maketrans(_FROM + _FROM.upper(), _TO + _TO.upper())


def fold_kazakh(text: str) -> str:
    """Return `text` in the folded alphabet, of the same length, letter for letter."""
    return text.translate(_TABLE)
