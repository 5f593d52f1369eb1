"""How exact an amount is, by the words before it («не менее», "up to") or after it («жуық», "or so")."""

from __future__ import annotations

from functools import cache

from bot.language.values.lexemes import Role, change_prefixes, vocabulary
from bot.language.values.model import Approximation
from bot.language.values.scan import Kind, Scan

_AFTER_FORM = {"dat": "dative_", "abl": "ablative_"}


def approximation(scan: Scan, index: int) -> tuple[Approximation, int] | None:
    """The approximation at ``index`` («не менее», "up to") and the index of the number after it."""
    phrase = scan.phrase(index, Role.APPROXIMATION)
    if phrase is None:
        return None
    lexeme, beyond = phrase
    if scan.word(index) == "до" and _tells_change(scan, index - _CHANGE_REACH, index):
        return None
    if scan.word(beyond) in {"на", "в", "чем", "by"} and scan.at(beyond + 1).kind is Kind.NUMBER:
        beyond += 1
    return Approximation(lexeme.name), beyond


def approximation_after(scan: Scan, form: str, end: int, beyond: int) -> tuple[Approximation, int, int] | None:
    """The approximation after an amount («жуық», «астам», "or so"): its sort, its end, the next index.

    Args:
        scan: the text.
        form: the Kazakh ending of the amount's last word.
        end: where the amount ends, in characters.
        beyond: the index of the token after it.
    """
    if form == "dai":
        return Approximation.ABOUT, end, beyond
    first = scan.word(beyond)
    if first not in _approximation_words():
        return None
    groups = [_AFTER_FORM[form]] if form in _AFTER_FORM else []
    for words in (f"{first} {scan.word(beyond + 1)}", first):
        for group in [*groups, "after_"]:
            sort = _after_words(group).get(words)
            if sort is Approximation.UP_TO and _tells_change(scan, beyond + 1, beyond + _CHANGE_REACH):
                return None
            if sort is not None:
                beyond += 1 + (" " in words)
                return sort, scan.at(beyond - 1).end, beyond
    return None


_CHANGE_REACH = 4


def _tells_change(scan: Scan, first: int, beyond: int) -> bool:
    """Whether a word from ``first`` up to ``beyond`` says that something rose or fell."""
    prefixes = change_prefixes()
    return any(scan.word(place).startswith(prefixes) for place in range(first, beyond))


@cache
def _approximation_words() -> frozenset[str]:
    """The first words of all approximations that follow a number."""
    groups = (*_AFTER_FORM.values(), "after_")
    return frozenset(words.partition(" ")[0] for group in groups for words in _after_words(group))


@cache
def _after_words(group: str) -> dict[str, Approximation]:
    """The phrases of approximation that follow a number, by the case they ask of it."""
    sets = vocabulary().sets
    return {word: sort for sort in Approximation for word in sets.get(group + sort.value, ())}
