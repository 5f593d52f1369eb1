"""The candidates for a sentence break, and the rules that decide on each.

After razdel (github.com/natasha/razdel): every end mark is a candidate, each rule is a small named
function in one list, the first that has an opinion decides, abbreviations are data. A candidate that no
rule has an opinion on is a break.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum

from bot.article.abbreviations import JOINS, NUMBER, PAIRS, SELDOM, YEAR
from bot.article.candidate import LOOK_AHEAD, Candidate
from bot.article.enclosure import Enclosures
from bot.article.verbs import SAID, opens_attribution

_EMOJI = "[\u2600-\u27bf\u2b50\u2b55\ufe0f\u200d\U0001f000-\U0001faff\U000e0020-\U000e007f]"
EMOJI_RUN = re.compile(f"(?:{_EMOJI}\\s?)+")
CANDIDATE = re.compile(r"[.!?…؟]+(?:[»”“\"’')\]]|\[\d{1,3}\])*|;")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[\s-]?)*[^\W\d_]$")
_INITIAL_NEXT = re.compile(r"[^\W\d_a-zа-яё]\.")
_GOES_ON = re.compile(r"\s*[^\s.!?…\"»”)\]]")
_TITLE_USED = re.compile(r"\s[^\W\d_A-ZА-ЯЁ]+")
_SHORT_QUOTE, _LONG_TITLE = 40, 90  # characters between the marks
_NUMBER = re.compile(r"(?:\d[\d\s–—-]*|[IVXLCDMХІ]+)$")
_ITEM = re.compile(r"\s+(?:\(?\d{1,2}\)|\(?[a-zа-яәғқңөұүһі]\)|[•–—]\s)")
_DASHED = re.compile(r"\s*[-–—]+\s*")
_GLUED = re.compile(r"[а-яёәғқңөұүһі]{2}[.!?…]+[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]")


class Verdict(StrEnum):
    """What a rule says of a candidate."""

    JOIN = "join"
    BREAK = "break"


def _semicolon(c: Candidate) -> Verdict | None:
    """A semicolon breaks between the items of a list written in one line."""
    if c.text[c.mark] != ";":
        return None
    return Verdict.BREAK if _ITEM.match(c.text, c.stop, c.block_end) else Verdict.JOIN


def _in_brackets(c: Candidate) -> Verdict | None:
    pair = c.enclosures.around(c.mark)
    whole = pair is not None and pair.opening == c.sentence_start
    return Verdict.JOIN if pair is not None and not pair.is_quote and not whole else None


def _glued(c: Candidate) -> Verdict | None:
    """A missing space after the full stop («кетті.Содан»), in Cyrillic only: Latin has site names."""
    return Verdict.BREAK if _GLUED.match(c.text, max(c.block_start, c.mark - 2), c.block_end) else None


def _inside_token(c: Candidate) -> Verdict | None:
    """No space follows: El.kz, 19.10.2024, «ма?», - деді."""
    after = c.tail[:1]
    if not after or after.isspace() or EMOJI_RUN.match(after) or (after in "—–" and c.text[c.mark] != "."):
        return None
    return Verdict.JOIN


def _mark_follows(c: Candidate) -> Verdict | None:
    return Verdict.JOIN if c.tail.lstrip()[:1] in tuple(",;:)%") else None


def _short_quote(c: Candidate) -> Verdict | None:
    """Inside a short quotation or a title that the sentence goes on after: «Ура! Победа!» покажут."""
    pair = c.enclosures.around(c.mark)
    if pair is None or not pair.is_quote or pair.closing < c.stop:
        return None
    if _GOES_ON.match(c.text, pair.closing + 1, c.block_end) is None:
        return None
    length = pair.closing - pair.opening
    if length <= _SHORT_QUOTE:
        return Verdict.JOIN
    used = _TITLE_USED.match(c.text, pair.closing + 1, c.block_end)
    title = used is not None and used.group().strip() not in SAID and c.text[pair.closing - 1].isalnum()
    return Verdict.JOIN if title and length <= _LONG_TITLE else None


def _brand_next(c: Candidate) -> Verdict | None:
    """A name that begins in lower case begins a sentence: iPhone, eBay."""
    return Verdict.BREAK if c.next_word[:1].islower() and c.next_word[1:2].isupper() else None


def _lower_next(c: Candidate) -> Verdict | None:
    if c.all_lower and c.text[c.mark] != "…" and c.text[c.stop - 1] in ".!?":
        return None
    return Verdict.JOIN if c.next_word[:1].islower() else None


def _dash_lower_next(c: Candidate) -> Verdict | None:
    """A dash and a lower-case word: the attribution of what was said."""
    dashed = _DASHED.match(c.tail)
    if dashed is None or not dashed.group().strip():
        return None
    return Verdict.JOIN if c.tail[dashed.end() : dashed.end() + 1].islower() else None


def _attribution_next(c: Candidate) -> Verdict | None:
    """“What now?” Omirzak asked."""
    if c.text[c.stop - 1] not in '»”"“' or c.text[c.mark] == ".":
        return None
    return Verdict.JOIN if opens_attribution(c.text, c.stop, min(c.block_end, c.stop + LOOK_AHEAD)) else None


def _item_number(c: Candidate) -> Verdict | None:
    """«1. Снести…»: the number of an item."""
    at_start = c.head.strip().isdigit() and len(c.head.strip()) <= 3
    return Verdict.JOIN if c.plain_stop and at_start and c.sentence_start == c.block_start else None


def _pair(c: Candidate) -> Verdict | None:
    return (
        Verdict.JOIN if c.plain_stop and any(f"{token}. {c.next_word.lower()}" in PAIRS for token in c.tokens) else None
    )


def _joining(c: Candidate) -> Verdict | None:
    return Verdict.JOIN if c.plain_stop and c.is_any(JOINS) else None


def _before_number(c: Candidate) -> Verdict | None:
    number = c.following[:1].isdigit() or c.following[:1] == "№"
    return Verdict.JOIN if c.plain_stop and number and c.is_any(NUMBER) else None


def _year(c: Candidate) -> Verdict | None:
    """«2023 г. Казахстан…» goes on; «… основана в 1998 г. Сейчас…» does not.

    Where a capital follows, five words before it make a sentence, or four before a word that begins one.
    """
    if not c.plain_stop or not c.is_any(YEAR):
        return None
    if not _NUMBER.search(c.before_token):
        return Verdict.JOIN if not c.starter_next else None
    if not c.next_word:
        return Verdict.JOIN if c.following[:1].isdigit() else None
    words = len(c.before_token.split())
    return None if words >= 5 or (words >= 3 and c.starter_next) else Verdict.JOIN


def _seldom(c: Candidate) -> Verdict | None:
    """U.S., Inc., a.m., қ.: the sentence ends only where the next word begins sentences."""
    goes_on = bool(c.next_word) or c.following[:1].isdigit()
    return Verdict.JOIN if c.plain_stop and c.is_any(SELDOM) and goes_on and not c.starter_next else None


def _initial(c: Candidate) -> Verdict | None:
    """А. С. Пушкин, Қ.Ж. Тоқаев: but «группа А. Он» ends."""
    found = c.shortened
    if not c.plain_stop or found is None or not _INITIALS.fullmatch(found.group()):
        return None
    last = found.group()[-1]
    if not last.isupper() or not c.next_word:
        return None
    if _INITIAL_NEXT.match(c.following):
        return Verdict.JOIN
    before = c.before_token.split()
    if before and c.starter_next and not before[-1][:1].isupper():
        return None
    return Verdict.JOIN


RULES: tuple[tuple[str, Callable[[Candidate], Verdict | None]], ...] = (
    ("semicolon", _semicolon),
    ("in_brackets", _in_brackets),
    ("glued", _glued),
    ("inside_token", _inside_token),
    ("mark_follows", _mark_follows),
    ("short_quote", _short_quote),
    ("brand_next", _brand_next),
    ("dash_lower_next", _dash_lower_next),
    ("lower_next", _lower_next),
    ("attribution_next", _attribution_next),
    ("item_number", _item_number),
    ("pair", _pair),
    ("joining", _joining),
    ("before_number", _before_number),
    ("year", _year),
    ("seldom", _seldom),
    ("initial", _initial),
)
"""The rules in the order they are asked."""


def decide(candidate: Candidate) -> tuple[Verdict, str]:
    """The verdict on a candidate and the name of the rule; «end_mark» where none had an opinion."""
    for name, rule in RULES:
        verdict = rule(candidate)
        if verdict is not None:
            return verdict, name
    return Verdict.BREAK, "end_mark"


def candidates_of(text: str, start: int, end: int) -> Iterator[tuple[Candidate, Verdict, str]]:
    """Each candidate of a block with the verdict on it and the rule's name, in order."""
    block = text[start:end]
    enclosures = Enclosures(text, start, end)
    emoji_led = EMOJI_RUN.match(block) is not None
    all_lower = block == block.lower()
    sentence_start = start
    for found in CANDIDATE.finditer(text, start, end):
        mark, stop = found.span()
        if not emoji_led and (emoji := EMOJI_RUN.match(text, stop + text.startswith(" ", stop), end)):
            stop = emoji.end() - text[emoji.start() : emoji.end()].endswith(" ")
        candidate = Candidate(text, start, end, sentence_start, mark, stop, enclosures, emoji_led, all_lower)
        verdict, name = decide(candidate)
        if verdict is Verdict.BREAK:
            sentence_start = stop
            while sentence_start < end and text[sentence_start].isspace():
                sentence_start += 1
        yield candidate, verdict, name
