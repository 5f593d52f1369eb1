"""Kazakh and Russian typed in Latin letters, led back to Cyrillic.

Kazakh goes to the folded alphabet (see ``fold_kazakh``), where the choices between the 2021 alphabet
(ä ö ü ū ğ ñ ş), the acutes of 2018 (á ó ú ǵ ń ý), the 2017 apostrophes (a' s') and casual spellings
(sh, zh, kashan, qashan) fall together. Russian goes to ordinary spelling: the candidates that the
ambiguous letters allow, the one that the dictionary knows first.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from bot.language.morphology import begins_russian
from bot.language.morphology import is_russian as is_known

_KAZAKH = (
    ("shch", "щ"), ("sch", "ш"), ("sh", "ш"), ("ş", "ш"), ("s'", "ш"), ("ch", "ч"), ("c'", "ч"), ("zh", "ж"),
    ("dj", "ж"), ("j", "ж"), ("kh", "х"), ("gh", "г"), ("g'", "г"), ("ğ", "г"), ("ň", "н"), ("ñ", "н"),
    ("n'", "н"), ("yu", "ю"), ("iu", "ю"), ("ya", "я"), ("ia", "я"), ("ts", "ц"), ("ä", "а"), ("á", "а"),
    ("a'", "а"), ("ö", "о"), ("o'", "о"), ("ü", "у"), ("ū", "у"), ("ú", "у"), ("u'", "у"), ("ı", "и"),
    ("iya", "ия"), ("iia", "ия"), ("ó", "о"), ("ǵ", "г"), ("ń", "н"), ("ý", "у"),
    ("i'", "и"), ("ï", "и"), ("y'", "у"), ("iy", "и"), ("yi", "и"), ("ii", "и"),
    ("a", "а"), ("b", "б"), ("c", "ц"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"),
    ("i", "и"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"),
    ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "у"), ("x", "х"), ("y", "и"),
    ("z", "з"), ("'", ""),
)  # fmt: skip
_VOWEL_BEFORE_Y = re.compile(r"(?:(?<=[aeouäöüūáóú])|(?<=[aou]'))[yi](?!'|[aeou])")

_RUSSIAN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("shch", ("щ",)), ("sch", ("щ", "сч")), ("sh", ("ш", "щ")), ("ch", ("ч",)), ("zh", ("ж",)),
    ("kh", ("х",)), ("ts", ("ц", "тс")), ("tz", ("ц",)), ("yu", ("ю",)), ("ju", ("ю",)), ("iu", ("ю", "иу")),
    ("ya", ("я", "ья")), ("ja", ("я",)), ("ia", ("ия", "я", "иа")), ("yo", ("е", "йо")), ("jo", ("е",)),
    ("ye", ("е", "ье", "ые")), ("je", ("е",)), ("yi", ("ый", "ьи")), ("iy", ("ий",)), ("ij", ("ий",)),
    ("yj", ("ый",)), ("a", ("а",)), ("b", ("б",)), ("c", ("ц", "к", "с")), ("d", ("д",)), ("e", ("е", "э")),
    ("f", ("ф",)), ("g", ("г",)), ("h", ("х",)), ("i", ("и", "й")), ("j", ("й", "ж")), ("k", ("к",)),
    ("l", ("л", "ль")), ("m", ("м",)), ("n", ("н", "нь")), ("o", ("о",)), ("p", ("п",)), ("q", ("к",)),
    ("r", ("р",)), ("s", ("с", "сь")), ("t", ("т", "ть")), ("u", ("у",)), ("v", ("в",)), ("w", ("в", "ш")),
    ("x", ("х", "кс")), ("y", ("ы", "й", "и")), ("z", ("з",)), ("4", ("ч",)), ("'", ("ь", "ъ", "")),
)  # fmt: skip
_MAX_CANDIDATES = 512
_RUSSIAN_WORD = re.compile(r"(?:(?<!\d)4)?[a-z'][a-z'4]*")
"""4 stands for ч beside letters (4to, po4emu); in a number it is a digit."""


Parts = list[tuple[str, ...]]
"""A word letter by letter (or letters by letters): what each may stand for, the likely first."""


class _Table:
    """What Latin letters may stand for, found longest first."""

    def __init__(self, meanings: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        self._meanings = dict(meanings)
        longest_first = sorted(self._meanings, key=lambda letters: -len(letters))
        self._letters = re.compile("|".join((*map(re.escape, longest_first), ".")), re.DOTALL)

    def parts(self, text: str) -> Parts:
        """What each of ``text``'s letters may stand for; themselves where the table does not have them."""
        return [self._meanings.get(letters) or (letters,) for letters in self._letters.findall(text)]


_KAZAKH_TABLE = _Table((old, (new,)) for old, new in _KAZAKH)
_RUSSIAN_TABLE = _Table(_RUSSIAN)


def kazakh_from_latin(text: str) -> str:
    """``text`` (normal form, Latin letters) in the folded Kazakh alphabet."""
    return _plain(_KAZAKH_TABLE.parts(_VOWEL_BEFORE_Y.sub("й", text)))


def russian_from_latin(text: str) -> str:
    """``text`` (normal form, Latin letters) in Cyrillic, each word by itself."""
    return _RUSSIAN_WORD.sub(lambda match: russian_word(match.group()), text)


@lru_cache(maxsize=20_000)
def russian_word(word: str) -> str:
    """The first Cyrillic reading of ``word`` that the Russian dictionary has, else the plainest."""
    parts = _RUSSIAN_TABLE.parts(word)
    plain = _plain(parts)
    return plain if is_known(plain) else _known_or_plain(parts)


def _plain(parts: Parts) -> str:
    return "".join([part[0] for part in parts])


def _known_or_plain(parts: Parts) -> str:
    """The reading that the dictionary has with the fewest departures from the plain one; else the plain one."""
    if math.prod(map(len, parts)) > _MAX_CANDIDATES:
        parts = _narrow(parts)
    choices = sorted(_worth_trying(parts), key=lambda choice: (sum(index > 0 for index in choice), sum(choice), choice))
    for choice in choices:
        candidate = "".join([part[index] for part, index in zip(parts, choice, strict=True)])
        if any(choice) and is_known(candidate):
            return candidate
    return _plain(parts)


def _worth_trying(parts: Parts) -> list[tuple[int, ...]]:
    """The choices among ``parts`` whose every opening some word of the dictionary has: few of hundreds.

    A reading's е may be the dictionary's ё, so both ways to write an opening are followed.
    """
    found: list[tuple[tuple[int, ...], list[str]]] = [((), [""])]
    for part in parts:
        found = [
            ((*choice, index), known)
            for choice, openings in found
            for index, letters in enumerate(part)
            if (known := [one for opening in openings for one in _longer(opening, letters) if begins_russian(one)])
        ]
    return [choice for choice, _ in found]


def _longer(opening: str, letters: str) -> tuple[str, ...]:
    whole = opening + letters
    return (whole, opening + letters.replace("е", "ё")) if "е" in letters else (whole,)


def _narrow(parts: Parts) -> Parts:
    """At most two readings a letter, and only for as many letters as the bound allows."""
    narrowed: Parts = []
    count = 1
    for part in parts:
        keep = part[:2] if count * 2 <= _MAX_CANDIDATES else part[:1]
        count *= len(keep)
        narrowed.append(keep)
    return narrowed
