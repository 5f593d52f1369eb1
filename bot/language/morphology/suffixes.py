"""The table of Kazakh suffixes, read from ``data/suffixes.txt`` and checked line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from bot.language.morphology import sounds
from bot.language.morphology.folding import fold_kazakh
from bot.language.morphology.wordlists import DataError, lines, read_text

FILE = "suffixes.txt"
NOUN_STATES = frozenset({"word", "cased", "bare_cased", "possessed", "plural_off", "derived", "root"})
VERB_STATES = frozenset({"verb_tense", "verb_infinitive", "verb_voice", "verb_voice2", "verb_done"})
STATES = NOUN_STATES | VERB_STATES | {"needs_possessive3", "needs_possessive12"}
_FLAGS = frozenset({"negative", "derive", "voice", "anyharmony", "back", "front"})
_VALUED = frozenset({"restore", "after"})

_HARMONIC = {"A": "ае", "Y": "ыі", "K": "қк", "J": "ғг"}
_VOWEL = sounds.VOWELS
#: First letter of the template → (letters for back and for front stems, what may stand before).
_ASSIMILATING: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {
    "G": (("ғг", _VOWEL | sounds.VOICED), ("қк", sounds.VOICELESS)),
    "D": (("дд", _VOWEL | sounds.VOICED), ("тт", sounds.VOICELESS)),
    "L": (
        ("лл", _VOWEL | sounds.GLIDES | sounds.AMBIVALENT),
        ("дд", frozenset("лмнңзжь")),
        ("тт", sounds.VOICELESS),
    ),
    "N": (
        ("нн", _VOWEL | sounds.NASALS | sounds.AMBIVALENT),
        ("дд", frozenset("лзж") | sounds.GLIDES | sounds.AMBIVALENT),
        ("тт", sounds.VOICELESS),
    ),
    "E": (
        ("нн", _VOWEL | sounds.AMBIVALENT),
        ("дд", sounds.VOICED),
        ("тт", sounds.VOICELESS),
    ),
    "B": (
        ("нн", sounds.NASALS),
        ("дд", _VOWEL | (sounds.VOICED - sounds.NASALS)),
        ("тт", sounds.VOICELESS),
    ),
    "M": (
        ("мм", _VOWEL | sounds.GLIDES | sounds.AMBIVALENT | frozenset("л")),
        ("бб", sounds.NASALS | sounds.HISSING),
        ("пп", sounds.VOICELESS),
    ),
}
_FIXED_BEFORE = {
    "мен": _VOWEL | sounds.VOICED - sounds.HISSING,
    "бен": sounds.HISSING,
    "пен": sounds.VOICELESS,
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One written suffix: what it is, where it may be stripped and what it leaves."""

    feature: str
    text: str
    to: str
    before: frozenset[str]
    harmony: int
    negative: bool = False
    derive: bool = False
    voice: bool = False
    restore: str = ""
    #: Whether the suffix begins with a vowel and so changes the sound before it.
    opens_with_vowel: bool = False


#: state → written suffix → rules.
Table = dict[str, dict[str, tuple[Rule, ...]]]


def load(*, folded: bool) -> Table:
    """Return the table of the project, in the folded alphabet if `folded`."""
    return parse(read_text(FILE), FILE, folded=folded)


def parse(text: str, name: str, *, folded: bool = False) -> Table:
    """Return the table written in `text`.

    Raises `DataError` naming the file and the line that is wrong.
    """
    endings: dict[str, tuple[str, ...]] = {}
    found: dict[str, dict[str, dict[Rule, None]]] = {}
    for number, line in lines(text):
        try:
            if line.startswith("@"):
                key, _, values = line[1:].partition("=")
                endings[key.strip()] = tuple("" if v == "0" else v for v in values.split())
                continue
            for state, rule in _rules(line, endings, folded=folded):
                found.setdefault(state, {}).setdefault(rule.text, {})[rule] = None
        except ValueError as error:
            raise DataError(name, number, line, str(error)) from error
    return {s: {t: tuple(rules) for t, rules in by.items()} for s, by in found.items()}


def _rules(line: str, endings: dict[str, tuple[str, ...]], *, folded: bool) -> Iterator[tuple[str, Rule]]:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) not in (4, 5):
        raise ValueError(f"expected 4 or 5 cells, found {len(cells)}")
    feature, states, to, templates = cells[:4]
    flags, values = _options(cells[4] if len(cells) == 5 else "")
    for state in (*states.split(), to):
        if state not in STATES:
            raise ValueError(f"unknown state {state!r}")
    if not feature or not templates or not states:
        raise ValueError("empty cell")
    for template in templates.split():
        for text, before, harmony in _written(template, endings):
            if ("back" in flags and harmony == sounds.FRONT) or ("front" in flags and harmony == sounds.BACK):
                continue
            if "anyharmony" in flags:
                harmony = sounds.EITHER
            rule = Rule(
                feature,
                text,
                to,
                frozenset(values["after"]) if "after" in values else before,
                harmony,
                negative="negative" in flags,
                derive="derive" in flags,
                voice="voice" in flags,
                restore=values.get("restore", ""),
                opens_with_vowel=text[0] in sounds.ALL_VOWELS,
            )
            yield from ((state, _fold(rule) if folded else rule) for state in states.split())


def _options(cell: str) -> tuple[set[str], dict[str, str]]:
    flags: set[str] = set()
    values: dict[str, str] = {}
    for option in cell.split():
        key, equals, value = option.partition("=")
        if equals and key in _VALUED:
            values[key] = "" if value == "0" else value
        elif option in _FLAGS:
            flags.add(option)
        else:
            raise ValueError(f"unknown option {option!r}")
    return flags, values


def _written(template: str, endings: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, frozenset[str], int]]:
    """Yield each written form of `template`, what may stand before it, and its harmony."""
    before = _VOWEL | sounds.CONSONANTS
    if template.startswith("C:"):
        before, template = sounds.CONSONANTS, template[2:]
    elif template.startswith("V:"):
        before, template = _VOWEL, template[2:]
    body, at, list_name = template.partition("@")
    if at and list_name not in endings:
        raise ValueError(f"unknown list @{list_name}")
    if not re.fullmatch(r"[а-яёәғқңөұүһі]*[A-Z]?[а-яёәғқңөұүһіAYKJ]*", body) or not body:
        raise ValueError(f"bad form {template!r}")
    for ending, side in product(endings[list_name] if at else ("",), (0, 1)):
        full = body + ending
        harmony = (sounds.BACK, sounds.FRONT)[side] if _tells_harmony(full) else sounds.EITHER
        if harmony == sounds.EITHER and side:
            continue
        for first, allowed in _first_letters(full, side, before):
            rest = "".join(_HARMONIC[c][side] if c in _HARMONIC else c for c in full[1:])
            for text in _voiced_too(first + rest):
                yield text, allowed, harmony


def _tells_harmony(form: str) -> bool:
    return any(letter in "AYKJG" for letter in form) or not sounds.VOWELS.isdisjoint(form)


def _first_letters(form: str, side: int, before: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    head = form[0]
    if form in _FIXED_BEFORE:
        yield head, _FIXED_BEFORE[form]
    elif head in _ASSIMILATING:
        for letters, allowed in _ASSIMILATING[head]:
            yield letters[side], allowed
    elif head in _HARMONIC:
        yield _HARMONIC[head][side], before
    elif head.isupper():
        raise ValueError(f"unknown letter {head!r}")
    else:
        yield head, before


def _voiced_too(text: str) -> tuple[str, ...]:
    """Return `text` and, if it ends in қ or к, the form it has before a vowel (-лық → -лығ)."""
    voiced = {"қ": "ғ", "к": "г"}.get(text[-1]) if len(text) > 2 else None
    return (text, text[:-1] + voiced) if voiced else (text,)


def _fold(rule: Rule) -> Rule:
    text = fold_kazakh(rule.text)
    telling = any(letter in "ае" for letter in text)
    return replace(
        rule,
        text=text,
        before=_fold_before(rule.before),
        harmony=rule.harmony if telling else sounds.EITHER,
        restore=fold_kazakh(rule.restore),
    )


def _fold_before(before: frozenset[str]) -> frozenset[str]:
    """Fold a class of letters: и is now always a vowel; у at the end of a stem never is."""
    folded = {fold_kazakh(letter) for letter in before - {"и", "ұ", "ү"}}
    return frozenset(folded)
