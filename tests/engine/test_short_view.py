"""A sentence in the light of a question: what short answers are judged by."""

import pytest

from bot.engine.shortening.before import gap_before, role_left, same_preposition, word_before
from bot.engine.shortening.behind import case_fits, gap_behind, role_right
from bot.engine.shortening.choose import characters, places_in
from bot.engine.shortening.inside import bounded, known_kind, torn, typed
from bot.engine.shortening.view import NOWHERE, View
from tests.engine.small import view_of

RIVER = "The old bridge crosses the river Ola.\n\nRain fell."


def word(seen: View, text: str) -> int:
    """The number of the word ``text`` (small letters)."""
    return next(number for number, term in enumerate(seen.words.terms) if term.text == text)


def spans(seen: View, text: str) -> set[str]:
    """What may be a short answer."""
    found = [characters(seen, place) for place in places_in(seen)]
    return {text[span.start : span.end] for span in found}


def test_each_shared_word_has_its_role_in_the_question() -> None:
    seen = view_of("Which river does the old bridge cross?", RIVER)
    roles = {term.text: role for term, role in zip(seen.words.terms, seen.roles, strict=True) if role}
    assert roles == {"river": "A1", "old": "A2", "bridge": "O", "crosses": "L"}


def test_how_far_off_the_words_of_the_question_stand() -> None:
    seen = view_of("Which river does the old bridge cross?", RIVER)
    ola = word(seen, "ola")
    assert (seen.left.words[ola], seen.right.words[ola]) == (1, NOWHERE)
    assert role_left(seen, ola) == "A1:1:object"
    assert role_right(seen, ola) == "no"


@pytest.mark.parametrize(
    ("question", "shape"),
    [
        ("What did the firm build?", "object"),
        ("What is the bridge made of?", "copula"),
        ("Who built the bridge?", "other"),
        ("Что построила фирма?", "other"),
    ],
)
def test_where_the_question_leaves_its_gap(question: str, shape: str) -> None:
    assert view_of(question, RIVER).asked.shape == shape


@pytest.mark.parametrize(
    ("question", "preposition"),
    [
        ("In what town is the bridge?", "in"),
        ("What is the bridge made of?", "of"),
        ("На какой реке стоит мост?", "на"),
        ("Who built the bridge?", ""),
    ],
)
def test_the_preposition_of_the_question_word(question: str, preposition: str) -> None:
    assert view_of(question, RIVER).asked.preposition == preposition


def test_the_preposition_asked_with_leads_the_answer() -> None:
    seen = view_of("На какой реке стоит мост?", "Мост стоит на Оле.\n\nШёл дождь.")
    assert same_preposition(seen, word(seen, "оле")) == "before1"
    assert same_preposition(seen, word(seen, "на")) == "first"
    assert same_preposition(seen, word(seen, "мост")) == "not"
    assert word_before(seen, word(seen, "оле")) == "на"


def test_the_case_asked_for_in_kazakh() -> None:
    text = "Көпір ағаштан Қостанайда салынды.\n\nЖаңбыр жауды."
    seen = view_of("Көпір неден салынды?", text)
    assert case_fits(seen, word(seen, "ағаштан")) == "fits"
    assert case_fits(seen, word(seen, "қостанайда")) == "not"


def test_marks_of_punctuation_bound_a_span() -> None:
    text = "The bridge (a new one), called «Long Ann», opened on 3 May.\n\nRain fell."
    seen = view_of("What is the bridge called?", text)
    a, one, long, ann = (word(seen, text) for text in ("a", "one", "long", "ann"))
    assert (gap_before(seen, a), gap_behind(seen, one)) == ("open", "close")
    assert bounded(seen, a, one) == "brackets"
    assert bounded(seen, long, ann) == "marks"
    assert torn(seen, word(seen, "bridge"), a) == "bracket"
    assert torn(seen, word(seen, "called"), long) == "mark"
    assert torn(seen, long, ann) == ""


def test_values_and_spans_of_the_class_asked_for_are_known() -> None:
    seen = view_of("When did the bridge open?", "The bridge opened on 3 May.\n\nRain fell.")
    date = (word(seen, "3"), word(seen, "may"))
    assert (typed(seen, *date), known_kind(seen, *date)) == ("0", "date")
    assert typed(seen, date[0], date[0]) == ""


def test_a_compound_is_not_cut_at_its_hyphen() -> None:
    text = "The well-known bridge opened.\n\nRain fell."
    found = spans(view_of("What opened?", text), text)
    assert {"well-known", "well-known bridge"} <= found
    assert not {"well", "known", "known bridge"} & found


def test_a_clause_may_be_long_and_other_spans_may_not() -> None:
    text = "The firm promised that all the old bridges over the wide river would get new rails soon.\n\nRain fell."
    found = spans(view_of("What did the firm promise?", text), text)
    assert "all the old bridges over the wide river would get new rails soon" in found
    assert "old bridges over the wide river would get new rails" not in found


def test_the_sign_of_a_value_goes_with_it() -> None:
    text = "The bridge cost $5 in all.\n\nRain fell."
    assert "$5" in spans(view_of("How much was the bridge?", text), text)
