"""The index of one article: which of its sentences hold which term, value and name."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.article.model import Article, Sentence, Span
from bot.article.quotable import quotable
from bot.encoder import EncodedSentences, Reading, Relevance, cross_encoder, encoder
from bot.engine.carried import Carried, Line, carry, quotation_of
from bot.engine.standing import Standing, standing
from bot.facts import Fact, FactKind, extract_facts
from bot.language.keys import MIN_FUZZY_LENGTH, VOWEL_LETTERS, same_name
from bot.language.morphology import fold_kazakh
from bot.language.question import AnswerClass
from bot.language.question.answer_types import class_of_noun
from bot.language.terms import Term, terms_of
from bot.language.tokens import tokenize
from bot.language.values import Value, find_values

GRAM = 4


@dataclass(frozen=True, slots=True)
class IndexedSentence:
    """A sentence that may be quoted.

    ``number`` is its index in ``Article.sentences``; ``terms`` have offsets into the article's text, and so
    have ``values``.
    """

    number: int
    sentence: Sentence
    terms: tuple[Term, ...]
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Posting:
    """One place of a feature: term ``term`` of indexed sentence ``sentence``."""

    sentence: int
    term: int


@lru_cache(maxsize=50_000)
def word_grams(word: str) -> tuple[str, ...]:
    """The four-letter sequences of a word, its beginning marked; the word itself where it is shorter."""
    padded = f"_{fold_kazakh(word)}"
    return tuple(padded[i : i + GRAM] for i in range(max(1, len(padded) - GRAM + 1)))


class ArticleIndex:
    """Terms, values and names of an article's sentences, ready to be matched.

    ``sentences`` holds the quotable ones in order; postings and frequencies count in it.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.values = find_values(article.text, published=article.head.published, language=article.language)
        self.sentences = tuple(self._sentences())
        self.standing = self._standing()
        self.facts = extract_facts(article, values=self.values, terms_by_sentence=self._all_terms())
        self.facts_at = self._facts_by_sentence()
        self.quoted_on = self._quotations_going_on()
        self.postings: dict[str, list[Posting]] = defaultdict(list)
        self._by_first_letter: dict[str, dict[str, list[Posting]]] = defaultdict(lambda: defaultdict(list))
        for at, sentence in enumerate(self.sentences):
            for number, term in enumerate(sentence.terms):
                posting = Posting(at, number)
                for feature in term.features:
                    self.postings[feature].append(posting)
                for one in term.reading.keys:
                    if len(one) >= MIN_FUZZY_LENGTH - 2:
                        self._by_first_letter[one[0]][one].append(posting)
        self.words = self._words()
        self.spoken_by = self._spoken_by()
        self.carried = self._carried()
        self.name_keys = self._name_keys()
        people = {fact.spans["name"] for fact in self.facts if fact.kind is FactKind.PERSON and "name" in fact.spans}
        self.person_names = tuple(frozenset(self._features_of(name)) for name in sorted(people))
        self.grams: dict[str, list[int]] = self._grams()
        self.sentences_with = self._sentences_with()
        self._idf = self._idf_by_frequency()
        self._words_at: dict[tuple[int, int, int], range] = {}
        self.nouns_of_class = self._nouns_of_class()
        self._encoded = EncodedSentences(encoder(), [article.slice(one.sentence) for one in self.sentences])
        self._cross = cross_encoder()

    def relevance(self, question: str, before: str | None = None) -> Relevance:
        """How relevant the sentences are to ``question``, which may follow on the question ``before``."""
        return self._encoded.relevance(question, before)

    def read_together(self, question: str, before: str | None, chosen: Iterable[int]) -> Reading:
        """What comes of reading the sentences ``chosen`` (their numbers, at least one) together with ``question``.

        It may follow on the question ``before``.
        """
        sentences = {at: self.article.slice(self.sentences[at].sentence) for at in chosen}
        return self._cross.read(question, sentences, before)

    def _sentences(self) -> list[IndexedSentence]:
        values = list(self.values)
        tokens = tokenize(self.article.text)
        found: list[IndexedSentence] = []
        next_token = next_value = 0
        for number, sentence in quotable(self.article):
            first = next_token
            while first < len(tokens) and tokens[first].start < sentence.start:
                first += 1
            next_token = first
            while next_token < len(tokens) and tokens[next_token].start < sentence.end:
                next_token += 1
            while next_value < len(values) and values[next_value].start < sentence.start:
                next_value += 1
            first_value = next_value
            while next_value < len(values) and values[next_value].start < sentence.end:
                next_value += 1
            terms = terms_of(tokens[first:next_token], self.article.language)
            found.append(IndexedSentence(number, sentence, terms, tuple(values[first_value:next_value])))
        return found

    def _standing(self) -> tuple[Standing, ...]:
        text, published = self.article.text, self.article.head.published
        return tuple(standing(text, one.sentence, one.terms, one.values, published) for one in self.sentences)

    def _sentences_with(self) -> dict[int, frozenset[int]]:
        """The sentences that have a concept of the lexicon, by its number."""
        return {
            int(feature[2:]): frozenset(posting.sentence for posting in postings)
            for feature, postings in self.postings.items()
            if feature.startswith("c:")
        }

    def _nouns_of_class(self) -> dict[AnswerClass, dict[int, frozenset[int]]]:
        """The terms that name somebody, a place … without a name (the *trainee*), by class and sentence."""
        found: dict[AnswerClass, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        for at, sentence in enumerate(self.sentences):
            for place, term in enumerate(sentence.terms):
                answer = class_of_noun(term)
                if answer is not None:
                    found[answer][at].add(place)
        return {answer: {at: frozenset(places) for at, places in by.items()} for answer, by in found.items()}

    def words_at(self, at: int, start: int, end: int) -> range:
        """The terms of sentence ``at`` that begin inside the characters ``start:end``; reckoned once for each span."""
        known = self._words_at.get((at, start, end))
        if known is None:
            inside = [i for i, term in enumerate(self.sentences[at].terms) if start <= term.start < end]
            known = self._words_at[at, start, end] = range(inside[0], inside[-1] + 1) if inside else range(0)
        return known

    def _spoken_by(self) -> dict[str, set[int]]:
        """Features of the speakers' names and posts, with the sentences they say."""
        posts = {fact.spans["name"]: fact.spans["post"] for fact in self.facts if "post" in fact.spans}
        found: dict[str, set[int]] = defaultdict(set)
        for quotation in self.article.quotations:
            name = quotation.speaker_name or quotation.speaker
            if name is None or not quotation.direct:
                continue
            said = [
                at
                for at, sentence in enumerate(self.sentences)
                if sentence.sentence.start < quotation.end and quotation.start < sentence.sentence.end
            ]
            for span in (name, posts.get(name)):
                for feature in self._features_of(span) if span else ():
                    found[feature].update(said)
        return found

    def _carried(self) -> Carried:
        """Whom the sentences are about that do not name them."""
        lines = [
            Line(
                one.sentence.paragraph,
                one.sentence.role,
                one.terms,
                facts,
                quotation_of(self.article, one.sentence.start, one.sentence.end),
            )
            for one, facts in zip(self.sentences, self.facts_at, strict=True)
        ]
        return carry(self.article, lines)

    def _features_of(self, span: Span) -> set[str]:
        return {
            feature
            for sentence in self.sentences
            for term in sentence.terms
            if span.start <= term.start < span.end and not term.stop
            for feature in term.features
        }

    def _words(self) -> dict[str, list[Posting]]:
        """Places of each word as written (normal form) and, in Kazakh, as typed without its own letters."""
        found: dict[str, list[Posting]] = defaultdict(list)
        for at, sentence in enumerate(self.sentences):
            for number, term in enumerate(sentence.terms):
                for word in {term.text, fold_kazakh(term.text)}:
                    found[word].append(Posting(at, number))
        return found

    def _grams(self) -> dict[str, list[int]]:
        """Letter sequences of the sentences' words: what survives where no stem is shared."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, sentence in enumerate(self.sentences):
            for gram in {gram for term in sentence.terms for gram in word_grams(term.text)}:
                found[gram].append(at)
        return found

    def _all_terms(self) -> list[tuple[Term, ...]]:
        """The terms of every sentence of the article, none for those that are never quoted."""
        by_number = {sentence.number: sentence.terms for sentence in self.sentences}
        return [by_number.get(number, ()) for number in range(len(self.article.sentences))]

    def _facts_by_sentence(self) -> tuple[tuple[Fact, ...], ...]:
        """The facts that begin in each indexed sentence."""
        by_number: dict[int, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            by_number[fact.sentence].append(fact)
        return tuple(tuple(by_number[sentence.number]) for sentence in self.sentences)

    def _quotations_going_on(self) -> dict[int, Fact]:
        """The quotation that began before each sentence and goes on in it."""
        quotations = [fact for fact in self.facts if fact.kind is FactKind.QUOTATION]
        return {
            at: fact
            for at, one in enumerate(self.sentences)
            for fact in quotations
            if fact.start < one.sentence.start < fact.end
        }

    def _name_keys(self) -> frozenset[str]:
        """Keys of the article's capitalised words: proof of no language in a question."""
        return frozenset(
            one for sentence in self.sentences for term in sentence.terms if term.name for one in term.reading.keys
        )

    def idf(self, frequency: int) -> float:
        """The weight of a term found in ``frequency`` sentences.

        Formula: the inverse document frequency of BM25 (Robertson and Spärck Jones), sentences as
        documents; a term in none weighs as one in half a sentence.
        """
        return self._idf[min(frequency, len(self.sentences))]

    def _idf_by_frequency(self) -> tuple[float, ...]:
        total = len(self.sentences)
        found = (max(frequency, 0.5) for frequency in range(total + 1))
        return tuple(math.log(1 + (total - min(seen, total) + 0.5) / (seen + 0.5)) for seen in found)

    def near_keys(self, keys: Sequence[str]) -> list[Posting]:
        """Places of words whose key is a typo or a transliteration away from one of ``keys``."""
        found: list[Posting] = []
        for wanted in keys:
            for first in VOWEL_LETTERS if wanted[:1] in VOWEL_LETTERS else wanted[:1]:
                for candidate, postings in self._by_first_letter.get(first, {}).items():
                    if same_name(wanted, candidate):
                        found.extend(postings)
        return found
