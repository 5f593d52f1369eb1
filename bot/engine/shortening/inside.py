"""Rules about the words of a span, and about all of it: each says what it sees, "" for nothing."""

from __future__ import annotations

from bot.engine.shortening.view import FUNCTION_CLASSES, View

_SEQUENCE = 4


def inside_class(v: View, k: int) -> str:
    """The sort of a word of the span."""
    return v.words.classes[k]


def inside_role(v: View, k: int) -> str:
    """The role of a word of the span in the question: what was asked with is seldom the answer."""
    return v.roles[k]


def asked_with(v: View, k: int) -> str:
    """Whether a word of the span is one of the question."""
    return "asked" if v.roles[k] else "new"


def rarity(v: View, k: int) -> str:
    """How often the article has a word of the span."""
    if v.words.classes[k] in FUNCTION_CLASSES or v.roles[k]:
        return ""
    often = v.words.rarity[k]
    return "1" if often <= 1 else "2" if often == 2 else "3-4" if often <= 4 else "5"


def crossed_gap(v: View, k: int) -> str:
    """The mark of punctuation that the span holds before word ``k``."""
    return v.words.gaps[k]


def length(v: View, i: int, j: int) -> str:
    """How many words the span has."""
    size = j - i + 1
    if size <= 5:
        return str(size)
    return "6-7" if size <= 7 else "8-10" if size <= 10 else "11-14" if size <= 14 else "15"


def typed(v: View, i: int, j: int) -> str:
    """Whether the span is of the class asked for, and its rank among those."""
    rank = v.typed.get((i, j))
    return "" if rank is None else str(min(rank, 2))


def known_kind(v: View, i: int, j: int) -> str:
    """What value or fact the span is."""
    mark = v.words.known.get((i, j))
    return mark.kinds[0] if mark else ""


def bounded(v: View, i: int, j: int) -> str:
    """Whether marks of punctuation stand at both ends, and whether they are brackets or quotation marks."""
    left, right = v.words.gaps[i], v.words.gaps[j + 1]
    if left in {"", "hyphen"} or right in {"", "hyphen"}:
        return ""
    return {("open", "close"): "brackets", ("mark", "mark"): "marks"}.get((left, right), "other")


def torn(v: View, i: int, j: int) -> str:
    """Whether the span holds one bracket or quotation mark of two."""
    if v.words.depths[i] != v.words.depths[j]:
        return "bracket"
    return "mark" if (v.words.marks[j] - v.words.marks[i]) % 2 else ""


def several(v: View, i: int, j: int) -> str:
    """Whether the span joins two things where the question asks for several."""
    return "yes" if v.asked.plural and "conj" in v.words.classes[i : j + 1] else ""


def sequence(v: View, i: int, j: int) -> str:
    """The sorts of all the words of a short span, of the first and last of a longer one."""
    if j - i < _SEQUENCE:
        return " ".join(v.words.classes[i : j + 1])
    return f"{v.words.classes[i]}..{v.words.classes[j]}"
