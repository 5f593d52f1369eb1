"""People: their names as the article reader finds them, with post and age as the article gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.article.model import SentenceRole, Span
from bot.article.name_forms import has_surname_ending, is_given
from bot.article.names import PersonMention, people_of
from bot.article.posts import is_post
from bot.facts.labels import Label
from bot.facts.names import is_possessive, merely_first, person_key
from bot.facts.person_cues import CUES, Candidate, candidates, post_in_oblique
from bot.facts.places import place_stems
from bot.facts.reading import Reading, SentenceReading
from bot.language.tongue import Language
from bot.language.values import Value, ValueKind

_APPOSITION = re.compile(
    r",\s*(?:\d{1,3},\s*)?(?:(?:the|a|an|его|ее|её|its|their|his|her)\s+)?([^,.;:!?()«»\n—–]{3,90})(?=[,.;!?\n—–]|$)"
)
_NEAR = 40  # characters between a name and an age that belongs to it
_SAID = re.compile(r"\s+(?:who|which|that|кто|который|которая)\b|\s+(?:is|was|has|said|told|says)\b", re.IGNORECASE)


class Person(NamedTuple):
    """A person's mention: name, post and age as spans, and the rule."""

    name: Span
    post: Span | None
    age: Value | None
    gender: str | None
    rule: str


def _is_no_person(sentence: SentenceReading, name: Span, post: Span | None) -> bool:
    """Whether words of the name show an organisation, a place or a date."""
    first, last = sentence.index_at(name.start), sentence.index_at(name.end)
    inside = range(first, last)
    if not inside or first in sentence.valued:
        return True
    given = any(is_given(sentence.raw(index)) for index in inside)
    organisation = any(sentence.has(index, Label.ORGANISATION) for index in inside) and not given
    place = all(sentence.has(index, Label.PLACE) for index in inside) and post is None and not given
    around = sentence.quoted_from(name.start - 1)
    quoted = around is not None and around.start + 1 == name.start and around.end - 1 == name.end
    return organisation or place or (quoted and post is None)


def _apposition(sentence: SentenceReading, end: int) -> Span | None:
    """The post that follows a name between commas: «…, директор музея,», "…, the union's secretary,"."""
    found = _APPOSITION.match(sentence.text, end, sentence.end)
    if found is None:
        return None
    start, stop = found.span(1)
    cut = _SAID.search(sentence.text, start, stop)
    stop = cut.start() if cut else stop
    first, last = sentence.index_at(start), sentence.index_at(stop)
    inside = sentence.terms[first:last]
    if not inside or len(inside) > 12:
        return None
    has_post = any(sentence.has(index, Label.POST) for index in range(first, last))
    has_post = has_post or any(_is_joint_post(sentence, term.start) for term in inside)
    verbs = sentence.text[start:stop].split(" ", 1)[0].lower() in ("said", "says")
    return Span(start, inside[-1].end) if has_post and not verbs else None


def _is_joint_post(sentence: SentenceReading, start: int) -> bool:
    """Whether a hyphenated word at ``start`` is a post: co-founder, вице-премьер."""
    word = re.compile(r"[\w-]+").match(sentence.text, start)
    return word is not None and "-" in word.group() and is_post(word.group())


def _age(sentence: SentenceReading, name: Span, post: Span | None) -> Value | None:
    """The age beside a name: right after it, or right before it and its post."""
    left = min(name.start, post.start) if post is not None else name.start
    right = max(name.end, post.end) if post is not None else name.end
    for value in sentence.values_in(left - _NEAR, right + _NEAR):
        if value.kind is ValueKind.AGE or _bare_age(sentence, value, name):
            after = 0 <= value.start - right <= 3 or 0 <= value.start - name.end <= 3
            before = 0 <= left - value.end <= 3 or left <= value.start < name.start
            before = before or (0 <= left - value.end <= 25 and "," not in sentence.text[value.end : left])
            if after or before:
                return value
    return None


def _bare_age(sentence: SentenceReading, value: Value, name: Span) -> bool:
    """«…, 58,»: a number between commas after a name."""
    if value.kind is not ValueKind.NUMBER or value.amount is None or not 5 <= value.amount <= 115:
        return False
    return sentence.text[name.end : value.start] == ", " and sentence.text[value.end : value.end + 1] in {
        ",",
        ".",
    }


def _trimmed_post(sentence: SentenceReading, post: Span) -> Span:
    """A post without the age before it: «19 жастағы қақпашысы»."""
    value = sentence.value_at(post.start)
    if value is None or value.kind is not ValueKind.AGE:
        return post
    start = value.end
    while start < post.end and sentence.text[start] in " ,":
        start += 1
    return Span(start, post.end) if start < post.end else post


def _with_country(sentence: SentenceReading, post: Span) -> Span:
    """A Kazakh post with the place before it: «Қазақстан президенті» at the front of a sentence."""
    before = sentence.index_at(post.start) - 1
    if sentence.language is not Language.KK or before < 0 or not sentence.adjoins(before):
        return post
    return Span(sentence.terms[before].start, post.end) if sentence.has(before, Label.PLACE) else post


def _with_capitals(sentence: SentenceReading, post: Span) -> Span:
    """An English post with the capitalised words before it: Finance Minister."""
    first = sentence.index_at(post.start)
    if sentence.language is not Language.EN or first >= len(sentence.terms) or not sentence.terms[first].capital:
        return post
    while first > 0 and sentence.adjoins(first - 1) and sentence.terms[first - 1].capital:
        if sentence.terms[first - 1].stop or first - 1 in sentence.valued:
            break
        first -= 1
    return Span(sentence.terms[first].start, post.end)


def find_persons(reading: Reading) -> Iterator[tuple[SentenceReading, Person]]:
    """The people named, each claimed in ``reading.claims``."""
    by_start = {sentence.start: sentence for sentence in reading.sentences}
    starts = sorted(by_start)
    read = tuple(Span(s.start, s.end) for s in reading.article.sentences if s.role is not SentenceRole.BOILERPLATE)
    at, surnames = 0, set[str]()
    for mention in people_of(reading.text, read) if starts else ():
        while at + 1 < len(starts) and starts[at + 1] <= mention.name.start:
            at += 1
        sentence = by_start[starts[at]]
        if not sentence.start <= mention.name.start < sentence.end:
            continue  # in a line of the head
        name = _extent(reading, sentence, mention)
        if name is None or _is_no_person(sentence, name, mention.post) or not reading.claims.free(*name):
            continue
        reading.claims.take(*name)
        yield sentence, _person(sentence, name, mention.post, mention.gender, mention.rule)
        if mention.words > 1:
            surnames.add(person_key(reading.slice(name)))
    yield from _by_cue(reading, surnames)


def _extent(reading: Reading, sentence: SentenceReading, mention: PersonMention) -> Span | None:
    """The mention's name without words that something else has claimed, with the first name before it."""
    terms = sentence.terms
    first, last = sentence.index_at(mention.name.start), sentence.index_at(mention.name.end) - 1
    while first <= last and not reading.claims.free(terms[first].start, terms[first].end):
        first += 1
    while first < last and merely_first(sentence, first):
        first += 1
    while first <= last and not reading.claims.free(terms[last].start, terms[last].end):
        last -= 1
    if first > last:
        return None
    if first > 0 and sentence.adjoins(first - 1) and is_given(sentence.raw(first - 1)):
        free = reading.claims.free(terms[first - 1].start, terms[first - 1].end)
        first -= free
    behind = last + 1
    if first == last and behind < len(terms) and sentence.adjoins(last) and is_given(sentence.raw(last)):
        free = reading.claims.free(terms[behind].start, terms[behind].end)
        if free and terms[behind].capital and has_surname_ending(terms[behind].text):
            return Span(terms[first].start, terms[behind].end)
    if mention.rule == "post" and (is_possessive(sentence, last) or (len(terms[first].text) == 1 and first == last)):
        return None
    end = mention.name.end if terms[last].start < mention.name.end <= terms[last].end else terms[last].end
    return Span(terms[first].start, end)


def _person(sentence: SentenceReading, name: Span, post: Span | None, gender: str | None, rule: str) -> Person:
    """The person named at ``name``, with post and age as they stand beside it."""
    post = post or post_in_oblique(sentence, name.start)
    if post is not None:
        post = _with_capitals(sentence, _with_country(sentence, _trimmed_post(sentence, post)))
    else:
        post = _apposition(sentence, name.end)
    return Person(name, post, _age(sentence, name, post), str(gender) if gender else None, rule)


def _by_cue(reading: Reading, surnames: set[str]) -> Iterator[tuple[SentenceReading, Person]]:
    """Names that no list knows, by what stands beside them; then all surnames wherever they return."""
    again: list[tuple[SentenceReading, Candidate]] = []
    for sentence in reading.sentences:
        for candidate in candidates(reading, sentence):
            post = _apposition(sentence, candidate.name.end)
            rule = next((rule.__name__.strip("_") for rule in CUES if rule(sentence, candidate)), None)
            if rule is None and post is not None and candidate.words > 1:
                rule = "apposition"
            if rule is None and _has_age_behind(sentence, candidate):
                rule = "age"
            if rule is None:
                again.append((sentence, candidate))
                continue
            reading.claims.take(*candidate.name)
            if candidate.words > 1:
                surnames.add(person_key(reading.slice(candidate.name)))
            post = candidate.post
            if post is None and rule == "somebody_said":
                calling = sentence.terms[candidate.first - 1]
                post = Span(calling.start, calling.end)
            yield sentence, _person(sentence, candidate.name, post, None, rule)
    for sentence, candidate in again:
        if candidate.words == 1 and person_key(reading.slice(candidate.name)) in surnames:
            reading.claims.take(*candidate.name)
            yield sentence, _person(sentence, candidate.name, candidate.post, None, "surname_again")


def _has_age_behind(sentence: SentenceReading, candidate: Candidate) -> bool:
    """Whether an age stands behind the name: "Henry Tolland, 71,"."""
    close = sentence.values_in(candidate.name.end + 1, candidate.name.end + 3)
    return any(value.kind is ValueKind.AGE or _bare_age(sentence, value, candidate.name) for value in close)


def person_stems(sentence: SentenceReading, name: Span) -> frozenset[str]:
    """The stems of a name's words."""
    first, last = sentence.index_at(name.start), sentence.index_at(name.end)
    return frozenset(stem for term in sentence.terms[first:last] for stem in place_stems(term))
