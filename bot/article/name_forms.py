"""Forms of people's names: given names, endings of surnames and patronymics, cases, gender."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from bot.article.tables import load_sections


class Gender(StrEnum):
    """The gender a name shows."""

    MALE = "male"
    FEMALE = "female"


_GIVEN = load_sections("given_names.txt", ("male", "female"))
_MALE, _FEMALE = frozenset(_GIVEN["male"]), frozenset(_GIVEN["female"])
_WORDS = load_sections("name_words.txt", ("surname", "patronymic", "female", "male", "honorific", "particle"))
HONORIFICS = frozenset(_WORDS["honorific"])
"""Words before a name, lower case, without a full stop."""
PARTICLES = _WORDS["particle"]
"""Lower-case words inside a name."""
_SURNAME, _PATRONYMIC = _WORDS["surname"], _WORDS["patronymic"]
_FEMALE_ENDING, _MALE_ENDING = _WORDS["female"], _WORDS["male"]
_LONGEST = 40  # letters: nobody's name is longer
_KK_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")
_KK_CASE = re.compile(r"(?:[ндт][ыі]ң|[ндт][ае]н|[мбп]ен|[ғгқк][ае]|[ндт][ыі]|[дт][ае])$")
_RU_CASE = re.compile(r"(?:[оеи][вн](?:ым|у|ой)|ским|скому|ского|ской|ове|еве|ым|ому|ого|ой|ую|у|ем|ом)$")
_RU_GIVEN_CASE = re.compile(r"(?:[аеиуыюя]|о[мй]|е[мй])$")
_SHORTEST_GIVEN = 3


def has_patronymic_ending(word: str) -> bool:
    """Whether ``word`` ends as patronymics do."""
    return word.lower().endswith(_PATRONYMIC)


@lru_cache(maxsize=4096)
def has_surname_ending(word: str) -> bool:
    """Whether ``word`` ends as surnames or patronymics do."""
    lower = word.lower()
    return 4 <= len(word) <= _LONGEST and lower.endswith(_SURNAME + _PATRONYMIC)


@lru_cache(maxsize=4096)
def strip_kazakh_case(word: str) -> str:
    """A capitalised ``word`` without its Kazakh case ending, where the rest is plainly a name."""
    found = _KK_CASE.search(word[-3:]) if len(word) <= _LONGEST else None
    cut = len(word) - len(found.group()) if found is not None else 0
    if cut < 3:
        return word
    stem = word[:cut]
    plain = has_surname_ending(stem) or stem.lower() in _MALE or stem.lower() in _FEMALE
    return stem if plain or (word.endswith(_KK_GENITIVE) and cut >= 4) else word


@lru_cache(maxsize=4096)
def given_gender(word: str) -> tuple[bool, bool, Gender | None]:
    """Whether ``word`` is a given name, whether it stands in the nominative, and its gender.

    Russian cases of the names in the table are known too: Игоря, Анне.
    """
    lower = strip_kazakh_case(word).lower()
    nominative = lower == word.lower()
    if lower not in _MALE and lower not in _FEMALE:
        nominative = False
        lower = _russian_nominative(lower)
    male, female = lower in _MALE, lower in _FEMALE
    if not male and not female:
        return False, False, None
    return True, nominative, None if male and female else Gender.MALE if male else Gender.FEMALE


def _russian_nominative(lower: str) -> str:
    """The given name of the table that ``lower`` is an oblique case of, or ``lower``."""
    found = _RU_GIVEN_CASE.search(lower)
    if found is None or found.start() < _SHORTEST_GIVEN or len(lower) > _LONGEST or lower[0] < "а":
        return lower
    stem = lower[: found.start()]
    forms = (stem + ending for ending in ("", "ь", "й", "а", "я"))
    return next((form for form in forms if form in _MALE or form in _FEMALE), lower)


def is_given(word: str) -> bool:
    """Whether ``word`` is a given name, in any case of Kazakh or Russian."""
    return given_gender(word)[0]


def gender_of(words: Sequence[str]) -> Gender | None:
    """The gender that the words of a name show, by given name, patronymic or surname; else None."""
    for word in words:
        gender = given_gender(word)[2]
        if gender is not None:
            return gender
    last = strip_kazakh_case(words[-1]).lower()
    if last.endswith(_FEMALE_ENDING):
        return Gender.FEMALE
    return Gender.MALE if last.endswith(_MALE_ENDING) else None


def shows_case(words: Sequence[str]) -> bool:
    """Whether the words of a name show a Kazakh or Russian case other than the nominative."""
    if strip_kazakh_case(words[-1]) != words[-1]:
        return True
    given = [given_gender(word) for word in words]
    known = [nominative for is_name, nominative, _ in given if is_name]
    if known:
        return not all(known)
    return _RU_CASE.search(words[-1][-5:].lower()) is not None


@lru_cache(maxsize=4096)
def surname_key(name: str) -> str:
    """What two mentions of one surname share: the last word without Russian and Kazakh endings."""
    last = re.split(r"[\s\u00a0.]+", name.strip())[-1].lower().replace("ё", "е")
    stripped = re.sub(r"(?:[аяуею]|[ыо]м|ой|ому|ого|ую|ем)$", "", last)
    return stripped if len(stripped) >= 4 else last
