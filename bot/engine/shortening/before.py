"""Rules about a span's first word and what stands before it: each says what it sees, "" for nothing."""

from __future__ import annotations

from bot.engine.shortening.bands import (
    AROUND,
    PATH_REACH,
    ROLE_REACH,
    count_band,
    distance_band,
    near_band,
    share_band,
    verb_band,
)
from bot.engine.shortening.sentence import EDGE
from bot.engine.shortening.view import FUNCTION_CLASSES, View


def classes_at_start(v: View, i: int) -> str:
    """The sorts of the word before the span and of its first word."""
    return f"{v.words.classes[i - 1] if i else EDGE}>{v.words.classes[i]}"


def gap_before(v: View, i: int) -> str:
    """The mark of punctuation before the span."""
    return v.words.gaps[i]


def first_class(v: View, i: int) -> str:
    """The sort of the first word."""
    return v.words.classes[i]


def class_before(v: View, i: int) -> str:
    """The sort of the word before the span."""
    return v.words.classes[i - 1] if i else EDGE


def word_before(v: View, i: int) -> str:
    """The word before the span, where it is one that joins or frames: by, in, —, деп."""
    if i == 0 or v.words.gaps[i] not in {"", "mark"} or v.words.classes[i - 1] not in FUNCTION_CLASSES:
        return ""
    return v.words.terms[i - 1].text


def first_word(v: View, i: int) -> str:
    """The first word, where it is one that joins or frames."""
    return v.words.terms[i].text if v.words.classes[i] in FUNCTION_CLASSES else ""


def same_preposition(v: View, i: int) -> str:
    """Whether the preposition of the question word (*in* which river) leads the span."""
    wanted = v.asked.preposition
    if not wanted:
        return ""
    if v.words.terms[i].text == wanted:
        return "first"
    for back in (1, 2):
        if i >= back and v.words.terms[i - back].text == wanted:
            return f"before{back}"
    return "not"


def match_left(v: View, i: int) -> str:
    """How far to the left the nearest word of the question stands."""
    return distance_band(v.left.words[i])


def role_left(v: View, i: int) -> str:
    """Which word of the question stands to the left."""
    distance = v.left.words[i]
    return f"{v.roles[i - distance]}:{near_band(distance)}:{v.asked.shape}" if distance <= ROLE_REACH else "no"


def cut_left(v: View, i: int) -> str:
    """Whether the span begins inside a name or value."""
    return "cut" if i in v.words.joined else ""


def question_word_before(v: View, i: int) -> str:
    """The question word, and the sort of the word before the span."""
    return f"{v.asked.word}:{v.words.classes[i - 1] if i else EDGE}" if v.asked.word else ""


def question_word_first(v: View, i: int) -> str:
    """The question word, and the sort of the first word."""
    return f"{v.asked.word}:{v.words.classes[i]}" if v.asked.word else ""


def share_left(v: View, i: int) -> str:
    """How much of what the sentence shares with the question stands to the left."""
    return f"{share_band(v.weights[i] / (v.weights[-1] or 1.0))}:{v.asked.shape}"


def share_of_part(v: View, i: int) -> str:
    """How much of it stands in the same stretch between two marks of punctuation."""
    return share_band(v.part_share[v.words.parts[i]])


def content_left(v: View, i: int) -> str:
    """How many words with content stand between the span and the nearest word of the question."""
    return count_band(v.left.content[i])


def verb_left(v: View, i: int) -> str:
    """How far to the left a verb of the question stands."""
    return f"{verb_band(v.left.verb[i])}:{v.asked.shape}"


def around_left(v: View, i: int) -> str:
    """How much of the question stands within a few words to the left."""
    return share_band(min(0.99, (v.weights[i] - v.weights[max(0, i - AROUND)]) / (v.weights[-1] or 1.0)))


def classes_before(v: View, i: int) -> str:
    """The sorts of the two words before the span, where the nearer one only leads to it."""
    if i < 2 or v.words.classes[i - 1] not in {"art", "det", "prep"}:
        return ""
    return f"{v.words.classes[i - 2]}>{v.words.classes[i - 1]}"


def path_left(v: View, i: int) -> str:
    """What stands between the nearest word of the question and the span."""
    distance = v.left.words[i]
    if distance > PATH_REACH:
        return ""
    path = [v.words.gaps[k] or v.words.classes[k - 1] for k in range(i, i - distance + 1, -1)]
    return ">".join([v.words.gaps[i - distance + 1], *reversed(path)]) or "next"
