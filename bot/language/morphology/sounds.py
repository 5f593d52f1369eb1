"""The sounds of Kazakh: classes of letters, vowel harmony, and what a stem may look like.

Two alphabets share the rules: the full one, and the folded one (see `folding`), in which
front and back і/ы, ө/о, ү/ұ, ә/а have fallen together and harmony decides less.
"""

from __future__ import annotations

from typing import Final

BACK: Final = 1
FRONT: Final = 2
EITHER: Final = BACK | FRONT

#: и, у and ю count as vowel and consonant in turn, so they stand in both classes.
AMBIVALENT: Final = frozenset("иую")
VOWELS: Final = frozenset("аәеоөұүыіэяё") | {"э"}
VOICELESS: Final = frozenset("пткқсшщчцфхһ" + "бвгд")
NASALS: Final = frozenset("мнң")
HISSING: Final = frozenset("зж")
GLIDES: Final = frozenset("рйьъ")
CONSONANTS: Final = frozenset("бвгғджзйкқлмнңпрстфхһцчшщьъ") | AMBIVALENT
VOICED: Final = frozenset("лмнңрйзжғьъ") | AMBIVALENT
ALL_VOWELS: Final = VOWELS | AMBIVALENT

_BACK_VOWELS: Final = frozenset("аоұыяё")
_FRONT_VOWELS: Final = frozenset("әеөүіэ")
#: Ends of loans, which take either: Тоқаев, Смайылов, апрель, педагог, цех, банк.
_LOAN_ENDS: Final = frozenset("вьгцчф")
_FIRST_SYLLABLE_ONLY: Final = frozenset("ао")

#: Final clusters that open before a vowel: халық → халқы, орын → орны, қауіп → қаупі.
_OPENED: Final = frozenset({"лқ", "рқ", "рк", "рн", "рп", "йн", "уз", "ус", "уп", "лп"})
_FOLDED_OPENED: Final = _OPENED | {"лк"}
#: No noun ends so: келд-і, етт-і and the like are past tenses.
_NO_END: Final = frozenset({"йд", "лд", "тт", "кк", "пп", "шш"})
#: A stem may end in two consonants, the first of these and the second none of the next.
_FIRST_OF_CLUSTER: Final = frozenset("лрйнсумзкпфтьх")
_BAD_SECOND: Final = frozenset("лнңйғ")


def harmonies(word: str, *, folded: bool) -> list[int]:
    """Return, for each length of prefix of `word`, the harmonies a suffix may have there.

    The last telling vowel decides; и and у tell nothing. A stem in -ев or any other with
    и takes both, as the language does with loans (Тоқаевтың, политикті, университеттің).
    """
    result = [EITHER] * (len(word) + 1)
    harmony = EITHER
    vowel_seen = False
    previous = ""
    for index, letter in enumerate(word, start=1):
        if letter in _BACK_VOWELS:
            doubtful = folded and not vowel_seen and letter in _FIRST_SYLLABLE_ONLY
            harmony = EITHER if doubtful else BACK
            vowel_seen = True
        elif letter in _FRONT_VOWELS:
            harmony = FRONT
            vowel_seen = True
        elif letter == "и":
            vowel_seen = True
            if not folded or harmony == BACK:  # folded и is ы or і: мұғалім, мугалим
                harmony = EITHER
        elif letter in AMBIVALENT:
            vowel_seen = True
        elif letter in _LOAN_ENDS or (letter == "к" and previous not in _FRONT_VOWELS):
            result[index] = EITHER
            previous = letter
            continue
        result[index] = harmony
        previous = letter
    return result


def noun_stems(left: str, *, before_vowel: bool, folded: bool) -> tuple[str, ...]:
    """Return what the noun stem `left` may be when nothing has changed it.

    Before a vowel қ, к and п are voiced (кітап → кітабы), and a narrow vowel may have
    dropped (халық → халқы).
    """
    if not before_vowel:
        return (left,)
    last = left[-1]
    if last == "ғ":
        left = left[:-1] + "қ"
    elif last == "г" and left[-2:-1] not in ("", "р", "л", "н", "о"):
        return (left[:-1] + "к",)
    elif last == "г":
        return (left[:-1] + "к", left)
    elif last == "б":
        return (left[:-1] + "п", left)
    return _with_dropped_vowel(left, folded=folded)


def verb_stems(left: str, *, before_vowel: bool, folded: bool) -> tuple[str, ...]:
    """Return what the verb stem `left` may be; no verb ends in б, г or ғ."""
    if not before_vowel:
        return (left,)
    last = left[-1]
    if last == "у" and len(left) > 1 and left[-2] in VOWELS:
        return (left[:-1] + "п", left)  # тап → тауып, жап → жауып
    voiceless = {"ғ": "қ", "г": "к", "б": "п"}.get(last)
    if voiceless and len(left) > 1 and left[-2] in ALL_VOWELS:  # қорқ- stays voiceless
        left = left[:-1] + voiceless
    return _with_dropped_vowel(left, folded=folded)


def narrow_vowel(stem: str, *, folded: bool) -> str:
    """Return the narrow vowel, ы or і (folded: и), that goes with `stem`."""
    if folded:
        return "и"
    return "і" if _last_harmony(stem) == FRONT else "ы"


def _last_harmony(stem: str) -> int:
    for letter in reversed(stem):
        if letter in _BACK_VOWELS:
            return BACK
        if letter in _FRONT_VOWELS:
            return FRONT
    return FRONT if stem[-1] in "кг" else BACK


def _with_dropped_vowel(left: str, *, folded: bool) -> tuple[str, ...]:
    opened = _FOLDED_OPENED if folded else _OPENED
    if left[-2:] not in opened or len(left) < 3:
        return (left,)
    if left[-2] == "у" and left[-3] not in VOWELS:  # дауыс → даусы, but корпус → корпусы
        return (left,)
    filled = left[:-1] + narrow_vowel(left, folded=folded) + left[-1]
    return (left, filled) if _pronounceable_end(left) else (filled,)


def _pronounceable_end(stem: str) -> bool:
    if len(stem) < 2 or stem[-2] in ALL_VOWELS or stem[-1] in ALL_VOWELS:
        return True
    return stem[-2] in _FIRST_OF_CLUSTER and stem[-1] not in _BAD_SECOND


def may_be_noun(stem: str) -> bool:
    """Tell whether `stem` has a vowel and an end that can be said."""
    return not ALL_VOWELS.isdisjoint(stem) and _pronounceable_end(stem) and stem[-2:] not in _NO_END


_NOT_IN_VERBS: Final = frozenset("фвцщэючһёьъ")
_NOT_LAST_IN_VERBS: Final = frozenset("бгғдоөұүә")


def may_be_verb(stem: str) -> bool:
    """Tell whether `stem` is made of native sounds and ends as native verbs do."""
    return (
        stem[-1] not in _NOT_LAST_IN_VERBS
        and _NOT_IN_VERBS.isdisjoint(stem)
        and not ALL_VOWELS.isdisjoint(stem)
        and _pronounceable_end(stem)
    )
