"""Which words of a message ask, and which only lead the question in or join its clauses. Data: ``data/asking.txt``."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from bot.errors import DataError
from bot.language.question.phrases import BLANK, Phrase, find_phrase, read_phrases
from bot.language.question.wordgroups import asking_words, word_group
from bot.language.tongue import Language

_SOURCE = "asking.txt"
KINDS = frozenset(
    {"opening", "command", "greeting", "closing", "request", "indefinite", "linking", "clause", "statement"}
)
_MOST_LEADS = 4


@dataclass(frozen=True, slots=True)
class Asking:
    """What of a message asks.

    Attributes:
        words: the message's words, ``BLANK`` in place of those that do not ask: what leads in or out, indefinite
            pronouns (кто-нибудь), conjunctions (потому что).
        led: indexes of the words that only lead in or out (скажите, пожалуйста).
        requests: whether such words ask by themselves («скажи дату»).
        states: whether the message says by its wording that it asks nothing («не знаю, что и сказать»).
    """

    words: tuple[str, ...]
    led: frozenset[int]
    requests: bool
    states: bool


def read_asking(
    words: Sequence[str], language: Language, *, folded: bool = False, commas: Collection[int] = ()
) -> Asking:
    """What of ``words`` asks.

    Args:
        words: the message's words in normal form, question words mended.
        language: the message's language.
        folded: whether it is Kazakh in the folded alphabet.
        commas: indexes of the words behind which a comma stands.
    """
    left = list(words)
    led: set[int] = set()
    _blank_links(left, language, folded)
    requests = _lead_in(left, led, language, folded)
    requests |= _lead_out(left, led, language, folded)
    for span in _found("indefinite", left, language, folded):
        left[span.start : span.stop] = [BLANK] * len(span)
    _blank_clauses(left, language, folded, commas)
    states = next(_found("statement", words, language, folded), None) is not None
    return Asking(tuple(left), frozenset(led), requests, states)


def first_asking_word(words: Sequence[str], language: Language, *, folded: bool = False) -> int | None:
    """Index of the word that asks (who, when): of several the first; None where there is none."""
    known = asking_words(language, folded=folded)
    return next((index for index, word in enumerate(words) if word in known), None)


def _lead_in(left: list[str], led: set[int], language: Language, folded: bool) -> bool:
    """Blank greetings and what leads the question in; whether that asks by itself."""
    requests = False
    for _ in range(_MOST_LEADS):
        kind, span = _leading(left, language, folded)
        if span is None:
            break
        requests |= kind != "greeting"
        _blank(left, led, span)
    return requests


def _leading(left: Sequence[str], language: Language, folded: bool) -> tuple[str, range | None]:
    for kind in ("opening", "command", "greeting"):
        spans = [span for span in _found(kind, left, language, folded) if _asks_on(kind, left[span.stop :], language)]
        if spans:
            return kind, max(spans, key=len)
    return "", None


def _asks_on(kind: str, rest: Sequence[str], language: Language) -> bool:
    """Whether a question is left: "do you know her?" leads nothing in."""
    if kind in {"command", "request", "greeting"}:
        return any(word != BLANK for word in rest)
    known = word_group("wh", language)
    return any(word in known for word in rest)


def _lead_out(left: list[str], led: set[int], language: Language, folded: bool) -> bool:
    requests = False
    for kind in ("closing", "request"):
        spans = [span for span in _found(kind, left, language, folded) if _asks_on(kind, left[: span.start], language)]
        if spans:
            _blank(left, led, max(spans, key=len))
            requests = True
    return requests


def _blank_links(left: list[str], language: Language, folded: bool) -> None:
    """Blank the question words that join clauses: «тот, *кто*», «правда, *что*»."""
    known = asking_words(language, folded=folded)
    for span in list(_found("linking", left, language, folded)):
        for index in span:
            if left[index] in known:
                left[index] = BLANK


def _blank_clauses(left: list[str], language: Language, folded: bool, commas: Collection[int]) -> None:
    """Blank a question word that opens a clause beside the question: "*when* the bridge fell, how many …"."""
    known = asking_words(language, folded=folded)
    group, helping = word_group("clause", language), word_group("aux", language)
    places = [index for index, word in enumerate(left) if word in known]
    for number, place in enumerate(places):
        others = [other for other in places if other != place]
        if left[place] not in group or not others:
            continue
        if language is Language.EN:
            stands_aside = number == 0 and not (place + 1 < len(left) and left[place + 1] in helping)
            stands_aside = stands_aside and others[0] > place + 1
        else:
            stands_aside = any(place < comma < other for comma in commas for other in others)
        if stands_aside:
            left[place] = BLANK


def _blank(left: list[str], led: set[int], span: range) -> None:
    led.update(span)
    for index in span:
        left[index] = BLANK


def _found(kind: str, words: Sequence[str], language: Language, folded: bool) -> Iterator[range]:
    """Where phrases of ``kind`` stand."""
    table = _phrases(language, folded).get(kind)
    if table is None or table.keys().isdisjoint(words):
        return
    for word in dict.fromkeys(words):
        for phrase in table.get(word, ()):
            yield from find_phrase(phrase, words)


@lru_cache(maxsize=8)
def _phrases(language: Language, folded: bool) -> dict[str, dict[str, tuple[Phrase, ...]]]:
    """The phrases of each kind, each filed under its longest word so that few need be tried."""
    found: dict[str, dict[str, tuple[Phrase, ...]]] = {}
    for kind, phrase in _all_phrases():
        if phrase.language is language:
            phrase = phrase.in_folded_alphabet() if folded else phrase
            filed = found.setdefault(kind, {})
            longest = max(phrase.own_words, key=len)
            filed[longest] = (*filed.get(longest, ()), phrase)
    return found


@lru_cache(maxsize=1)
def _all_phrases() -> tuple[tuple[str, Phrase], ...]:
    return parse_asking((files("bot.language.question") / "data" / _SOURCE).read_text(encoding="utf-8"))


def parse_asking(text: str) -> tuple[tuple[str, Phrase], ...]:
    """Kinds and phrases of the data file's text.

    Raises:
        DataError: naming the line without three fields, with an unknown kind or language, an empty phrase or one
            with openings of words.
    """
    found = []
    for kind, phrase in read_phrases(text, _SOURCE):
        if any(word.endswith("*") for word in phrase.words):
            raise DataError(_SOURCE, phrase.line, f"only whole words here: {' '.join(phrase.words)!r}")
        if kind not in KINDS:
            raise DataError(_SOURCE, phrase.line, f"not one of {', '.join(sorted(KINDS))}: {kind!r}")
        found.append((kind, phrase))
    return tuple(found)
