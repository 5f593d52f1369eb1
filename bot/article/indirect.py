"""Indirect speech: «…келетінін айтты», «сообщил, что …», "she said".

Each rule looks at one sentence; the first that finds a statement with a verb of saying beside it decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.article.attribution import Reading
from bot.article.model import Quotation, Sentence
from bot.article.speakers import Speaker, speaker_in
from bot.article.verbs import EN_SAID, KK_BY, KK_REPORT, RU_BY, RU_SAID

_LONGEST = 1_500  # characters: a longer sentence is no sentence of prose


def _any(words: frozenset[str]) -> str:
    return r"\b(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + r")\b"


_KK_NAMED = re.compile(
    r"(?P<said>[\w-]+(?:[ғгқк][ае]н|т[ыі]н|й?т[ыі]н|[ае]т[ыі]н|[ыі]мен|екен|жоқ|бар|керек|мүмкін)(?:[ыі]г[ыі])?"
    r"(?:дықтар|діктер)?(?:[ыі]|[ыі]м[ыі]зд[ыі]|[ыі]н)?н?)\s+"
    r"(?P<between>(?:[\w-]+\s+){0,3}?)(?P<verb>" + _any(KK_REPORT) + ")"
)
_KK_THAT = re.compile(r",?\s+деп\s+(?P<rest>(?:[^\s.]+\s+){0,4}?)(?P<verb>" + _any(KK_REPORT) + r")(?P<after>[^.!?]*)")
_KK_ACCORDING = re.compile(
    r"(?P<speaker>[^,.]{1,120}?)\s+(?:" + _any(KK_BY) + r")(?:\s+(?:қарағанда|сәйкес|сүйенсек))?\s*,\s*"
)
_KK_SUBJECT = re.compile(r"(?:Ол|Олар)\b")
_RU_THAT = re.compile(r"(?P<verb>" + _any(RU_SAID) + r")(?P<between>[^.!?:«»]{0,120}?),\s+что\s+", re.IGNORECASE)
_RU_AFTER = re.compile(r",\s+(?:как\s+)?(?P<verb>" + _any(RU_SAID) + r")\s+(?P<speaker>[^.!?«»]*)[.!?]?$")
_RU_ACCORDING = re.compile(
    r"(?:^|,\s+)(?:по|По)\s+(?P<speaker>(?:его|её|ее|их)\s+)?(?:"
    + _any(RU_BY)
    + r")(?P<whom>\s+[^,.]{2,80})?(?:,\s*|(?=[.!?]?$))"
)
_EN_SUBJECT = r"(?P<subject>[^,.:;“”\"]{2,90}(?:,\s+[^,.:;“”\"]{2,60},)?)"
_EN_STATES = (
    r"(?P<verb>said|says|announced|explained|admitted|claimed|warned|added|noted|confirmed|insisted|stated|"
    r"believes|argued|predicted|reported|declared|told [\w ]{2,30}?|recalled)"
)
_EN_THAT = re.compile(
    _EN_SUBJECT + r"\s+" + _EN_STATES + r"(?:\s+on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\s+"
    r"(?:that\s+)?(?=[^\W\d_])(?!(?:on|to|of|by|at|in|during|nothing|so|goodbye)\b|it\s*$)"
)
_EN_AFTER = re.compile(
    r",\s+(?:(?P<before>(?:[^,.“”\"]{1,80}?)(?:,\s+[^,.“”\"]{2,60},)?)\s+)?(?P<verb>" + _any(EN_SAID) + r")"
    r"(?P<after>[^“”\"]*?)[.!?]?$"
)
_EN_ACCORDING = re.compile(
    r"(?:^According|,\s+according)\s+to\s+(?P<speaker>[^,.]*(?:Dr\.|Mr\.|Mrs\.)?[^,.]*)(?P<rest>,[^.]*)?"
)
_WORD = re.compile(r"[^\W\d_]+")
_PLACE_LINE = re.compile(
    r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{3,}+(?:[ -][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2,}+){0,3}(?:,[^\n—–.]{2,25})?"
    r"(?:\s*\([^()\n]{2,40}\))?\s[—–-]\s+"
)
_QUOTES = re.compile('[«»“”„"]')


def _kazakh_subject(reading: Reading, sentence: Sentence, verb: str, before: int) -> tuple[Speaker, int]:
    """The subject of a Kazakh statement and the offset where the statement begins after it."""
    pronoun = _KK_SUBJECT.match(reading.text, sentence.start)
    if pronoun is not None:
        return speaker_in(reading.people, *pronoun.span(), verb=verb), pronoun.end()
    named = [m for m in reading.people.within(sentence.start, before) if m.nominative]
    if named and named[0].name.start - sentence.start <= 160:
        name = named[0]
        return Speaker(name.name, reading.people.full_name(name)), name.name.end
    return Speaker(), sentence.start


def _kk_participle(reading: Reading, sentence: Sentence) -> Quotation | None:
    """«Жұманғарин Путиннің форумға келетінін айтты»: from after the subject to the participle."""
    for found in _KK_NAMED.finditer(reading.text, sentence.start, sentence.end):
        if not found.group("said").endswith(("н", "ді", "ды", "ігі", "ығы")):
            continue
        speaker, start = _kazakh_subject(reading, sentence, found.group("verb"), found.start("said"))
        return reading.quotation(start, found.end("said"), speaker, "kk_participle", direct=False)
    return None


def _kk_that(reading: Reading, sentence: Sentence) -> Quotation | None:
    """«… деп мәлімдеді министр», with no quotation marks around the words."""
    found = _KK_THAT.search(reading.text, sentence.start, sentence.end)
    if found is None or _QUOTES.match(reading.text, found.start() - 1):
        return None
    middle = speaker_in(reading.people, found.start("rest"), found.end("rest"), verb=found.group("verb"))
    after = speaker_in(reading.people, found.start("after"), found.end("after"), verb=found.group("verb"))
    speaker = middle if middle.mention is not None else after
    start = sentence.start
    if speaker.mention is None:
        speaker, start = _kazakh_subject(reading, sentence, found.group("verb"), found.start())
    return reading.quotation(start, found.start(), speaker, "kk_that", direct=False)


def _kk_according(reading: Reading, sentence: Sentence) -> Quotation | None:
    """«Оның айтуынша, …»."""
    found = _KK_ACCORDING.match(reading.text, sentence.start, sentence.end)
    if found is None:
        return None
    speaker = speaker_in(reading.people, *found.span("speaker"))
    return reading.quotation(found.end(), _without_stop(reading, sentence), speaker, "kk_according", direct=False)


def _ru_that(reading: Reading, sentence: Sentence) -> Quotation | None:
    """«Касенов напомнил, что …»."""
    found = _RU_THAT.search(reading.text, sentence.start, sentence.end)
    if found is None:
        return None
    verb = found.group("verb")
    speaker = speaker_in(reading.people, sentence.start, found.start("verb"), verb=verb, last=True)
    if speaker.mention is None or not reading.people.within(sentence.start, found.start("verb")):
        after = speaker_in(reading.people, *found.span("between"), verb=verb)
        speaker = after if after.mention is not None else speaker
    return reading.quotation(found.end(), _without_stop(reading, sentence), speaker, "ru_that", direct=False)


def _ru_after(reading: Reading, sentence: Sentence) -> Quotation | None:
    """«Линия соединит районы, сообщила Асель Турсунова.»"""
    found = _RU_AFTER.search(reading.text, sentence.start, sentence.end)
    if found is None:
        return None
    speaker = speaker_in(reading.people, *found.span("speaker"), verb=found.group("verb"))
    start = _after_place_line(reading, sentence)
    return reading.quotation(start, found.start(), speaker, "ru_after", direct=False)


def _ru_according(reading: Reading, sentence: Sentence) -> Quotation | None:
    """«По её словам, …», «…, по мнению эксперта»."""
    content = reading.text[sentence.start : sentence.end].rstrip(".!?…")
    found = _RU_ACCORDING.search(content)
    if found is None:
        return None
    whom = found.span("speaker") if found.group("speaker") else found.span("whom")
    if whom[0] < 0:
        return None
    speaker = speaker_in(reading.people, sentence.start + whom[0], sentence.start + whom[1])
    first = sentence.start + found.end() if found.start() == 0 else sentence.start
    last = _without_stop(reading, sentence) if found.start() == 0 else sentence.start + found.start()
    return reading.quotation(first, last, speaker, "ru_according", direct=False)


def _en_that(reading: Reading, sentence: Sentence) -> Quotation | None:
    """ "Deputy governor Arman Dzhaksybek said the rest would come …"."""
    found = _EN_THAT.match(reading.text, sentence.start, sentence.end)
    if found is None:
        return None
    speaker = speaker_in(reading.people, *found.span("subject"), last=False)
    return reading.quotation(found.end(), _without_stop(reading, sentence), speaker, "en_that", direct=False)


def _en_after(reading: Reading, sentence: Sentence) -> Quotation | None:
    """ "Export orders have doubled, she said."."""
    found = _EN_AFTER.search(reading.text, sentence.start, sentence.end)
    if found is None:
        return None
    subject = found.span("before") if found.group("before") else found.span("after")
    speaker = speaker_in(reading.people, *subject)
    if speaker.mention is None:
        return None
    start = _after_place_line(reading, sentence)
    return reading.quotation(start, found.start(), speaker, "en_after", direct=False)


def _en_according(reading: Reading, sentence: Sentence) -> Quotation | None:
    """ "…, according to Dr Henrik Vasström, an agronomist", "According to …, …"."""
    content = reading.text[sentence.start : sentence.end]
    found = _EN_ACCORDING.search(content)
    if found is None:
        return None
    base = sentence.start
    speaker = speaker_in(reading.people, base + found.start("speaker"), base + found.end("speaker"))
    if found.start() == 0:
        if not found.group("rest"):
            return None
        first, last = base + found.start("rest"), _without_stop(reading, sentence)
    else:
        first, last = base, base + found.start()
    return reading.quotation(first, last, speaker, "en_according", direct=False)


def _after_place_line(reading: Reading, sentence: Sentence) -> int:
    """Where the statement begins: after «АЛМАТЫ, 5 мая — », "LONDON (Reuters) — "."""
    found = _PLACE_LINE.match(reading.text, sentence.start, sentence.end)
    return found.end() if found is not None else sentence.start


def _without_stop(reading: Reading, sentence: Sentence) -> int:
    """The sentence's end without its full stop: a statement is a clause, not a sentence said."""
    return sentence.end - 1 if reading.text[sentence.end - 1] == "." else sentence.end


RULES: tuple[tuple[frozenset[str], Callable[[Reading, Sentence], Quotation | None]], ...] = (
    (KK_BY, _kk_according),
    (KK_REPORT, _kk_participle),
    (KK_REPORT, _kk_that),
    (RU_BY, _ru_according),
    (RU_SAID, _ru_that),
    (RU_SAID, _ru_after),
    (frozenset({"according"}), _en_according),
    (EN_SAID, _en_that),
    (EN_SAID, _en_after),
)
"""The rules in the order they are asked, each with words of which it needs one in the sentence."""


def find_indirect(reading: Reading, sentence: Sentence) -> Iterator[Quotation]:
    """The statement that a sentence reports, at most one."""
    if sentence.end - sentence.start > _LONGEST:
        return
    words = set(_WORD.findall(reading.text[sentence.start : sentence.end].lower()))
    for needed, rule in RULES:
        found = None if needed.isdisjoint(words) else rule(reading, sentence)
        if found is not None:
            yield found
            return


__all__ = ["RULES", "find_indirect"]
