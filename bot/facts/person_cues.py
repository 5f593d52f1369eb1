"""Cues that an unknown capitalised name is a person's: a post before it, a verb of saying beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.article.model import Span
from bot.article.name_forms import is_given
from bot.facts.labels import Label
from bot.facts.names import capital_runs, merely_first, name_end
from bot.facts.place_words import CUE_HEADINGS, is_demonym
from bot.facts.reading import Reading, SentenceReading
from bot.facts.russian import forms
from bot.facts.tables import words
from bot.language.question import AnswerClass
from bot.language.question.answer_types import class_of_noun
from bot.language.tongue import Language

_TITLES = words("titles.txt", ("title",), "title")
_LONGEST = 3  # words of a name
_LONGEST_POST = 8  # words
_FULL_NAME = 2  # words
_REACH_OF_CALLING = 3  # words between what somebody is and the comma before the name
_PLACED = words("place_cues.txt", CUE_HEADINGS, "ru preposition", "en preposition") | {"the", "of"}
_OBLIQUE = ("gent", "datv", "accs", "ablt", "loct", "")


class Candidate(NamedTuple):
    """An unknown name: its span, its first and last word, its post where that stands in capitals before it."""

    name: Span
    first: int
    last: int
    post: Span | None

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.last - self.first + 1


def candidates(reading: Reading, sentence: SentenceReading) -> Iterator[Candidate]:
    """Runs of one to three capitalised words that nothing has claimed, posts and titles before them cut off."""
    for start, last in _free_runs(reading, sentence):
        first = start
        while first < last and _is_prefix(sentence, first):
            first += 1
        if last - first >= _LONGEST or not all(_may_be_name(sentence, i) for i in range(first, last + 1)):
            continue
        name = Span(sentence.terms[first].start, name_end(sentence, last))
        quoted = sentence.quoted_from(sentence.terms[first].start - 1)
        if quoted is not None and quoted.start + 1 == name.start and quoted.end <= sentence.terms[last].end + 1:
            continue  # «Салават Юлаев» is a club
        yield Candidate(name, first, last, _capital_post(sentence, start, first))


def _free_runs(reading: Reading, sentence: SentenceReading) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words, cut where a word is claimed: «Путин Қазақстанға»."""
    for start, end in capital_runs(sentence):
        first: int | None = None
        for index in range(start, end + 2):
            term = sentence.terms[index] if index <= end else None
            free = term is not None and reading.claims.free(term.start, term.end)
            if free and first is None:
                first = index
            elif not free and first is not None:
                yield first, index - 1
                first = None


def _is_prefix(sentence: SentenceReading, index: int) -> bool:
    """Whether a capitalised word belongs before the name: Prime Minister, Polish, Councillor."""
    term = sentence.terms[index]
    if term.text in _TITLES or sentence.has(index, Label.POST) or is_demonym(term):
        return True
    return merely_first(sentence, index)


def _capital_post(sentence: SentenceReading, start: int, first: int) -> Span | None:
    """The post among the words ``start`` to ``first``: «Prime Minister» of «Polish Prime Minister Jan»."""
    posts = [index for index in range(start, first) if sentence.has(index, Label.POST)]
    if not posts:
        return None
    begin = posts[0]
    if begin > start and sentence.terms[begin - 1].text in _TITLES:
        begin -= 1
    return Span(sentence.terms[begin].start, sentence.terms[posts[-1]].end)


def _may_be_name(sentence: SentenceReading, index: int) -> bool:
    term, raw = sentence.terms[index], sentence.raw(index)
    if _is_initial(sentence, index):
        return True
    if len(term.text) < 2 or raw.isupper() or not term.text.replace("'", "").isalpha():
        return False
    if is_given(raw):
        return True
    if (term.stop and sentence.begins(index)) or sentence.has(index, Label.POST, Label.PLACE):
        return False
    if sentence.has(index, Label.CALENDAR) and not _goes_on(sentence, index):
        return False
    return not (
        Label.COMMON in sentence.labels[index] and (sentence.begins(index) or sentence.language is not Language.EN)
    )


def _is_initial(sentence: SentenceReading, index: int) -> bool:
    """Whether term ``index`` is an initial: a letter with a full stop, a name behind it."""
    stop = sentence.text[sentence.terms[index].end : sentence.terms[index].end + 1] == "."
    return stop and len(sentence.terms[index].text) == 1 and index + 1 < len(sentence.terms)


def _initials(sentence: SentenceReading, candidate: Candidate) -> bool:
    """J. K. Morton: a letter with a full stop before a name."""
    return candidate.words > 1 and _is_initial(sentence, candidate.first)


def _goes_on(sentence: SentenceReading, index: int) -> bool:
    """Whether a month's short name is a first name, with a surname behind it: Jan Zawadzki."""
    following = index + 1 < len(sentence.terms) and sentence.terms[index + 1].capital
    return following and sentence.adjoins(index) and not is_demonym(sentence.terms[index])


def _title(sentence: SentenceReading, candidate: Candidate) -> bool:
    """Prime Minister Jan Zawadzki, Councillor Priya Nair."""
    before = candidate.first - 1
    titled = before >= 0 and sentence.terms[before].capital and sentence.terms[before].text in _TITLES
    return candidate.post is not None or titled


def _post_before(sentence: SentenceReading, candidate: Candidate) -> bool:
    """A post right before the name: «капитана Витуса Энгеля», "mediator Daniel Okonjo"."""
    before = candidate.first - 1
    return before >= 0 and sentence.adjoins(before) and sentence.has(before, Label.POST)


def _verb_of_saying(sentence: SentenceReading, candidate: Candidate) -> bool:
    """Somebody says: "Kowalczyk added", "said Ivo Brandt", «деді Эмил Асанов»."""
    terms = sentence.terms
    after, before = candidate.last + 1, candidate.first - 1
    if after < len(terms) and sentence.adjoins(candidate.last) and _said(sentence, after):
        return before >= 0 or sentence.language is not Language.KK or candidate.words > 1
    said_before = before >= 0 and sentence.adjoins(before) and _said(sentence, before)
    return said_before and (candidate.words > 1 or sentence.language is not Language.KK)


def _said(sentence: SentenceReading, index: int) -> bool:
    return sentence.has(index, Label.SAYING) and not sentence.terms[index].capital


def _somebody_said(sentence: SentenceReading, candidate: Candidate) -> bool:
    """Somebody says whose calling stands before the name: "said fisherman Colm Daly"."""
    calling = candidate.first - 1
    if candidate.words < 2 or calling < 1 or not (sentence.adjoins(calling) and sentence.adjoins(calling - 1)):
        return False
    lower = not sentence.terms[calling].capital and not sentence.terms[calling].stop
    return lower and _said(sentence, calling - 1)


def _russian_name(sentence: SentenceReading, candidate: Candidate) -> bool:
    """A first name, patronymic or surname in pymorphy3's dictionary beside another capitalised word."""
    if sentence.language is not Language.RU or candidate.words < 2:
        return False
    inside = sentence.terms[candidate.first : candidate.last + 1]
    return any(form.name in ("Name", "Patr", "Surn") and form.known for t in inside for form in forms(t.text)[:2])


def _calling_before(sentence: SentenceReading, candidate: Candidate) -> bool:
    """What somebody is stands right before the name: "postman Leonard Briggs", «суретші Гүлдана Есқара»."""
    before = candidate.first - 1
    if candidate.words < 2 or before < 0 or not sentence.adjoins(before):
        return False
    return not sentence.terms[before].capital and _names_somebody(sentence, before)


def _calling_before_comma(sentence: SentenceReading, candidate: Candidate) -> bool:
    """The name stands between commas behind what somebody is: "his solicitor, Parveen Lockhart, has …"."""
    before = candidate.first - 1
    if candidate.words < 2 or before < 0 or sentence.gap(before) != ", ":
        return False
    behind = sentence.text[candidate.name.end : candidate.name.end + 1]
    near = range(max(0, before - _REACH_OF_CALLING), before + 1)
    return behind in {",", ".", ")", ";"} and any(_names_somebody(sentence, index) for index in near)


def _names_somebody(sentence: SentenceReading, index: int) -> bool:
    return sentence.has(index, Label.POST) or class_of_noun(sentence.terms[index]) is AnswerClass.PERSON


def _unknown_words(sentence: SentenceReading, candidate: Candidate) -> bool:
    """First name and surname, both unknown to every list, inside a sentence, with no word of place before them."""
    before = candidate.first - 1
    if candidate.words != _FULL_NAME or before < 0 or sentence.terms[before].text in _PLACED:
        return False
    inside = range(candidate.first, candidate.last + 1)
    return not any(sentence.labels[index] or sentence.terms[index].concepts for index in inside)


CUES: tuple[Callable[[SentenceReading, Candidate], bool], ...] = (
    _title,
    _initials,
    _post_before,
    _russian_name,
    _verb_of_saying,
    _somebody_said,
    _calling_before,
    _calling_before_comma,
    _unknown_words,
)
"""The cues in the order they are asked; the name of the first is the fact's rule."""


def post_in_oblique(sentence: SentenceReading, start: int) -> Span | None:
    """The Russian post in any case before a name at ``start``: «начальника областного управления ЧС»."""
    last = sentence.index_at(start) - 1
    if last < 0 or sentence.language is not Language.RU or not sentence.adjoins(last):
        return None
    for index in range(last, max(-1, last - _LONGEST_POST), -1):
        if index < last and not sentence.adjoins(index) and sentence.gap(index) not in {"-", "‑"}:
            return None
        if sentence.has(index, Label.POST):
            return Span(sentence.terms[_adjectives_before(sentence, index)].start, sentence.terms[last].end)
        term = sentence.terms[index]
        if term.stop or not any(form.case in _OBLIQUE for form in forms(term.text)):
            return None
    return None


def _adjectives_before(sentence: SentenceReading, index: int) -> int:
    while index > 0 and sentence.adjoins(index - 1) and not sentence.terms[index - 1].stop:
        if not any(form.part == "ADJF" for form in forms(sentence.terms[index - 1].text)[:1]):
            break
        index -= 1
    return index
