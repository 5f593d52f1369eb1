"""Where the words that a follow-up borrows stand in the article."""

from __future__ import annotations

from collections.abc import Sequence

from bot.article.model import SentenceRole
from bot.engine.conversation.turn import Turn
from bot.engine.features import Candidate
from bot.engine.index import ArticleIndex
from bot.engine.matching import TermMatch, match_term

# How surely a sentence is about what the earlier question asked, though it does not say so: the one that answered
# it, the next, one of the same paragraph. By hand.
NEAR_SAME, NEAR_NEXT, NEAR_PARAGRAPH = 0.9, 0.6, 0.3
FAR = 0.5
"""What a borrowed word counts away from there, where just what was counted there is meant."""


def match_borrowed(turn: Turn, index: ArticleIndex) -> list[TermMatch]:
    """The places of ``turn``'s borrowed words: a name in full weight.

    Near the sentence that answered the earlier question its words count as said.
    """
    matches = [match_term(term, index) for term in turn.about]
    for term in turn.earlier:
        match = match_term(term, index)
        match.weight *= turn.weight
        if turn.near is not None:
            _near(match, turn, turn.near, index)
        matches.append(match)
    return matches


def _near(match: TermMatch, turn: Turn, answered: int, index: ArticleIndex) -> None:
    sentence = index.sentences[answered].sentence
    if turn.only_near:
        match.strength = {at: FAR * strength for at, strength in match.strength.items()}
    for at, other in enumerate(index.sentences):
        of_list = sentence.role is SentenceRole.LIST_ITEM and other.sentence.role is SentenceRole.LIST_ITEM
        if at == answered:
            strength = NEAR_NEXT if turn.elsewhere and not of_list else NEAR_SAME
        elif abs(at - answered) == 1 and of_list:
            strength = NEAR_SAME  # the items of a list say the same of one thing each
        elif at == answered + 1:
            strength = NEAR_NEXT
        elif other.sentence.paragraph == sentence.paragraph:
            strength = NEAR_PARAGRAPH
        else:
            continue
        match.strength[at] = max(strength, match.strength.get(at, 0.0))


def put_earlier_figure_last(turn: Turn, found: Sequence[Candidate]) -> None:
    """Let the figure that answered the earlier question answer this one only in default of another.

    Where another word stands in the place of one it had, not even then: the same sum is not for medicine too.
    """
    if turn.figure is None:
        return
    for candidate in found:
        spans = candidate.typed
        if len(spans) > 1 and (spans[0].start, spans[0].end) == turn.figure:
            candidate.typed = (*spans[1:], spans[0])
        elif turn.elsewhere and spans and (spans[0].start, spans[0].end) == turn.figure:
            candidate.typed = ()
