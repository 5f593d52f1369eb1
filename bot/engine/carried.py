"""Whom a sentence speaks of without a name: by a pronoun, by nothing at all, by a surname or a post alone.

«Оны ... кінәлі деп таныды» is about the person of the sentence before; «Бурдин» in one sentence is the coach that
another names «главный тренер Роман Бурдин». Doubtful cases are left alone: nothing is carried where the sentence
before names several people who fit.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.article.model import Article, SentenceRole, Span
from bot.article.posts import is_post
from bot.engine.pronouns import genders_of, pronouns_in
from bot.facts.model import Fact, FactKind
from bot.facts.russian import forms
from bot.language.lexicon import lexicon
from bot.language.terms import Term
from bot.language.tongue import Language

_SURE_OF_PERSON = frozenset({"given_name", "surname_ending", "surname_again", "honorific", "initials", "post"})
_PERSON_GROUPS = ("he", "she", "main")
_THING_GROUPS = ("it", "they", "he", "she", "one")
_FRONT = 3  # words among which a sentence's own subject stands, when it is a pronoun
_LEADING = 4  # words among which a name that leads the sentence begins
_TAIL = 2  # … or its last, behind words said: «деді ол»
_SHORT = 8  # words of a Kazakh sentence without a subject
_TIMES = frozenset({"general_time", "names_calendar"})
_KAZAKH_PLURAL = re.compile(r"(?:[лдт][ае]р)(?=$|ы|і|ды|ді|ғ|г|қ|к|н|м)")
_FARTHEST = 3  # sentences that one name is carried over
_NOT_CARRIED_INTO = frozenset({SentenceRole.TITLE, SentenceRole.SUBTITLE, SentenceRole.META, SentenceRole.LIST_ITEM})


@dataclass(slots=True)
class Carried:
    """Features of names and posts, with the indexed sentences that are about them without having the word.

    ``pronouns`` are those that a pronoun or a missing subject leads to, ``aliases`` those that name the person by
    surname or post alone.
    """

    pronouns: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    aliases: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as this module needs it: its paragraph, role, terms, facts and the quotation it lies in."""

    paragraph: int
    role: SentenceRole
    terms: tuple[Term, ...]
    facts: tuple[Fact, ...]
    quotation: int | None


@dataclass(frozen=True, slots=True)
class _Holder:
    """What a sentence is about: a person by entity, or the words of another name."""

    person: int | None
    words: tuple[Term, ...] = ()


def carry(article: Article, lines: Sequence[Line]) -> Carried:
    """Whom each of ``lines``, the article's quotable sentences in order, is about without saying so."""
    people = _people(lines)
    carried = Carried()
    features = {number: _features(mentions, lines) for number, mentions in people.items()}
    _add_aliases(carried, people, features, lines)
    for at, holder in _by_pronoun(article, lines, people):
        found = set().union(*features[holder.person]) if holder.person is not None else _of_terms(holder.words)
        for feature in found:
            carried.pronouns[feature].add(at)
    return carried


def quotation_of(article: Article, start: int, end: int) -> int | None:
    """The number of the direct quotation that has the characters ``start:end`` nearly whole, None where none has."""
    for number, quotation in enumerate(article.quotations):
        if quotation.direct and quotation.start <= start + 3 and end - 3 <= quotation.end:
            return number
    return None


def _people(lines: Sequence[Line]) -> dict[int, list[tuple[int, Fact]]]:
    """The mentions of each person, by entity: number of the sentence and fact."""
    found: dict[int, list[tuple[int, Fact]]] = defaultdict(list)
    for at, line in enumerate(lines):
        for fact in line.facts:
            if fact.kind is FactKind.PERSON and fact.entity is not None:
                found[fact.entity].append((at, fact))
    return {
        number: mentions
        for number, mentions in found.items()
        if any(fact.rule in _SURE_OF_PERSON for _, fact in mentions)
    }


def _features(mentions: Sequence[tuple[int, Fact]], lines: Sequence[Line]) -> tuple[set[str], set[str]]:
    """Features of a person's name and of the post itself: «директор», not whose director."""
    name: set[str] = set()
    post: set[str] = set()
    for at, fact in mentions:
        terms = lines[at].terms
        name |= _of_terms(_inside(terms, fact.spans["name"]))
        if "post" in fact.spans:
            post |= _of_terms([term for term in _inside(terms, fact.spans["post"]) if is_post(term.text)])
    return name, post


def _add_aliases(
    carried: Carried,
    people: Mapping[int, Sequence[tuple[int, Fact]]],
    features: Mapping[int, tuple[set[str], set[str]]],
    lines: Sequence[Line],
) -> None:
    """A person's name and post lead to every sentence that has one of them; a post that two hold leads nowhere."""
    holders: dict[str, set[int]] = defaultdict(set)
    for number, (_, post) in features.items():
        for feature in post:
            holders[feature].add(number)
    for number, mentions in people.items():
        name, post = features[number]
        own = {feature for feature in post if len(holders[feature]) == 1}
        named = {at for at, _ in mentions}
        for feature in name | own:
            carried.aliases[feature] |= named
        for at, line in enumerate(lines):
            named_here = any(fact.kind is FactKind.PERSON for fact in line.facts)
            if not named_here and any(_holds_post(line.terms, place, own) for place in range(len(line.terms))):
                for feature in name:
                    carried.aliases[feature].add(at)


def _holds_post(terms: Sequence[Term], place: int, own: set[str]) -> bool:
    """Whether word ``place`` is the post that ``own`` are features of: one person's, and nobody else's name near it."""
    term = terms[place]
    if not is_post(term.text) or not any(feature[0] == "s" and feature in own for feature in term.features):
        return False
    counted = place > 0 and terms[place - 1].is_number
    another = any(other.name for other in terms[place + 1 : place + 3])
    return not counted and not another and _KAZAKH_PLURAL.search(term.text) is None and not _is_plural(term)


def _is_plural(term: Term) -> bool:
    if term.reading.language is Language.RU:
        return all(form.number == "plur" for form in forms(term.text)[:1])
    return term.reading.language is Language.EN and term.text.endswith("s") and term.text not in term.reading.stems


def _by_pronoun(
    article: Article, lines: Sequence[Line], people: Mapping[int, Sequence[tuple[int, Fact]]]
) -> Iterator[tuple[int, _Holder]]:
    """The sentences that speak of the one before's person or thing by a pronoun, or in Kazakh by no word at all."""
    genders = {number: _gender(mentions) for number, mentions in people.items()}
    held: _Holder | None = None
    since = 0
    for at in range(1, len(lines)):
        before, line = lines[at - 1], lines[at]
        if before.paragraph != line.paragraph or since >= _FARTHEST:
            held, since = None, 0
        if line.role in _NOT_CARRIED_INTO or before.role in _NOT_CARRIED_INTO or before.quotation != line.quotation:
            held, since = None, 0
            continue
        found = _holder(line, before, held, people, genders, article.language)
        since = since + 1 if found is not None and found == held else 0
        held = found
        if found is not None:
            yield at, found


def _holder(
    line: Line,
    before: Line,
    held: _Holder | None,
    people: Mapping[int, Sequence[tuple[int, Fact]]],
    genders: Mapping[int, str | None],
    language: Language,
) -> _Holder | None:
    """What ``line`` is about, by ``before`` or by what that one was ``held`` to be about; None where unsure."""
    if any(fact.kind is FactKind.PERSON for fact in line.facts):
        return None
    lacks_subject = line.paragraph == before.paragraph and _lacks_subject(line, language)
    if lacks_subject or _has_pronoun(line, language):
        shown = genders_of(line.terms, language)
        fits = [n for n in _persons(before, people) if not shown or genders[n] is None or genders[n] in shown]
        if len(fits) > 1:
            fits = [n for n in fits if n == _subject(before, people)]
        if len(fits) == 1:
            return _Holder(fits[0])
        if held is not None and not _persons(before, people):
            return held
    if pronouns_in(line.terms[:_FRONT], _THING_GROUPS, language) and not _persons(before, people):
        return _leading_name(before) or held
    return None


def _persons(line: Line, people: Mapping[int, object]) -> list[int]:
    """The people named in a sentence, by entity, in order."""
    numbers = (fact.entity for fact in line.facts if fact.kind is FactKind.PERSON)
    return list(dict.fromkeys(number for number in numbers if number is not None and number in people))


def _subject(line: Line, people: Mapping[int, object]) -> int | None:
    """The person who is the subject of a clause of the sentence, None where there are none or several."""
    subjects = [fact.spans["subject"] for fact in line.facts if "subject" in fact.spans]
    found = {
        fact.entity
        for fact in line.facts
        if fact.kind is FactKind.PERSON and fact.entity in people
        if any(span.start <= fact.start and fact.end <= span.end for span in subjects)
    }
    return found.pop() if len(found) == 1 else None


def _has_pronoun(line: Line, language: Language) -> bool:
    """Whether a pronoun of the sentence may mean a person; the Kazakh one, which means things too, where it leads."""
    found = pronouns_in(line.terms, _PERSON_GROUPS, language)
    if language is not Language.KK:
        return bool(found)
    tail = len(line.terms) - _TAIL
    has_subject = any("subject" in fact.spans for fact in line.facts)
    return any(at < _FRONT or at >= tail or (line.terms[at].text == "ол" and not has_subject) for at in found)


def _lacks_subject(line: Line, language: Language) -> bool:
    """Whether a short Kazakh sentence only tells when and what: «Қазір мал дәрігері»."""
    if language is not Language.KK or not 2 <= len(line.terms) <= _SHORT:
        return False
    words = lexicon()
    first = line.terms[0]
    of_time = any(words.domain(concept) in _TIMES for concept in first.concepts)
    named = any(fact.kind in {FactKind.ORGANISATION, FactKind.EVENT} for fact in line.facts)
    told = named or any("subject" in fact.spans for fact in line.facts) or _has_bare_noun(line.terms[1:])
    return of_time and not told


def _has_bare_noun(terms: Sequence[Term]) -> bool:
    """Whether a noun without an ending stands by itself, as a subject does: «ақша түсті», not «мал дәрігері»."""
    words = lexicon()
    for term, behind in pairwise(terms):
        bare = term.text in term.reading.stems[:1] and not term.stop and not term.is_number
        noun = bare and any(words.pos(concept) == "n" for concept in term.concepts)
        if noun and not behind.text.endswith(("ы", "і")):
            return True
    return False


def _leading_name(line: Line) -> _Holder | None:
    """The name that a sentence begins with, of a ship, a firm, a station: the next one's "it"."""
    for fact in line.facts:
        if fact.kind is FactKind.ORGANISATION:
            words = _inside(line.terms, fact.spans.get("name", Span(fact.start, fact.end)))
            if words and words[0] in line.terms[: _LEADING + 1]:
                return _Holder(None, tuple(words))
    words = []
    for term in line.terms[: 2 * _LEADING]:
        if term.name and not term.stop:
            words.append(term)
        elif words or term not in line.terms[:_LEADING]:
            break
    return _Holder(None, tuple(words)) if words else None


def _gender(mentions: Sequence[tuple[int, Fact]]) -> str | None:
    """The gender of the fullest mention: a bare surname may stand in the genitive and look feminine."""
    fullest = max((fact for _, fact in mentions), key=lambda fact: fact.end - fact.start)
    return fullest.attributes.get("gender") if fullest.rule == "given_name" else None


def _inside(terms: Sequence[Term], span: Span) -> list[Term]:
    return [term for term in terms if span.start <= term.start < span.end and not term.stop]


def _of_terms(terms: Sequence[Term]) -> set[str]:
    return {feature for term in terms for feature in term.features}
