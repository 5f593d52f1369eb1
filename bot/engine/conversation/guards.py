"""Reasons not to answer a follow-up, beside those against any answer (``bot.engine.guards``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.engine.bars import ANSWER_BAR, NEAR_MISS_BAR
from bot.engine.conversation.ellipsis import person_meant
from bot.engine.conversation.turn import Turn
from bot.engine.features import Candidate
from bot.engine.guards import Doubt
from bot.engine.matching import TermMatch
from bot.language.question import AnswerClass

_NEAR_MISS = NEAR_MISS_BAR + 0.1
_UNSURE = ANSWER_BAR - 0.05
_SURELY_ABOUT = 0.55
_SPANS_KNOWN = frozenset({AnswerClass.REASON, AnswerClass.PLACE, AnswerClass.ORGANISATION})


def about_another(turn: Turn, matches: Sequence[TermMatch], best: Candidate) -> float | None:
    """A pronoun means somebody and the sentence is not about them: another person's age is no answer."""
    unknown = turn.rule == person_meant.__name__ and not turn.about
    if not turn.about and not unknown:
        return None
    named = [match for match in matches if match.term in (turn.earlier if unknown else turn.about)]
    return None if any(match.strength.get(best.at, 0.0) >= _SURELY_ABOUT for match in named) else _NEAR_MISS


def nothing_of_its_own(turn: Turn, matches: Sequence[TermMatch], best: Candidate) -> float | None:
    """«ол қай партиядан?»: a sentence that has the person but no word of the question only names them again."""
    own = [match for match in matches if match.term in turn.query.content]
    if not turn.is_follow_up or not own or best.typed:
        return None
    return None if any(best.at in match.strength for match in own) else _NEAR_MISS


def bare_question_word(turn: Turn, matches: Sequence[TermMatch], best: Candidate) -> float | None:
    """«за что?» says nothing of its own: a sentence without a reason is only the earlier answer again."""
    bare = turn.is_follow_up and not turn.query.content
    return _UNSURE if bare and turn.query.expected in _SPANS_KNOWN and not best.typed else None


GUARDS: tuple[Callable[[Turn, Sequence[TermMatch], Candidate], float | None], ...] = (
    about_another,
    nothing_of_its_own,
    bare_question_word,
)


def turn_doubts(turn: Turn, matches: Sequence[TermMatch], best: Candidate) -> tuple[Doubt, ...]:
    """The guards that speak against ``best`` as the answer to a follow-up."""
    found = ((guard, guard(turn, matches, best)) for guard in GUARDS)
    return tuple(Doubt(guard.__name__, cap) for guard, cap in found if cap is not None)
