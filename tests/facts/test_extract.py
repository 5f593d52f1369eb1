"""What holds for the facts of any text, and of the seed article."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.article import parse_article
from bot.errors import ArticleError, DataError
from bot.facts import Fact, FactKind, entities, extract_facts
from bot.facts.reasons import load_markers
from bot.facts.tables import load_sections
from bot.language.terms import terms_of
from bot.language.tokens import tokenize
from bot.language.tongue import Language
from bot.language.values import find_values
from tests.facts.read import part, read

SEED = Path(__file__).parents[2] / "seeds" / "putin-kazakhstan-visit-2023.txt"
TOKENS = (
    "Алматы Путин Владимир президент қаласында министрлігі үшін «Дала» компаниясы из-за завод «X» — , . : ; said",
    "because The Bank of 12 5 мамыр 2023 теңге % – “ ” ( ) деді ол Ресей-Қытай Астанаға É İ ﬁ 😀 шақыруымен",
)
WORDS = st.sampled_from([*" ".join(TOKENS).split(), "\n\n", "\n- ", "\n1) ", '"'])


def check(text: str) -> None:
    """Every fact of ``text`` is a slice of it, in order, and survives JSON."""
    try:
        article = parse_article(text)
    except ArticleError:
        return
    facts = extract_facts(article)
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)
    for fact in facts:
        assert 0 <= fact.start < fact.end <= len(text)
        assert 0 <= fact.sentence < max(1, len(article.sentences))
        assert all(0 <= span.start < span.end <= len(text) for span in fact.spans.values())
        assert fact.rule
        assert Fact.model_validate_json(fact.model_dump_json()) == fact


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_facts_of_any_text_are_slices_of_it(text: str) -> None:
    check(text)


@settings(max_examples=120, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_facts_of_any_words_are_slices(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", ["слово " * 3000, "А" * 20_000, "«" * 5000, "12 " * 4000, "שלום עולם", "Ә, " * 5000])
def test_odd_texts_give_facts_or_none(text: str) -> None:
    check(text)


def test_values_and_terms_known_already_change_nothing() -> None:
    article = parse_article(SEED.read_text(encoding="utf-8"))
    values = find_values(article.text, published=article.head.published, language=article.language)
    tokens = tokenize(article.text)
    terms = [terms_of([t for t in tokens if s.start <= t.start < s.end], article.language) for s in article.sentences]
    assert extract_facts(article, values=values, terms_by_sentence=terms) == extract_facts(article)


def test_the_seed_has_its_people_places_and_figures() -> None:
    article, facts = read(SEED.read_text(encoding="utf-8"))
    found = {kind: {article.text[f.start : f.end] for f in facts if f.kind is kind} for kind in FactKind}
    assert found[FactKind.PERSON] == {"Серік Жұманғарин", "Владимир Путин", "Қасым-Жомарт Тоқаев", "Путин"}
    assert found[FactKind.PLACE] == {"Қазақстан", "Ресей", "Астана", "Қостанай"}
    assert {"27 миллиард", "9 миллиард", "20 жыл"} <= found[FactKind.FIGURE]
    assert "2023 жылғы 9 қарашада" in found[FactKind.DATE]
    assert any("шақыру" in (part(article.text, f, "verb") or "") for f in facts if f.kind is FactKind.RELATION)


def test_the_head_is_there_by_part() -> None:
    article, facts = read(SEED.read_text(encoding="utf-8"))
    head = {f.attributes["part"]: article.text[f.start : f.end] for f in facts if f.kind is FactKind.HEAD}
    assert head["title"] == "Путин Қазақстанға не үшін келе жатыр? Вице-премьер жауап берді"
    assert {"published", "views", "byline", "agency", "cited_source"} <= head.keys()


def test_mentions_of_one_person_are_joined() -> None:
    text = "Приехал президент Ян Лисовский. Лисовского встретил мэр Олег Швец. Швец рад."
    _, facts = read(text)
    people = [
        [text[one.start : one.end] for one in mentions]
        for mentions in entities(facts).values()
        if mentions[0].kind is FactKind.PERSON
    ]
    assert people == [["Ян Лисовский", "Лисовского"], ["Олег Швец", "Швец"]]


def test_post_and_age_stand_with_the_name() -> None:
    text = "“Now we can,” said its chairwoman, Saltanat Omirzak, 58."
    person = next(fact for fact in read(text)[1] if fact.kind is FactKind.PERSON)
    assert (part(text, person, "post"), part(text, person, "age")) == ("chairwoman", "58")


def test_a_post_may_follow_between_commas() -> None:
    text = "Анна Белова, директор музея, рассказала о находке."
    person = next(fact for fact in read(text)[1] if fact.kind is FactKind.PERSON)
    assert part(text, person, "post") == "директор музея"


def test_a_quotation_has_words_and_speaker() -> None:
    text = "Мост откроют в мае.\n\n«Работы идут по плану», — сказал инженер Олег Швец."
    quotation = next(fact for fact in read(text)[1] if fact.kind is FactKind.QUOTATION)
    assert (part(text, quotation, "words"), part(text, quotation, "speaker")) == ("Работы идут по плану", "Олег Швец")


def test_a_table_that_is_not_there_is_named() -> None:
    with pytest.raises(DataError, match=r"missing\.txt"):
        load_sections("missing.txt", ("a",))


def test_every_language_has_markers_of_reasons() -> None:
    assert set(load_markers()) == set(Language)
