"""What the index of an article holds."""

import math

import pytest

from bot.article.model import SentenceRole
from bot.engine.index import word_grams
from bot.language.keys import key
from bot.language.values import ValueKind
from tests.engine.small import index_of

LIBRARY = """Town library reopens
3 May 2026
By Ann Lowe

The town library reopened after repairs. It has 12,000 books.

The Zhumabekov fund paid $2 million.

Share on:
"""


def test_sentences_keep_their_number_and_offsets_into_the_article() -> None:
    index = index_of(LIBRARY)
    text = index.article.text
    for sentence in index.sentences:
        assert index.article.sentences[sentence.number] == sentence.sentence
        for term in sentence.terms:
            assert sentence.sentence.start <= term.start < term.end <= sentence.sentence.end
            assert text[term.start : term.end].lower() == term.text
        for value in sentence.values:
            assert sentence.sentence.start <= value.start < value.end <= sentence.sentence.end


def test_boilerplate_is_never_quoted() -> None:
    text = "Ауылда жаңа мектеп ашылды.\n\nОнда 600 оқушы оқиды.\n\nБөлісу:"
    index = index_of(text)
    assert len(index.sentences) == len(index.article.sentences) - 1
    assert not any("Бөлісу" in index.article.slice(sentence.sentence) for sentence in index.sentences)


def test_the_head_is_told_from_the_body() -> None:
    head = {SentenceRole.TITLE, SentenceRole.META}
    in_head = [sentence.sentence.role in head for sentence in index_of(LIBRARY).sentences[:5]]
    assert in_head == [True, True, True, False, False]


def test_a_value_stands_in_its_sentence() -> None:
    index = index_of(LIBRARY)
    kinds = [[value.kind for value in sentence.values] for sentence in index.sentences]
    assert kinds[1] == [ValueKind.DATE]
    assert kinds[4] == [ValueKind.NUMBER]
    assert kinds[5] == [ValueKind.MONEY]


def test_a_feature_leads_to_every_place_of_its_word() -> None:
    index = index_of(LIBRARY)
    found = index.postings["s:en:librari"]
    assert [index.sentences[posting.sentence].terms[posting.term].text for posting in found] == ["library"] * 2
    assert [posting.sentence for posting in found] == [0, 3]


def test_facts_are_filed_under_the_sentence_they_begin_in() -> None:
    index = index_of(LIBRARY)
    assert len(index.facts_at) == len(index.sentences)
    for at, facts in enumerate(index.facts_at):
        assert all(fact.sentence == index.sentences[at].number for fact in facts)
    assert sum(map(len, index.facts_at)) == len(index.facts) > 0


def test_a_rarer_word_weighs_more() -> None:
    index = index_of(LIBRARY)
    weights = [index.idf(frequency) for frequency in range(len(index.sentences) + 1)]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)
    assert weights[-1] > 0


def test_the_weight_is_that_of_bm25() -> None:
    index = index_of("A cat slept.\n\nA dog ate. A cow ran. A hen sang.")
    assert index.idf(1) == pytest.approx(math.log(1 + (4 - 1 + 0.5) / (1 + 0.5)))
    assert index.idf(0) == index.idf(1) + math.log(1 + 4 / 1) - math.log(1 + 3.5 / 1.5)  # as in half a sentence


def test_near_keys_forgive_a_letter_of_a_long_word_only() -> None:
    index = index_of(LIBRARY)
    assert [index.sentences[p.sentence].terms[p.term].text for p in index.near_keys([key("Zhumabekof")])] == [
        "zhumabekov"
    ]
    assert index.near_keys([key("Xhumabekov")]) == []  # the first letter must be right
    assert index.near_keys([key("fond")]) == []  # four letters are too few
    assert index.near_keys(["", key("qqqqqqqq")]) == []


def test_capitalised_words_are_proof_of_no_language() -> None:
    names = index_of(LIBRARY).name_keys
    assert key("Zhumabekov") in names
    assert key("books") not in names


@pytest.mark.parametrize(
    ("word", "grams"), [("қала", ("_кал", "кала")), ("ол", ("_ол",)), ("books", ("_boo", "book", "ooks"))]
)
def test_letter_sequences_of_a_word(word: str, grams: tuple[str, ...]) -> None:
    assert word_grams(word) == grams


def test_letter_sequences_lead_to_sentences() -> None:
    assert index_of(LIBRARY).grams["book"] == [4]
