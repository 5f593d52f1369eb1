"""The noun that a question word asks for, and the head of a bare noun phrase."""

import pytest

from bot.language.question import analyse_question


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What was the annual budget?", "money"),
        ("What is the budget committee called?", "name"),
        ("Who chairs the budget committee?", "person"),
        ("What did she say about the price?", "quotation"),
        ("Какой у клуба бюджет?", "money"),
        ("Кто возглавляет комитет по бюджету?", "person"),
        ("Сколько людей получили зарплату?", "count"),
        ("Үйдің бағасы қанша?", "money"),
        ("Бағасы өскен дүкенде қанша адам болды?", "count"),
        ("ashylgan kuni qansha adam keldi", "count"),  # күні, not құны
    ],
)
def test_the_noun_counts_only_where_it_is_asked_for(question: str, expected: str) -> None:
    assert analyse_question(question).expected == expected


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("цена билета", "money"),
        ("билет бағасы", "money"),
        ("the ticket price in May", "money"),
        ("deadline date", "date"),
    ],
)
def test_the_head_of_a_bare_noun_phrase(message: str, expected: str) -> None:
    query = analyse_question(message)
    assert query.expected == expected
    assert not query.is_question
    assert query.pattern_terms == ()  # it is what to look for


def test_of_nouns_that_end_together_the_longest_is_the_head() -> None:
    assert analyse_question("publication date").expected == "publication_date"  # not the date of anything
