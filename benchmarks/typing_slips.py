"""Slips of typing, one function a kind: what people do to a word on a phone.

Each takes a word in normal form and a source of chance, and gives the word with the slip, or the word itself where it
has no place for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from bot.language.keyboard import NEIGHBOURS
from bot.language.tongue import Language

Slip = Callable[[str, Random], str]

_HEARD = {
    Language.RU: {"о": "а", "е": "и", "я": "е", "и": "е", "жи": "жы", "ши": "шы", "ться": "тся", "тся": "ться"},
    Language.KK: {"о": "а", "і": "и", "ы": "и", "ө": "о", "ұ": "у", "у": "ү", "ғ": "г", "ң": "н", "е": "и"},
    Language.EN: {"e": "a", "a": "e", "i": "e", "ea": "ee", "ie": "ei", "c": "s", "ou": "o", "igh": "ite", "th": "t"},
}
_SIGNS = "ьъ"
_KAZAKH_MARKS = str.maketrans("әғқңөұүһі", "агкноуухи")
_LATIN_KAZAKH = {
    "ә": ("a", "ä"), "ғ": ("g", "gh", "ğ"), "қ": ("q", "k"), "ң": ("n", "ng", "ñ"), "ө": ("o", "ö"), "ұ": ("u", "ū"),
    "ү": ("u", "ü"), "і": ("i",), "ы": ("y", "ı"), "и": ("i",), "й": ("i", "y"), "у": ("u", "w"), "ш": ("sh", "ş"),
    "ж": ("zh", "j"), "х": ("h", "kh", "x"), "ч": ("ch",), "я": ("ya", "ia"), "ю": ("yu", "iu"), "ц": ("ts",),
    "а": ("a",), "б": ("b",), "в": ("v",), "г": ("g",), "д": ("d",), "е": ("e",), "з": ("z",), "к": ("k",),
    "л": ("l",), "м": ("m",), "н": ("n",), "о": ("o",), "п": ("p",), "р": ("r",), "с": ("s",), "т": ("t",),
    "ф": ("f",), "һ": ("h",), "э": ("e",), "щ": ("shch",), "ь": ("",), "ъ": ("",), "ё": ("yo",),
}  # fmt: skip
_LATIN_RUSSIAN = {
    **_LATIN_KAZAKH,
    "ы": ("y", "i"), "й": ("y", "i", "j"), "и": ("i",), "у": ("u",), "ч": ("ch", "4"), "ж": ("zh", "j"),
    "я": ("ya", "ja"), "ю": ("yu", "ju"), "щ": ("sch", "shch"), "х": ("h", "kh", "x"), "ш": ("sh", "w"),
}  # fmt: skip


def neighbouring_key(word: str, chance: Random) -> str:
    """A key beside the one meant."""
    place = chance.randrange(1, len(word))
    near = sorted(NEIGHBOURS.get(word[place], ()))
    return word[:place] + chance.choice(near) + word[place + 1 :] if near else word


def swapped(word: str, chance: Random) -> str:
    """Two neighbours in the wrong order."""
    place = chance.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def left_out(word: str, chance: Random) -> str:
    """A letter missing inside the word."""
    place = chance.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1 :]


def final_lost(word: str, _: Random) -> str:
    """The last letter missing."""
    return word[:-1]


def doubled(word: str, chance: Random) -> str:
    """A letter typed twice."""
    place = chance.randrange(len(word))
    return word[:place] + word[place] + word[place:]


def put_in(word: str, chance: Random) -> str:
    """A key beside another hit along with it."""
    place = chance.randrange(1, len(word))
    near = sorted(NEIGHBOURS.get(word[place], ()))
    return word[:place] + chance.choice(near) + word[place:] if near else word


def sign_left_out(word: str, _: Random) -> str:
    """A soft or hard sign missing."""
    return word.translate(str.maketrans("", "", _SIGNS))


def single_for_double(word: str, chance: Random) -> str:
    """One letter where two belong."""
    places = [i for i in range(1, len(word)) if word[i] == word[i - 1]]
    place = chance.choice(places) if places else 0
    return word[:place] + word[place + 1 :] if places else word


def as_heard(language: Language) -> Slip:
    """A sound written as it is heard, in ``language``."""

    def slip(word: str, chance: Random) -> str:
        table = _HEARD[language]
        found = [sound for sound in table if sound in word[1:]]
        if not found:
            return word
        sound = chance.choice(found)
        return word[0] + word[1:].replace(sound, table[sound], 1)

    return slip


def some_marks_left_out(word: str, chance: Random) -> str:
    """Kazakh letters typed as their Russian neighbours, one of them at least."""
    letters = [letter.translate(_KAZAKH_MARKS) if chance.random() < 0.6 else letter for letter in word]
    return "".join(letters)


def in_latin(language: Language) -> Slip:
    """The word in Latin letters, a spelling of each sound taken at random."""
    table = _LATIN_KAZAKH if language is Language.KK else _LATIN_RUSSIAN

    def slip(word: str, chance: Random) -> str:
        return "".join(chance.choice(table.get(letter, (letter,))) for letter in word)

    return slip


def run_together(language: Language) -> Slip:
    """A particle or an article without the space before it or behind it."""
    before = {Language.EN: ("a", "the", "to"), Language.RU: ("не", "в", "на"), Language.KK: ()}[language]
    behind = {Language.EN: (), Language.RU: ("ли", "бы", "же"), Language.KK: ("ше", "ғой")}[language]

    def slip(word: str, chance: Random) -> str:
        part = chance.choice((*before, *behind))
        return part + word if part in before else word + part

    return slip


_COMMON: Mapping[str, Slip] = {
    "neighbouring key": neighbouring_key,
    "swapped": swapped,
    "letter left out": left_out,
    "last letter lost": final_lost,
    "letter doubled": doubled,
    "letter put in": put_in,
    "double made single": single_for_double,
}


def slips(language: Language) -> dict[str, Slip]:
    """The kinds of slip in ``language``, by name."""
    found = {**_COMMON, "as heard": as_heard(language), "run together": run_together(language)}
    if language is Language.RU:
        found["sign left out"] = sign_left_out
    if language is Language.KK:
        found["marks left out"] = some_marks_left_out
    if language is not Language.EN:
        found["in Latin letters"] = in_latin(language)
    return found
