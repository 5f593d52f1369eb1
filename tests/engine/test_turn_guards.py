"""Reasons not to answer a follow-up."""

import pytest

from bot.engine.conversation import Turn
from bot.engine.conversation.guards import turn_doubts
from bot.engine.features import FEATURES, Candidate
from bot.engine.matching import TermMatch
from bot.language.question import analyse_question
from bot.language.terms import analyse_terms
from bot.language.tongue import Language

NAME = analyse_terms("Yesenov", Language.EN)


def guards(turn: Turn, **found_at: float) -> set[str]:
    """The guards that speak against a sentence in which the words have these strengths, and no figure."""
    terms = (*turn.query.content, *turn.about, *turn.earlier)
    matches = [
        TermMatch(term, strength={0: found_at[term.text]} if term.text in found_at else {1: 1.0}) for term in terms
    ]
    best = Candidate(0, (0.0,) * len(FEATURES), (), ())
    return {doubt.guard for doubt in turn_doubts(turn, matches, best)}


@pytest.mark.parametrize(("strength", "doubtful"), [(1.0, False), (0.6, False), (0.3, True)])
def test_the_sentence_must_be_about_whom_the_pronoun_means(strength: float, doubtful: bool) -> None:
    turn = Turn(analyse_question("where was he born?"), about=NAME)
    assert ("about_another" in guards(turn, yesenov=strength, born=1.0)) is doubtful


def test_where_nobody_is_known_the_earlier_questions_words_must_be_there() -> None:
    earlier = analyse_terms("prosecutor", Language.EN)
    turn = Turn(analyse_question("how old is he?"), earlier=earlier, rule="person_meant")
    assert "about_another" in guards(turn, old=1.0)
    assert "about_another" not in guards(turn, old=1.0, prosecutor=1.0)


def test_the_person_alone_is_no_answer() -> None:
    turn = Turn(analyse_question("which party is he from?"), about=NAME)
    assert guards(turn, yesenov=1.0) == {"nothing_of_its_own"}
    assert guards(turn, yesenov=1.0, party=0.9) == set()


def test_a_bare_question_word_needs_what_it_asks_for() -> None:
    turn = Turn(analyse_question("why?"), earlier=analyse_terms("card", Language.EN))
    assert guards(turn, card=1.0) == {"bare_question_word"}


def test_a_question_that_leans_on_nothing_is_none_of_their_concern() -> None:
    assert guards(Turn(analyse_question("Why was the bridge closed?"))) == set()
