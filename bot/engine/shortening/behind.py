"""Rules about a span's last word and what stands behind it: each says what it sees, "" for nothing."""

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
from bot.language.tongue import Language


def classes_at_end(v: View, j: int) -> str:
    """The sorts of the last word and of the word behind the span."""
    return f"{v.words.classes[j]}<{class_behind(v, j)}"


def gap_behind(v: View, j: int) -> str:
    """The mark of punctuation behind the span."""
    return v.words.gaps[j + 1]


def last_class(v: View, j: int) -> str:
    """The sort of the last word."""
    return v.words.classes[j]


def class_behind(v: View, j: int) -> str:
    """The sort of the word behind the span."""
    return v.words.classes[j + 1] if j + 1 < len(v.words.classes) else EDGE


def word_behind(v: View, j: int) -> str:
    """The word behind the span, where it is one that joins or frames."""
    if v.words.gaps[j + 1] not in {"", "mark"} or v.words.classes[j + 1] not in FUNCTION_CLASSES:
        return ""
    return v.words.terms[j + 1].text


def match_right(v: View, j: int) -> str:
    """How far to the right the nearest word of the question stands."""
    return distance_band(v.right.words[j])


def role_right(v: View, j: int) -> str:
    """Which word of the question stands to the right."""
    distance = v.right.words[j]
    return f"{v.roles[j + distance]}:{near_band(distance)}:{v.asked.shape}" if distance <= ROLE_REACH else "no"


def cut_right(v: View, j: int) -> str:
    """Whether the span ends inside a name or value."""
    return "cut" if j + 1 in v.words.joined else ""


def last_case(v: View, j: int) -> str:
    """The case of the last word."""
    return f"{v.language.value}:{v.words.cases[j]}"


def case_fits(v: View, j: int) -> str:
    """Whether the last word stands in the case that the question word asks for (неден: -дан)."""
    if not v.asked.cases:
        return ""
    return "fits" if v.words.cases[j] in v.asked.cases else "not"


def case_behind(v: View, j: int) -> str:
    """The cases of the last word and of the next: behind a bare Kazakh noun one with a possessive goes with it."""
    if v.language is not Language.KK or v.words.gaps[j + 1]:
        return ""
    return f"{v.words.cases[j]}<{v.words.cases[j + 1]}"


def question_word_case(v: View, j: int) -> str:
    """The question word, and the case of the last word."""
    return f"{v.asked.word}:{v.words.cases[j]}" if v.asked.word and v.language is not Language.EN else ""


def question_word_last(v: View, j: int) -> str:
    """The question word, and the sort of the last word."""
    return f"{v.asked.word}:{v.words.classes[j]}" if v.asked.word else ""


def share_right(v: View, j: int) -> str:
    """How much of what the sentence shares with the question stands to the right."""
    return f"{share_band(1 - v.weights[j + 1] / (v.weights[-1] or 1.0))}:{v.asked.shape}"


def content_right(v: View, j: int) -> str:
    """How many words with content stand between the span and the nearest word of the question behind it."""
    return count_band(v.right.content[j])


def verb_right(v: View, j: int) -> str:
    """How far to the right a verb of the question stands."""
    return f"{verb_band(v.right.verb[j])}:{v.asked.shape}"


def around_right(v: View, j: int) -> str:
    """How much of the question stands within a few words to the right."""
    last = min(len(v.roles), j + 1 + AROUND)
    return share_band(min(0.99, (v.weights[last] - v.weights[j + 1]) / (v.weights[-1] or 1.0)))


def path_right(v: View, j: int) -> str:
    """What stands between the span and the nearest word of the question behind it."""
    distance = v.right.words[j]
    if distance > PATH_REACH:
        return ""
    path = [v.words.gaps[k] or v.words.classes[k] for k in range(j + 1, j + distance)]
    return "<".join([*path, v.words.gaps[j + distance]]) or "next"
