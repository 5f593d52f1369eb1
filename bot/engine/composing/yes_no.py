"""Yes or no, where the quote says just that. Every reason to keep silent about it is a rule of its own.

A quote without a "yes" is never wrong; a wrong "yes" is. So the sentence must hold every word of the question side by
side in the same roles, at the same time, about the same figures, neither hedged nor limited; its verb alone decides
between yes and no. A different value never makes a "no": it may be of another thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from bot.engine.answer import YesNo
from bot.engine.composing.hedges import hedge_in
from bot.engine.composing.statement import OPENINGS, Statement
from bot.engine.composing.tense import EN_COPULAS, auxiliary_tense, same_time, tense_of
from bot.facts.model import Fact, FactKind
from bot.facts.russian import has_case
from bot.language.function_words import function_words
from bot.language.question import AnswerClass
from bot.language.terms import Term
from bot.language.tongue import Language
from bot.language.values import ValueKind, same_value

_ALTERNATIVES = frozenset({"or", "или", "либо", "әлде"})
_PARTICLES = frozenset({"ма", "ме", "ба", "бе", "па", "пе", "ма екен", "ли"})
_BREAKS = re.compile(r"[,;:()«»\"“”„?!—–\n]|\s-\s")
_CLAUSE_WORDS = frozenset(
    {"that", "who", "which", "whose", "whom", "when", "while", "as", "than", "because", "though", "although", "after"}
    | {"before", "что", "чтобы", "который", "которая", "которое", "которые", "которого", "которой", "когда", "как"}
    | {"чем", "хотя", "потому", "после", "до", "деп", "деген", "дегенді", "дегенге", "дейін", "кейін", "бұрын"}
)
_KK_WITH = re.compile(r"\w{3}[мбп]ен$")
_KK_OBJECT = re.compile(r"(?:[днт][ыі]|[ғгқк][ае])$")
_TIMES = frozenset({ValueKind.DATE, ValueKind.TIME})
_FEWEST = 2


def verdict(asked: Statement) -> tuple[YesNo | None, str]:
    """Yes, no or neither, and the name of the rule that spoke."""
    for rule in SILENT:
        if rule(asked):
            return None, rule.__name__
    if _denied(asked):
        return YesNo.NO, "verb_denied"
    return YesNo.YES, "affirmed"


def no_plain_question(asked: Statement) -> bool:
    """The question is none that yes or no answers: asks with a question word, for one of two, denies, or hedges."""
    query = asked.query
    words = [term.text for term in query.terms]
    question = function_words("question", query.language, folded=query.folded) - _PARTICLES
    pattern = query.pattern or query.language is Language.RU  # «Мэр открыл мост?» asks by its mark alone
    return (
        query.expected is not AnswerClass.YES_NO
        or not pattern
        or query.negative
        or any(word in question or word in _ALTERNATIVES for word in words)
        or sum(word in _PARTICLES for word in words) > 1
        or hedge_in(query.decoded, query.language) is not None
    )


def someone_unnamed(asked: Statement) -> bool:
    """The question speaks of him, it or that: whom it means is not told."""
    pronouns = function_words("pronoun", asked.query.language, folded=asked.query.folded)
    return any(term.text in pronouns for term in asked.query.terms)


def word_missing(asked: Statement) -> bool:
    """The sentence lacks a word of the question, or has it twice."""
    places = [pair.said for pair in asked.pairs]
    known = len(asked.pairs) + len(asked.themselves)
    return bool(asked.unmatched) or not places or known < _FEWEST or len(set(places)) < len(places)


def sentence_asks(asked: Statement) -> bool:
    """The sentence is a question itself."""
    return "?" in asked.text(asked.sentence.sentence.start, asked.sentence.sentence.end)


def sentence_hedges(asked: Statement) -> bool:
    """The sentence tells of a plan, a guess, a condition, a denial, or of a part only."""
    return hedge_in(asked.said, asked.language) is not None


def other_words_between(asked: Statement) -> bool:
    """The question's words do not stand side by side: another clause, subject or condition may part them."""
    terms, places = asked.sentence.terms, asked.places
    first, last = places[0], places[-1]
    if _BREAKS.search(asked.text(terms[first].start, terms[last].end)):
        return True
    between = [place for place in range(first, last) if place not in places]
    return any(not _is_filler(asked, terms[place]) and not _is_manner(asked, place) for place in between)


def narrowed(asked: Statement) -> bool:
    """A word right before or behind narrows what is said: small dogs, the bridge museum."""
    terms, places = asked.sentence.terms, asked.places
    first, last = places[0], places[-1]
    before = terms[first - 1] if first > 0 else None
    behind = terms[last + 1] if last + 1 < len(terms) else None
    if before is not None and _touches(asked, before, terms[first]) and not _is_filler(asked, before):
        return not _same_person(asked, before, terms[first])
    return behind is not None and _touches(asked, terms[last], behind) and not _is_filler(asked, behind)


def roles_differ(asked: Statement) -> bool:
    """Who does it to whom may be the other way round."""
    query = asked.query.language
    ordered = _in_order([pair.said for pair in asked.nouns])
    if query is asked.language is Language.EN:
        return not _in_order([pair.said for pair in asked.pairs])
    if len(asked.nouns) < _FEWEST:
        return False
    if query is asked.language:
        return not all(_same_form(asked, pair.asked, pair.said) for pair in asked.nouns)
    first = asked.nouns[0]
    subjects = (asked.query.terms[first.asked], query), (asked.sentence.terms[first.said], asked.language)
    return not ordered or not all(_may_be_subject(term, language) for term, language in subjects)


def other_time_or_figure(asked: Statement) -> bool:
    """The question's dates and figures are not all the sentence's, or the sentence has others of their kind."""
    asked_for, there = asked.query.values, asked.sentence.values
    kinds = {value.kind for value in asked_for}
    if any(not any(same_value(value, other) for other in there) for value in asked_for):
        return True
    return any(value.kind in kinds and not any(same_value(value, one) for one in asked_for) for value in there)


def other_tense(asked: Statement) -> bool:
    """What the question asks about now, the sentence tells of another time; or the form of a verb does not show it."""
    if not asked.verbs:
        return _copula_differs(asked)
    for pair in asked.verbs:
        wanted = tense_of(asked.query.terms, pair.asked, asked.query.language, asked=True)
        given = tense_of(asked.sentence.terms, pair.said, asked.language)
        if wanted is None or given is None or not same_time(wanted, given):
            return True
    return False


def denial_elsewhere(asked: Statement) -> bool:
    """Something is denied in the sentence that is not the verb asked about."""
    terms = asked.sentence.terms
    negation = function_words("negation", asked.language)
    denied = {place for place, term in enumerate(terms) if term.negative or term.text in negation}
    return bool(denied - _denying(asked) - ({0} if asked.opening else set()))


def opening_disagrees(asked: Statement) -> bool:
    """The sentence opens with a "yes" and denies, or with a "no" and affirms."""
    return bool(asked.opening) and OPENINGS[asked.opening] is _denied(asked)


SILENT: tuple[Callable[[Statement], bool], ...] = (
    no_plain_question,
    someone_unnamed,
    word_missing,
    sentence_asks,
    sentence_hedges,
    other_words_between,
    narrowed,
    roles_differ,
    other_time_or_figure,
    other_tense,
    denial_elsewhere,
    opening_disagrees,
)
"""Reasons to give neither yes nor no."""


def _denied(asked: Statement) -> bool:
    return bool(_denying(asked))


def _denying(asked: Statement) -> set[int]:
    """The sentence's words that deny the verb asked about: itself (келмейді), or the word beside it."""
    terms = asked.sentence.terms
    negation = function_words("negation", asked.language)
    found: set[int] = set()
    for pair in asked.verbs:
        if terms[pair.said].negative:
            found.add(pair.said)
        if pair.said > 0 and terms[pair.said - 1].text in negation:
            found.add(pair.said - 1)
        behind = terms[pair.said + 1] if pair.said + 1 < len(terms) else None
        if asked.language is Language.KK and behind is not None and behind.text in negation:
            found.add(pair.said + 1)  # жабылған жоқ
        if pair.said > 1 and asked.language is Language.EN and terms[pair.said - 1].text == "be":
            found.update({pair.said - 2} if terms[pair.said - 2].text in negation else ())
    return found


def _is_filler(asked: Statement, term: Term) -> bool:
    """Whether a word between changes nothing: a stop word that opens no clause, a word of a date."""
    if term.stop or term.text in function_words("negation", asked.language):
        return term.text not in _CLAUSE_WORDS
    return any(value.kind in _TIMES and value.start <= term.start < value.end for value in asked.sentence.values)


def _is_manner(asked: Statement, place: int) -> bool:
    """Whether a Kazakh word tells with or by what, or goes with one that does: «ресми сапармен келеді»."""
    words = [term.text for term in asked.sentence.terms[place : place + 2]]
    return asked.language is Language.KK and any(_KK_WITH.search(word) for word in words)


def _same_person(asked: Statement, one: Term, other: Term) -> bool:
    """Whether both words are of one person's name and post: «президенті Владимир Путин»."""
    number = asked.sentence.number
    facts = [fact for fact in asked.index.facts if fact.kind is FactKind.PERSON and fact.sentence == number]
    return any(_within(fact, one) and _within(fact, other) for fact in facts)


def _within(fact: Fact, term: Term) -> bool:
    return any(span.start <= term.start < span.end for span in (fact.spans.get("name"), fact.spans.get("post")) if span)


def _touches(asked: Statement, left: Term, right: Term) -> bool:
    return not asked.text(left.end, right.start).strip(" \u00a0-\u2011")


def _in_order(places: list[int]) -> bool:
    return all(one < other for one, other in pairwise(places))


def _same_form(asked: Statement, mine: int, said: int) -> bool:
    return asked.query.terms[mine].text == asked.sentence.terms[said].text


def _may_be_subject(term: Term, language: Language) -> bool:
    if language is Language.RU:
        return has_case(term.text, "nomn")
    return language is Language.EN or _KK_OBJECT.search(term.text) is None


def _copula_differs(asked: Statement) -> bool:
    """Of «Is the bridge red?»: only where both are English, with "is" or "was" between the words on both sides."""
    if not asked.query.language is asked.language is Language.EN:
        return True
    between = [term.text for term in asked.sentence.terms[asked.places[0] : asked.places[-1]]]
    copulas = [word for word in between if word in EN_COPULAS]
    return len(copulas) != 1 or asked.query.terms[0].text not in EN_COPULAS or not _same_copula(asked, copulas[0])


def _same_copula(asked: Statement, word: str) -> bool:
    past = {"was", "were"}
    return auxiliary_tense(asked.query.terms) is not None and (asked.query.terms[0].text in past) == (word in past)
