"""Kazakh and Russian typed in Latin letters, led back to Cyrillic.

Kazakh goes to the folded alphabet (see ``fold_kazakh``), where the choices between the 2021 alphabet
(ä ö ü ū ğ ñ ş), the acutes of 2018 (á ó ú ǵ ń ý), the 2017 apostrophes (a' s') and casual spellings
(sh, zh, kashan, qashan) fall together. Russian goes to ordinary spelling: the candidates that the
ambiguous letters allow, the one that the dictionary knows first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import product

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


def kazakh_from_latin(text: str) -> str:
    """``text`` (normal form, Latin letters) in the folded Kazakh alphabet."""
    text = _VOWEL_BEFORE_Y.sub("й", text)
    return _replace(text, {old: (new,) for old, new in _KAZAKH}, lambda parts: "".join(p[0] for p in parts))


def russian_from_latin(text: str) -> str:
    """``text`` (normal form, Latin letters) in Cyrillic, each word by itself."""
    return _RUSSIAN_WORD.sub(lambda match: russian_word(match.group()), text)


@lru_cache(maxsize=20_000)
def russian_word(word: str) -> str:
    """The first Cyrillic reading of ``word`` that the Russian dictionary has, else the plainest."""
    table = dict(_RUSSIAN)
    plain = _replace(word, table, lambda parts: "".join(part[0] for part in parts))
    if is_known(plain):
        return plain
    return _replace(word, table, _known_or_plain)


def _known_or_plain(parts: list[tuple[str, ...]]) -> str:
    plain = "".join(part[0] for part in parts)
    count = 1
    for part in parts:
        count *= len(part)
    if count > _MAX_CANDIDATES:
        parts = _narrow(parts)
    # Fewest departures from the plain reading first.
    choices = sorted(
        product(*(range(len(part)) for part in parts)),
        key=lambda choice: (sum(index > 0 for index in choice), sum(choice)),
    )
    for choice in choices[1:_MAX_CANDIDATES]:
        candidate = "".join(part[index] for part, index in zip(parts, choice, strict=True))
        if is_known(candidate):
            return candidate
    return plain


def _narrow(parts: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """At most two readings a letter, and only for as many letters as the bound allows."""
    narrowed: list[tuple[str, ...]] = []
    count = 1
    for part in parts:
        keep = part[:2] if count * 2 <= _MAX_CANDIDATES else part[:1]
        count *= len(keep)
        narrowed.append(keep)
    return narrowed


def _replace(text: str, table: dict[str, tuple[str, ...]], join: Callable[[list[tuple[str, ...]]], str]) -> str:
    parts: list[tuple[str, ...]] = []
    index = 0
    while index < len(text):
        for width in (4, 3, 2, 1):
            found = table.get(text[index : index + width])
            if found is not None and index + width <= len(text):
                parts.append(found)
                index += width
                break
        else:
            parts.append((text[index],))
            index += 1
    return join(parts)
