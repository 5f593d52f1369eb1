"""How much may be asked, and how long the bot keeps quiet."""

from __future__ import annotations

from handlers.history import TURNS, History
from handlers.limits import QuestionLimits, Quiet, Verdict


class Clock:
    """Time that a test moves by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_one_notice_then_silence_then_again() -> None:
    clock = Clock()
    limits = QuestionLimits(2, 0, clock)
    assert [limits.take(-1, 7) for _ in range(4)] == [
        Verdict.FINE,
        Verdict.FINE,
        Verdict.TELL_PERSON,
        Verdict.SILENT,
    ]
    assert limits.take(-1, 8) is Verdict.FINE
    clock.now += 30
    assert limits.take(-1, 7) is Verdict.FINE
    assert limits.take(-1, 7) is Verdict.TELL_PERSON


def test_a_chat_has_its_own_limit() -> None:
    limits = QuestionLimits(0, 1, Clock())
    assert [limits.take(-1, person) for person in (7, 8, 9)] == [
        Verdict.FINE,
        Verdict.TELL_CHAT,
        Verdict.SILENT,
    ]
    assert limits.take(-2, 7) is Verdict.FINE


def test_no_limit() -> None:
    limits = QuestionLimits(0, 0, Clock())
    assert {limits.take(-1, 7) for _ in range(1000)} == {Verdict.FINE}


def test_the_pause_after_an_unasked_answer() -> None:
    clock = Clock()
    quiet = Quiet(clock)
    assert not quiet.keeps(-1, 20)
    quiet.begin(-1)
    assert quiet.keeps(-1, 20)
    assert not quiet.keeps(-2, 20)
    clock.now += 20
    assert not quiet.keeps(-1, 20)


def test_history_is_bounded_and_passes() -> None:
    clock = Clock()
    history = History(60, clock)
    for number in range(TURNS + 2):
        history.add(-1, 7, str(number))
    assert history.of(-1, 7) == tuple(str(number) for number in range(2, TURNS + 2))
    assert history.of(-2, 7) == history.of(-1, 8) == history.of(-1, None) == ()
    clock.now += 61
    assert history.of(-1, 7) == ()


def test_history_forgets_a_person() -> None:
    history = History(60, Clock())
    history.add(-1, 7, "when?")
    history.add(-1, 8, "where?")
    history.forget(7)
    assert (history.of(-1, 7), history.of(-1, 8)) == ((), ("where?",))
