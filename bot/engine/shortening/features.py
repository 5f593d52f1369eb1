"""What speaks for a span as the short answer: the rules, in one list.

Each rule is asked about the first word of a span (``START``), the last (``END``), each one (``EACH``), each but the
first (``JOINT``), or all of it (``WHOLE``), and answers with what it sees there, "" for nothing. What a rule sees has
a weight in the model (see ``model``). A score is a sum over words, so a sentence's hundreds of spans cost little more
than its words.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.engine.shortening import before, behind, inside
from bot.engine.shortening.view import View

WordRule = Callable[[View, int], str]
SpanRule = Callable[[View, int, int], str]

START: tuple[WordRule, ...] = (
    before.classes_at_start,
    before.gap_before,
    before.first_class,
    before.class_before,
    before.word_before,
    before.first_word,
    before.same_preposition,
    before.match_left,
    before.role_left,
    before.cut_left,
    before.question_word_before,
    before.question_word_first,
    before.share_left,
    before.share_of_part,
    before.content_left,
    before.verb_left,
    before.around_left,
    before.classes_before,
    before.path_left,
)
END: tuple[WordRule, ...] = (
    behind.classes_at_end,
    behind.gap_behind,
    behind.last_class,
    behind.class_behind,
    behind.word_behind,
    behind.match_right,
    behind.role_right,
    behind.cut_right,
    behind.last_case,
    behind.case_fits,
    behind.case_behind,
    behind.question_word_case,
    behind.question_word_last,
    behind.share_right,
    behind.content_right,
    behind.verb_right,
    behind.around_right,
    behind.path_right,
)
EACH: tuple[WordRule, ...] = (
    inside.inside_class,
    inside.inside_role,
    inside.asked_with,
    inside.rarity,
)
JOINT: tuple[WordRule, ...] = (inside.crossed_gap,)
WHOLE: tuple[SpanRule, ...] = (
    inside.length,
    inside.typed,
    inside.known_kind,
    inside.bounded,
    inside.torn,
    inside.several,
    inside.sequence,
)
RULES = tuple(rule.__name__ for rule in (*START, *END, *EACH, *JOINT, *WHOLE))
"""The names of all rules: every one has weights in the model."""
OF_SENTENCE: frozenset[WordRule] = frozenset(
    {
        before.classes_at_start,
        before.gap_before,
        before.first_class,
        before.class_before,
        before.word_before,
        before.first_word,
        before.classes_before,
        before.cut_left,
        behind.classes_at_end,
        behind.gap_behind,
        behind.last_class,
        behind.class_behind,
        behind.word_behind,
        behind.cut_right,
        behind.last_case,
        behind.case_behind,
        inside.inside_class,
        inside.crossed_gap,
    }
)
"""Those that look at the sentence alone: what they say is remembered with its words."""
BY_WORD: tuple[tuple[WordRule, ...], ...] = (START, END, EACH, JOINT)
OF_QUESTION = tuple(tuple(rule for rule in rules if rule not in OF_SENTENCE) for rules in BY_WORD)
"""The rules of ``BY_WORD`` that look at the question too."""
OF_EVERY: tuple[SpanRule, ...] = (inside.sequence,)
"""The rules about whole spans that see something in every one."""
