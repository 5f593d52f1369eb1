"""The engine: refusals, alternatives, the trace, and a reader of one's own."""

import pytest

from bot.article import parse_article
from bot.engine.answer import Refusal
from bot.engine.bars import ANSWER_BAR, NEAR_MISS_BAR
from bot.engine.engine import Engine
from bot.language.tongue import Language
from tests.engine.small import FirstReader

TOWN = """Oak Valley gets a bridge
3 May 2026

The new bridge opened in Oak Valley. The bridge cost 5 million dollars. The bridge has 40 lamps.
The bridge is red. Mayor Ann Lowe praised the bridge builders.
"""


def engine(confidence: float = 0.9, text: str = TOWN) -> Engine:
    return Engine(parse_article(text), FirstReader(confidence))


@pytest.fixture(scope="module")
def town() -> Engine:
    return Engine(parse_article(TOWN))


@pytest.mark.parametrize(
    ("confidence", "refusal", "shown"),
    [
        (1.0, None, True),
        (ANSWER_BAR, None, True),
        (ANSWER_BAR - 0.01, Refusal.NEAR_MISS, True),
        (NEAR_MISS_BAR, Refusal.NEAR_MISS, True),
        (NEAR_MISS_BAR - 0.01, Refusal.NOT_SAID, False),
        (0.0, Refusal.NOT_SAID, False),
    ],
)
def test_the_confidence_decides_between_answer_and_refusal(
    confidence: float, refusal: Refusal | None, shown: bool
) -> None:
    answer = engine(confidence).ask("Who praised the bridge builders?")
    assert answer.refusal == refusal
    assert (answer.evidence is not None) is shown
    assert answer.answered is (refusal is None)
    assert answer.confidence == confidence
    if answer.evidence is not None:
        assert answer.evidence.confidence == confidence


def test_alternatives_are_the_next_best_and_three_at_most() -> None:
    trace = engine().trace("Is the bridge red?")  # a reader that scores nothing: all are as near as can be
    assert len(trace.choice.ranked) > 4
    assert trace.answer.evidence is not None
    shown = [trace.answer.evidence, *trace.answer.alternatives]
    matched = [candidate for candidate in trace.choice.ranked if candidate.matched]
    numbers = [engine().index.sentences[candidate.at].number for candidate in matched]
    assert [evidence.sentence for evidence in shown] == numbers[:4]
    assert {evidence.confidence for evidence in trace.answer.alternatives} == {0.0}


def test_what_lacks_the_figure_asked_for_or_lies_far_behind_is_no_alternative(town: Engine) -> None:
    answer = town.ask("How many lamps has the bridge?")
    assert answer.answered
    assert answer.alternatives == ()


@pytest.mark.parametrize("message", ["lol", "ok thanks!", "рахмет", "😂", ""])
def test_chatter_is_no_question(message: str) -> None:
    answer = engine().ask(message)
    assert answer.refusal is Refusal.NOT_A_QUESTION
    assert not answer.is_question
    assert answer.evidence is None


@pytest.mark.parametrize("question", ["Who ate the sock?", "Где вулкан?", "Есть ли тут вулкан?", "Жанартау қайда?"])
def test_a_question_that_shares_nothing_with_the_article_is_not_said(question: str) -> None:
    answer = Engine(parse_article(TOWN)).ask(question)
    assert answer.refusal is Refusal.NOT_SAID
    assert answer.is_question
    assert (answer.evidence, answer.alternatives) == (None, ())


@pytest.mark.parametrize(
    ("question", "figure", "quote"),
    [
        ("How many lamps has the bridge?", "40", "The bridge has 40 lamps."),
        ("Сколько ламп на мосту?", "40", "The bridge has 40 lamps."),
        ("Көпір қанша доллар тұрады?", "5 million dollars", "The bridge cost 5 million dollars."),
        ("Who praised the bridge builders?", "Ann Lowe", "Mayor Ann Lowe praised the bridge builders."),
        ("where did teh bridge opne", "Oak Valley", "The new bridge opened in Oak Valley."),
    ],
)
def test_the_best_candidate_of_a_plain_question(town: Engine, question: str, figure: str, quote: str) -> None:
    trace = town.trace(question)
    best = trace.choice.ranked[0]
    assert town.article.slice(town.index.sentences[best.at].sentence) == quote
    assert TOWN[best.typed[0].start : best.typed[0].end] == figure


@pytest.mark.parametrize(
    "question",
    ["When was the bridge closed?", "When did Serikov open the bridge?", "How many euros did the bridge cost?"],
)
def test_what_the_article_does_not_say_is_not_answered(town: Engine, question: str) -> None:
    assert not town.ask(question).answered


def test_the_trace_has_every_step(town: Engine) -> None:
    trace = town.trace("How many lamps has the bridge?")
    assert trace.turn.query.text == "How many lamps has the bridge?"
    assert [match.term.text for match in trace.matches] == ["lamps", "bridge"]
    assert trace.choice.numbers
    assert trace.choice.confidence == trace.answer.confidence
    assert trace.answer == town.ask("How many lamps has the bridge?")
    assert trace.answer.expected == "count"


def test_a_follow_up_looks_for_the_words_of_the_turn_before_too(town: Engine) -> None:
    alone = town.trace("and the lamps?")
    after = town.trace("and the lamps?", ["How many dollars did the bridge cost?"])
    assert [match.term.text for match in alone.matches] == ["lamps"]
    assert [match.term.text for match in after.matches] == ["lamps", "dollars", "cost"]  # lamps, not the bridge
    assert after.turn.is_follow_up
    weights = {match.term.text: match.weight for match in after.matches}
    full = {match.term.text: match.weight for match in town.trace("How many dollars did the bridge cost?").matches}
    assert weights["cost"] == pytest.approx(full["cost"] / 2)
    assert [term.text for term in after.turn.dropped] == ["bridge"]


def test_only_the_last_two_turns_count(town: Engine) -> None:
    trace = town.trace("and the lamps?", ["When did the bridge open?", "why?", "why?"])
    assert not trace.turn.is_follow_up


@pytest.mark.parametrize(
    ("question", "language", "told"),
    [
        ("Габдуллин", Language.KK, Language.KK),  # a bare name
        ("Габдуллин", Language.RU, Language.RU),
        ("Oak Valley", None, Language.EN),  # the article's
        ("Когда открыли мост?", Language.KK, Language.RU),
    ],
)
def test_language_of_the_asker(question: str, language: Language | None, told: Language) -> None:
    assert engine().ask(question, language=language).language is told


def test_a_reader_of_ones_own_takes_the_last_step() -> None:
    reader = FirstReader(0.9)
    own = Engine(parse_article(TOWN), reader)
    answer = own.ask("Who praised the bridge builders?")
    assert [turn.query.text for turn in reader.seen] == ["Who praised the bridge builders?"]
    assert answer.evidence is not None
    assert TOWN[answer.evidence.start : answer.evidence.end] == "Oak Valley gets a bridge"  # the first, not the best


def test_a_question_about_the_head_needs_no_reader() -> None:
    reader = FirstReader()
    answer = Engine(parse_article(TOWN), reader).ask("When was this article published?")
    assert answer.answered
    assert reader.seen == []


def test_asking_changes_nothing(town: Engine) -> None:
    before = town.ask("Who praised the bridge?")
    town.ask("Where is it?", ["Who praised the bridge?"])
    assert town.ask("Who praised the bridge?") == before
    assert town.facts == town.index.facts
