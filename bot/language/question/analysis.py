"""From a message to a ``Query``: what it asks for, about what, in which language."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import pairwise

from bot.language.function_words import function_words
from bot.language.identify.readings import Reading, readings, says_no_language
from bot.language.lexicon.lexicon import names_action
from bot.language.morphology import fold_kazakh, unfold_kazakh
from bot.language.question.answer_types import refined_class
from bot.language.question.asking import Asking, read_asking
from bot.language.question.chatter import is_chatter
from bot.language.question.mending import meant_tokens
from bot.language.question.model import HEAD_CLASSES, AnswerClass, Query
from bot.language.question.page import page_class
from bot.language.question.patterns import WITHOUT_QUESTION_WORD, PatternMatch, match_pattern
from bot.language.question.several import asks_for_several
from bot.language.terms import Term, terms_of
from bot.language.tokens import Token, tokenize
from bot.language.tongue import Language
from bot.language.values import Value, find_currency, find_unit, find_values, load_units

_SHORT = 2
_LATE_START = 4
_FOCUS_WORDS = 2
_OPEN = frozenset({AnswerClass.THING, AnswerClass.COUNT})
_OF_TIME = "time"
_BESIDE = 2
_UNSURE = -1.5
"""Below this score no reading is language: laughter, keyboard mash."""


def analyse_question(
    text: str,
    *,
    language: Language | None = None,
    masked: Collection[str] = (),
    published: datetime | None = None,
) -> Query:
    """What ``text`` asks.

    Args:
        text: the message as typed.
        language: taken where the message's own language cannot be told (a bare name).
        masked: keys of names that say nothing about the asker's language.
        published: when the article was published: what "last year" in the question is reckoned from.
    """
    reading = _choose(readings(text, masked=masked), text, language)
    folded = reading.folded and reading.language is Language.KK
    typed = tokenize(reading.decoded)
    tokens = meant_tokens(typed, reading.language, folded=folded, masked=masked)
    terms = terms_of(tokens, reading.language, folded=folded)
    words = _words(terms, folded)
    asking = read_asking(words, reading.language, folded=folded, commas=_commas(reading.decoded, terms))
    match = _match(asking.words, reading.language, folded)
    frame = (*_frame(terms, words, match, reading.language, folded), *(terms[i] for i in asking.led))
    asked = _pattern_terms(terms, words, match)
    content = tuple(term for term in terms if not term.stop and term not in frame and not _is_one_letter(term))
    focus = _focus(terms, match, frame)
    values = find_values(reading.decoded, language=reading.language, published=published)
    expected = _about(_expected(match, terms, asking, text), terms, asked, asking, reading.language)
    unit, currency = _unit(terms, values, match)
    return Query(
        text=text,
        decoded=reading.decoded,
        core=_core(reading, typed, tokens, asking),
        language=reading.language,
        folded=folded,
        expected=refined_class(expected, terms, asking.words, match.asking if match else None, reading.language),
        pattern=str(match.pattern) if match else "",
        pattern_terms=asked,
        terms=terms,
        content=content,
        focus=focus,
        unit=unit,
        currency=currency,
        values=values,
        negative=_negative(terms, reading.language, folded),
        is_question=_is_question(text, terms, content, match, asking, reading),
        elliptical=_elliptical(terms, content, reading.language, folded),
        several=asks_for_several(terms, reading.language, folded=folded),
    )


def _core(reading: Reading, typed: Sequence[Token], meant: Sequence[Token], asking: Asking) -> str:
    """The message without what only leads the question in or out (all of it where nothing else is left), as meant.

    Args:
        reading: of the message.
        typed: its words.
        meant: the same as they were meant.
        asking: which of them lead in or out.
    """
    asks = [number for number in range(len(typed)) if number not in asking.led] or list(range(len(typed)))
    if not asks:
        return reading.decoded
    first, last = asks[0], asks[-1]
    place, parts = typed[first].start if first else 0, []
    for number in range(first, last + 1):
        if typed[number].text != meant[number].text:
            parts += [reading.decoded[place : typed[number].start], meant[number].text]
            place = typed[number].end
    parts.append(reading.decoded[place : typed[last].end if last + 1 < len(typed) else None])
    return unfold_kazakh("".join(parts)) if reading.folded else "".join(parts)


def _is_one_letter(term: Term) -> bool:
    """A letter by itself is a preposition, a slip of the finger or a tag (<b>), and says nothing to look for."""
    return len(term.text) == 1 and term.text.isalpha()


def _match(words: Sequence[str], language: Language, folded: bool) -> PatternMatch | None:
    """The pattern of the question; a Kazakh word here and there may lack its letters («ағылшынша *канша турады*»)."""
    match = match_pattern(words, language, folded=folded) or _mixed(words, language)
    if language is Language.KK and not folded and (match is None or match.pattern.answer in _OPEN):
        finer = match_pattern([fold_kazakh(word) for word in words], language, folded=True)
        if finer is not None and finer.pattern.answer not in _OPEN and finer.asking is not None:
            return finer
    return match


def _mixed(words: Sequence[str], language: Language) -> PatternMatch | None:
    """A Russian question word in a Kazakh sentence: people mix the two («былтырғыдан на сколько көп»)."""
    match = match_pattern(words, Language.RU) if language is Language.KK else None
    return match if match is not None and match.asking is not None else None


def _words(terms: Sequence[Term], folded: bool) -> list[str]:
    return [fold_kazakh(term.text) if folded else term.text for term in terms]


def _choose(found: Sequence[Reading], text: str, language: Language | None) -> Reading:
    if not found:
        return Reading(text, language or Language.EN, False, "typed", _UNSURE)
    best = found[0]
    if language is not None and says_no_language(text, best):
        return Reading(text, language, False, "typed", best.score)
    if language is not None and best.score < 0:
        near = [r for r in found if r.language is language and r.how == "typed" and best.score - r.score < 1]
        return near[0] if near else best
    return best


def _commas(text: str, terms: Sequence[Term]) -> frozenset[int]:
    """Indexes of the terms behind which a comma stands."""
    pairs = pairwise(terms)
    return frozenset(i for i, (term, following) in enumerate(pairs) if "," in text[term.end : following.start])


def _frame(
    terms: Sequence[Term], words: Sequence[str], match: PatternMatch | None, language: Language, folded: bool
) -> tuple[Term, ...]:
    """The words that only ask («во сколько», "how many", «қай күні»): the class of answer says what they say."""
    if match is None:
        return ()
    frame = function_words("frame", language, folded=folded) | function_words("question", language, folded=folded)
    return tuple(terms[i] for i in range(match.start, match.end) if words[i] in frame)


def _pattern_terms(terms: Sequence[Term], words: Sequence[str], match: PatternMatch | None) -> tuple[Term, ...]:
    """The words of the question that the pattern names, without those in its gaps.

    A noun that stands for a whole question («выручка компании») is what to look for, not what asks.
    """
    if match is None or (_is_bare_noun(match) and match.pattern.answer not in HEAD_CLASSES):
        return ()
    return tuple(terms[i] for i in range(match.start, match.end) if match.pattern.names(words[i]))


def _expected(match: PatternMatch | None, terms: Sequence[Term], asking: Asking, text: str) -> AnswerClass:
    """The class by the wording: a noun alone («цена?») asks for its figure, a whole sentence for yes or no."""
    sentence = "?" in text and len(terms) > _SHORT
    if match is None:
        return AnswerClass.YES_NO if sentence else AnswerClass.STATEMENT
    if match.pattern.answer is AnswerClass.PERSON and _names_somebody(terms):
        return AnswerClass.POST
    if _is_bare_noun(match) and _has_verb(terms, match, asking):
        if sentence:
            return AnswerClass.YES_NO
        if any(index not in asking.led for index in range(match.start)):  # «Қала бюджеті бекітілді»
            return AnswerClass.STATEMENT
    return match.pattern.answer


def _has_verb(terms: Sequence[Term], match: PatternMatch, asking: Asking) -> bool:
    """Whether a verb stands beside the noun that was found."""
    own = asking.led.union(range(match.start, match.end))
    beside = (term for index, term in enumerate(terms) if index not in own)
    return any(_is_verb(term) for term in beside)


def _names_somebody(terms: Sequence[Term]) -> bool:
    """Whether all that is said is a name in capitals: "Who is Farida Noor?" knows the name and asks for the rest."""
    named = [term for term in terms if not term.stop]
    return len(named) > 1 and all(term.name for term in named) and len(terms) == len(named) + 2


def _about(
    expected: AnswerClass, terms: Sequence[Term], asked: Collection[Term], asking: Asking, language: Language
) -> AnswerClass:
    """``expected`` once it is known whether the page or its story is asked about."""
    own = [term for index, term in enumerate(terms) if index not in asking.led]
    return page_class(expected, own, asked if expected in HEAD_CLASSES else (), language)


def _focus(terms: Sequence[Term], match: PatternMatch | None, frame: Sequence[Term]) -> tuple[Term, ...]:
    """The content words right behind the question word: what is counted or named."""
    if match is None:
        return ()
    found: list[Term] = []
    for term in terms[_question_word(terms, match) + 1 :]:
        if term in frame:
            continue
        if term.stop or term.is_number:
            if found:
                break
            continue
        found.append(term)
        if len(found) == _FOCUS_WORDS:
            break
    return tuple(found)


def _question_word(terms: Sequence[Term], match: PatternMatch) -> int:
    if match.asking is not None:
        return match.asking
    return next((index for index in range(match.start, match.end) if terms[index].stop), match.start)


def _unit(terms: Sequence[Term], values: Sequence[Value], match: PatternMatch | None) -> tuple[str | None, str | None]:
    """The unit and the currency that the question names outside of amounts of its own.

    A unit of time is asked for only beside the question word (how many *hours*): "how much English *a day*" and
    «аптасына қанша» say how often.
    """
    unit: str | None = None
    currency: str | None = None
    beside = _question_word(terms, match) if match is not None else None
    for place, term in enumerate(terms):
        if any(value.start <= term.start < value.end for value in values):
            continue
        if not _is_verb(term):
            currency = currency or find_currency(term.text)
        found = find_unit(term.text)
        if found is not None and load_units()[found].kind == _OF_TIME and beside is not None:
            found = found if 0 < place - beside <= _BESIDE else None
        unit = unit or found
    return unit, currency


def _is_verb(term: Term) -> bool:
    """Whether the word may name an action: who *won* the race does not ask for Korean won."""
    return names_action(term.concepts)


def _negative(terms: Sequence[Term], language: Language, folded: bool) -> bool:
    words = function_words("negation", language, folded=folded)
    return any(term.negative or term.text in words for term in terms)


def _elliptical(terms: Sequence[Term], content: Sequence[Term], language: Language, folded: bool) -> bool:
    """Whether the message leans on an earlier one: an opener, a pronoun, or next to nothing of its own."""
    if not terms:
        return False
    openers = function_words("opener", language, folded=folded)
    pronouns = function_words("pronoun", language, folded=folded)
    if terms[0].text in openers or terms[-1].text in {"ше", "she"}:
        return True
    if len(content) <= 1:
        return True
    return len(content) <= _SHORT + 1 and any(term.text in pronouns for term in terms)


def _is_question(
    text: str,
    terms: Sequence[Term],
    content: Sequence[Term],
    match: PatternMatch | None,
    asking: Asking,
    reading: Reading,
) -> bool:
    if not terms or is_chatter([term.text for term in terms]) or reading.score < _UNSURE:
        return False
    if "?" in text:
        return True
    if asking.requests:
        return True
    if match is None or asking.states or _is_bare_noun(match):
        return False
    # Kazakh keeps its question word next to the verb; Russian and English open with it, or nearly so.
    early = reading.language is Language.KK or _question_word(terms, match) <= _LATE_START + len(asking.led)
    return early and (bool(content) or len(terms) <= _LATE_START)


def _is_bare_noun(match: PatternMatch) -> bool:
    """Whether nothing but a noun (цена, headline) told the class: unless addressed that is mere talk of prices."""
    return match.asking is None and match.pattern.answer not in WITHOUT_QUESTION_WORD
