"""Who a mention of a speaker stands for: names, pronouns, posts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.article.model import Sentence, Span
from bot.article.name_forms import Gender, surname_key
from bot.article.names import PersonMention, people_of
from bot.article.posts import is_post, post_stem
from bot.article.tables import load_sections

_PRONOUNS = load_sections("pronouns.txt", ("any", "male", "female"))
_GENDER_OF_PRONOUN: dict[str, Gender | None] = (
    dict.fromkeys(_PRONOUNS["any"])
    | dict.fromkeys(_PRONOUNS["male"], Gender.MALE)
    | dict.fromkeys(_PRONOUNS["female"], Gender.FEMALE)
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_CAPITALISED = re.compile(
    r"(?:[Tt]he\s+)?(?:[«“\"][^«»“”\"\n]{2,40}[»”\"]|[^\W\d_a-zа-яёәғқңөұүһі][\w’'-]*)(?:\s+[^\W\d_a-zа-яёәғқңөұүһі][\w’'-]*)*"
)
_FEMALE_VERB = re.compile(r"[а-яё]+(?:ла|лась)$")
_MALE_VERB = re.compile(r"[а-яё]+(?:л|лся)$")
_PLURAL = re.compile(r"(?:лар|лер|дар|дер|тар|тер)(?:ы|і)?$")
_PLURAL_NOUN = re.compile(r"[а-яёәғқңөұүһі]{3,}(?:лар|лер|дар|дер|тар|тер|[жнтлкр][ыи])|[a-z]{4,}s")
_FARTHEST = 60  # mentions between a pronoun and the name it stands for


@dataclass(frozen=True)
class Speaker:
    """A mention of a speaker and the full name it stands for, both spans; None where it cannot be told."""

    mention: Span | None = None
    name: Span | None = None


def gender_of_verb(verb: str) -> Gender | None:
    """The gender a Russian past tense shows: объяснила, признался."""
    lower = verb.lower()
    if _FEMALE_VERB.fullmatch(lower):
        return Gender.FEMALE
    return Gender.MALE if _MALE_VERB.fullmatch(lower) and lower[0] > "z" else None


@dataclass(frozen=True)
class People:
    """The people an article names, asked by offset."""

    text: str
    sentences: Sequence[Sentence]

    @cached_property
    def mentions(self) -> tuple[PersonMention, ...]:
        """All mentions, by offset."""
        return people_of(self.text, tuple(Span(s.start, s.end) for s in self.sentences))

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.name.start for mention in self.mentions]

    @cached_property
    def _fullest(self) -> dict[str, PersonMention]:
        """The first of the longest nominative mentions by surname."""
        best: dict[str, PersonMention] = {}
        for mention in self.mentions:
            key = self._key(mention)
            held = best.get(key)
            rank = (mention.nominative, mention.words)
            if mention.words > 1 and (held is None or rank > (held.nominative, held.words)):
                best[key] = mention
        return best

    def _key(self, mention: PersonMention) -> str:
        return surname_key(self.text[mention.name.start : mention.name.end])

    def within(self, start: int, end: int) -> tuple[PersonMention, ...]:
        """The mentions that begin in ``start:end``."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def full_name(self, mention: PersonMention) -> Span | None:
        """The fullest name for the mention's person: its own where it is full, None where there is none."""
        if mention.words > 1:
            return mention.name
        fullest = self._fullest.get(self._key(mention))
        return fullest.name if fullest is not None else None

    def _backwards(self, at: int) -> Iterator[PersonMention]:
        """The mentions before ``at``, the nearest first; so many that no reader would look further back."""
        index = bisect_left(self._starts, at)
        for step in range(1, min(index, _FARTHEST) + 1):
            yield self.mentions[index - step]

    def before(self, at: int, gender: Gender | None) -> Span | None:
        """The full name of the nearest subject-like mention before ``at`` that fits the gender."""
        for mention in self._backwards(at):
            if not mention.nominative:
                continue
            fullest = self._fullest.get(self._key(mention), mention)
            known = mention.gender or fullest.gender
            if gender is None or known is None or known is gender:
                name = self.full_name(mention)
                if name is not None:
                    return name
        return None

    def with_post(self, post: Span, at: int) -> Span | None:
        """The full name of the nearest person before ``at`` who was given the same post."""
        wanted = self._posts_in(post)
        for mention in self._backwards(at):
            if mention.post is not None and wanted & self._posts_in(mention.post):
                return self.full_name(mention)
        return None

    def _posts_in(self, span: Span) -> set[str]:
        stems = (post_stem(word) for word in _WORD.findall(self.text, span.start, span.end))
        return {stem for stem in stems if stem is not None}


def speaker_in(people: People, start: int, end: int, *, verb: str = "", last: bool = False) -> Speaker:
    """The speaker mentioned in ``start:end``, the part of a sentence around a verb of saying.

    Args:
        people: of the article.
        start: offset where the part begins.
        end: and ends.
        verb: the verb, for the gender of a Russian past tense.
        last: take the last name in the part, not the first (before a colon).

    Returns:
        The nearest of: a name, a pronoun, a post, a capitalised name of something else; with the full
        name it stands for where it can be told.
    """
    named = people.within(start, end)
    if named:
        subjects = [mention for mention in named if mention.nominative] or list(named)
        mention = subjects[-1] if last else subjects[0]
        return Speaker(mention.name, people.full_name(mention))
    words = list(_WORD.finditer(people.text, start, end))
    for word in words:
        lower = word.group().lower()
        if lower in _GENDER_OF_PRONOUN:
            gender = _GENDER_OF_PRONOUN[lower] or gender_of_verb(verb)
            plural = lower in ("олар", "олардың", "они", "их", "they", "their")
            return Speaker(Span(*word.span()), None if plural else people.before(start, gender))
    return _by_post(people, words, start) or _by_plural(words, verb) or _by_capital(people, start, end)


def _by_post(people: People, words: list[re.Match[str]], start: int) -> Speaker | None:
    """«министр», «бас бапкер», "the minister": the post with the word before it that goes with it."""
    for index, word in enumerate(words):
        if not is_post(word.group()):
            continue
        first = word.start()
        if index > 0 and words[index - 1].group().lower() in (
            "бас",
            "главный",
            "главная",
            "the",
            "its",
            "head",
            "deputy",
        ):
            first = words[index - 1].start()
        span = Span(first, word.end())
        plural = _PLURAL.search(word.group().lower()) is not None
        return Speaker(span, None if plural else people.with_post(span, start))
    return None


def _by_plural(words: list[re.Match[str]], verb: str) -> Speaker | None:
    """«спросили журналисты», «тұрғындар сұрады», "officials said": a plural right beside the verb."""
    if not verb.lower().endswith(("ли", "лись", "ды", "ді", "ты", "ті", "d", "деп")):
        return None
    word = next((word for word in words if _PLURAL_NOUN.fullmatch(word.group().lower())), None)
    return Speaker(Span(*word.span())) if word is not None and word in words[:3] + words[-2:] else None


def _by_capital(people: People, start: int, end: int) -> Speaker:
    found = _CAPITALISED.search(people.text, start, end)
    return Speaker(Span(*found.span())) if found is not None else Speaker()
